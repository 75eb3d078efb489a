package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientRulesTest {

  private final Scrub scrub = Scrub.with(ReferenceLibrary.empty());

  private static List<String> expected(String finding) {
    return finding == null ? List.of() : List.of(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01,           , E DEM-002",
    "2026-05-01, 1950-12-31,",
    "2026-05-01, 2026-05-01,",
    "2026-05-01, 2026-05-02, E DEM-003",
    "2026-05-01, 2030-01-01, E DEM-003",
    "2026-05-01, 1899-01-01, W DEM-004",
    "2026-05-01, 1902-05-01,",
    "2026-05-01, 1901-05-02,",
    "2026-05-01, 1901-05-01, W DEM-004",
    "2025-02-28, 1900-03-01,",
    "2025-03-01, 1900-03-01, W DEM-004",
  })
  void birthDateOfAProfessionalClaim(String service, LocalDate birth, String finding) {
    Claim claim = TestClaims.commercial(service, "99213").patient(p -> p.birthDate(birth)).build();

    assertThat(scrub.findings(claim, "DEM-")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({"1901-05-01, E DEM-004", "1901-05-02,", "2026-05-02, E DEM-003"})
  void birthDateOfAnInstitutionalClaim(LocalDate birth, String finding) {
    Claim claim =
        TestClaims.outpatient(PlanType.COMMERCIAL, "2026-05-01", "99213")
            .patient(p -> p.birthDate(birth))
            .build();

    assertThat(scrub.findings(claim, "DEM-")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-04-30, E DEM-003",
    "2026-05-01, 2026-05-01,",
  })
  void bornAfterTheClaimWasReceived(String birth, String received, String finding) {
    Claim claim =
        TestClaims.commercial("2026-05-01", "99213")
            .submissionDate(received)
            .patient(p -> p.birthDate(birth))
            .build();

    assertThat(scrub.findings(claim, "DEM-003")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "F, 0131, 2024-09-30,",
    "M, 0131, 2024-09-30,",
    "U, 0111, 2024-09-30, W DEM-005",
    "U, 0111, 2024-10-01,",
    "U, 0131, 2024-09-30,",
    "X, 0131, 2026-03-01, W DEM-005",
    ", 0131, 2026-03-01, W DEM-005",
  })
  void sex(String code, String bill, String day, String finding) {
    Claim claim =
        TestClaims.institutional(PlanType.COMMERCIAL, bill, day, day, "99213")
            .patient(p -> p.sex(Sex.of(code)))
            .build();

    assertThat(scrub.findings(claim, "DEM-005")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({"U, 2024-09-30,", "X, 2026-03-01, W DEM-005"})
  void sexOnAProfessionalClaim(String code, String day, String finding) {
    Claim claim = TestClaims.medicare(day, "99213").patient(p -> p.sex(Sex.of(code))).build();

    assertThat(scrub.findings(claim, "DEM-005")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "18,   , ", "  , 19, ", "  , G8, ", "18, 01, ",
    "34,   , E DEM-009", "  , 34, E DEM-009", "  , 18, E DEM-009", "  ,   , E DEM-009",
  })
  void relationship(String subscriber, String patient, String finding) {
    Claim claim =
        TestClaims.commercial("2026-03-10", "99213")
            .destinationCoverage(c -> relations(c, subscriber, patient))
            .build();

    assertThat(scrub.findings(claim, "DEM-")).isEqualTo(expected(finding));
  }

  @ParameterizedTest
  @CsvSource({"18,   , ", "18, 01, E DEM-010", "  , 01, E DEM-010"})
  void aMedicareBeneficiaryIsTheSubscriber(String subscriber, String patient, String finding) {
    Claim claim =
        TestClaims.medicare("2026-03-10", "99213")
            .destinationCoverage(c -> relations(c, subscriber, patient))
            .build();

    assertThat(scrub.findings(claim, "DEM-")).isEqualTo(expected(finding));
  }

  private static Coverage relations(Coverage coverage, String subscriber, String patient) {
    return coverage.toBuilder()
        .subscriberRelationship(subscriber)
        .patientRelationship(patient)
        .build();
  }
}
