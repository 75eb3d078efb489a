package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What claims meet in the starter edition: the examples that the rules give. */
class StarterClaimsTest {
  private static final ReferenceLibrary LIBRARY = ReferenceLibrary.starter();
  private static final ProcedureCodes PROCEDURES = LIBRARY.procedures();
  private static final DiagnosisCodes DIAGNOSES = LIBRARY.diagnoses();
  private static final PtpTable PAIRS = LIBRARY.ptp(EditSetting.PRACTITIONER);

  @Test
  void it_loads_in_less_than_sixty_milliseconds() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      assertThat(ReferenceLibrary.starter().releases()).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best).isLessThan(60_000_000);
  }

  @ParameterizedTest(name = "{0} with {1} on {2}: indicator {3}")
  @CsvSource({
    "45385, 45378, 2026-11-18, 0",
    "45385, 45380, 2026-11-18, 1",
    "58150, 49000, 2026-11-18, 0",
    "20553, 20552, 2026-11-18, 0",
    "99238, 99232, 2026-11-18, 0",
    "43239, 43235, 2026-11-18, 0",
    "11042, 97597, 2026-11-18, 1",
    "20610, 99213, 2026-11-18, 1",
    "20610, 99213, 2019-12-31, 1",
    "27447, 20610, 2026-11-18, 1",
    "17000, 99213, 2026-11-18, 1",
    "28296, 28285, 2026-11-18, 1",
    "67904, 15823, 2026-11-18, 1",
    "52356, 52332, 2026-11-18, 1",
    "G0439, 99214, 2026-11-18, 1",
    "90471, 99213, 2026-11-18, 1",
    "76856, 76830, 2004-03-31, 1",
    "76856, 76830, 2004-04-01, none",
    "97140, 97530, 2019-12-31, 1",
    "97140, 97530, 2020-01-01, none",
    "31241, 30802, 2023-09-30, 0",
    "31241, 30802, 2023-10-01, 1",
    "90471, 99211, 2021-09-30, 0",
    "90471, 99211, 2021-10-01, 1",
    "97161, 97140, 2020-10-01, none",
    "85025, 85027, 2026-11-18, 1",
    "98941, 97140, 2026-11-18, 1",
    "36415, 99213, 2026-11-18, none",
    "20610, 99203, 2026-11-18, none",
  })
  void pairs(String column1, String column2, LocalDate date, String indicator) {
    int row = PAIRS.find(PROCEDURES.id(column1), PROCEDURES.id(column2), Days.of(date));
    assertThat(row < 0 ? "none" : String.valueOf(PAIRS.indicator(row))).isEqualTo(indicator);
    assertThat(PAIRS.known(PROCEDURES.id(column1), PROCEDURES.id(column2))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99213 36415 80053 85025 83036",
        "99214 36415 80053 85025 83036",
        "99213 96372 J1885",
        "99214 20610 J3301",
        "99213 20610 J3301",
        "99203 36415 80053",
        "99203 71046",
        "99203 36416",
        "99213 87880",
        "99213 93000",
        "99213 G2211",
        "G0439 99213 36415 80053",
        "99396 99213",
        "99213 90471 90686",
        "90471 90472 90686",
        "G0008 90662",
        "99213 17000 17003",
        "11042 97597",
        "11042 11045",
        "64483 64484",
        "22551 22552",
        "45385 45380 88305",
        "43239 88305",
        "97110 97140 97161",
        "97110 97530",
        "98941 97140",
        "99213 90833",
        "90834 90785",
        "99291 99292",
        "36556 76937"
      })
  void a_usual_claim_gets_an_answer_for_every_pair(String claim) {
    String[] codes = claim.split(" ");
    List<String> unanswered = new ArrayList<>();
    for (String one : codes) {
      for (String other : codes) {
        if (!one.equals(other) && !PAIRS.known(PROCEDURES.id(one), PROCEDURES.id(other))) {
          unanswered.add(one + "/" + other);
        }
      }
    }
    assertThat(unanswered).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "99441, 2024-12-31, VALID",
    "99441, 2025-02-10, TERMINATED",
    "99201, 2021-01-01, TERMINATED",
    "G2012, 2024-12-31, VALID",
    "G2012, 2025-02-01, TERMINATED",
    "98016, 2024-12-31, NOT_YET",
    "98016, 2025-01-01, VALID",
    "J1030, 2024-03-31, VALID",
    "J1030, 2024-04-01, TERMINATED",
    "J1010, 2024-04-01, VALID",
    "99213, 2026-11-18, VALID",
    "3074F, 2026-11-18, VALID",
    "A0425, 2026-11-18, VALID",
    "S9083, 2026-11-18, VALID",
    "99999, 2026-11-18, UNKNOWN",
  })
  void procedure_codes(String code, LocalDate date, String status) {
    assertThat(PROCEDURES.status(PROCEDURES.id(code), Days.of(date))).hasToString(status);
  }

  @Test
  void ended_codes_name_their_successor() {
    assertThat(PROCEDURES.crosswalk(PROCEDURES.id("G2012"))).containsExactly("98016");
    assertThat(PROCEDURES.crosswalk(PROCEDURES.id("J1030"))).containsExactly("J1010");
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "M545, 2021-09-30, BILLABLE",
    "M545, 2021-10-01, HEADER",
    "M5450, 2021-09-30, NOT_VALID",
    "M5450, 2021-10-01, BILLABLE",
    "N183, 2020-09-30, BILLABLE",
    "N183, 2020-10-01, HEADER",
    "Z86010, 2024-09-30, BILLABLE",
    "Z86010, 2024-10-01, HEADER",
    "Z860100, 2024-10-01, BILLABLE",
    "R102, 2025-09-30, BILLABLE",
    "R102, 2025-10-01, HEADER",
    "QA00101, 2025-09-30, NOT_VALID",
    "QA00101, 2025-10-01, BILLABLE",
    "E11B, 2026-11-18, UNKNOWN",
    "E11A, 2025-09-30, NOT_VALID",
    "E11A, 2025-10-01, BILLABLE",
    "E116, 2026-11-18, HEADER",
    "E1169, 2026-11-18, BILLABLE",
    "S52501, 2026-11-18, HEADER",
    "S52501A, 2026-11-18, BILLABLE",
    "W19, 2026-11-18, HEADER",
    "T360X5, 2026-11-18, HEADER",
    "C7A00, 2026-11-18, BILLABLE",
    "Z3A39, 2026-11-18, BILLABLE",
    "M1711, 2026-11-18, BILLABLE",
  })
  void diagnoses(String code, LocalDate date, DiagnosisStatus status) {
    assertThat(DIAGNOSES.status(DIAGNOSES.id(code), Days.of(date))).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "M545, 2021-10-01, M5450 M5451 M5459",
    "N183, 2020-10-01, N1830 N1831 N1832",
    "Z86010, 2024-10-01, Z860100 Z860101 Z860102 Z860109",
    "R102, 2025-10-01, R1020 R1021 R1022 R1023 R1024",
    "R05, 2021-10-01, R051 R052 R053 R054 R058 R059",
  })
  void successors_of_an_ended_diagnosis(String code, LocalDate date, String successors) {
    assertThat(DIAGNOSES.billableChildren(DIAGNOSES.id(code), Days.of(date), 20))
        .containsExactly(successors.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "F0280, MANIFESTATION",
    "I32, MANIFESTATION",
    "D631, MANIFESTATION",
    "W19XXXA, EXTERNAL_CAUSE_PRINCIPAL",
    "Y92009, EXTERNAL_CAUSE_PRINCIPAL",
    "Z0000, ADULT",
    "Z00129, PEDIATRIC",
    "Z3800, NEWBORN",
    "O24410, MATERNITY",
  })
  void diagnosis_flags(String code, DiagnosisFlag flag) {
    assertThat(DIAGNOSES.has(DIAGNOSES.id(code), day("2026-11-18"), flag)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "S52501, ABCDEFGHJKMNPQRS",
    "S52521, ADGKPS",
    "S72001, ABCDEFGHJKMNPQRS",
    "T360X5, ADS",
    "W19, ADS",
    "M8008X, ADGKPS",
    "M1711, ''",
  })
  void seventh_characters(String code, String characters) {
    assertThat(DIAGNOSES.seventhCharacters(code, day("2026-11-18"))).isEqualTo(characters);
  }

  @Test
  void the_dementia_note_names_alzheimer() {
    int day = day("2026-11-18");
    assertThat(DIAGNOSES.notes(day).codeFirst(DIAGNOSES.id("F0280")))
        .anySatisfy(
            note ->
                assertThat(note.patterns())
                    .anySatisfy(p -> assertThat(p.matches("G309")).isTrue()));
    assertThat(DIAGNOSES.notes(day).excludes1(DIAGNOSES.id("E119"), DIAGNOSES.id("E109"))).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}: {2}, adjudication {3}")
  @CsvSource({
    "PRACTITIONER, 20610, 2, 3",
    "PRACTITIONER, 27447, 1, 2",
    "PRACTITIONER, 64483, 1, 2",
    "PRACTITIONER, 11042, 1, 2",
    "PRACTITIONER, 97110, 6, 3",
    "PRACTITIONER, 99213, 2, 3",
    "PRACTITIONER, A0425, 250, 1",
    "PRACTITIONER, J1885, 8, 3",
    "PRACTITIONER, 95004, 80, 3",
    "PRACTITIONER, 86930, 0, 3",
    "PRACTITIONER, G0463, 0, 3",
    "OUTPATIENT_HOSPITAL, G0463, 4, 3",
    "OUTPATIENT_HOSPITAL, 97110, 8, 3",
    "DME_SUPPLIER, A4253, 1, 3",
  })
  void limits(EditSetting setting, String code, int value, int mai) {
    MueTable limits = LIBRARY.mue(setting);
    int row = limits.find(PROCEDURES.id(code), day("2026-11-18"));
    assertThat(List.of(limits.value(row), limits.mai(row))).containsExactly(value, mai);
  }

  @ParameterizedTest(name = "{0} with {1}: type {2}, listed {3}")
  @CsvSource({
    "64484, 64483, 1, true",
    "22552, 22551, 1, true",
    "11045, 11042, 1, true",
    "11045, 11043, 1, false",
    "17003, 17000, 1, true",
    "90833, 99213, 1, true",
    "90785, 99213, 1, false",
    "G2212, 99215, 1, true",
    "G2212, 99214, 1, false",
    "99292, 99291, 1, true",
    "76937, 36556, 2, false",
    "88311, 88305, 3, true",
    "99213, 99214, 0, false",
  })
  void add_ons(String addOn, String primary, int type, boolean listed) {
    AddOnTable table = LIBRARY.addOns();
    int day = day("2026-11-18");
    assertThat(table.type(PROCEDURES.id(addOn), day)).isEqualTo(type);
    assertThat(table.isPrimary(PROCEDURES.id(addOn), PROCEDURES.id(primary), day))
        .isEqualTo(listed);
  }

  @ParameterizedTest(name = "{0}: status {1}, PC/TC {2}, global {3}, bilateral {4}, 26 {5}, TC {6}")
  @CsvSource({
    "99213, A, 0, XXX, 0, false, false",
    "20610, A, 0, D000, 1, false, false",
    "27447, A, 0, D090, 1, false, false",
    "17000, A, 0, D010, 0, false, false",
    "69210, A, 0, D000, 2, false, false",
    "71046, A, 1, XXX, 0, true, true",
    "93000, A, 4, XXX, 0, false, false",
    "93010, A, 2, XXX, 0, false, false",
    "85060, A, 8, XXX, 0, false, false",
    "83020, X, 9, XXX, 9, true, false",
    "36416, B, 9, XXX, 9, false, false",
    "97014, I, 9, XXX, 9, false, false",
    "99396, N, 9, XXX, 9, false, false",
    "92015, N, 9, XXX, 9, false, false",
    "80053, X, 9, XXX, 9, false, false",
    "36415, X, 9, XXX, 9, false, false",
    "99024, B, 9, XXX, 9, false, false",
    "64999, C, 0, YYY, 0, false, false",
  })
  void fee_schedule(
      String code,
      char status,
      char pcTc,
      String global,
      char bilateral,
      boolean professional,
      boolean technical) {
    FeeSchedule schedule = LIBRARY.feeSchedule();
    int id = PROCEDURES.id(code);
    int day = day("2026-11-18");
    int row = schedule.find(id, FeeSchedule.BASE, day);
    assertThat(schedule.status(row)).isEqualTo(status);
    assertThat(schedule.pcTc(row)).isEqualTo(pcTc);
    assertThat(schedule.globalDays(row)).hasToString(global);
    assertThat(schedule.bilateral(row)).isEqualTo(bilateral);
    assertThat(schedule.find(id, FeeSchedule.PROFESSIONAL, day) >= 0).isEqualTo(professional);
    assertThat(schedule.find(id, FeeSchedule.TECHNICAL, day) >= 0).isEqualTo(technical);
  }

  @Test
  void what_the_edition_has_no_column_for_is_not_stated() {
    FeeSchedule schedule = LIBRARY.feeSchedule();
    int row = schedule.find(PROCEDURES.id("45385"), FeeSchedule.BASE, day("2026-11-18"));
    assertThat(schedule.multipleProcedure(row)).isEqualTo(' ');
    assertThat(schedule.endoscopicBase(row)).isEmpty();
    assertThat(schedule.totalRvu(row, true)).isZero();
    int blank = schedule.find(PROCEDURES.id("99417"), FeeSchedule.BASE, day("2026-11-18"));
    assertThat(schedule.status(blank)).isEqualTo('I');
    assertThat(schedule.globalDays(blank)).isEqualTo(GlobalDays.NONE);
  }

  @Test
  void specialties_of_a_clinic_are_known() {
    assertThat(LIBRARY.taxonomy().id("207Q00000X")).isNotNegative();
    assertThat(LIBRARY.taxonomy().id("261QM1300X")).isNotNegative();
    assertThat(LIBRARY.taxonomy().id("207Q00000")).isNegative();
  }

  private static int day(String date) {
    return Days.of(LocalDate.parse(date));
  }
}
