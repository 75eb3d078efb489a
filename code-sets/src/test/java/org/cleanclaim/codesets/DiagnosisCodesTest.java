package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validity of diagnoses by code editor windows and order files. */
class DiagnosisCodesTest {
  private static final int ICD10 = day("2015-10-01");

  private static void editor(ReferenceBuilder builder) {
    builder.begin(official(TableKind.MEDICARE_CODE_EDITOR, "v43.1", "2015-10-01", "2026-09-30"));
    builder.codeEditor(false, "M545", ICD10, day("2021-09-30"), List.of());
    builder.codeEditor(false, "M5450", day("2021-10-01"), Days.OPEN, List.of());
    builder.codeEditor(false, "O80", ICD10, day("2024-09-30"), List.of("maternity", "female"));
    builder.codeEditor(false, "O80", day("2024-10-01"), Days.OPEN, List.of("maternity", "later"));
    builder.codeEditor(false, "W19XXXA", ICD10, Days.OPEN, List.of("ecodepdx"));
    builder.codeEditor(false, "W19XXXD", ICD10, Days.OPEN, List.of("ecodepdx"));
    builder.codeEditor(false, "M1711", ICD10, Days.OPEN, List.of());
    builder.codeEditor(false, "S72001A", ICD10, Days.OPEN, List.of());
    builder.codeEditor(false, "S72001B", ICD10, Days.OPEN, List.of());
  }

  private static ReferenceLibrary byEditor() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    editor(builder);
    return builder.build();
  }

  private static void order(ReferenceBuilder builder, int year, String... billable) {
    builder.begin(
        official(TableKind.ICD10CM_ORDER, "FY" + year, (year - 1) + "-10-01", year + "-09-30"));
    builder.diagnosis("E11", false, "Type 2 diabetes mellitus");
    for (String code : billable) {
      builder.diagnosis(code, true, code + " " + year);
    }
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({
    "M545, 2021-09-30, BILLABLE",
    "M545, 2021-10-01, HEADER",
    "M5450, 2021-09-30, NOT_VALID",
    "M5450, 2021-10-01, BILLABLE",
    "M54, 2021-10-01, HEADER",
    "W19, 2024-01-01, HEADER",
    "W19XXX, 2024-01-01, HEADER",
    "W19XXXA, 2024-01-01, BILLABLE",
    "M5450, 2030-01-01, BILLABLE",
    "ZZZ, 2024-01-01, NOT_VALID",
    "M545, 2015-09-30, UNKNOWN",
    "ZZZ, 2015-09-30, UNKNOWN"
  })
  void the_code_editor_decides_by_exact_windows(String code, String date, DiagnosisStatus status) {
    DiagnosisCodes codes = byEditor().diagnoses();
    assertThat(codes.status(codes.id(code), day(date))).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({
    "E119, 2024-01-01, BILLABLE",
    "E118, 2024-01-01, BILLABLE",
    "E118, 2024-10-01, NOT_VALID",
    "E117, 2024-01-01, NOT_VALID",
    "E117, 2025-01-01, BILLABLE",
    "E11, 2024-01-01, HEADER",
    "E119, 2023-09-30, UNKNOWN",
    "E117, 2027-01-01, BILLABLE",
    "E118, 2027-01-01, NOT_VALID"
  })
  void order_files_answer_for_their_year_and_the_newest_beyond(
      String code, String date, DiagnosisStatus status) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    order(builder, 2025, "E119", "E117");
    order(builder, 2024, "E119", "E118");
    DiagnosisCodes codes = builder.build().diagnoses();

    assertThat(codes.status(codes.id(code), day(date))).isEqualTo(status);
  }

  @Test
  void the_order_file_decides_where_the_editor_has_run_out() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    editor(builder);
    order(builder, 2027, "M5451");
    DiagnosisCodes codes = builder.build().diagnoses();

    assertThat(codes.status(codes.id("M5450"), day("2026-09-30")))
        .isEqualTo(DiagnosisStatus.BILLABLE);
    assertThat(codes.status(codes.id("M5450"), day("2026-10-01")))
        .isEqualTo(DiagnosisStatus.NOT_VALID);
    assertThat(codes.status(codes.id("M5451"), day("2026-10-01")))
        .isEqualTo(DiagnosisStatus.BILLABLE);
    assertThat(codes.vintage(day("2026-10-01")).kind()).isEqualTo(TableKind.ICD10CM_ORDER);
  }

  @Test
  void titles_come_from_the_newest_release_that_has_the_code() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    order(builder, 2025, "E119");
    order(builder, 2024, "E119", "E118");
    DiagnosisCodes codes = builder.build().diagnoses();

    assertThat(codes.title(codes.id("E119"))).isEqualTo("E119 2025");
    assertThat(codes.title(codes.id("E118"))).isEqualTo("E118 2024");
  }

  @Test
  void flags_are_those_of_the_window_of_the_day() {
    DiagnosisCodes codes = byEditor().diagnoses();
    int delivery = codes.id("O80");

    assertThat(codes.has(delivery, day("2024-09-30"), DiagnosisFlag.FEMALE)).isTrue();
    assertThat(codes.has(delivery, day("2024-10-01"), DiagnosisFlag.FEMALE)).isFalse();
    assertThat(codes.has(delivery, day("2024-10-01"), DiagnosisFlag.MATERNITY)).isTrue();
    assertThat(codes.flags(delivery, day("2015-09-30"))).isZero();
    assertThat(codes.billableFrom(delivery, day("2020-01-01"))).isEqualTo(ICD10);
    assertThat(codes.billableTo(delivery, day("2020-01-01"))).isEqualTo(Days.OPEN);
    assertThat(codes.billableTo(codes.id("M545"), day("2026-01-01"))).isEqualTo(day("2021-09-30"));
    assertThat(codes.everBillable(codes.id("M545"))).isTrue();
    assertThat(codes.everBillable(codes.id("M54"))).isFalse();
  }

  @ParameterizedTest(name = "{0} takes {1}")
  @CsvSource({
    "W19,AD",
    "W19A,AD",
    "W19XXXZ,AD",
    "S72001Z,AB",
    "S72,AB",
    "M1711A,''",
    "M17,''",
    "Q99,''"
  })
  void seventh_characters_are_those_of_the_longest_common_beginning(String code, String taken) {
    assertThat(byEditor().diagnoses().seventhCharacters(code, day("2024-01-01"))).isEqualTo(taken);
  }

  @Test
  void children_are_listed_up_to_a_limit() {
    DiagnosisCodes codes = byEditor().diagnoses();
    assertThat(codes.billableChildren(codes.id("W19"), day("2024-01-01"), 20))
        .containsExactly("W19XXXA", "W19XXXD");
    assertThat(codes.billableChildren(codes.id("W19"), day("2024-01-01"), 1)).hasSize(1);
    assertThat(codes.billableChildren(codes.id("M545"), day("2021-09-30"), 20)).isEmpty();
    assertThat(codes.billableChildren(DiagnosisCodes.NONE, day("2021-09-30"), 20)).isEmpty();
  }

  private static TabularEntry entry(
      Level level, String name, String parent, NoteKind kind, String... notes) {
    return new TabularEntry(
        level,
        name,
        parent,
        "",
        false,
        Map.of(kind, List.of(notes)),
        "W19".equals(name) ? Map.of('A', "", 'D', "", 'S', "") : Map.of());
  }

  private static ReferenceLibrary withNotes() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    editor(builder);
    builder.begin(official(TableKind.ICD10CM_TABULAR, "FY2024", "2023-10-01", "2024-09-30"));
    builder.tabular(
        entry(Level.CHAPTER, "20", "", NoteKind.USE_ADDITIONAL_CODE, "code, if known (M17)"));
    builder.tabular(entry(Level.SECTION, "W00-W19", "20", NoteKind.EXCLUDES1, "back (M54.-)"));
    builder.tabular(
        entry(
            Level.CODE,
            "W19",
            "W00-W19",
            NoteKind.CODE_FIRST,
            "if applicable, such as:",
            "delivery (O80)",
            "any underlying condition"));
    return builder.build();
  }

  @Test
  void notes_hold_for_everything_below_the_entry() {
    DiagnosisCodes codes = withNotes().diagnoses();
    DiagnosisNotes notes = codes.notes(day("2024-01-01"));
    int fall = codes.id("W19XXXA");

    assertThat(notes.excludes1(fall, codes.id("M5450"))).isTrue();
    assertThat(notes.excludes1(codes.id("M5450"), fall)).isTrue();
    assertThat(notes.excludes1(fall, codes.id("M1711"))).isFalse();
    assertThat(notes.excludes1(fall, fall)).isFalse();
    assertThat(notes.excludes1(fall, DiagnosisCodes.NONE)).isFalse();
    assertThat(notes.names(fall, NoteKind.USE_ADDITIONAL_CODE, codes.id("M1711"))).isTrue();
    assertThat(notes.has(codes.id("M1711"), NoteKind.USE_ADDITIONAL_CODE)).isFalse();
  }

  @Test
  void a_condition_in_a_heading_holds_for_the_lines_below_it() {
    DiagnosisCodes codes = withNotes().diagnoses();
    List<DiagnosisNote> first = codes.notes(day("2024-01-01")).codeFirst(codes.id("W19XXXA"));

    assertThat(first).hasSize(3).allMatch(DiagnosisNote::conditional);
    assertThat(first.get(1).names("O80")).isTrue();
    assertThat(first.get(2).patterns()).isEmpty();
  }

  @Test
  void the_tabular_list_in_force_decides_seventh_characters() {
    DiagnosisCodes codes = withNotes().diagnoses();
    assertThat(codes.seventhCharacters("W19XXXA", day("2024-01-01"))).isEqualTo("ADS");
    assertThat(codes.seventhCharacters("W19XXXA", day("2025-01-01"))).isEqualTo("AD");
    assertThat(codes.notes(day("2020-01-01")).loaded()).isFalse();
  }
}
