package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the code rules against the official tables themselves; skipped where these are
 * not.
 */
class OfficialCodesTest {

  private ReferenceLibrary library;
  private Scrub scrub;

  @BeforeEach
  void open() {
    library = OfficialSnapshot.library();
    scrub = Scrub.with(library);
  }

  private static Claim claim(String day, String... diagnoses) {
    Claim.Builder claim = TestClaims.bare(PlanType.COMMERCIAL, day);
    for (String dx : diagnoses) {
      claim.diagnosis(dx);
    }
    return claim.line(TestClaims.line("99213", day, true)).build();
  }

  private static List<String> split(String found) {
    return found.isEmpty() ? List.of() : List.of(found.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "C7A.00,   2026-03-10, ''",
    "Z3A.39, 2026-03-10, ''",
    "QA0.0101, 2025-10-01, ''",
    "QA0.0101, 2025-09-30, E ICD-002",
    "M54.5,    2021-09-30, ''",
    "M54.5, 2021-10-01, E ICD-002",
    "M54.5, 2026-03-10, E ICD-002",
    "N18.3,    2020-09-30, ''",
    "N18.3, 2020-10-01, E ICD-002",
    "Z86.010,  2024-09-30, ''",
    "Z86.010, 2024-10-01, E ICD-002",
    "E11.6,    2026-03-10, E ICD-003",
    "E11.69, 2026-03-10, ''",
    "S52.501,  2026-03-10, E ICD-003;E ICD-004",
    "S52.501A, 2026-03-10, ''",
    "T36.0X5,  2026-03-10, E ICD-003;E ICD-004",
    "T36.0X5A, 2026-03-10, ''",
    "W19,      2026-03-10, E ICD-003;E ICD-004",
    "W19.XXXA, 2026-03-10, ''",
    "W19A,     2026-03-10, E ICD-004",
    "M17.11A,  2026-03-10, E ICD-005",
    "S72.001Z, 2026-03-10, E ICD-005",
    "S72.001B, 2026-03-10, ''",
    "E11.A,    2024-09-30, E ICD-002",
  })
  void diagnosisValidity(String code, String day, String found) {
    assertThat(scrub.findings(claim(day, code), "ICD-00")).isEqualTo(split(found));
  }

  @ParameterizedTest
  @CsvSource({
    "M54.5,   2021-10-01, ICD-002, M5450 M5451 M5459",
    "N18.3,   2020-10-01, ICD-002, N1830 N1831 N1832",
    "S72.001Z, 2026-03-10, ICD-005, S72001A S72001B S72001C",
    "W19A,    2026-03-10, ICD-004, W19XXXA",
  })
  void proposalsBeginWith(String code, String day, String rule, String proposals) {
    List<String> offered =
        scrub.finding(claim(day, code), rule).fixes().stream()
            .map(f -> ((Fix.ReplaceDiagnosis) f).code())
            .toList();

    assertThat(offered).startsWith(proposals.split(" "));
  }

  @Test
  void allSuccessorsOfPersonalHistoryOfPolypsAreOffered() {
    assertThat(scrub.finding(claim("2024-10-01", "Z86.010"), "ICD-002").fixes())
        .extracting(Fix::description)
        .anyMatch(d -> d.contains("Z86.0100"))
        .anyMatch(d -> d.contains("Z86.0109"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F02.80 G30.9 | E ICD-007", "G30.9 F02.80 | ''", "W19.XXXA S52.501A | E ICD-014",
        "S52.501A W19.XXXA | ''", "Z12.11 D12.2 | ''", "E11.9 I10 E11.9 | W ICD-025",
      })
  void orderOfDiagnoses(String diagnoses, String found) {
    Claim claim = claim("2026-03-10", diagnoses.split(" "));
    Claim all =
        claim.toBuilder()
            .lines(
                List.of(
                    claim.lines().get(0).toBuilder()
                        .pointers(
                            IntStream.rangeClosed(1, claim.diagnoses().size()).boxed().toList())
                        .build()))
            .build();

    assertThat(scrub.findings(all, "ICD-")).isEqualTo(split(found));
  }

  @Test
  void theDementiaAndItsDiseaseAreExchanged() {
    Claim claim =
        TestClaims.bare(PlanType.MEDICARE_B, "2026-03-10")
            .diagnosis("F02.80")
            .diagnosis("G30.9")
            .line(TestClaims.line("99213 >1,2", "2026-03-10", true))
            .build();

    Claim repaired = scrub.repaired(claim, "ICD-007");

    assertThat(repaired.diagnoses()).extracting(Diagnosis::code).containsExactly("G309", "F0280");
    assertThat(scrub.findings(repaired, "ICD-")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "99213, 2025-10-15, '',           CHECKED", "99441, 2025-10-15, E HCP-002 L1, CHECKED",
    "0001U, 2025-10-15, '',           NO_DATA", "90686, 2025-10-15, '', CHECKED",
    "G0463, 2024-07-15, '',           CHECKED", "G0463, 2026-03-10, '', STALE",
    "00731, 2025-10-15, '',           CHECKED", "3074F, 2025-10-15, '', CHECKED",
  })
  void procedureValidity(String code, String day, String found, CoverageStatus status) {
    Claim claim = TestClaims.commercial(day, code).build();

    assertThat(scrub.findings(claim, "HCP-")).isEqualTo(split(found));
    assertThat(scrub.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status()).isEqualTo(status);
  }

  /** Laws over the whole table: a sample of every 97th code, on days around its validity. */
  @ParameterizedTest
  @ValueSource(strings = {"2019-10-01", "2021-09-30", "2024-10-01", "2026-04-01"})
  void aCodeIsFoundInvalidExactlyWhenTheTablesSayItIsNotBillable(String day) {
    DiagnosisCodes codes = library.diagnoses();
    for (int id = 0; id < codes.size(); id += 97) {
      boolean billable = codes.status(id, TestLibrary.day(day)) == DiagnosisStatus.BILLABLE;

      List<String> found = scrub.findings(claim(day, codes.code(id)), "ICD-00");

      // the order of diagnoses is not asked here: manifestations and external causes are 007 and
      // 014
      assertThat(found.stream().anyMatch(f -> f.compareTo("E ICD-006") < 0))
          .as(codes.code(id) + " on " + day)
          .isNotEqualTo(billable);
    }
  }
}
