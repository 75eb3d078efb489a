package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;
import static org.cleanclaim.codesets.Releases.part;

import org.cleanclaim.codesets.Vintage.Status;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which release answers on which day. */
class VintageTest {

  @ParameterizedTest(name = "fee schedule on {0} is {1} by {2}")
  @CsvSource({
    "2023-12-31, NONE,",
    "2024-01-01, CURRENT, RVU24A",
    "2024-03-31, CURRENT, RVU24A",
    "2024-04-01, STALE, RVU24A",
    "2024-09-30, STALE, RVU24A",
    "2024-10-01, CURRENT, RVU24D",
    "2024-12-31, CURRENT, RVU24D",
    "2025-01-01, STALE, RVU24D"
  })
  void a_table_without_dated_rows_answers_for_its_windows(
      String date, Status status, String label) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU24D", "2024-10-01", "2024-12-31"));
    builder.begin(official(TableKind.FEE_SCHEDULE, "RVU24A", "2024-01-01", "2024-03-31"));

    Vintage vintage = builder.build().vintage(TableKind.FEE_SCHEDULE, day(date));

    assertThat(vintage.status()).isEqualTo(status);
    assertThat(vintage.release() == null ? null : vintage.release().label()).isEqualTo(label);
    assertThat(vintage.complete()).isEqualTo(status != Status.NONE);
    assertThat(vintage.reason()).contains(label == null ? "RVU24A" : label);
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({
    "PTP_PRACTITIONER, 1996-01-01, CURRENT",
    "PTP_PRACTITIONER, 2024-09-30, CURRENT",
    "PTP_PRACTITIONER, 2024-10-01, STALE",
    "HCPCS, 2005-01-01, CURRENT",
    "MEDICARE_CODE_EDITOR, 2024-06-30, NONE",
    "MEDICARE_CODE_EDITOR, 2024-07-01, CURRENT"
  })
  void a_table_with_dated_rows_answers_for_its_history(TableKind kind, String date, Status status) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(kind, "2024Q3", "2024-07-01", "2024-09-30"));

    assertThat(builder.build().vintage(kind, day(date)).status()).isEqualTo(status);
  }

  @Test
  void the_newest_release_of_dated_rows_replaces_older_ones() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.HCPCS, "2024Q3", "2024-07-01", "2024-09-30"));
    builder.hcpcs("G0463", day("2014-01-01"), Days.OPEN, 'C', "", java.util.List.of());
    builder.begin(official(TableKind.HCPCS, "2019", "2019-01-01", "2019-12-31"));
    builder.hcpcs("G0001", day("2014-01-01"), Days.OPEN, 'C', "", java.util.List.of());

    ReferenceLibrary library = builder.build();

    assertThat(library.releases()).extracting(Release::label).containsExactly("2024Q3");
    assertThat(library.procedures().id("G0001")).isEqualTo(ProcedureCodes.NONE);
  }

  @Test
  void the_later_release_wins_where_two_overlap() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.ICD10CM_ORDER, "FY2025", "2024-10-01", "2025-09-30"));
    builder.begin(official(TableKind.ICD10CM_ORDER, "FY2025-Apr", "2025-04-01", "2025-09-30"));
    ReferenceLibrary library = builder.build();

    assertThat(library.vintage(TableKind.ICD10CM_ORDER, day("2025-03-31")).reason())
        .endsWith("FY2025");
    assertThat(library.vintage(TableKind.ICD10CM_ORDER, day("2025-04-01")).reason())
        .endsWith("FY2025-Apr");
  }

  @Test
  void the_starter_edition_is_never_stale_never_complete_and_gives_way() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(Releases.starter(TableKind.MUE_PRACTITIONER));
    Vintage starter = builder.build().vintage(TableKind.MUE_PRACTITIONER, day("2040-01-01"));
    assertThat(starter.status()).isEqualTo(Status.CURRENT);
    assertThat(starter.complete()).isFalse();

    builder.begin(official(TableKind.MUE_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30"));
    assertThat(builder.build().releases()).extracting(Release::label).containsExactly("2024Q3");
  }

  @Test
  void a_release_in_parts_is_complete_only_with_all_of_them() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    TableKind kind = TableKind.PTP_PRACTITIONER;
    builder.begin(part(kind, "2024Q3", "2024-07-01", "2024-09-30", 1, 2));
    assertThat(builder.build().vintage(kind, day("2024-08-01")).complete()).isFalse();

    builder.begin(part(kind, "2024Q3", "2024-07-01", "2024-09-30", 2, 2));
    assertThat(builder.build().vintage(kind, day("2024-08-01")).complete()).isTrue();
  }

  @Test
  void an_empty_library_knows_nothing_of_any_table() {
    for (TableKind kind : TableKind.values()) {
      Vintage vintage = ReferenceLibrary.empty().vintage(kind, day("2024-08-01"));
      assertThat(vintage.status()).isEqualTo(Status.NONE);
      assertThat(vintage.release()).isNull();
    }
  }

  @Test
  void asking_twice_gives_the_same_object() {
    ReferenceLibrary library = ReferenceLibrary.starter();
    assertThat(library.vintage(TableKind.HCPCS, day("2024-08-01")))
        .isSameAs(library.vintage(TableKind.HCPCS, day("2025-08-01")));
  }
}
