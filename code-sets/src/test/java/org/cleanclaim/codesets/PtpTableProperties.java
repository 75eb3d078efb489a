package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.codesets.load.ReferenceBuilder;

/** The packed PTP table answers like a plain list of rows. */
class PtpTableProperties {
  private static final List<String> CODES =
      List.of("0001A", "11042", "45378", "45380", "45385", "99213", "G0463", "U0004");

  record Row(String column1, String column2, int effective, int deletion, int indicator, int part) {
    boolean active(int day) {
      return indicator != 9 && effective <= day && day <= deletion;
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> code = Arbitraries.of(CODES);
    return Combinators.combine(
            code,
            code,
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 25).map(n -> n == 25 ? Days.OPEN : n),
            Arbitraries.of(0, 1, 9),
            Arbitraries.of(1, 2))
        .as(Row::new)
        .list()
        .ofMaxSize(60);
  }

  private static ReferenceLibrary library(List<Row> rows) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    for (Row row : rows) {
      builder.begin(
          Releases.part(
              TableKind.PTP_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30", row.part, 2));
      builder.ptp(
          row.column1,
          row.column2,
          row.effective,
          row.deletion,
          row.indicator,
          "r" + row.indicator);
    }
    return builder.build();
  }

  @Property(tries = 300, seed = "20261121")
  void a_lookup_finds_a_row_exactly_when_the_list_has_an_active_one(
      @ForAll("rows") List<Row> rows) {
    ReferenceLibrary library = library(rows);
    PtpTable table = library.ptp(EditSetting.PRACTITIONER);
    ProcedureCodes procedures = library.procedures();

    assertThat(table.rows()).isEqualTo(rows.size());
    for (String a : CODES) {
      for (String b : CODES) {
        int one = procedures.id(a);
        int two = procedures.id(b);
        for (int day = -1; day <= 26; day++) {
          int date = day;
          List<Row> active =
              rows.stream()
                  .filter(r -> r.column1.equals(a) && r.column2.equals(b) && r.active(date))
                  .toList();
          int row = table.find(one, two, day);
          if (active.isEmpty()) {
            assertThat(row).isEqualTo(-1);
          } else {
            assertThat(active)
                .anySatisfy(
                    r -> {
                      assertThat(table.indicator(row)).isEqualTo(r.indicator);
                      assertThat(table.effective(row)).isEqualTo(r.effective);
                      assertThat(table.deletion(row)).isEqualTo(r.deletion);
                      assertThat(table.rationale(row)).isEqualTo("r" + r.indicator);
                    });
          }
        }
        assertThat(table.known(one, two))
            .isEqualTo(
                rows.stream()
                    .anyMatch(
                        r ->
                            r.column1.equals(a) && r.column2.equals(b)
                                || r.column1.equals(b) && r.column2.equals(a)));
      }
    }
    assertThat(library.ptp(EditSetting.OUTPATIENT_HOSPITAL).rows()).isZero();
    assertThat(library.ptp(EditSetting.DME_SUPPLIER).rows()).isZero();
  }

  @Property(tries = 100, seed = "20261121")
  void the_order_of_rows_does_not_matter(@ForAll("rows") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    SectionsAssert.assertSame(library(rows).sections(), library(shuffled).sections());
  }

  @Property(tries = 100, seed = "20261121")
  void a_library_states_its_rows_again_without_loss(@ForAll("rows") List<Row> rows) {
    ReferenceLibrary library = library(rows);
    SectionsAssert.assertSame(
        library.sections(), ReferenceBuilder.from(library).build().sections());
  }

  @Property(tries = 100, seed = "20261121")
  void a_part_that_comes_again_replaces_only_itself(
      @ForAll("rows") List<Row> rows, @ForAll("rows") List<Row> more) {
    List<Row> again =
        more.stream()
            .map(r -> new Row(r.column1, r.column2, r.effective, r.deletion, r.indicator, 2))
            .toList();
    ReferenceBuilder builder = ReferenceBuilder.from(library(rows));
    builder.begin(
        Releases.part(TableKind.PTP_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30", 2, 2));
    for (Row row : again) {
      builder.ptp(
          row.column1,
          row.column2,
          row.effective,
          row.deletion,
          row.indicator,
          "r" + row.indicator);
    }
    ReferenceBuilder fresh = ReferenceLibrary.builder();
    if (rows.stream().anyMatch(r -> r.part == 1)) {
      fresh.begin(
          Releases.part(TableKind.PTP_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30", 1, 2));
      rows.stream()
          .filter(r -> r.part == 1)
          .forEach(
              r ->
                  fresh.ptp(
                      r.column1,
                      r.column2,
                      r.effective,
                      r.deletion,
                      r.indicator,
                      "r" + r.indicator));
    }
    fresh.begin(
        Releases.part(TableKind.PTP_PRACTITIONER, "2024Q3", "2024-07-01", "2024-09-30", 2, 2));
    again.forEach(
        r ->
            fresh.ptp(
                r.column1, r.column2, r.effective, r.deletion, r.indicator, "r" + r.indicator));

    SectionsAssert.assertSame(fresh.build().sections(), builder.build().sections());
  }
}
