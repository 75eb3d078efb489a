package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;

import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.RowRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Medicaid's NCCI tables beside Medicare's. */
class MedicaidTablesTest {
  private static final String FROM = "2026-07-01";
  private static final String TO = "2026-09-30";

  private static final FeeScheduleRow FEE =
      new FeeScheduleRow(
          'A', false, false, true, '0', "XXX", '0', '0', '0', '0', '0', "", "09", "99", 1, 1,
          323465);

  @TempDir private Path directory;

  private static void pairs(ReferenceBuilder builder, TableKind kind, int indicator) {
    builder.begin(official(kind, "2026Q3", FROM, TO));
    builder.ptp("45385", "45380", day("2020-01-01"), Days.OPEN, indicator, kind.title());
  }

  private static void units(ReferenceBuilder builder, TableKind kind, int value, int mai) {
    builder.begin(official(kind, "2026Q3", FROM, TO));
    builder.mue("97110", value, mai, kind.title());
  }

  private static ReferenceBuilder all() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    pairs(builder, TableKind.PTP_PRACTITIONER, 0);
    pairs(builder, TableKind.MEDICAID_PTP_PRACTITIONER, 1);
    pairs(builder, TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL, 0);
    pairs(builder, TableKind.MEDICAID_PTP_DME_SUPPLIER, 1);
    units(builder, TableKind.MUE_PRACTITIONER, 6, 3);
    units(builder, TableKind.MEDICAID_MUE_PRACTITIONER, 4, 0);
    units(builder, TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL, 5, 0);
    units(builder, TableKind.MEDICAID_MUE_DME_SUPPLIER, 7, 0);
    return builder;
  }

  private static void holdsAll(ReferenceLibrary library) {
    int one = library.procedures().id("45385");
    int two = library.procedures().id("45380");
    int therapy = library.procedures().id("97110");
    int[] indicators = {1, 0, 1};
    int[] values = {4, 5, 7};
    for (EditSetting setting : EditSetting.values()) {
      PtpTable pairs = library.medicaidPtp(setting);
      MueTable units = library.medicaidMue(setting);
      int row = units.find(therapy, day(FROM));
      assertThat(pairs.indicator(pairs.find(one, two, day(FROM))))
          .isEqualTo(indicators[setting.ordinal()]);
      assertThat(units.value(row)).isEqualTo(values[setting.ordinal()]);
      assertThat(units.mai(row)).isZero();
      assertThat(units.rationale(row)).startsWith("Medicaid NCCI MUE");
      assertThat(units.release(row).kind().title()).isEqualTo(units.rationale(row));
    }
    PtpTable medicare = library.ptp(EditSetting.PRACTITIONER);
    assertThat(medicare.indicator(medicare.find(one, two, day(FROM)))).isZero();
    assertThat(library.ptp(EditSetting.DME_SUPPLIER).find(one, two, day(FROM))).isNegative();
    MueTable units = library.mue(EditSetting.PRACTITIONER);
    assertThat(units.value(units.find(therapy, day(FROM)))).isEqualTo(6);
    assertThat(library.mue(EditSetting.OUTPATIENT_HOSPITAL).find(therapy, day(FROM))).isNegative();
  }

  @Test
  void a_snapshot_and_a_rebuilt_library_hold_every_table() {
    ReferenceLibrary library = all().build();
    holdsAll(library);
    holdsAll(ReferenceBuilder.from(library).build());

    Snapshot.write(library, directory);

    assertThat(Snapshot.verify(directory)).isEmpty();
    ReferenceLibrary opened = ReferenceLibrary.open(directory);
    holdsAll(opened);
    assertThat(opened.releases()).isEqualTo(library.releases()).hasSize(8);
  }

  @Test
  void tables_that_are_not_loaded_are_empty_and_take_no_section() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    pairs(builder, TableKind.PTP_PRACTITIONER, 0);
    units(builder, TableKind.MUE_PRACTITIONER, 6, 3);
    ReferenceLibrary library = builder.build();

    assertThat(library.sections().names()).noneMatch(name -> name.startsWith("medicaid"));
    for (EditSetting setting : EditSetting.values()) {
      assertThat(library.medicaidPtp(setting).rows()).isZero();
      assertThat(library.medicaidMue(setting).rows()).isZero();
    }
    assertThat(library.vintage(TableKind.MEDICAID_PTP_PRACTITIONER, day(FROM)).reason())
        .isEqualTo("Medicaid NCCI PTP practitioner services: no release is loaded");
  }

  @ParameterizedTest
  @EnumSource(value = TableKind.class, names = "MEDICAID_MUE_.*", mode = EnumSource.Mode.MATCH_ALL)
  void medicaid_takes_no_adjudication_indicator(TableKind kind) {
    ReferenceBuilder builder = ReferenceLibrary.builder();

    assertThatThrownBy(() -> units(builder, kind, 6, 3))
        .isInstanceOf(RowRefused.class)
        .hasMessageContaining("no adjudication indicator");
    assertThatThrownBy(() -> units(builder, TableKind.MUE_PRACTITIONER, 6, 0))
        .isInstanceOf(RowRefused.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-06-30, NONE, CURRENT",
    "2026-07-01, CURRENT, CURRENT",
    "2026-09-30, CURRENT, CURRENT",
    "2026-10-01, STALE, STALE"
  })
  void units_answer_from_their_first_day_and_pairs_for_their_history(
      String date, Vintage.Status units, Vintage.Status pairs) {
    ReferenceLibrary library = all().build();

    assertThat(library.vintage(TableKind.MEDICAID_MUE_PRACTITIONER, day(date)).status())
        .isEqualTo(units);
    assertThat(library.vintage(TableKind.MEDICAID_PTP_PRACTITIONER, day(date)).status())
        .isEqualTo(pairs);
  }

  @ParameterizedTest(name = "H0001 on {0}: {1}")
  @CsvSource({
    "2026-06-30, UNKNOWN",
    "2026-07-01, VALID",
  })
  void a_code_a_medicaid_table_lists_is_a_valid_code(String date, CodeStatus status) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.MEDICAID_MUE_PRACTITIONER, "2026Q3", FROM, TO));
    builder.mue("H0001", 1, 0, "test");
    ReferenceLibrary library = builder.build();

    assertThat(library.procedures().status(library.procedures().id("H0001"), day(date)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(
      value = TableKind.class,
      names = {"PTP_PRACTITIONER", "MEDICAID_PTP_PRACTITIONER", "MEDICAID_PTP_OUTPATIENT_HOSPITAL"})
  void a_newer_table_of_medicaid_does_not_make_an_open_row_of_an_older_one_recent(TableKind old) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(old, "2024Q3", "2024-07-01", "2024-09-30"));
    builder.ptp("99441", "99212", day("2008-01-01"), Days.OPEN, 0, "test");
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU25D", "2025-10-01", "2025-12-31"));
    builder.feeSchedule("99212", "", FEE);
    assertThat(status(builder.build(), "99441", "2025-11-03")).isEqualTo(CodeStatus.TERMINATED);

    builder.begin(official(TableKind.MEDICAID_PTP_DME_SUPPLIER, "2026Q3", FROM, TO));
    builder.ptp("E0100", "E0105", day("2010-10-01"), Days.OPEN, 0, "test");

    assertThat(status(builder.build(), "99441", "2025-11-03")).isEqualTo(CodeStatus.TERMINATED);
    assertThat(status(builder.build(), "99441", "2024-08-01")).isEqualTo(CodeStatus.VALID);
  }

  @Test
  void an_open_row_of_a_recent_table_of_medicaid_makes_a_code_valid() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU25D", "2025-10-01", "2025-12-31"));
    builder.feeSchedule("99212", "", FEE);
    builder.begin(official(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
    builder.ptp("H0001", "99212", day("2010-10-01"), Days.OPEN, 0, "test");

    assertThat(status(builder.build(), "H0001", "2025-11-03")).isEqualTo(CodeStatus.VALID);
    assertThat(builder.build().sections().names()).doesNotContain("activity.start");
  }

  private static CodeStatus status(ReferenceLibrary library, String code, String date) {
    return library.procedures().status(library.procedures().id(code), day(date));
  }

  @Test
  void a_code_that_only_history_of_medicaid_knows_is_terminated_not_still_to_come() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU26C", FROM, TO));
    builder.feeSchedule("99213", "", FEE);
    builder.begin(official(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
    builder.ptp("99241", "99213", day("2015-01-01"), day("2022-12-31"), 0, "test");
    ReferenceLibrary library = builder.build();

    assertThat(library.procedures().status(library.procedures().id("99241"), day(FROM)))
        .isEqualTo(CodeStatus.TERMINATED);
  }

  @Test
  void the_lists_of_the_user_stay_the_last_kinds() {
    assertThat(
            List.of(TableKind.values())
                .subList(TableKind.REVENUE_CODES.ordinal(), TableKind.values().length))
        .allMatch(kind -> kind.title().contains("NUBC"));
  }
}
