package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.EditTables.DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medically unlikely edits (MUE) and repeated lines (DUP-002). */
class UnitRulesTest {

  private static final Scrub SCRUB = Scrub.with(EditTables.COMPLETE);

  private static List<String> units(Claim claim) {
    return Stream.concat(
            SCRUB.findings(claim, "MUE-").stream(), SCRUB.findings(claim, "DUP-").stream())
        .toList();
  }

  private static Claim medicare(String lines) {
    return TestClaims.medicare(DAY, lines.split("\\s*\\+\\s*")).build();
  }

  private static List<String> list(String expected) {
    return expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A0425 x300                          | E MUE-001 L1",
        "A0425 x250                          | ''",
        "A0425 x250 + A0425-76 x50           | ''",
        "64483-LT + 64483-RT                 | E MUE-002 L1",
        "64483-50                            | ''",
        "27447 x2                            | E MUE-002 L1",
        "11042 x2                            | E MUE-002 L1",
        "20610-LT + 20610-RT                 | ''",
        "17000 + 17003 x14                   | E MUE-002 L2",
        "17000 + 17003 x13                   | ''",
        "97110 x7                            | E MUE-003 L1",
        "97110 x6                            | ''",
        "97110 x4 + 97110-59 x3              | E MUE-003 L1",
        "20610 x3                            | E MUE-003 L1",
        "99213 + 99213-25 + 99213-59         | E MUE-003 L1",
        "97110 x4 + 97110 x4 2026-03-11      | ''",
        "97110 x4 + 97110-76 x4 by:1987654328| ''",
        "27447-55 x2                         | ''",
        "86930                               | E MUE-004 L1",
        "A4253                               | ''",
        "J0128                               | E MUE-004 L1",
        "97014                               | ''",
        "36416 $0.00                         | ''",
        "J1885 x60                           | E MUE-003 L1, W MUE-005 L1",
        "J1885 x4                            | ''",
        "97110 x60                           | E MUE-003 L1, W MUE-005 L1",
        "97110 x59                           | E MUE-003 L1",
        "A4554 x30 2026-03-01..2026-03-30    | N MUE-009 L1",
        "A4554 x45 2026-03-01..2026-03-30    | E MUE-003 L1",
        "71046 + 71046                       | W DUP-002 L2",
        "71046 + 71046-76                    | ''",
        "71046-26-59 + 71046-59-26           | W DUP-002 L2",
        "96372 + 96372 + 96372               | W DUP-002 L2",
        "11721 + 11721                       | E MUE-002 L1",
        "93010 + 93010                       | W DUP-002 L2",
        "71046 + 71046 by:1987654328         | ''",
        "71046-76 + 71046-76                 | ''",
      })
  void judgesUnits(String lines, String expected) {
    assertThat(units(medicare(lines))).isEqualTo(list(expected));
  }

  @Test
  void roundsTheUnitsOfADayHalfUp() {
    // 3 units over 2 days are 1.5, so 2 a day
    assertThat(units(medicare("27447 x3 2026-03-10..2026-03-11"))).containsExactly("E MUE-002 L1");
    // 4 units over 3 days are 1.33, so 1 a day
    assertThat(units(medicare("27447 x4 2026-03-10..2026-03-12"))).containsExactly("N MUE-009 L1");
  }

  @Test
  void sumsTheDaysOfSpansThatOverlap() {
    assertThat(units(medicare("97110 x12 2026-03-10..2026-03-12 + 97110-59 x4 2026-03-12")))
        .containsExactly("E MUE-003 L1", "N MUE-009 L1");
    assertThat(units(medicare("97110 x12 2026-03-10..2026-03-12 + 97110-59 x4 2026-03-13")))
        .containsExactly("N MUE-009 L1");
  }

  @Test
  void countsWhatEarlierClaimsBilled() {
    Claim claim = medicare("97110 x4");
    HistoryLine earlier =
        new HistoryLine(
            "97110",
            List.of(),
            LocalDate.parse(DAY),
            LocalDate.parse(DAY),
            BigDecimal.valueOf(3),
            null,
            null,
            null,
            null,
            null,
            HistoryLine.Status.PAID);
    assertThat(Scrub.findings(SCRUB.report(claim, ClaimHistory.of(List.of(earlier))), "MUE-"))
        .containsExactly("E MUE-003 L1");
    assertThat(units(claim)).isEmpty();
  }

  @Test
  void mergesLeftAndRightIntoOneBilateralLine() {
    Claim claim = medicare("64483-LT-KX $500.00 + 64483-RT $400.00");
    Finding finding = SCRUB.finding(claim, "MUE-002");
    assertThat(finding.fixes().get(0).description()).contains("64483-LT,-RT -> 64483-50 x1");
    assertThat(finding.location().lines()).containsExactly(1, 2);
    assertThat(finding.risk().dollarsAtRiskCents()).isEqualTo(90_000);
    Claim merged = SCRUB.repaired(claim, "MUE-002");
    assertThat(merged.lines()).hasSize(1);
    assertThat(merged.lines().get(0).modifiers()).containsExactly("50", "KX");
    assertThat(merged.lines().get(0).chargeCents()).isEqualTo(90_000);
    assertThat(units(merged)).isEmpty();
  }

  @Test
  void namesTheCodeOfAQuantityAndTheUnitsOfADose() {
    assertThat(SCRUB.finding(medicare("17000 + 17003 x14"), "MUE-002").fixes().get(0).description())
        .isEqualTo("17000 x1 + 17003 x14 -> 17004 x1 alone, delete both");
    assertThat(SCRUB.repaired(medicare("J1885 x60"), "MUE-005").lines().get(0).units())
        .isEqualByComparingTo("4");
  }

  @Test
  void saysWhyNoUnitIsPaid() {
    assertThat(SCRUB.finding(medicare("A4253"), "DME-001").denial().carc()).isEqualTo("109");
    assertThat(SCRUB.finding(medicare("86930"), "MUE-004").denial().carc()).isEqualTo("96");
    assertThat(SCRUB.finding(medicare("J0128"), "MUE-004").denial().carc()).isEqualTo("181");
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMERCIAL   | 27447 x2            | W MUE-002 L1",
        "COMMERCIAL   | 97110 x7            | W MUE-003 L1",
        "COMMERCIAL   | A0425 x300          | ''",
        "COMMERCIAL   | 86930               | ''",
        "COMMERCIAL   | J1885 x60           | W MUE-003 L1",
        "MEDICAID     | 97110 x7            | E MUE-008 L1",
        "MEDICAID     | 97110 x4 + 97110-59 x4 | ''",
        "MEDICAID     | 86930               | ''",
        "WORKERS_COMP | 97110 x7            | ''",
      })
  void judgesByProgramme(PlanType plan, String lines, String expected) {
    Claim claim = TestClaims.professional(plan, DAY, lines.split("\\s*\\+\\s*")).build();
    assertThat(SCRUB.findings(claim, "MUE-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} at type of bill {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "97110 x8            | 0131 | ''",
        "97110 x9            | 0131 | E MUE-003 L1",
        "97110 x9            | 0851 | E MUE-003 L1",
        "97110 x9            | 0111 | ''",
        "97110 x9            | 0329 | ''",
        "86930 x3            | 0131 | ''",
        "J7613               | 0131 | E MUE-004 L1",
        "64483-LT + 64483-RT | 0131 | E MUE-002 L1",
        "A0425 x300          | 0131 | E MUE-001 L1",
      })
  void judgesHospitalBillsByTheirOwnTable(String lines, String typeOfBill, String expected) {
    Claim claim = bill(typeOfBill, lines);
    assertThat(SCRUB.findings(claim, "MUE-")).isEqualTo(list(expected));
  }

  private static Claim bill(String typeOfBill, String lines) {
    return TestClaims.institutional(
            PlanType.MEDICARE_A, typeOfBill, DAY, DAY, lines.split("\\s*\\+\\s*"))
        .build();
  }

  @Test
  void hospitalBillsGetNoBilateralFixAndOneKeyForAllPractitioners() {
    Finding finding = SCRUB.finding(bill("0131", "64483-LT + 64483-RT by:1987654328"), "MUE-002");
    assertThat(finding.fixes()).noneMatch(f -> f.description().contains("-50"));
  }

  @Test
  void coverageTellsWhatTheTableKnows() {
    assertThat(SCRUB.coverage(medicare("97110"), EditFamily.MUE, 1).status())
        .isEqualTo(CoverageStatus.CHECKED);
    assertThat(SCRUB.coverage(medicare("20553"), EditFamily.MUE, 1).status())
        .isEqualTo(CoverageStatus.CHECKED);
    Scrub starter = Scrub.with(EditTables.STARTER);
    assertThat(starter.coverage(medicare("97110"), EditFamily.MUE, 1).status())
        .isEqualTo(CoverageStatus.CHECKED);
    assertThat(starter.coverage(medicare("20553"), EditFamily.MUE, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
    assertThat(
            SCRUB.coverage(TestClaims.medicaid(DAY, "97110").build(), EditFamily.MUE, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
    assertThat(
            SCRUB
                .coverage(TestClaims.medicare("1999-12-31", "97110").build(), EditFamily.MUE, 1)
                .status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @Test
  void combinesRepeatsOnlyWithinTheLimit() {
    Claim repaired = SCRUB.repaired(medicare("96372 + 96372 x2"), "DUP-002");
    assertThat(repaired.lines()).hasSize(1);
    assertThat(repaired.lines().get(0).units()).isEqualByComparingTo("3");
    assertThat(SCRUB.finding(medicare("93010 + 93010"), "DUP-002").fixes())
        .noneMatch(f -> f.description().contains("units ="));
    assertThat(SCRUB.finding(medicare("96372 + 96372"), "DUP-002").location().lines())
        .containsExactly(2, 1);
  }
}
