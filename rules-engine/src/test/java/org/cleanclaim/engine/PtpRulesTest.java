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
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NCCI pairs (PTP) and the missing modifier 25 (EM-001): the catalogue's examples and the edges of
 * its rules.
 */
class PtpRulesTest {

  private static final Scrub SCRUB = Scrub.with(EditTables.COMPLETE);

  private static List<String> pairs(Claim claim) {
    return Scrub.findings(SCRUB.report(claim), "PTP-");
  }

  private static Claim medicare(String day, String lines) {
    return TestClaims.medicare(day, lines.split("\\s*\\+\\s*")).build();
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "45385 + 45378                   | E PTP-001 L2",
        "45378 + 45385                   | E PTP-001 L1",
        "43239 + 43235-59                | E PTP-001 L2",
        "20553 + 20552                   | E PTP-001 L2",
        "99238 + 99232                   | E PTP-001 L2",
        "45385 + 45380                   | E PTP-002 L2",
        "45385 + 45380-51                | E PTP-002 L2",
        "45385 + 45380-22                | E PTP-002 L2",
        "45385 + 45380-76                | E PTP-002 L2",
        "45385 + 45380-KX                | E PTP-002 L2",
        "11042 + 97597                   | E PTP-002 L2",
        "20610 + 99213                   | E PTP-002 L2",
        "27447 + 20610                   | E PTP-002 L2",
        "45385 + 45380-59                | B PTP-002 L2",
        "45385-59 + 45380                | B PTP-002 L2",
        "45385 + 45380-XE                | B PTP-002 L2",
        "45385 + 45380-XP                | B PTP-002 L2",
        "45385 + 45380-XS                | B PTP-002 L2",
        "45385 + 45380-XU                | B PTP-002 L2",
        "45385 + 45380-58                | B PTP-002 L2",
        "17000 + 99213-25                | B PTP-002 L2",
        "27447 + 99213-57                | B PTP-002 L2",
        "80053 + 82947-91                | B PTP-002 L2",
        "28296-TA + 28285-T1             | B PTP-002 L2",
        "67904-E1 + 15823-E3             | B PTP-002 L2",
        "45385 + 45380 2026-03-11        | ''",
        "45385 + 45380 by:1987654328     | ''",
        "45385 + 45385                   | ''",
        "97161 + 97140                   | ''",
        "36415 + 99213                   | ''",
      })
  void judgesPairs(String lines, String expected) {
    assertThat(pairs(medicare(DAY, lines)))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "17000 + 99213-57        | B PTP-002 L2, W PTP-003 L2",
        "27447 + 99213-25        | B PTP-002 L2, W PTP-003 L2",
        "17000 + 99213-24        | B PTP-002 L2, W PTP-003 L2",
        "45385 + 45380-91        | B PTP-002 L2, W PTP-003 L2",
        "45385 + 45380-27        | B PTP-002 L2, W PTP-003 L2",
        "96413 + 99213-59        | B PTP-002 L2, W PTP-003 L2",
        "96413-59 + 99213        | B PTP-002 L2",
        "28296-T5 + 28285-T5     | W PTP-004 L2",
        "28296-T5 + 28285-T5-59  | B PTP-002 L2",
        "28296-TA + 28285        | B PTP-002 L2, W PTP-004 L2",
        "28296 + 28285-T1        | B PTP-002 L2, W PTP-004 L2",
        "28296-TA + 28285-59     | B PTP-002 L2, W PTP-005 L2",
        "28296-TA + 28285-T1-59  | B PTP-002 L2, W PTP-005 L2",
        "45385 + 45380-59-XS     | B PTP-002 L2, W PTP-005 L2",
        "45385 + 45380-59        | B PTP-002 L2",
      })
  void judgesModifiersOfBypassedPairs(String lines, String expected) {
    assertThat(pairs(medicare(DAY, lines))).isEqualTo(Arrays.asList(expected.split(", ")));
  }

  @ParameterizedTest(name = "{0} on {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "76856 + 76830    | 2004-03-31 | E PTP-002 L2",
        "76856 + 76830    | 2004-04-01 | ''",
        "97140 + 97530    | 2019-12-31 | E PTP-002 L2",
        "97140 + 97530    | 2020-01-01 | ''",
        "31241 + 30802-59 | 2023-09-30 | E PTP-001 L2",
        "31241 + 30802-59 | 2023-10-01 | B PTP-002 L2",
        "90471 + 99211-25 | 2021-09-30 | E PTP-001 L2",
        "90471 + 99211-25 | 2021-10-01 | B PTP-002 L2",
      })
  void readsRowsByTheDateOfServiceInclusive(String lines, String day, String expected) {
    assertThat(pairs(medicare(day, lines)))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest(name = "received {0}: {1}")
  @CsvSource({"2019-06-30, E PTP-002 L2", "2019-07-01, B PTP-002 L2"})
  void honours59OnColumn1ByTheDayOfReceipt(String received, String expected) {
    Claim claim =
        TestClaims.medicare("2019-06-01", "45385-59", "45380").submissionDate(received).build();
    assertThat(pairs(claim)).containsExactly(expected);
  }

  @Test
  void honours59OnColumn1WhereTheDayOfReceiptIsUnknown() {
    Claim claim =
        TestClaims.medicare(DAY, "45385-59", "45380").submissionDate((LocalDate) null).build();
    assertThat(pairs(claim)).containsExactly("B PTP-002 L2");
  }

  @Test
  void looksAtEveryQuarterOfAnOverlap() {
    Claim claim =
        TestClaims.medicare(
                "2023-09-30", "31241 2023-09-28..2023-10-02", "30802-59 2023-09-29..2023-10-02")
            .build();
    assertThat(pairs(claim)).containsExactly("E PTP-001 L2");
    Claim later =
        TestClaims.medicare(
                "2023-09-30", "31241 2023-09-28..2023-10-02", "30802-59 2023-10-01..2023-10-02")
            .build();
    assertThat(pairs(later)).containsExactly("B PTP-002 L2");
  }

  @Test
  void tellsOneFindingPerDeniedLineAndColumn1Code() {
    Claim claim = medicare(DAY, "45385 + 45385-59 + 45380");
    Finding finding =
        SCRUB.report(claim).findings().stream()
            .filter(f -> f.ruleId().equals("PTP-002"))
            .reduce(
                (a, b) -> {
                  throw new AssertionError("told twice");
                })
            .orElseThrow();
    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.location().lines()).containsExactly(3, 1);
  }

  @Test
  void aLineLostToAnIndicator0PairIsNoColumn1() {
    // 45378 falls to 45385; 45380 would take it too, but is itself only at stake by indicator 1
    assertThat(pairs(medicare(DAY, "45378 + 45380 + 45385")))
        .containsExactly("E PTP-001 L1", "E PTP-001 L1", "E PTP-002 L2");
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // strict: only 24, 25, 57 on the visit itself
        "20610-25-RT + 99213 | E PTP-002 L2",
        "20610-RT + 99213-RT | E PTP-002 L2",
        "20610 + 99213-59    | E PTP-002 L2",
        "20610 + 99213-25    | B PTP-002 L2",
      })
  void strictlySeparatesVisitsFromProcedures(String lines, String expected) {
    assertThat(pairs(medicare(DAY, lines))).containsExactly(expected);
  }

  @Test
  void readsVisitPairsLiterallyWhenTold() {
    Scrub literal = Scrub.with(EditTables.COMPLETE, Scrub.settings(false, true));
    assertThat(literal.findings(medicare(DAY, "20610-RT + 99213"), "PTP-"))
        .containsExactly("B PTP-002 L2", "W PTP-003 L2");
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "20610 + 99213    | E EM-001 L2",
        "17000 + 99213    | E EM-001 L2",
        "G0439 + 99214    | E EM-001 L2",
        "20610 + 99213-25 | ''",
        "27447 + 99213    | ''",
        "36415 + 99213    | ''",
        "45385 + 45380    | ''",
      })
  void namesTheMissing25(String lines, String expected) {
    assertThat(SCRUB.findings(medicare(DAY, lines), "EM-001"))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void countsTheMissing25Once() {
    Finding finding = SCRUB.finding(medicare(DAY, "20610 + 99213"), "EM-001");
    assertThat(finding.companionOf()).isEqualTo("PTP-002");
    assertThat(finding.risk().dollarsAtRiskCents()).isZero();
  }

  @Test
  void offersWhatSeparatesBestAndNothingForIndicator0() {
    assertThat(
            SCRUB.finding(medicare(DAY, "45385 + 45380"), "PTP-002").fixes().get(0).description())
        .contains("45380", "XS", "59", "only if documentation supports");
    assertThat(SCRUB.finding(medicare(DAY, "20610 + 99213"), "PTP-002").fixes().get(0))
        .isInstanceOfSatisfying(
            Fix.AddModifier.class, f -> assertThat(f.modifier()).isEqualTo("25"));
    assertThat(SCRUB.finding(medicare(DAY, "27447 + 99213"), "PTP-002").fixes().get(0))
        .isInstanceOfSatisfying(
            Fix.AddModifier.class, f -> assertThat(f.modifier()).isEqualTo("57"));
    assertThat(SCRUB.finding(medicare(DAY, "45385 + 45378"), "PTP-001").fixes())
        .allSatisfy(f -> assertThat(f).isInstanceOf(Fix.RemoveLine.class));
  }

  @Test
  void theFixResolvesThePair() {
    Claim claim = medicare(DAY, "45385 + 45380");
    assertThat(pairs(SCRUB.repaired(claim, "PTP-002"))).containsExactly("B PTP-002 L2");
  }

  @Test
  void historyInColumn1DeniesTheLineHistoryInColumn2Nothing() {
    assertThat(history(medicare(DAY, "45380"), "45385", DAY)).containsExactly("E PTP-002 L1");
    assertThat(history(medicare(DAY, "45385"), "45380", DAY)).isEmpty();
    assertThat(history(medicare(DAY, "45380"), "45385", "2026-03-09")).isEmpty();
  }

  private static List<String> history(Claim claim, String code, String day) {
    HistoryLine line = HistoryLine.paid(code, List.of(), LocalDate.parse(day));
    return Scrub.findings(SCRUB.report(claim, ClaimHistory.of(List.of(line))), "PTP-");
  }

  @Test
  void stagedModifiersFitOnlyWhereAGlobalPeriodRuns() {
    Claim claim = medicare(DAY, "45385 + 45380-58");
    HistoryLine surgery = HistoryLine.paid("27447", List.of(), LocalDate.parse("2026-02-10"));
    assertThat(Scrub.findings(SCRUB.report(claim, ClaimHistory.of(List.of(surgery))), "PTP-003"))
        .isEmpty();
    assertThat(Scrub.findings(SCRUB.report(claim, ClaimHistory.of(List.of())), "PTP-003"))
        .containsExactly("W PTP-003 L2");
  }

  @Test
  void visitsOfColleaguesOfOneSpecialtyAreDoubtful() {
    assertThat(pairs(colleagues("207Q00000X"))).containsExactly("W PTP-001 L2");
    assertThat(pairs(colleagues("207R00000X"))).isEmpty();
  }

  private static Claim colleagues(String specialty) {
    Provider colleague =
        Provider.builder(ProviderRole.RENDERING)
            .npi(TestClaims.OTHER_NPI)
            .taxonomy(specialty)
            .build();
    return TestClaims.medicare(DAY, "99238")
        .line(l -> l.procedure("99232").on(DAY).pointer(1).charge("90.00").provider(colleague))
        .build();
  }

  @Test
  void commercialPayersAreWarnedAndToldWhy() {
    Claim claim = TestClaims.commercial(DAY, "45385", "45378").build();
    assertThat(pairs(claim)).containsExactly("W PTP-001 L2", "W PTP-012 L2");
    assertThat(SCRUB.finding(claim, "PTP-012").companionOf()).isEqualTo("PTP-001");
    Scrub other = Scrub.with(EditTables.COMPLETE, Scrub.settings(true, false));
    assertThat(other.findings(claim, "PTP-")).isEmpty();
    assertThat(other.coverage(claim, EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.NOT_APPLICABLE);
  }

  @Test
  void medicaidIsHeldToMedicaresTablesAndToldSo() {
    Claim claim = TestClaims.medicaid(DAY, "28296-T5", "28285-T5").build();
    assertThat(pairs(claim)).containsExactly("E PTP-004 L2");
    assertThat(SCRUB.coverage(claim, EditFamily.PTP, 2).reason()).contains("Medicare's were used");
    assertThat(SCRUB.coverage(claim, EditFamily.PTP, 2).status()).isEqualTo(CoverageStatus.NO_DATA);
  }

  @Test
  void othersKnowNoPairs() {
    Claim claim = TestClaims.professional(PlanType.WORKERS_COMP, DAY, "45385", "45378").build();
    assertThat(pairs(claim)).isEmpty();
    assertThat(SCRUB.coverage(claim, EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.NOT_APPLICABLE);
  }

  @Test
  void outpatientPairsAreNotCheckedAndSaidSo() {
    Claim claim = TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "45385", "45378").build();
    assertThat(pairs(claim)).isEmpty();
    assertThat(SCRUB.coverage(claim, EditFamily.PTP, 1).reason())
        .isEqualTo("institutional PTP (IOCE) is not evaluated by this version");
  }

  @Test
  void coverageTellsWhatTheTableKnows() {
    Claim known = medicare(DAY, "45385 + 45378");
    Claim unknown = medicare(DAY, "45385 + 71046");
    assertThat(SCRUB.coverage(unknown, EditFamily.PTP, 1))
        .isEqualTo(new CheckState(CoverageStatus.CHECKED, "NCCI PTP practitioner 2026Q1", ""));
    Scrub starter = Scrub.with(EditTables.STARTER);
    assertThat(starter.coverage(known, EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.CHECKED);
    assertThat(starter.coverage(unknown, EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
    assertThat(starter.findings(known, "PTP-")).containsExactly("E PTP-001 L2");
  }

  @Test
  void anOlderReleaseIsAskedAndCalledStale() {
    Claim claim = TestClaims.medicare("2027-03-10", "45385", "45378").build();
    assertThat(pairs(claim)).containsExactly("E PTP-001 L2");
    assertThat(SCRUB.coverage(claim, EditFamily.PTP, 1).status()).isEqualTo(CoverageStatus.STALE);
  }

  @Test
  void linesThatAreNotPayableAreNeitherColumn() {
    // 97014 is status I, so it is lost before pairs are looked at
    assertThat(pairs(medicare(DAY, "97014 + 45380 + 45385"))).containsExactly("E PTP-002 L2");
  }
}
