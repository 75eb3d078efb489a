package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.EditTables.DAY;

import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modifiers (MOD). */
class ModifierRulesTest {

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
        "20610-1A            | E MOD-001 L1",
        "20610-XS            | ''",
        "A0429-RH            | ''",
        "A0429-RH-QM         | ''",
        "20610-RJ            | E MOD-001 L1",
        "20610-RT-RT         | E MOD-002 L1",
        "20610-RT            | ''",
        "71046-26-59         | ''",
        "71046-59-26         | W MOD-004 L1",
        "71046-RT-26         | W MOD-004 L1",
        "71046-PT-26         | ''",
        "71046-26-TC         | E MOD-005 L1",
        "20610-LT-RT         | E MOD-005 L1",
        "20610-50-LT         | W MOD-005 L1",
        "99213-GA-GZ         | E MOD-005 L1",
        "99213-GX-GY         | ''",
        "99213-GX-GZ         | E MOD-005 L1",
        "97110-GP-GO         | E MOD-005 L1",
        "97110-CQ-GP         | ''",
        "97110-CQ-GO         | E MOD-005 L1",
        "J1885-JW-JZ         | E MOD-005 L1",
        "20610-59-XS         | E MOD-005 L1",
        "99213-24-25         | ''",
        "99213-25-57         | W MOD-005 L1",
        "45385-33-PT         | W MOD-005 L1",
        "80053-QW-90         | W MOD-005 L1",
        "20610-25            | E MOD-006 L1",
        "90834-25            | W MOD-006 L1",
        "99213-25            | ''",
        "92014-25            | ''",
        "G0439-25            | ''",
        "99213-59            | E MOD-007 L1",
        "99213-RT            | E MOD-007 L1",
        "99406-59            | W MOD-007 L1",
        "99213-52            | W MOD-007 L1",
        "20610-50 x2         | E MOD-008 L1",
        "20610-50            | ''",
        "69210-50            | E MOD-009 L1",
        "69210-50 x2         | E MOD-009 L1",
        "31231-50            | E MOD-009 L1",
        "45385-50            | E MOD-009 L1",
        "64483-50            | ''",
      })
  void judgesModifiers(String lines, String expected) {
    assertThat(SCRUB.findings(medicare(DAY, lines), "MOD-")).isEqualTo(list(expected));
  }

  @Test
  void countsModifiers() {
    assertThat(SCRUB.findings(medicare(DAY, "20610-RT-59-KX-GC-Q6"), "MOD-003"))
        .containsExactly("E MOD-003 L1");
    assertThat(SCRUB.findings(medicare(DAY, "20610-RT-59-KX-GC"), "MOD-003")).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "20610-XS | 2014-12-31 | E MOD-001 L1",
        "20610-XS | 2015-01-01 | ''",
        "J1885-ZB | 2018-03-31 | ''",
        "J1885-ZB | 2018-04-01 | E MOD-001 L1",
      })
  void readsModifiersByTheDateOfServiceInclusive(String line, String day, String expected) {
    assertThat(SCRUB.findings(medicare(day, line), "MOD-001")).isEqualTo(list(expected));
  }

  @Test
  void saysWhetherAModifierIsUnknownOrOutOfForce() {
    assertThat(SCRUB.finding(medicare(DAY, "20610-1A"), "MOD-001").denial().carc()).isEqualTo("4");
    assertThat(SCRUB.finding(medicare("2014-12-31", "20610-XS"), "MOD-001").denial().carc())
        .isEqualTo("182");
    assertThat(SCRUB.finding(medicare(DAY, "20610-RT-1A"), "MOD-001").location().occurrence())
        .isEqualTo(2);
  }

  @Test
  void dropsRepeatsAndReordersSafely() {
    Claim twice = medicare(DAY, "20610-RT-59-RT");
    assertThat(SCRUB.finding(twice, "MOD-002").fixes().get(0).safety()).isEqualTo(Fix.Safety.SAFE);
    assertThat(SCRUB.repaired(twice, "MOD-002").lines().get(0).modifiers())
        .containsExactly("RT", "59");
    Claim disordered = medicare(DAY, "71046-RT-PT-59-26");
    assertThat(SCRUB.finding(disordered, "MOD-004").fixes().get(0).safety())
        .isEqualTo(Fix.Safety.SAFE);
    assertThat(SCRUB.repaired(disordered, "MOD-004").lines().get(0).modifiers())
        .containsExactly("26", "PT", "59", "RT");
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMERCIAL   | 20610-1A    | E MOD-001 L1",
        "COMMERCIAL   | 99213-59    | W MOD-007 L1",
        "COMMERCIAL   | 20610-50 x2 | W MOD-008 L1",
        "COMMERCIAL   | 69210-50    | ''",
        "WORKERS_COMP | 71046-26-TC | E MOD-005 L1",
        "WORKERS_COMP | 99213-59    | ''",
        "MEDICAID     | 69210-50    | ''",
      })
  void judgesByProgramme(PlanType plan, String line, String expected) {
    assertThat(SCRUB.findings(TestClaims.professional(plan, DAY, line).build(), "MOD-"))
        .isEqualTo(list(expected));
  }

  @Test
  void surgeryCentresBillSidesOnLines() {
    assertThat(SCRUB.findings(atSurgeryCenter("261QA1903X"), "MOD-"))
        .containsExactly("W MOD-008 L1");
    assertThat(SCRUB.findings(atSurgeryCenter("207X00000X"), "MOD-")).isEmpty();
  }

  private static Claim atSurgeryCenter(String taxonomy) {
    return Claim.professional("T-1")
        .payer("PAYER", PlanType.MEDICARE_B)
        .placeOfService("24")
        .submissionDate("2026-04-01")
        .provider(
            Provider.builder(ProviderRole.BILLING)
                .npi(TestClaims.BILLING_NPI)
                .taxonomy(taxonomy)
                .build())
        .diagnosis("M17.0")
        .line(TestClaims.line("20610-50", DAY, true))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20610-RT-RT", "71046-59-26", "99213-59", "20610-50 x2"})
  void hospitalBillsKnowNoneOfThese(String line) {
    Claim claim = TestClaims.outpatient(PlanType.MEDICARE_A, DAY, line).build();
    assertThat(SCRUB.findings(claim, "MOD-")).isEmpty();
  }

  @Test
  void hospitalBillsAreCheckedForUnknownAndExclusiveModifiers() {
    assertThat(
            SCRUB.findings(
                TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "20610-1A", "71046-26-TC").build(),
                "MOD-"))
        .containsExactly("E MOD-001 L1", "E MOD-005 L2");
    Claim both = TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "20610-50 x2").build();
    assertThat(SCRUB.coverage(both, EditFamily.MODIFIERS, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @Test
  void coverageSaysNothingOfLinesWithoutModifiers() {
    assertThat(SCRUB.coverage(medicare(DAY, "20610"), EditFamily.MODIFIERS, 1).status())
        .isEqualTo(CoverageStatus.NOT_APPLICABLE);
    assertThat(SCRUB.coverage(medicare(DAY, "20610-RT"), EditFamily.MODIFIERS, 1).status())
        .isEqualTo(CoverageStatus.CHECKED);
  }
}
