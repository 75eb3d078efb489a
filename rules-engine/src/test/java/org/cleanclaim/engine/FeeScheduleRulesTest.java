package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.EditTables.DAY;

import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fee schedule indicators (PFS) and the lone modifier 25 (EM-002). */
class FeeScheduleRulesTest {

  private static final Scrub SCRUB = Scrub.with(EditTables.COMPLETE);

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
        "36416          | E PFS-002 L1",
        "99070          | E PFS-002 L1",
        "97010          | E PFS-002 L1",
        "97010 $0.00    | ''",
        "99024 $0.00    | ''",
        "36415          | ''",
        "97014          | E PFS-006 L1",
        "99242          | E PFS-006 L1",
        "98000          | E PFS-006 L1",
        "3074F $0.00    | ''",
        "99396          | E PFS-009 L1",
        "92015          | E PFS-009 L1",
        "80050          | E PFS-009 L1",
        "80053          | ''",
        "A0425          | ''",
        "J1885          | ''",
        "93010-26       | E PFS-030 L1",
        "93000-TC       | E PFS-030 L1",
        "85060-TC       | E PFS-030 L1",
        "71046-26       | ''",
        "83020-26       | ''",
        "83020-TC       | E PFS-030 L1",
        "71046 @21      | E PFS-031 L1",
        "71046 @19      | E PFS-031 L1",
        "71046 @24      | E PFS-031 L1",
        "71046 @26      | W PFS-031 L1",
        "71046 @31      | E PFS-031 L1",
        "71046 @32      | ''",
        "71046-26 @21   | ''",
        "71046          | ''",
        "71046-TC @22   | E PFS-031 L1",
        "93000 @22      | E PFS-031 L1",
        "93010 @22      | ''",
      })
  void judgesLines(String line, String expected) {
    assertThat(SCRUB.findings(medicare(line), "PFS-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} is billed as {2} by {1}")
  @CsvSource({
    "97014, PFS-006, G0283",
    "99242, PFS-006, 99202",
    "98000, PFS-006, 99202",
    "93000 @22, PFS-031, 93010",
    "93015 @22, PFS-031, 93018",
    "93040 @22, PFS-031, 93042",
    "93224 @22, PFS-031, 93227",
    "93784 @22, PFS-031, 93790",
  })
  void offersTheCodeToBill(String line, String rule, String code) {
    assertThat(SCRUB.finding(medicare(line), rule).fixes().get(0).description()).contains(code);
    assertThat(SCRUB.repaired(medicare(line), rule).lines().get(0).procedure()).isEqualTo(code);
  }

  @Test
  void appends26ToTestsReadInAFacility() {
    Claim repaired = SCRUB.repaired(medicare("71046 @21"), "PFS-031");
    assertThat(repaired.lines().get(0).modifiers()).containsExactly("26");
    assertThat(SCRUB.findings(repaired, "PFS-")).isEmpty();
  }

  @Test
  void saysWhoIsLiable() {
    assertThat(SCRUB.finding(medicare("99396"), "PFS-009").denial().carc()).isEqualTo("49");
    assertThat(SCRUB.finding(medicare("92015"), "PFS-009").denial().carc()).isEqualTo("96");
    assertThat(SCRUB.finding(medicare("92015"), "PFS-009").denial().group()).isEqualTo("PR");
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanType.class,
      names = {"MEDICARE_A", "MEDICARE_B"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyOriginalMedicareIsHeldToIt(PlanType plan) {
    Claim claim =
        TestClaims.professional(plan, DAY, "97014", "99396", "93010-26", "71046 @21").build();
    assertThat(SCRUB.findings(claim, "PFS-")).isEmpty();
    assertThat(SCRUB.coverage(claim, EditFamily.FEE_SCHEDULE, 1).status())
        .isEqualTo(CoverageStatus.NOT_APPLICABLE);
  }

  @Test
  void hospitalBillsAreNotHeldToIt() {
    Claim claim = TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "97014", "71046").build();
    assertThat(SCRUB.findings(claim, "PFS-")).isEmpty();
  }

  @Test
  void anOlderFileSaysNothingOfNewerCodesParts() {
    // 97597 is in the file, 82950 in none that is current
    assertThat(SCRUB.findings(medicare("97597-26"), "PFS-030")).hasSize(1);
    assertThat(SCRUB.findings(TestClaims.medicare("2027-03-10", "20553-26").build(), "PFS-030"))
        .isEmpty();
    assertThat(SCRUB.findings(medicare("20553-26"), "PFS-030")).hasSize(1);
    assertThat(Scrub.with(EditTables.STARTER).findings(medicare("20553-26"), "PFS-030")).isEmpty();
    assertThat(Scrub.with(EditTables.STARTER).findings(medicare("93010-26"), "PFS-030")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} in the complete file, {3} in the starter edition")
  @CsvSource({
    "45385, 2026-03-10, CHECKED, CHECKED",
    "20553, 2026-03-10, CHECKED, NO_DATA",
    "45385, 2027-03-10, STALE, STALE",
    "45385, 1999-03-10, NO_DATA, NO_DATA",
  })
  void coverageTellsWhatTheFileKnows(
      String code, String day, CoverageStatus complete, CoverageStatus starter) {
    Claim claim = TestClaims.medicare(day, code).build();
    assertThat(SCRUB.coverage(claim, EditFamily.FEE_SCHEDULE, 1).status()).isEqualTo(complete);
    assertThat(Scrub.with(EditTables.STARTER).coverage(claim, EditFamily.FEE_SCHEDULE, 1).status())
        .isEqualTo(starter);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "99213-25                       | W EM-002 L1",
        "99213-25 + 90471               | ''",
        "99213-25 + 90471 2026-03-11    | W EM-002 L1",
        "99213-25 + 90471 by:1987654328 | W EM-002 L1",
        "99213-25 + 3074F $0.00         | W EM-002 L1",
        "99213                          | ''",
        "20610-25                       | ''",
      })
  void wants25ToSeparateSomething(String lines, String expected) {
    assertThat(SCRUB.findings(medicare(lines), "EM-002")).isEqualTo(list(expected));
  }
}
