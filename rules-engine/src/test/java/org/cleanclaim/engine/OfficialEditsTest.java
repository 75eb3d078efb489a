package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's examples against the whole official tables, where they are at hand. */
class OfficialEditsTest {

  private static Scrub scrub;

  @BeforeAll
  static void open() {
    scrub = Scrub.with(OfficialSnapshot.library());
  }

  private static List<String> list(String expected) {
    return expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
  }

  @ParameterizedTest(name = "{0} on {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "76856 + 76830       | 2004-03-31 | E PTP-002 L2",
        "76856 + 76830       | 2004-04-01 | ''",
        "97140 + 97530       | 2019-12-31 | E PTP-002 L2",
        "97140 + 97530       | 2020-01-01 | ''",
        "31241 + 30802-59    | 2023-09-30 | E PTP-001 L2",
        "31241 + 30802-59    | 2023-10-01 | B PTP-002 L2",
        "90471 + 99211-25    | 2021-09-30 | E PTP-001 L2",
        "90471 + 99211-25    | 2021-10-01 | B PTP-002 L2",
        "97161 + 97140       | 2024-08-01 | ''",
        "85025 + 85027       | 2024-08-01 | E PTP-002 L2",
        "52356 + 52332-59    | 2024-08-01 | B PTP-002 L2",
        "45385 + 45378       | 2024-08-01 | E PTP-001 L2",
        "58150 + 49000       | 2024-08-01 | E PTP-001 L2",
        "20553 + 20552       | 2024-08-01 | E PTP-001 L2",
        "99238 + 99232       | 2024-08-01 | E PTP-001 L2",
        "45385 + 45380       | 2024-08-01 | E PTP-002 L2",
        "11042 + 97597       | 2024-08-01 | E PTP-002 L2",
        "27447 + 20610       | 2024-08-01 | E PTP-002 L2",
        "28296-T5 + 28285-T5 | 2024-08-01 | W PTP-004 L2",
        "67904-E1 + 15823-E3 | 2024-08-01 | B PTP-002 L2",
        "20610-RT + 99203    | 2025-11-03 | ''",
        "20610-25-RT + 99213 | 2025-11-03 | E PTP-002 L2",
        "17000 + 99213-57    | 2025-11-03 | B PTP-002 L2, W PTP-003 L2",
      })
  void judgesPairs(String lines, String day, String expected) {
    assertThat(scrub.findings(claim(day, lines), "PTP-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} on {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "64483-LT + 64483-RT         | 2025-11-03 | E MUE-002 L1",
        "97110-GP x7                 | 2024-08-01 | E MUE-003 L1",
        "95004 x81                   | 2024-08-01 | E MUE-003 L1",
        "17000 + 17003 x14           | 2024-08-01 | E MUE-002 L2",
        "J1885 x60                   | 2024-08-01 | E MUE-003 L1, W MUE-005 L1",
        "86930                       | 2025-11-03 | E MUE-004 L1",
        "97014-GP                    | 2025-11-03 | ''",
        "3074F $0.00                 | 2025-11-03 | ''",
        "99024 $0.00                 | 2025-11-03 | ''",
        "J9299-JZ x240               | 2024-08-01 | ''",
      })
  void judgesUnits(String lines, String day, String expected) {
    assertThat(scrub.findings(claim(day, lines), "MUE-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} on {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "64484              | 2024-06-03 | E AOC-001 L1",
        "64484              | 2025-11-03 | W AOC-001 L1",
        "64483 + 64484      | 2024-06-03 | ''",
        "90785 + 99213      | 2024-06-03 | E AOC-001 L1",
        "11045 + 11043      | 2024-06-03 | E AOC-001 L1",
        "90833 + 99213      | 2024-06-03 | ''",
        "36556 + 76937-26   | 2024-06-03 | ''",
        "76937              | 2024-06-03 | W AOC-002 L1",
        "88311              | 2024-06-03 | W AOC-003 L1",
        "88305 + 88311      | 2024-06-03 | ''",
        "99214 + G2212      | 2025-11-03 | W AOC-001 L2",
        "17000 + 17003 x14  | 2024-06-03 | W AOC-007 L2",
      })
  void judgesAddOns(String lines, String day, String expected) {
    assertThat(scrub.findings(claim(day, lines), "AOC-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "36416           | E PFS-002 L1",
        "97014           | E PFS-006 L1",
        "99242           | E PFS-006 L1",
        "98000           | E PFS-006 L1",
        "99417           | E PFS-006 L1",
        "99396           | E PFS-009 L1",
        "92015           | E PFS-009 L1",
        "80050           | E PFS-009 L1",
        "80053           | ''",
        "J0897           | ''",
        "93010-26        | E PFS-030 L1",
        "93000-TC        | E PFS-030 L1",
        "85060-TC        | E PFS-030 L1",
        "83020-26        | ''",
        "71046 @21       | E PFS-031 L1",
        "76937-26 @21    | ''",
        "96372 @22       | ''",
      })
  void readsTheFeeSchedule(String line, String expected) {
    assertThat(scrub.findings(claim("2025-11-03", line), "PFS-")).isEqualTo(list(expected));
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "69210-50  | E MOD-009 L1",
        "31231-50  | E MOD-009 L1",
        "64483-50  | ''",
        "20610-50 x2 | E MOD-008 L1",
        "92014-25  | ''",
        "20610-XS  | ''",
      })
  void readsModifiers(String line, String expected) {
    assertThat(scrub.findings(claim("2025-11-03", line), "MOD-")).isEqualTo(list(expected));
  }

  @Test
  void hospitalsHaveLimitsOfTheirOwn() {
    Claim eight = TestClaims.outpatient(PlanType.MEDICARE_A, "2024-08-01", "97110-GP x8").build();
    Claim nine = TestClaims.outpatient(PlanType.MEDICARE_A, "2024-08-01", "97110-GP x9").build();
    assertThat(scrub.findings(eight, "MUE-")).isEmpty();
    assertThat(scrub.findings(nine, "MUE-")).containsExactly("E MUE-003 L1");
  }

  @Test
  void coverageNamesTheReleaseOfTheDay() {
    Claim claim = claim("2024-08-01", "45385");
    assertThat(scrub.coverage(claim, EditFamily.PTP, 1).release()).contains("2024Q3");
    assertThat(scrub.coverage(claim, EditFamily.PTP, 1).status()).isEqualTo(CoverageStatus.CHECKED);
    assertThat(scrub.coverage(claim("2026-03-10", "45385"), EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.STALE);
    assertThat(scrub.coverage(claim, EditFamily.FEE_SCHEDULE, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  private static Claim claim(String day, String lines) {
    return TestClaims.medicare(day, lines.split("\\s*\\+\\s*")).build();
  }
}
