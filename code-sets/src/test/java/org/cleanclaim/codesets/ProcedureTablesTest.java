package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;

import java.util.List;
import org.cleanclaim.codesets.ProcedureCodes.Basis;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.RowRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables keyed by procedure, and what they say of a code's validity. */
class ProcedureTablesTest {
  private static final FeeScheduleRow ROW =
      new FeeScheduleRow(
          'A', false, false, true, '0', "090", '2', '1', '2', '1', '0', "", "09", "99", 196, 136,
          323465);

  private static void mue(
      ReferenceBuilder builder, String label, String from, String to, int value) {
    builder.begin(official(TableKind.MUE_PRACTITIONER, label, from, to));
    builder.mue("97110", value, 3, "Clinical: Data");
    builder.mue("20610", 2, 3, "Clinical: Data");
  }

  @ParameterizedTest(name = "97110 on {0}: {1} by {2}")
  @CsvSource({
    "2024-01-01, 4, 2024Q1",
    "2024-03-31, 4, 2024Q1",
    "2024-05-01, 4, 2024Q1",
    "2024-07-01, 6, 2024Q3",
    "2024-10-01, 6, 2024Q4",
    "2030-01-01, 6, 2024Q4"
  })
  void an_mue_value_is_that_of_the_release_of_the_day(String date, int value, String label) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    mue(builder, "2024Q4", "2024-10-01", "2024-12-31", 6);
    mue(builder, "2024Q1", "2024-01-01", "2024-03-31", 4);
    mue(builder, "2024Q3", "2024-07-01", "2024-09-30", 6);
    ReferenceLibrary library = builder.build();
    MueTable table = library.mue(EditSetting.PRACTITIONER);

    int row = table.find(library.procedures().id("97110"), day(date));

    assertThat(table.value(row)).isEqualTo(value);
    assertThat(table.mai(row)).isEqualTo(3);
    assertThat(table.rationale(row)).isEqualTo("Clinical: Data");
    assertThat(table.release(row).label()).isEqualTo(label);
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.find(library.procedures().id("97110"), day("2023-12-31"))).isEqualTo(-1);
    assertThat(library.mue(EditSetting.DME_SUPPLIER).find(0, day(date))).isEqualTo(-1);
  }

  @ParameterizedTest(name = "{0} on {1} is {2} by {3}")
  @CsvSource({
    "G2012, 2018-12-31, NOT_YET, HCPCS_FILE",
    "G2012, 2024-12-31, VALID, HCPCS_FILE",
    "G2012, 2025-01-01, TERMINATED, HCPCS_FILE",
    "99441, 2024-12-31, VALID, CPT_FILE",
    "99441, 2025-01-01, TERMINATED, CPT_FILE",
    "27447, 2025-11-01, VALID, INFERRED",
    "97110, 2024-08-01, VALID, INFERRED",
    "97110, 2025-11-01, TERMINATED, INFERRED",
    "97110, 2026-02-01, UNKNOWN, NONE",
    "45385, 2020-01-01, VALID, INFERRED",
    "27447, 2020-01-01, UNKNOWN, NONE",
    "99999, 2025-11-01, UNKNOWN, NONE"
  })
  void validity_comes_from_the_best_source(
      String code, String date, CodeStatus status, Basis basis) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.HCPCS, "2024Q3", "2024-07-01", "2024-09-30"));
    builder.hcpcs(
        "G2012", day("2019-01-01"), day("2024-12-31"), 'C', "Brief check in", List.of("98016"));
    builder.begin(official(TableKind.CPT, "2024", "2024-01-01", "2024-12-31"));
    builder.cpt("99441", day("2008-01-01"), day("2024-12-31"));
    mue(builder, "2024Q3", "2024-07-01", "2024-09-30", 6);
    builder.begin(official(TableKind.PTP_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30"));
    builder.ptp("45385", "45380", day("1996-01-01"), Days.OPEN, 1, "");
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU25D", "2025-10-01", "2025-12-31"));
    builder.feeSchedule("27447", "", ROW);
    ProcedureCodes procedures = builder.build().procedures();
    int id = procedures.id(code);

    assertThat(procedures.status(id, day(date))).isEqualTo(status);
    assertThat(procedures.basis(id, day(date))).isEqualTo(basis);
    assertThat(procedures.crosswalk(procedures.id("G2012"))).containsExactly("98016");
    assertThat(procedures.coverage(procedures.id("G2012"), day("2020-01-01"))).isEqualTo('C');
    assertThat(procedures.label(procedures.id("G2012"))).isEqualTo("Brief check in");
  }

  @Test
  void a_fee_schedule_row_keeps_every_indicator() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU25D", "2025-10-01", "2025-12-31"));
    builder.feeSchedule("20610", "", ROW);
    builder.feeSchedule("20610", "53", ROW);
    ReferenceLibrary library = builder.build();
    FeeSchedule fees = library.feeSchedule();
    int code = library.procedures().id("20610");
    int row = fees.find(code, FeeSchedule.BASE, day("2025-11-01"));

    assertThat(fees.allowedCents(row, false)).isEqualTo(6340);
    assertThat(fees.allowedCents(row, true)).isEqualTo(4399);
    assertThat(fees.globalDays(row)).isEqualTo(GlobalDays.D090);
    assertThat(
            new char[] {
              fees.status(row),
              fees.pcTc(row),
              fees.multipleProcedure(row),
              fees.bilateral(row),
              fees.assistant(row),
              fees.coSurgeon(row),
              fees.teamSurgeon(row)
            })
        .containsExactly('A', '0', '2', '1', '2', '1', '0');
    assertThat(fees.facilityNa(row)).isTrue();
    assertThat(fees.nonFacilityNa(row)).isFalse();
    assertThat(fees.find(code, FeeSchedule.DISCONTINUED, day("2025-11-01"))).isNotNegative();
    assertThat(fees.find(code, FeeSchedule.PROFESSIONAL, day("2025-11-01"))).isEqualTo(-1);
  }

  @Test
  void an_add_on_knows_its_primaries_by_day() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.ADD_ON_CODES, "2024Q2", "2024-04-01", "2024-06-30"));
    builder.addOn("11045", "11042", 1, day("2013-01-01"), Days.OPEN);
    builder.addOn("88311", "88305", 3, day("2013-01-01"), day("2020-12-31"));
    builder.addOn("88311", "CCCCC", 3, day("2013-01-01"), Days.OPEN);
    ReferenceLibrary library = builder.build();
    AddOnTable table = library.addOns();
    int add = library.procedures().id("88311");
    int primary = library.procedures().id("88305");

    assertThat(table.isPrimary(add, primary, day("2020-12-31"))).isTrue();
    assertThat(table.isPrimary(add, primary, day("2021-01-01"))).isFalse();
    assertThat(table.primaries(add, day("2020-12-31"))).containsExactly(primary);
    assertThat(table.contractorDefined(add, day("2021-01-01"))).isTrue();
    assertThat(table.type(add, day("2021-01-01"))).isEqualTo(3);
    assertThat(table.type(library.procedures().id("11045"), day("2012-12-31"))).isZero();
    assertThat(table.hasRows(primary)).isFalse();
  }

  @ParameterizedTest(name = "<{0}> is refused")
  @CsvSource({"1234", "123456", "99a13", "'     '", "9921é"})
  void what_is_no_procedure_code_is_refused(String code) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.MUE_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30"));
    assertThatThrownBy(() -> builder.mue(code, 1, 1, "")).isInstanceOf(RowRefused.class);
  }

  @Test
  void a_row_outside_a_release_of_its_table_is_a_mistake_of_the_reader() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    assertThatThrownBy(() -> builder.mue("97110", 1, 1, ""))
        .isInstanceOf(IllegalStateException.class);
    builder.begin(official(TableKind.HCPCS, "2024Q3", "2024-07-01", "2024-09-30"));
    assertThatThrownBy(() -> builder.mue("97110", 1, 1, ""))
        .isInstanceOf(IllegalStateException.class);
  }
}
