package org.cleanclaim.codesets.load;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every row of the starter edition is well formed and agrees with the others. */
class StarterRowsTest {
  static final List<String> FILES = StarterFiles.NAMES;

  private static final String DIAGNOSIS = "[A-Z][0-9A][0-9AB][0-9A-Z]{0,4}";
  private static final String DATE = "|\\d{4}-\\d\\d-\\d\\d";

  @ParameterizedTest
  @FieldSource("FILES")
  void rows_have_all_columns_and_plain_trimmed_text(String file) {
    List<CSVRecord> rows = StarterFiles.rows(file);
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.isConsistent()).as(row.toString()).isTrue();
              assertThat(row.toList())
                  .allSatisfy(
                      cell -> assertThat(cell).matches("\\p{ASCII}*").isEqualTo(cell.strip()));
            });
    assertThat(rows.stream().map(CSVRecord::toList)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"ptp-practitioner.csv, 180", "cpt.csv, 105", "hcpcs.csv, 20", "icd10cm.csv, 180"})
  void it_stays_a_hand_picked_edition(String file, int most) {
    assertThat(StarterFiles.rows(file)).hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void the_cpt_list_holds_codes_and_dates_and_not_a_word_of_text() {
    for (CSVRecord row : StarterFiles.rows("cpt.csv")) {
      assertThat(row.toMap()).containsOnlyKeys("code", "added", "terminated");
      assertThat(row.get("code")).matches("\\d{5}|\\d{4}F");
      assertOrdered(row.get("added"), row.get("terminated"));
    }
    assertThat(codes("cpt.csv", "code")).hasSameSizeAs(StarterFiles.rows("cpt.csv"));
  }

  @Test
  void only_hcpcs_and_icd_rows_carry_labels() {
    for (CSVRecord row : StarterFiles.rows("hcpcs.csv")) {
      assertThat(row.get("code")).matches("[A-V]\\d{4}");
      assertThat(row.get("label")).isNotBlank().hasSizeLessThanOrEqualTo(60);
      assertOrdered(row.get("added"), row.get("terminated"));
    }
    for (String file : List.of("fee-schedule.csv", "mue-practitioner.csv", "add-on.csv")) {
      assertThat(StarterFiles.rows(file))
          .allSatisfy(row -> assertThat(row.toMap()).doesNotContainKeys("label", "title"));
    }
  }

  @Test
  void every_table_speaks_of_listed_codes_only() {
    Set<String> listed = StarterFiles.procedures();
    assertThat(codes("ptp-practitioner.csv", "column1")).isSubsetOf(listed);
    assertThat(codes("ptp-practitioner.csv", "column2")).isSubsetOf(listed);
    assertThat(codes("mue-practitioner.csv", "code")).isSubsetOf(listed);
    assertThat(codes("mue-outpatient-hospital.csv", "code")).isSubsetOf(listed);
    assertThat(codes("mue-dme-supplier.csv", "code")).isSubsetOf(listed);
    assertThat(codes("add-on.csv", "add_on")).isSubsetOf(listed);
    assertThat(codes("fee-schedule.csv", "code")).isSubsetOf(listed);
    Set<String> primaries = codes("add-on.csv", "primary");
    primaries.remove("CCCCC");
    assertThat(primaries).isSubsetOf(listed);
  }

  @Test
  void codes_without_a_fee_schedule_row_are_few() {
    Set<String> without = new TreeSet<>(StarterFiles.procedures());
    without.removeAll(codes("fee-schedule.csv", "code"));
    assertThat(without).containsExactly("99201", "E0601", "G0399");
  }

  @Test
  void codes_without_a_limit_are_few() {
    Set<String> without = new TreeSet<>(StarterFiles.procedures());
    without.removeAll(codes("mue-practitioner.csv", "code"));
    assertThat(without)
        .containsExactlyInAnyOrder(
            "3074F", "98000", "98005", "98016", "99024", "99201", "99417", "99441", "G2211",
            "G2212", "J1010", "J1030", "J3490", "S9083", "T1015");
  }

  @Test
  void pairs_have_dates_in_order_and_tombstones_last_no_day() {
    for (CSVRecord row : StarterFiles.rows("ptp-practitioner.csv")) {
      assertThat(row.get("indicator")).matches("[019]");
      assertThat(row.get("rationale")).isNotBlank();
      assertOrdered(row.get("effective"), row.get("deletion"));
      if (row.get("indicator").equals("9")) {
        assertThat(row.get("effective")).isNotEmpty().isEqualTo(row.get("deletion"));
      } else {
        assertThat(row.get("rationale")).isNotEqualTo("no edit");
      }
    }
  }

  @Test
  void of_a_pair_at_most_one_row_is_in_force_on_a_day_in_either_direction() {
    Map<Set<String>, List<CSVRecord>> pairs =
        StarterFiles.rows("ptp-practitioner.csv").stream()
            .filter(row -> !row.get("indicator").equals("9"))
            .collect(groupingBy(row -> Set.of(row.get("column1"), row.get("column2"))));
    pairs.forEach(
        (pair, rows) -> {
          for (CSVRecord one : rows) {
            for (CSVRecord other : rows) {
              boolean apart =
                  to(one, "deletion") < from(other, "effective")
                      || to(other, "deletion") < from(one, "effective");
              assertThat(one == other || apart).as("%s", pair).isTrue();
            }
          }
        });
  }

  @Test
  void a_pair_said_to_have_no_edit_has_no_other_row() {
    List<CSVRecord> rows = StarterFiles.rows("ptp-practitioner.csv");
    Map<Set<String>, List<CSVRecord>> pairs =
        rows.stream().collect(groupingBy(row -> Set.of(row.get("column1"), row.get("column2"))));
    assertThat(rows.stream().filter(row -> row.get("rationale").equals("no edit")))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(pairs.get(Set.of(row.get("column1"), row.get("column2")))).hasSize(1));
  }

  @Test
  void limits_and_add_ons_use_the_numbers_of_cms() {
    for (String file :
        List.of("mue-practitioner.csv", "mue-outpatient-hospital.csv", "mue-dme-supplier.csv")) {
      assertThat(StarterFiles.rows(file))
          .allSatisfy(
              row -> {
                assertThat(row.get("value")).matches("\\d{1,4}");
                assertThat(row.get("mai")).matches("[123]");
              });
      assertThat(codes(file, "code")).hasSameSizeAs(StarterFiles.rows(file));
    }
    assertThat(StarterFiles.rows("add-on.csv"))
        .allSatisfy(
            row -> {
              assertThat(row.get("type")).matches("[123]");
              assertThat(row.get("primary").equals("CCCCC"))
                  .as(row.toString())
                  .isIn(primaryIsOpen(row.get("type")));
            });
  }

  // type 1 lists codes, type 2 leaves it to the contractor, type 3 does both
  private static List<Boolean> primaryIsOpen(String type) {
    return switch (type) {
      case "1" -> List.of(false);
      case "2" -> List.of(true);
      default -> List.of(false, true);
    };
  }

  @Test
  void fee_schedule_rows_hold_indicators_and_state_no_amounts() {
    for (CSVRecord row : StarterFiles.rows("fee-schedule.csv")) {
      assertThat(row.toMap())
          .containsOnlyKeys("code", "modifier", "status", "pc_tc", "global_days", "bilateral");
      assertThat(row.get("modifier")).matches("|26|TC|53");
      assertThat(row.get("status")).matches("[ABCDEFGHIJMNPQRTX]");
      assertThat(row.get("pc_tc")).matches("[0-9]?");
      assertThat(row.get("global_days")).matches("|000|010|090|MMM|XXX|YYY|ZZZ");
      assertThat(row.get("bilateral")).matches("[01239]?");
    }
  }

  @Test
  void diagnoses_have_windows_that_do_not_overlap_and_flags_the_editor_knows() {
    Set<String> flags = new HashSet<>();
    for (DiagnosisFlag flag : DiagnosisFlag.values()) {
      flags.add(flag.editorName());
    }
    List<CSVRecord> rows = StarterFiles.rows("icd10cm.csv");
    for (CSVRecord row : rows) {
      assertThat(row.get("code")).matches(DIAGNOSIS);
      assertThat(row.get("title")).isNotBlank().hasSizeLessThanOrEqualTo(60);
      assertThat(row.get("billable")).matches("[01]");
      assertOrdered(row.get("from"), row.get("to"));
      if (!row.get("flags").isEmpty()) {
        assertThat(flags).contains(row.get("flags").split("\\|"));
      }
    }
    Map<String, List<CSVRecord>> byCode = rows.stream().collect(groupingBy(row -> row.get("code")));
    byCode.forEach(
        (code, windows) -> {
          for (int i = 1; i < windows.size(); i++) {
            assertThat(from(windows.get(i), "from"))
                .as(code)
                .isEqualTo(to(windows.get(i - 1), "to") + 1);
          }
        });
  }

  @Test
  void seventh_characters_and_notes_name_categories_and_known_kinds() {
    assertThat(StarterFiles.rows("icd10cm-seventh.csv"))
        .allSatisfy(
            row -> {
              assertThat(row.get("category")).matches(DIAGNOSIS);
              assertThat(row.get("characters")).matches("[0-9A-Z]+");
            });
    assertThat(StarterFiles.rows("icd10cm-notes.csv"))
        .allSatisfy(
            row -> {
              assertThat(row.get("code")).matches(DIAGNOSIS);
              assertThat(NoteKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT))).isNotNull();
            });
    assertThat(codes("taxonomy.csv", "code")).allMatch(code -> code.matches("[0-9A-Z]{9}X"));
  }

  private static Set<String> codes(String file, String column) {
    Set<String> codes = new TreeSet<>();
    StarterFiles.rows(file).forEach(row -> codes.add(row.get(column)));
    return codes;
  }

  private static int from(CSVRecord row, String column) {
    return StarterFiles.from(row.get(column));
  }

  private static int to(CSVRecord row, String column) {
    return StarterFiles.to(row.get(column));
  }

  private static void assertOrdered(String from, String to) {
    assertThat(from).matches(DATE);
    assertThat(to).matches(DATE);
    assertThat(StarterFiles.from(from)).isLessThanOrEqualTo(StarterFiles.to(to));
  }
}
