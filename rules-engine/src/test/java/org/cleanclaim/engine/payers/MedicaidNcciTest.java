package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.TestLibrary.day;
import static org.cleanclaim.engine.testing.TestLibrary.official;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medicaid claims judged by Medicaid's own NCCI tables, made up so that they differ. */
class MedicaidNcciTest {
  private static final String DAY = "2026-08-10";
  private static final String FROM = "2026-07-01";
  private static final String TO = "2026-09-30";

  /** Medicare's tables alone. */
  private static final Scrub MEDICARE_ONLY = Scrub.with(TestLibrary.of(MedicaidNcciTest::medicare));

  /** Medicaid's tables beside them. */
  private static final Scrub BOTH =
      Scrub.with(TestLibrary.of(with(MedicaidNcciTest::medicaid, TestLibrary::official)));

  /** Each code in one table, or in an older one besides. */
  private static final Scrub LISTS = Scrub.with(TestLibrary.of(MedicaidNcciTest::lists));

  private interface Begin {
    Release of(TableKind kind, String label, String from, String to);
  }

  private static Consumer<ReferenceSink> with(
      BiConsumer<ReferenceSink, Begin> medicaid, Begin release) {
    return sink -> {
      medicare(sink);
      medicaid.accept(sink, release);
    };
  }

  private static void medicare(ReferenceSink sink) {
    sink.begin(official(TableKind.PTP_PRACTITIONER, "2026Q3", FROM, TO));
    pair(sink, "45385", "45378", 0);
    pair(sink, "45385", "45380", 1);
    pair(sink, "28296", "28285", 1);
    sink.begin(official(TableKind.MUE_PRACTITIONER, "2026Q3", FROM, TO));
    sink.mue("97110", 6, 3, "test");
    sink.mue("E0114", 0, 3, "test");
    sink.mue("20610", 2, 3, "test");
    sink.mue("J7613", 10, 3, "test");
    sink.begin(official(TableKind.MUE_OUTPATIENT_HOSPITAL, "2026Q3", FROM, TO));
    sink.mue("97110", 8, 3, "test");
    sink.begin(official(TableKind.MUE_DME_SUPPLIER, "2026Q3", FROM, TO));
    sink.mue("E0114", 1, 3, "test");
    sink.mue("J7613", 1395, 3, "test");
  }

  private static void medicaid(ReferenceSink sink, Begin release) {
    sink.begin(release.of(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
    pair(sink, "45385", "45380", 0);
    pair(sink, "28296", "28285", 1);
    sink.ptp("11042", "97597", day("2026-07-15"), day("2026-08-10"), 1, "test");
    sink.begin(release.of(TableKind.MEDICAID_PTP_DME_SUPPLIER, "2026Q3", FROM, TO));
    pair(sink, "E0114", "E0110", 1);
    sink.begin(release.of(TableKind.MEDICAID_MUE_PRACTITIONER, "2026Q3", FROM, TO));
    sink.mue("97110", 4, 0, "Clinical: Data");
    sink.mue("E0114", 2, 0, "test");
    sink.mue("86930", 0, 0, "CMS Policy");
    sink.begin(release.of(TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL, "2026Q3", FROM, TO));
    sink.mue("97110", 5, 0, "test");
    sink.begin(release.of(TableKind.MEDICAID_MUE_DME_SUPPLIER, "2026Q3", FROM, TO));
    sink.mue("E0114", 3, 0, "test");
  }

  private static void lists(ReferenceSink sink) {
    sink.begin(official(TableKind.MUE_PRACTITIONER, "2026Q2", "2026-04-01", "2026-06-30"));
    sink.mue("66666", 1, 2, "test");
    sink.begin(official(TableKind.MUE_OUTPATIENT_HOSPITAL, "2026Q3", FROM, TO));
    sink.mue("33333", 1, 2, "test");
    sink.begin(official(TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL, "2026Q3", FROM, TO));
    sink.mue("11111", 1, 0, "test");
    sink.mue("66666", 1, 0, "test");
    sink.begin(official(TableKind.MEDICAID_MUE_DME_SUPPLIER, "2026Q3", FROM, TO));
    sink.mue("22222", 1, 0, "test");
    sink.begin(official(TableKind.CLINICAL_LAB_SCHEDULE, "2026Q3", FROM, TO));
    sink.clinicalLab("44444", "", 1000);
    sink.begin(official(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
    pair(sink, "55555", "55556", 1);
  }

  private static void pair(ReferenceSink sink, String column1, String column2, int indicator) {
    sink.ptp(column1, column2, day("2010-10-01"), Days.OPEN, indicator, "Misuse");
  }

  private static Claim.Builder medicaid(String date, String lines) {
    return TestClaims.medicaid(date, lines.split("\\s*\\+\\s*"));
  }

  private static Claim supplier(String lines) {
    return billedBy("332B00000X", lines);
  }

  private static Claim billedBy(String taxonomy, String lines) {
    Claim.Builder claim =
        Claim.professional("T-1")
            .payer("PAYER", PlanType.MEDICAID, c -> c.memberId("XYZ123456789"))
            .placeOfService("12")
            .diagnosis("J06.9")
            .provider(
                Provider.builder(ProviderRole.BILLING)
                    .npi(TestClaims.BILLING_NPI)
                    .taxonomy(taxonomy)
                    .address(Address.us("1 Main Street", "Austin", "TX", "787010001"))
                    .build());
    for (String line : lines.split("\\s*\\+\\s*")) {
      claim.line(TestClaims.line(line, DAY, true));
    }
    return claim.build();
  }

  private static Claim hospital(PlanType plan, String lines) {
    return TestClaims.institutional(plan, "0131", DAY, DAY, lines.split("\\s*\\+\\s*")).build();
  }

  private static List<String> list(String findings) {
    return findings.isEmpty() ? List.of() : List.of(findings.split("; "));
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}, without Medicaid''s tables {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDICAID   | 45385 + 45378             | ''            | E PTP-001 L2",
        "MEDICAID   | 45385 + 45380-59          | E PTP-001 L2  | B PTP-002 L2",
        "MEDICAID   | 28296-T5 + 28285-T5       | E PTP-004 L2  | E PTP-004 L2",
        "MEDICAID   | 28296-T5 + 28285-T5-59    | B PTP-002 L2  | B PTP-002 L2",
        "MEDICAID   | 28296-TA + 28285-T1       | B PTP-002 L2  | B PTP-002 L2",
        "MEDICAID   | E0114 + E0110             | ''            | ''",
        "MEDICARE_B | 45385 + 45378             | E PTP-001 L2  | E PTP-001 L2",
        "MEDICARE_B | 45385 + 45380-59          | B PTP-002 L2  | B PTP-002 L2",
        "MEDICARE_B | 11042 + 97597             | ''            | ''",
        "COMMERCIAL | 45385 + 45378             | W PTP-001 L2; W PTP-012 L2 | W PTP-001 L2; W PTP-012 L2"
      })
  void pairs_come_from_the_table_of_the_programme(
      PlanType plan, String lines, String own, String before) {
    Claim claim = TestClaims.professional(plan, DAY, lines.split("\\s*\\+\\s*")).build();

    assertThat(withoutModifierNotes(BOTH, claim)).isEqualTo(list(own));
    assertThat(withoutModifierNotes(MEDICARE_ONLY, claim)).isEqualTo(list(before));
  }

  /** PTP-003 and PTP-005 speak of how a modifier fits, not of the table. */
  private static List<String> withoutModifierNotes(Scrub scrub, Claim claim) {
    return scrub.findings(claim, "PTP-").stream()
        .filter(text -> !text.contains("PTP-003") && !text.contains("PTP-005"))
        .toList();
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-07-14, ''",
    "2026-07-15, E PTP-002 L2",
    "2026-08-10, E PTP-002 L2",
    "2026-08-11, ''"
  })
  void a_pair_holds_from_its_first_to_its_last_day(String date, String found) {
    assertThat(BOTH.findings(medicaid(date, "11042 + 97597").build(), "PTP-"))
        .isEqualTo(list(found));
  }

  @ParameterizedTest(name = "{0}: {1} gives {2}, without Medicaid''s tables {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDICAID   | 97110 x4               | ''            | ''",
        "MEDICAID   | 97110 x5               | E MUE-008 L1  | ''",
        "MEDICAID   | 97110 x7               | E MUE-008 L1  | E MUE-008 L1",
        "MEDICAID   | 97110 x4 + 97110-59 x4 | ''            | ''",
        "MEDICAID   | 97110 x4 + 97110-59 x5 | E MUE-008 L2  | ''",
        "MEDICAID   | 20610 x9               | ''            | E MUE-008 L1",
        "MEDICAID   | 86930                  | E MUE-008 L1  | ''",
        "MEDICAID   | E0114                  | ''            | ''",
        "MEDICARE_B | 97110 x6               | ''            | ''",
        "MEDICARE_B | 97110 x7               | E MUE-003 L1  | E MUE-003 L1"
      })
  void units_are_judged_line_by_line_by_the_table_of_the_programme(
      PlanType plan, String lines, String own, String before) {
    Claim claim = TestClaims.professional(plan, DAY, lines.split("\\s*\\+\\s*")).build();

    assertThat(BOTH.findings(claim, "MUE-")).isEqualTo(list(own));
    assertThat(MEDICARE_ONLY.findings(claim, "MUE-")).isEqualTo(list(before));
  }

  @Test
  void a_finding_cites_the_release_of_medicaid() {
    Finding units = BOTH.finding(medicaid(DAY, "97110 x5").build(), "MUE-008");
    Finding pair = BOTH.finding(medicaid(DAY, "45385 + 45380").build(), "PTP-001");

    assertThat(units.provenance().dataRelease())
        .isEqualTo("Medicaid NCCI MUE practitioner services 2026Q3");
    assertThat(units.provenance().row()).isEqualTo("97110 MUE 4, Clinical: Data");
    assertThat(units.message()).contains("the limit is 4").doesNotContain("Medicare");
    assertThat(pair.provenance().dataRelease())
        .isEqualTo("Medicaid NCCI PTP practitioner services 2026Q3");
    assertThat(pair.provenance().row())
        .isEqualTo("45385/45380 indicator 0 from 2010-10-01, Misuse");
  }

  @Test
  void a_line_of_a_code_without_any_unit_is_to_be_removed() {
    Claim claim = medicaid(DAY, "97110 + 86930").build();

    assertThat(BOTH.repaired(claim, "MUE-008").lines())
        .singleElement()
        .satisfies(line -> assertThat(line.procedure()).isEqualTo("97110"));
  }

  @Test
  void a_supplier_has_tables_of_its_own() {
    Claim within = supplier("E0114-RT x3 + E0110");
    Claim over = supplier("E0114 x4");

    assertThat(BOTH.findings(within, "MUE-")).isEmpty();
    assertThat(BOTH.findings(over, "MUE-")).containsExactly("E MUE-008 L1");
    assertThat(BOTH.finding(over, "MUE-008").provenance().dataRelease())
        .isEqualTo("Medicaid NCCI MUE DME supplier services 2026Q3");
    assertThat(BOTH.findings(supplier("E0114 + E0110"), "PTP-")).containsExactly("E PTP-002 L2");
    assertThat(BOTH.findings(supplier("45385 + 45380"), "PTP-")).isEmpty();
    assertThat(BOTH.coverage(over, EditFamily.PTP, 1))
        .isEqualTo(
            new CheckState(
                CoverageStatus.CHECKED, "Medicaid NCCI PTP durable medical equipment 2026Q3", ""));
    assertThat(BOTH.coverage(over, EditFamily.MUE, 1))
        .isEqualTo(
            new CheckState(
                CoverageStatus.CHECKED, "Medicaid NCCI MUE DME supplier services 2026Q3", ""));
  }

  @Test
  void a_supplier_is_not_judged_by_the_practitioners_table_of_medicaid() {
    Scrub practitioners =
        Scrub.with(
            TestLibrary.of(
                sink -> {
                  medicare(sink);
                  sink.begin(official(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
                  pair(sink, "E0114", "E0110", 1);
                  sink.begin(official(TableKind.MEDICAID_MUE_PRACTITIONER, "2026Q3", FROM, TO));
                  sink.mue("E0114", 2, 0, "test");
                }));
    Claim claim = supplier("E0114 + E0110");

    assertThat(practitioners.findings(claim, "MUE-")).isEmpty();
    assertThat(practitioners.finding(supplier("E0114 x2"), "MUE-008").provenance().dataRelease())
        .isEqualTo("MUE DME supplier 2026Q3");
    assertThat(practitioners.findings(claim, "PTP-")).isEmpty();
    assertThat(practitioners.coverage(claim, EditFamily.MUE, 1).reason())
        .isEqualTo(
            "Medicaid NCCI MUE DME supplier services: no release is loaded; Medicare's were used");
    assertThat(practitioners.coverage(claim, EditFamily.PTP, 1).reason())
        .isEqualTo(
            "Medicaid NCCI PTP durable medical equipment: no release is loaded; Medicare's were"
                + " used");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"J7613 x90, ''", "J7613 x1395, ''", "J7613 x1396, E MUE-008 L1"})
  void medicares_table_of_suppliers_stands_in_for_medicaids(String line, String found) {
    assertThat(MEDICARE_ONLY.findings(supplier(line), "MUE-")).isEqualTo(list(found));
  }

  @Test
  void a_finding_names_medicare_as_the_owner_of_the_limit_that_stood_in() {
    Finding units = MEDICARE_ONLY.finding(medicaid(DAY, "97110 x7").build(), "MUE-008");

    assertThat(units.message())
        .contains("Medicare's limit is 6, taken for want of Medicaid's")
        .doesNotContain("the limit is");
    assertThat(units.provenance().dataRelease()).isEqualTo("MUE practitioner 2026Q3");
  }

  @ParameterizedTest(name = "{0}: {1}, without Medicaid''s tables {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "97110 x2 + 97110 x2 | true  | true",
        "97110 x3 + 97110 x3 | false | true",
        "97110 x4 + 97110 x3 | false | false",
        "20610 + 20610       | false | true",
        "99213 + 99213       | false | false"
      })
  void repeats_are_put_on_one_line_within_the_limit_of_the_programme(
      String lines, boolean own, boolean before) {
    Claim claim = medicaid(DAY, lines).build();

    assertThat(BOTH.findings(claim, "DUP-002")).containsExactly("W DUP-002 L2");
    assertThat(offersOneLine(BOTH, claim)).isEqualTo(own);
    assertThat(offersOneLine(MEDICARE_ONLY, claim)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "MEDICARE_B, 97110 x3, true",
    "COMMERCIAL, 97110 x3, true",
    "WORKERS_COMP, 97110 x3, true",
    "WORKERS_COMP, 97110 x4, false"
  })
  void other_payers_combine_repeats_by_the_limit_of_medicare(
      PlanType plan, String line, boolean offered) {
    Claim claim = TestClaims.professional(plan, DAY, line, line).build();

    assertThat(offersOneLine(BOTH, claim)).isEqualTo(offered);
  }

  @Test
  void a_supplier_combines_repeats_by_its_own_limit() {
    Claim claim = supplier("J7613 x40 + J7613 x50");

    assertThat(offersOneLine(MEDICARE_ONLY, claim)).isTrue();
    assertThat(offersOneLine(BOTH, claim)).isFalse();
  }

  private static boolean offersOneLine(Scrub scrub, Claim claim) {
    return scrub.report(claim).findings().stream()
        .filter(finding -> finding.ruleId().equals("DUP-002"))
        .flatMap(finding -> finding.fixes().stream())
        .anyMatch(fix -> fix.description().contains("on one line, units = "));
  }

  @ParameterizedTest(name = "{0} is listed by {1}")
  @CsvSource({
    "11111, MEDICAID_MUE_OUTPATIENT_HOSPITAL",
    "22222, MEDICAID_MUE_DME_SUPPLIER",
    "33333, MUE_OUTPATIENT_HOSPITAL",
    "44444, CLINICAL_LAB_SCHEDULE",
    "55555, MEDICAID_PTP_PRACTITIONER",
    "66666, MEDICAID_MUE_OUTPATIENT_HOSPITAL"
  })
  void validity_is_inferred_from_the_table_that_lists_the_code(String code, TableKind lists) {
    CheckState state =
        LISTS.coverage(medicaid(DAY, code).build(), EditFamily.PROCEDURE_VALIDITY, 1);

    assertThat(state)
        .isEqualTo(
            new CheckState(
                CoverageStatus.CHECKED,
                lists.title() + " 2026Q3",
                "no code list is loaded; inferred from "
                    + lists.title()
                    + ", which lists the code"));
  }

  @Test
  void outpatient_bills_are_judged_by_the_hospital_table_line_by_line() {
    assertThat(BOTH.findings(hospital(PlanType.MEDICAID, "97110 x5 + 97110-59 x5"), "MUE-"))
        .isEmpty();
    Claim over = hospital(PlanType.MEDICAID, "97110 x6");
    assertThat(BOTH.findings(over, "MUE-")).containsExactly("E MUE-008 L1");
    assertThat(BOTH.coverage(over, EditFamily.MUE, 1).release())
        .isEqualTo("Medicaid NCCI MUE outpatient hospital services 2026Q3");
    assertThat(BOTH.findings(hospital(PlanType.MEDICARE_A, "97110 x6"), "MUE-")).isEmpty();
    assertThat(MEDICARE_ONLY.findings(hospital(PlanType.MEDICAID, "97110 x99"), "MUE-")).isEmpty();
    assertThat(MEDICARE_ONLY.coverage(over, EditFamily.MUE, 1))
        .isEqualTo(
            new CheckState(
                CoverageStatus.NO_DATA,
                "",
                "Medicaid NCCI MUE outpatient hospital services: no release is loaded"));
  }

  @Test
  void outpatient_pairs_are_not_checked_and_said_so() {
    Claim claim = hospital(PlanType.MEDICAID, "45385 + 45380");

    assertThat(BOTH.findings(claim, "PTP-")).isEmpty();
    assertThat(BOTH.coverage(claim, EditFamily.PTP, 1))
        .isEqualTo(
            new CheckState(
                CoverageStatus.NO_DATA,
                "",
                "institutional PTP of Medicaid is not evaluated by this version"));
  }

  @ParameterizedTest(name = "{0} on {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MUE | 2026-06-30 | NO_DATA | '' | Medicaid NCCI MUE practitioner services: the first loaded release, 2026Q3, begins only 2026-07-01; Medicare's were used",
        "MUE | 2026-07-01 | CHECKED | Medicaid NCCI MUE practitioner services 2026Q3 | ''",
        "MUE | 2026-09-30 | CHECKED | Medicaid NCCI MUE practitioner services 2026Q3 | ''",
        "MUE | 2026-10-01 | STALE | Medicaid NCCI MUE practitioner services 2026Q3 | a newer release is in force",
        "PTP | 2026-06-30 | CHECKED | Medicaid NCCI PTP practitioner services 2026Q3 | ''",
        "PTP | 2026-10-01 | STALE | Medicaid NCCI PTP practitioner services 2026Q3 | a newer release is in force"
      })
  void coverage_tells_which_release_answered(
      EditFamily family, String date, CoverageStatus status, String release, String reason) {
    CheckState state = BOTH.coverage(medicaid(date, "97110").build(), family, 1);

    assertThat(state.status()).isEqualTo(status);
    assertThat(state.release()).isEqualTo(release);
    assertThat(state.reason()).contains(reason);
    assertThat(reason.isEmpty()).isEqualTo(state.reason().isEmpty());
  }

  @Test
  void before_the_first_release_of_medicaid_medicares_stands_in() {
    Scrub later =
        Scrub.with(
            TestLibrary.of(
                sink -> {
                  sink.begin(
                      official(TableKind.MUE_PRACTITIONER, "2026Q1", "2026-01-01", "2026-12-31"));
                  sink.mue("97110", 6, 3, "test");
                  sink.begin(official(TableKind.MEDICAID_MUE_PRACTITIONER, "2026Q3", FROM, TO));
                  sink.mue("97110", 4, 0, "test");
                }));

    Claim before = medicaid("2026-06-30", "97110 x7").build();
    assertThat(later.findings(medicaid("2026-06-30", "97110 x5").build(), "MUE-")).isEmpty();
    assertThat(later.findings(before, "MUE-")).containsExactly("E MUE-008 L1");
    assertThat(later.finding(before, "MUE-008").provenance().dataRelease())
        .isEqualTo("MUE practitioner 2026Q1");
    assertThat(later.findings(medicaid("2026-07-01", "97110 x5").build(), "MUE-"))
        .containsExactly("E MUE-008 L1");
  }

  @Test
  void a_part_of_a_table_does_not_answer_for_what_it_lacks() {
    Scrub part = Scrub.with(TestLibrary.of(with(MedicaidNcciTest::medicaid, TestLibrary::starter)));
    Claim known = medicaid(DAY, "45385 + 45380").build();
    Claim unknown = medicaid(DAY, "45385 + 45378").build();

    assertThat(part.findings(unknown, "PTP-")).isEmpty();
    assertThat(part.coverage(known, EditFamily.PTP, 1).status()).isEqualTo(CoverageStatus.CHECKED);
    assertThat(part.coverage(unknown, EditFamily.PTP, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
    assertThat(part.coverage(unknown, EditFamily.MUE, 1).reason())
        .isEqualTo("the loaded part of Medicaid's MUE table does not list the code");
    assertThat(part.findings(medicaid(DAY, "20610 x9").build(), "MUE-")).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({"45380, TX, true", "45380, CA, false", "45385, TX, false"})
  void a_state_deactivates_edits_by_the_code_they_deny(
      String code, String state, boolean suppressed) {
    Payers payers =
        Payers.with(
            TestLibrary.of(with(MedicaidNcciTest::medicaid, TestLibrary::official)),
            "overlays/deactivated.csv",
            "rule,action,reason,programme,state,code,from",
            "PTP-*,disable,deactivated by the state,MC," + state + "," + code + ",2026-07-01");

    List<Finding> findings =
        payers.report(billedBy("207Q00000X", "45385 + 45380")).findings().stream()
            .filter(finding -> finding.ruleId().startsWith("PTP-"))
            .toList();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).suppressed()).isEqualTo(suppressed);
  }
}
