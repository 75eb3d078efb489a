package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the core that say nothing until a payer's table speaks. */
class PayerTablesTest {

  private static final String DAY = "2026-03-10";

  private static Payers with(String file, String... lines) {
    return Payers.with(ReferenceLibrary.empty(), file, lines);
  }

  @ParameterizedTest
  @CsvSource({
    "70551,       11, 2026-03-10, W PAY-020 L1",
    "70552,       22, 2026-03-10, W PAY-020 L1",
    "70554,       11, 2026-03-10, ''",
    "64490,       22, 2026-03-10, W PAY-020 L1",
    "64490,       11, 2026-03-10, ''",
    "J1745,       11, 2026-03-10, W PAY-020 L1",
    "70551,       23, 2026-03-10, ''",
    "29881,       11, 2025-12-31, ''",
    "29881,       11, 2026-01-01, W PAY-020 L1",
    "29881,       11, 2026-06-30, W PAY-020 L1",
    "29881,       11, 2026-07-01, ''",
    "99213,       11, 2026-03-10, ''",
  })
  void priorAuthorization(String code, String place, String day, String found) {
    Payers scrub =
        with(
            "tables/prior-auth.csv",
            "code,place,from,to,note",
            "70551-70553,,,,advanced imaging",
            "64490,22,,,hospital only",
            "J*,,,,drugs",
            "29881,,2026-01-01,2026-06-30,");
    Claim.Builder claim = TestClaims.commercial(day, code).placeOfService(place);

    assertThat(scrub.findings(claim.build(), "PAY-020")).isEqualTo(Payers.found(found));
    assertThat(scrub.findings(claim.reference("G1", "AUTH-1").build(), "PAY-020")).isEmpty();
  }

  @Test
  void theNumberMayStandOnTheLine() {
    Payers scrub = with("tables/prior-auth.csv", "code", "70551");
    Claim claim = TestClaims.commercial(DAY, "70551", "70551").build();
    Claim first =
        claim.toBuilder()
            .lines(
                List.of(
                    claim.lines().get(0).toBuilder().reference(Reference.of("G1", "A")).build(),
                    claim.lines().get(1)))
            .build();

    assertThat(scrub.findings(claim, "PAY-020")).containsExactly("W PAY-020 L1", "W PAY-020 L2");
    assertThat(scrub.findings(first, "PAY-020")).containsExactly("W PAY-020 L2");
  }

  @ParameterizedTest
  @CsvSource({"2005-03-10, W PAY-020 L1", "2008-03-10, W PAY-020 L1", "2008-03-11, ''"})
  void priorAuthorizationByAge(String born, String found) {
    Payers scrub = with("tables/prior-auth.csv", "code,age_from,age_to", "70551,18,");
    Claim claim = TestClaims.commercial(DAY, "70551").patient(p -> p.birthDate(born)).build();

    assertThat(scrub.findings(claim, "PAY-020")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "207X00000X, 11, false, W PAY-021 L1",
    "207XS0114X, 11, false, W PAY-021 L1",
    "207Q00000X, 11, false, ''",
    "207X00000X, 11, true,  ''",
    "207X00000X, 23, false, ''",
  })
  void referral(String taxonomy, String place, boolean referred, String found) {
    Payers scrub = with("tables/referral.csv", "specialty,note", "207X*,orthopaedics");
    Claim.Builder claim =
        TestClaims.bare(PlanType.COMMERCIAL, DAY)
            .placeOfService(place)
            .diagnosis("M17.11")
            .line(TestClaims.line("99243", DAY, true))
            .line(TestClaims.line("20610", DAY, true));
    Claim built = claim.build();
    Claim.Builder by =
        built.toBuilder()
            .lines(
                built.lines().stream()
                    .map(
                        l ->
                            l.toBuilder()
                                .provider(
                                    org.cleanclaim.claim.Provider.builder(
                                            org.cleanclaim.claim.ProviderRole.RENDERING)
                                        .npi(TestClaims.OTHER_NPI)
                                        .taxonomy(taxonomy)
                                        .build())
                                .build())
                    .toList());
    if (referred) {
      by.reference("9F", "REF-1");
    }

    assertThat(scrub.findings(by.build(), "PAY-021")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "79,  1, ''",
    "80,  1, W PAY-031 L1",
    "90,  1, W PAY-031 L1",
    "91,  1, E PAY-031 L1",
    "91,  7, ''",
    "170, 7, W PAY-031 L1",
    "181, 7, E PAY-031 L1",
  })
  void timelyFiling(int days, String frequency, String found) {
    Payers scrub =
        with(
            "tables/timely-filing.csv",
            "claims,days,count_from",
            "original,90,first",
            "corrected,180,first");
    Claim claim =
        TestClaims.commercial(DAY, "99213")
            .frequency(frequency)
            .reference("F8", "ICN-1")
            .submissionDate(LocalDate.parse(DAY).plusDays(days))
            .build();

    assertThat(scrub.findings(claim, "PAY-031")).isEqualTo(Payers.found(found));
  }

  @Test
  void aClaimNearItsLimitIsToldOnceAndALateOnePerLine() {
    Payers scrub = with("tables/timely-filing.csv", "claims,days,count_from", "original,90,first");
    Claim.Builder claim = TestClaims.commercial("2026-03-10", "99213", "99213 2026-03-12");

    assertThat(scrub.findings(claim.submissionDate("2026-06-05").build(), "PAY-031"))
        .containsExactly("W PAY-031 L1");
    assertThat(scrub.findings(claim.submissionDate("2026-06-10").build(), "PAY-031"))
        .containsExactly("E PAY-031 L1");
    assertThat(scrub.findings(claim.submissionDate("2026-06-11").build(), "PAY-031"))
        .containsExactly("E PAY-031 L1", "E PAY-031 L2");
  }

  @ParameterizedTest
  @CsvSource({"first, E PAY-031 L1", "last, W PAY-031 L1"})
  void theTableSaysWhichDayOfASpanCounts(String countFrom, String found) {
    Payers scrub =
        with("tables/timely-filing.csv", "claims,days,count_from", "original,90," + countFrom);
    Claim claim =
        TestClaims.commercial("2026-03-10", "99232 x3 2026-03-10..2026-03-12")
            .submissionDate("2026-06-10")
            .build();

    assertThat(scrub.findings(claim, "PAY-031")).isEqualTo(Payers.found(found));
  }

  @Test
  void theLimitIsSaidInDaysNeverInDates() {
    Payers scrub = with("tables/timely-filing.csv", "claims,days,count_from", "original,90,first");
    Claim claim = TestClaims.commercial("2026-03-10", "99213").submissionDate("2026-06-11").build();

    Finding finding = scrub.finding(claim, "PAY-031");

    assertThat(finding.message())
        .isEqualTo("received 93 days after the service, 3 days past the payer's limit of 90 days");
    assertThat(finding.provenance().toString()).contains("timely-filing.csv:2");
  }

  @ParameterizedTest
  @CsvSource({"XYZ12, E PAY-003", "XYZ123456789, ''", "xyz-123-456-789, ''", "W12345678, ''"})
  void memberIdAsThePayersTableHasIt(String id, String found) {
    Payers scrub =
        with("tables/member-id.csv", "pattern,example", "XYZ[0-9]{9}|W[0-9]{8},XYZ123456789");
    Claim claim = TestClaims.commercial(DAY, "99213").memberId(id).build();

    assertThat(scrub.findings(claim, "PAY-003")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "93306, Z00.00 I10,   1,   W COV-001 L1",
    "93306, I10 Z00.00,   1,   ''",
    "93306, Z00.00 I10,   '2,1', ''",
    "93306, Z00.00 I50.22, 1,  W COV-001 L1",
    "93306, Z00.00,       1,   W COV-001 L1",
    "99213, Z00.00,       1,   ''",
    "93350, R07.9,        1,   ''",
  })
  void coveredDiagnoses(String code, String diagnoses, String pointers, String found) {
    Payers scrub =
        with("tables/covered-dx.csv", "code,diagnosis", "93306,I10", "93306,I50*", "93350,*");
    Claim claim =
        TestClaims.commercial(DAY, code + " >" + pointers)
            .diagnoses(java.util.Arrays.stream(diagnoses.split(" ")).map(Diagnosis::of).toList())
            .build();

    assertThat(scrub.findings(claim, "COV-001")).isEqualTo(Payers.found(found));
  }

  @Test
  void aCoveredDiagnosisOnTheClaimIsPointedOutAndNoneIsInvented() {
    Payers scrub = with("tables/covered-dx.csv", "code,diagnosis", "93306,I10");
    Claim.Builder claim = TestClaims.commercial(DAY, "93306");

    assertThat(
            scrub
                .finding(
                    claim.diagnoses(List.of(Diagnosis.of("Z00.00"), Diagnosis.of("I10"))).build(),
                    "COV-001")
                .fixes()
                .get(0)
                .description())
        .startsWith("point line 1 to diagnosis 2");
    assertThat(
            scrub
                .finding(claim.diagnoses(List.of(Diagnosis.of("Z00.00"))).build(), "COV-001")
                .fixes()
                .toString())
        .doesNotContain("I10");
  }

  @ParameterizedTest
  @CsvSource({
    "97110,       W MOD-040 L1",
    "97110-GP,    ''",
    "99213-59,    W MOD-040 L1",
    "99213,       ''",
    "20610-50,    W MOD-040 L1",
    "20610-RT,    ''",
    "20611-50,    ''",
  })
  void modifierPolicy(String line, String found) {
    Payers scrub =
        with(
            "tables/modifier-policy.csv",
            "code,modifier,policy,instead",
            "97110-97140,GP,required,",
            "99202-99215,59,forbidden,",
            "20610,50,instead,LT");
    Claim claim = TestClaims.commercial(DAY, line).build();

    assertThat(scrub.findings(claim, "MOD-040")).isEqualTo(Payers.found(found));
    if (!found.isEmpty()) {
      assertThat(scrub.findings(scrub.repaired(claim, "MOD-040"), "MOD-040")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, , ''", "1, , E PAY-012", "1, G-77, ''"})
  void groupNumber(int required, String group, String found) {
    Payers scrub =
        with(
            "overlays/group.csv",
            "rule,action,value,reason",
            "PAY-012,set,required=" + required + ",companion guide");
    Claim claim =
        TestClaims.commercial(DAY, "99213")
            .destinationCoverage(c -> c.toBuilder().group(group, null).build())
            .build();

    assertThat(scrub.findings(claim, "PAY-012")).isEqualTo(Payers.found(found));
  }

  @Test
  void withoutTablesNothingIsSaid() {
    Payers scrub = Payers.with(ReferenceLibrary.empty());
    Claim claim = TestClaims.commercial(DAY, "70551-59").submissionDate("2028-01-01").build();

    assertThat(scrub.findings(claim, "PAY-0")).isEmpty();
    assertThat(scrub.findings(claim, "COV")).isEmpty();
    assertThat(scrub.findings(claim, "MOD-040")).isEmpty();
  }
}
