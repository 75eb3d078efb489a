package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.EditTables.DAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Add-on codes (AOC). */
class AddOnRulesTest {

  private static final Scrub SCRUB = Scrub.with(EditTables.COMPLETE);

  private static Claim medicare(String day, String lines) {
    return TestClaims.medicare(day, lines.split("\\s*\\+\\s*")).build();
  }

  private static List<String> list(String expected) {
    return expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "64484                             | E AOC-001 L1",
        "64483 + 64484                     | ''",
        "64484 + 64483                     | ''",
        "64483 by:1987654328 + 64484       | E AOC-001 L2",
        "90785 + 99213                     | E AOC-001 L1",
        "90833 + 99213                     | ''",
        "11045 + 11043                     | E AOC-001 L1",
        "22552                             | E AOC-001 L1",
        "76937                             | W AOC-002 L1",
        "36556 + 76937-26                  | ''",
        "99213 + 76937-26                  | W AOC-002 L2",
        "88311                             | W AOC-003 L1",
        "88305 + 88311                     | ''",
        "64483 2026-03-09 + 64484          | E AOC-004 L2",
        "99291 2026-03-09 + 99292          | ''",
        "99291 2026-03-05 + 99292          | E AOC-001 L2",
        "96413 2026-03-09 + 96415          | ''",
        "96413 2026-03-07 + 96415          | E AOC-004 L2",
        "22551 x2 + 22552                  | E AOC-005 L2",
        "22551 + 22552                     | ''",
        "22551 x2 + 22552 + 20930          | E AOC-005 L2, E AOC-005 L3",
        "17000 + 17003 x13                 | ''",
        "17000 + 17003 x14                 | W AOC-007 L2",
        "17000 + 17003 x7 + 17003-59 x7    | W AOC-007 L2",
        "99213 + G2211                     | ''",
        "G2211                             | ''",
      })
  void judgesAddOns(String lines, String expected) {
    assertThat(SCRUB.findings(medicare(DAY, lines), "AOC-")).isEqualTo(list(expected));
  }

  @Test
  void anOlderListOnlyWarns() {
    assertThat(SCRUB.findings(medicare("2027-03-10", "64484"), "AOC-"))
        .containsExactly("W AOC-001 L1");
    assertThat(SCRUB.coverage(medicare("2027-03-10", "64484"), EditFamily.ADD_ON, 1).status())
        .isEqualTo(CoverageStatus.STALE);
  }

  @Test
  void aPrimaryOnAnEarlierClaimOfTheDayCounts() {
    assertThat(history(DAY)).isEmpty();
    assertThat(history("2026-03-09")).containsExactly("E AOC-004 L1");
    assertThat(history("2025-03-09")).containsExactly("E AOC-001 L1");
  }

  private static List<String> history(String day) {
    HistoryLine primary = HistoryLine.paid("64483", List.of(), LocalDate.parse(day));
    return Scrub.findings(
        SCRUB.report(medicare(DAY, "64484"), ClaimHistory.of(List.of(primary))), "AOC-");
  }

  @Test
  void criticalCareMayGoOnByAColleague() {
    Provider colleague =
        Provider.builder(ProviderRole.RENDERING)
            .npi(TestClaims.OTHER_NPI)
            .taxonomy("207Q00000X")
            .build();
    Claim claim =
        TestClaims.medicare(DAY, "99291")
            .line(l -> l.procedure("99292").on(DAY).pointer(1).charge("90.00").provider(colleague))
            .build();
    assertThat(SCRUB.findings(claim, "AOC-")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is told {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDICARE_B   | E AOC-001 L1",
        "MEDICAID     | E AOC-001 L1",
        "COMMERCIAL   | W AOC-001 L1",
        "WORKERS_COMP | ''",
      })
  void judgesByProgramme(PlanType plan, String expected) {
    assertThat(SCRUB.findings(TestClaims.professional(plan, DAY, "64484").build(), "AOC-"))
        .isEqualTo(list(expected));
  }

  @Test
  void judgesOutpatientBillsWhoeverRenders() {
    assertThat(
            SCRUB.findings(
                TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "64484").build(), "AOC-"))
        .containsExactly("E AOC-001 L1");
    assertThat(
            SCRUB.findings(
                TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "64483 by:1987654328", "64484")
                    .build(),
                "AOC-"))
        .isEmpty();
  }

  @Test
  void namesThePrimariesInWords() {
    assertThat(SCRUB.finding(medicare(DAY, "90785"), "AOC-001").message())
        .contains("90785", "90791, 90832, 90834, 90837");
    assertThat(
            SCRUB
                .finding(medicare(DAY, "17000 + 17003 x14"), "AOC-007")
                .fixes()
                .get(0)
                .description())
        .isEqualTo("17000 x1 + 17003 x14 -> 17004 x1 alone, delete both");
    assertThat(SCRUB.finding(medicare(DAY, "64483 2026-03-09 + 64484"), "AOC-004").message())
        .contains("(-1 days from it)");
  }

  @ParameterizedTest(name = "{0}: {1} in the complete table, {2} in the starter edition")
  @CsvSource({
    "64483, CHECKED, CHECKED", // no add-on by its global days
    "64484, CHECKED, CHECKED", // listed
    "A4554, CHECKED, NO_DATA", // listed for its units only
    "15777, NO_DATA, NO_DATA", // ZZZ, but the file names no primaries
    "G2211, NO_DATA, NO_DATA", // left to a rule of its own
  })
  void coverageTellsWhatTheTablesKnow(
      String code, CoverageStatus complete, CoverageStatus starter) {
    Claim claim = medicare(DAY, code);
    assertThat(SCRUB.coverage(claim, EditFamily.ADD_ON, 1).status()).isEqualTo(complete);
    assertThat(Scrub.with(EditTables.STARTER).coverage(claim, EditFamily.ADD_ON, 1).status())
        .isEqualTo(starter);
  }
}
