package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.rule.TimelyFiling;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerRulesTest {

  private final Scrub scrub = Scrub.with(ReferenceLibrary.empty());

  @ParameterizedTest
  @CsvSource({
    "1EG4TE5MK73,   2026-04-01, ''",
    "1EG4-TE5-MK73, 2026-04-01, ''",
    "1eg4te5mk73,   2026-04-01, ''",
    "1EG4-TE5-MKO3, 2026-04-01, E PAY-001",
    "0EG4TE5MK73,   2026-04-01, E PAY-001",
    "1SG4TE5MK73,   2026-04-01, E PAY-001",
    "1EG4TE5MK7,    2026-04-01, E PAY-001",
    "1EGATE5MK73,   2026-04-01, E PAY-001",
    "123456789A,    2026-04-01, E PAY-001;E PAY-002",
    "123456789B1,   2026-04-01, E PAY-001;E PAY-002",
    "WA123456,      2026-04-01, E PAY-001;E PAY-002",
    "123456789A,    2019-12-31, ''",
    "123456789A,    2020-01-01, E PAY-001;E PAY-002",
    ",              2026-04-01, E PAY-003",
  })
  void memberIdOfOriginalMedicare(String id, LocalDate received, String found) {
    String day = received.minusDays(20).toString();
    Claim claim = TestClaims.medicare(day, "99213").memberId(id).submissionDate(received).build();
    // a service of 2019 received in 2020 is no matter of adjustments: frequency 1
    assertThat(scrub.findings(claim, "PAY-00")).isEqualTo(split(found));
  }

  @Test
  void anAdjustmentOfServicesBefore2020MayStillCarryTheOldNumber() {
    Claim.Builder claim =
        TestClaims.medicare("2019-06-01", "99213")
            .memberId("123456789A")
            .submissionDate("2020-05-01");

    assertThat(scrub.findings(claim.frequency("1").build(), "PAY-00"))
        .containsExactly("E PAY-001", "E PAY-002");
    assertThat(scrub.findings(claim.frequency("7").build(), "PAY-00")).isEmpty();
  }

  @Test
  void aCommercialIdIsNoMatterOfMedicareRules() {
    Claim claim = TestClaims.commercial("2026-03-10", "99213").memberId("123456789A").build();

    assertThat(scrub.findings(claim, "PAY-00")).isEmpty();
  }

  @Test
  void lettersReadForDigitsAreProposedAndNeverShown() {
    Claim claim = TestClaims.medicare("2026-03-10", "99213").memberId("1EG4TE5MKO3").build();

    Finding finding = scrub.finding(claim, "PAY-001");

    assertThat(finding.message()).contains("9AA9AA9AAA9").doesNotContain("1EG4");
    Fix fix = finding.fixes().get(0);
    assertThat(fix.description()).contains("9AA9AA9AA99").doesNotContain("1EG4");
    assertThat(fix.safety()).isEqualTo(Fix.Safety.NEEDS_REVIEW);
    assertThat(scrub.findings(fix.applyTo(claim), "PAY-00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"XYZ12, E PAY-003", "XYZ123456789, ''", "xyz-123-456-789, ''"})
  void memberIdAsThePayerIssuesIt(String id, String found) {
    Scrub strict = Scrub.with(ReferenceLibrary.empty(), Scrub.memberIds("PAYER", "^XYZ\\d{9}$"));
    Claim claim = TestClaims.commercial("2026-03-10", "99213").memberId(id).build();

    assertThat(strict.findings(claim, "PAY-003")).isEqualTo(split(found));
  }

  @ParameterizedTest
  @CsvSource({
    "P, MB, ''",
    "P, MA, E PAY-004",
    "I, MA, ''",
    "I, MB, E PAY-004",
    "P, CI, ''",
    "P, ZZ, ''",
    "P, 09, E PAY-004",
    "P,   , E PAY-004",
    "I, 16, ''",
  })
  void filingIndicator(String type, String indicator, String found) {
    Claim.Builder builder =
        type.equals("P")
            ? TestClaims.medicare("2026-03-10", "99213")
            : TestClaims.outpatient(PlanType.MEDICARE_A, "2026-03-10", "99213");
    Claim claim =
        builder.destinationCoverage(c -> c.toBuilder().filingIndicator(indicator).build()).build();

    assertThat(scrub.findings(claim, "PAY-004")).isEqualTo(split(found));
  }

  @Test
  void theWrongMedicareIndicatorIsReplaced() {
    Claim claim =
        TestClaims.medicare("2026-03-10", "99213")
            .destinationCoverage(c -> c.toBuilder().filingIndicator("MA").build())
            .build();

    assertThat(scrub.findings(scrub.repaired(claim, "PAY-004"), "PAY-004")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // one calendar year to the day, a Tuesday
    "2025-03-03, 2026-03-03, false",
    "2025-03-03, 2026-03-04, true",
    // 2026-03-07 is a Saturday: Monday is in time
    "2025-03-07, 2026-03-09, false",
    "2025-03-07, 2026-03-10, true",
    // 29 February becomes the 28th, a Friday in 2025
    "2024-02-29, 2025-02-28, false",
    "2024-02-29, 2025-03-01, true",
    // 4 July 2026 is a Saturday, observed on Friday the 3rd
    "2025-07-03, 2026-07-06, false",
    "2025-07-03, 2026-07-07, true",
    // Thanksgiving 2026-11-26
    "2025-11-26, 2026-11-27, false",
  })
  void medicareWaitsOneCalendarYear(String service, String received, boolean late) {
    Claim claim = TestClaims.medicare(service, "99213").submissionDate(received).build();

    assertThat(scrub.findings(claim, "PAY-030"))
        .isEqualTo(late ? List.of("E PAY-030 L1") : List.of());
  }

  @Test
  void ofAProfessionalSpanTheFirstDayCountsAndOfABillTheLast() {
    Claim professional =
        TestClaims.medicare("2025-03-03", "99232 x3 2025-03-03..2025-03-05")
            .submissionDate("2026-03-04")
            .build();
    Claim.Builder bill =
        TestClaims.institutional(PlanType.MEDICARE_A, "0111", "2025-03-03", "2025-03-05");

    assertThat(scrub.findings(professional, "PAY-030")).containsExactly("E PAY-030 L1");
    assertThat(scrub.findings(bill.submissionDate("2026-03-05").build(), "PAY-030")).isEmpty();
    assertThat(scrub.findings(bill.submissionDate("2026-03-06").build(), "PAY-030"))
        .containsExactly("E PAY-030");
  }

  @Test
  void otherPayersHaveOtherLimits() {
    Claim claim = TestClaims.commercial("2023-03-03", "99213").submissionDate("2026-03-04").build();

    assertThat(scrub.findings(claim, "PAY-030")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-18, 2026-01-20", // Sunday, then Martin Luther King's birthday
    "2024-12-31, 2025-12-31",
    "2025-01-01, 2026-01-02", // New Year's Day
    "2020-12-31, 2022-01-03", // Friday 2021-12-31: New Year's Day observed, then the weekend
    "2024-06-19, 2025-06-20", // Juneteenth
    "2025-05-25, 2026-05-26", // Memorial Day
  })
  void theDeadlineMovesToTheNextBusinessDay(LocalDate service, LocalDate deadline) {
    assertThat(TimelyFiling.medicareDeadline(service)).isEqualTo(deadline);
  }

  @ParameterizedTest
  @CsvSource({"1, false, ''", "7, false, E PAY-040", "8, false, E PAY-040", "7, true, ''"})
  void replacementsNameWhatTheyReplace(String frequency, boolean reference, String found) {
    Claim.Builder claim = TestClaims.commercial("2026-03-10", "99213").frequency(frequency);
    if (reference) {
      claim.reference("F8", "ICN-1");
    }

    assertThat(scrub.findings(claim.build(), "PAY-040")).isEqualTo(split(found));
  }

  private static List<String> split(String found) {
    return found.isEmpty() ? List.of() : List.of(found.split(";"));
  }
}
