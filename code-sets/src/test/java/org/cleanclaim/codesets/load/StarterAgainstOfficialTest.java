package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the starter edition says, written by hand, the official tables say too, on days that both
 * cover. A failure names the facts that differ and not what the official table holds: the edition
 * is checked against the files, never copied from them. Skipped where they are absent.
 */
class StarterAgainstOfficialTest {
  private static final ReferenceLibrary STARTER = ReferenceLibrary.starter();
  private static final List<DiagnosisFlag> STATED_FLAGS =
      List.of(
          DiagnosisFlag.NEWBORN,
          DiagnosisFlag.PEDIATRIC,
          DiagnosisFlag.MATERNITY,
          DiagnosisFlag.ADULT,
          DiagnosisFlag.MANIFESTATION,
          DiagnosisFlag.EXTERNAL_CAUSE_PRINCIPAL);

  private ReferenceLibrary official;

  @BeforeEach
  void open() {
    official = OfficialSnapshot.library();
  }

  /** Facts of both editions side by side; a failure shows ours where they differ. */
  private static final class Comparison {
    private final List<String> different = new ArrayList<>();
    private int facts;

    void add(String what, String ours, String theirs) {
      facts++;
      if (!ours.equals(theirs)) {
        different.add(what + ": not " + (ours.isEmpty() ? "absent" : ours));
      }
    }

    void assertAgreement() {
      assertThat(facts).isPositive();
      assertThat(different).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-10-01",
        "2017-09-30",
        "2017-10-01",
        "2019-12-31",
        "2020-01-01",
        "2021-09-30",
        "2021-10-01",
        "2023-09-30",
        "2023-10-01",
        "2024-04-01",
        "2024-08-01"
      })
  void pairs_have_the_indicator_of_the_official_table(LocalDate date) {
    int day = Days.of(date);
    Comparison comparison = new Comparison();
    for (CSVRecord row : StarterFiles.rows("ptp-practitioner.csv")) {
      String one = row.get("column1");
      String other = row.get("column2");
      if (inUse(one, day) && inUse(other, day)) {
        compare(comparison, one, other, day);
        compare(comparison, other, one, day);
      }
    }
    comparison.assertAgreement();
  }

  // the official file at hand has placeholders for effective dates, but deletion dates are real
  @Test
  void pairs_end_when_they_do_in_the_official_table() {
    Comparison comparison = new Comparison();
    for (CSVRecord row : StarterFiles.rows("ptp-practitioner.csv")) {
      if (!row.get("deletion").isEmpty()) {
        int last = StarterFiles.to(row.get("deletion"));
        compare(comparison, row.get("column1"), row.get("column2"), last);
        compare(comparison, row.get("column1"), row.get("column2"), last + 1);
      }
    }
    comparison.assertAgreement();
  }

  private void compare(Comparison comparison, String column1, String column2, int day) {
    comparison.add(
        column1 + "/" + column2 + " on " + LocalDate.ofEpochDay(day),
        edit(STARTER, column1, column2, day),
        edit(official, column1, column2, day));
  }

  private static String edit(ReferenceLibrary library, String column1, String column2, int day) {
    PtpTable pairs = library.ptp(EditSetting.PRACTITIONER);
    int row = pairs.find(id(library, column1), id(library, column2), day);
    return row < 0 ? "none" : "indicator " + pairs.indicator(row);
  }

  private static boolean inUse(String code, int day) {
    return STARTER.procedures().status(id(STARTER, code), day) == CodeStatus.VALID;
  }

  private static int id(ReferenceLibrary library, String code) {
    return library.procedures().id(code);
  }

  @ParameterizedTest
  @EnumSource
  void limits_are_the_official_ones(EditSetting setting) {
    int day = Days.of(2024, 8, 1);
    Comparison comparison = new Comparison();
    for (String code : StarterFiles.procedures()) {
      String limit = limit(STARTER, setting, code, day);
      if (!limit.isEmpty()) {
        comparison.add(code, limit, limit(official, setting, code, day));
      }
    }
    comparison.assertAgreement();
  }

  private static String limit(ReferenceLibrary library, EditSetting setting, String code, int day) {
    MueTable limits = library.mue(setting);
    int row = limits.find(id(library, code), day);
    return row < 0 ? "" : limits.value(row) + " by " + limits.mai(row);
  }

  // a code without any row in the edition is not spoken of, nor is a blank cell
  @Test
  void payment_policy_indicators_are_the_official_ones() {
    int day = Days.of(2025, 10, 15);
    Comparison comparison = new Comparison();
    for (String code : StarterFiles.procedures()) {
      if (inUse(code, day) && STARTER.feeSchedule().lists(id(STARTER, code), day)) {
        for (int kind = FeeSchedule.BASE; kind <= FeeSchedule.DISCONTINUED; kind++) {
          Map<String, String> ours = indicators(STARTER, code, kind, day);
          Map<String, String> theirs = indicators(official, code, kind, day);
          String place = code + " row " + kind;
          comparison.add(place, rowIsThere(ours), rowIsThere(theirs));
          ours.forEach(
              (what, value) -> comparison.add(place + " " + what, value, theirs.get(what)));
        }
      }
    }
    comparison.assertAgreement();
  }

  private static String rowIsThere(Map<String, String> indicators) {
    return indicators.isEmpty() ? "absent" : "there";
  }

  private static Map<String, String> indicators(
      ReferenceLibrary library, String code, int kind, int day) {
    FeeSchedule schedule = library.feeSchedule();
    int row = schedule.find(id(library, code), kind, day);
    if (row < 0) {
      return Map.of();
    }
    Map<String, String> stated =
        new HashMap<>(
            Map.of(
                "status", String.valueOf(schedule.status(row)),
                "PC/TC", String.valueOf(schedule.pcTc(row)),
                "global days", schedule.globalDays(row).name(),
                "bilateral", String.valueOf(schedule.bilateral(row))));
    stated.values().removeIf(value -> value.isBlank() || value.equals(GlobalDays.NONE.name()));
    return stated;
  }

  @Test
  void cpt_codes_end_before_the_fee_schedule_that_no_longer_lists_them() {
    int day = Days.of(2025, 10, 15);
    for (CSVRecord row : StarterFiles.rows("cpt.csv")) {
      assertThat(official.feeSchedule().lists(id(official, row.get("code")), day))
          .as(row.get("code"))
          .isEqualTo(row.get("terminated").isEmpty());
    }
  }

  @Test
  void add_ons_have_those_of_their_official_primaries_that_are_in_the_edition() {
    int day = Days.of(2024, 8, 1);
    Comparison comparison = new Comparison();
    for (CSVRecord row : StarterFiles.rows("add-on.csv")) {
      String code = row.get("add_on");
      comparison.add(code, primaries(STARTER, code, day), primaries(official, code, day));
    }
    comparison.assertAgreement();
  }

  private static String primaries(ReferenceLibrary library, String addOn, int day) {
    int id = id(library, addOn);
    Set<String> codes = new TreeSet<>();
    library.addOns().forEachPrimary(id, day, p -> codes.add(library.procedures().code(p)));
    codes.retainAll(StarterFiles.procedures());
    return "type "
        + library.addOns().type(id, day)
        + " "
        + codes
        + (library.addOns().contractorDefined(id, day) ? " or others" : "");
  }

  // the official file at hand is of July 2024: it cannot know of a later end
  @Test
  void hcpcs_codes_have_their_official_dates_and_labels_of_our_own() {
    for (CSVRecord row : StarterFiles.rows("hcpcs.csv")) {
      String code = row.get("code");
      int theirs = id(official, code);
      int added = StarterFiles.from(row.get("added"));
      assertThat(added == Days.ALWAYS || added == official.procedures().added(theirs))
          .as(code + " added " + row.get("added"))
          .isTrue();
      int end = StarterFiles.to(row.get("terminated"));
      int known = end > Days.of(2024, 9, 30) ? Days.OPEN : end;
      assertThat(official.procedures().terminated(theirs) == known)
          .as(code + " terminated " + row.get("terminated"))
          .isTrue();
      boolean copied = row.get("label").equalsIgnoreCase(official.procedures().label(theirs));
      assertThat(copied).as(code).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-10-01", "2016-09-30", "2016-10-01", "2017-09-30", "2017-10-01", "2018-09-30",
        "2018-10-01", "2019-09-30", "2019-10-01", "2020-04-01", "2020-09-30", "2020-10-01",
        "2021-09-30", "2021-10-01", "2022-10-01", "2023-10-01", "2024-09-30", "2024-10-01",
        "2025-04-01", "2025-09-30", "2025-10-01", "2026-03-31"
      })
  void diagnoses_have_their_official_status_and_flags(LocalDate date) {
    int day = Days.of(date);
    Comparison comparison = new Comparison();
    for (CSVRecord row : StarterFiles.rows("icd10cm.csv")) {
      String code = row.get("code");
      comparison.add(code, status(STARTER, code, day), status(official, code, day));
    }
    comparison.assertAgreement();
  }

  private static String status(ReferenceLibrary library, String code, int day) {
    int id = library.diagnoses().id(code);
    DiagnosisStatus status = library.diagnoses().status(id, day);
    List<DiagnosisFlag> flags =
        STATED_FLAGS.stream().filter(flag -> library.diagnoses().has(id, day, flag)).toList();
    return status + " " + flags;
  }

  @Test
  void diagnosis_titles_are_our_own() {
    Set<String> copied = new TreeSet<>();
    for (CSVRecord row : StarterFiles.rows("icd10cm.csv")) {
      int theirs = official.diagnoses().id(row.get("code"));
      if (row.get("title").equalsIgnoreCase(official.diagnoses().title(theirs))) {
        copied.add(row.get("code"));
      }
    }
    assertThat(copied).isEmpty();
  }

  @Test
  void seventh_characters_are_those_of_the_tabular_list() {
    int day = Days.of(2020, 12, 1);
    for (CSVRecord row : StarterFiles.rows("icd10cm-seventh.csv")) {
      String category = row.get("category");
      String characters = STARTER.diagnoses().seventhCharacters(category, day);
      assertThat(characters.equals(official.diagnoses().seventhCharacters(category, day)))
          .as(category + " takes " + characters)
          .isTrue();
    }
  }

  @Test
  void specialties_are_in_the_official_set() {
    for (CSVRecord row : StarterFiles.rows("taxonomy.csv")) {
      int theirs = official.taxonomy().id(row.get("code"));
      assertThat(theirs).as(row.get("code")).isNotNegative();
    }
  }
}
