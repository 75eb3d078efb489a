package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Fix.Safety;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisRulesTest {

  private static final String DAY = "2026-03-10";
  private final Scrub scrub = Scrub.with(library());

  /** The code editor to 2026-09-30, with a few codes, and notes for the dementia. */
  private static ReferenceLibrary library() {
    return TestLibrary.of(
        sink -> {
          sink.begin(
              TestLibrary.official(
                  TableKind.MEDICARE_CODE_EDITOR, "v43.1", "2015-10-01", "2026-09-30"));
          for (String code :
              List.of(
                  "J069", "I10", "E119", "E1169", "E11621", "R079", "M1711", "G309", "Z7901",
                  "K219", "W19XXXA", "W19XXXD", "W19XXXS", "S52501A", "S52501B", "S52501D",
                  "S93401A", "S72001A", "S72001B", "T360X5A", "T360X5D", "Y92009", "Y92010")) {
            editor(sink, code, "2015-10-01", null);
          }
          editor(sink, "M545", "2015-10-01", "2021-09-30");
          editor(sink, "M5450", "2021-10-01", null);
          editor(sink, "M5451", "2021-10-01", null);
          editor(sink, "M5459", "2021-10-01", null);
          editor(sink, "F0280", "2015-10-01", null, "manifestation");
          editor(sink, "G3183", "2015-10-01", null);
          sink.begin(
              TestLibrary.official(
                  TableKind.ICD10CM_TABULAR, "FY2026", "2025-10-01", "2026-09-30"));
          tabular(
              sink,
              "F02",
              "F01-F09",
              Map.of(
                  NoteKind.CODE_FIRST,
                  List.of("Alzheimer's (G30.-)", "dementia with Lewy bodies (G31.83)")),
              Map.of());
          Map<Character, String> injury = Map.of('A', "initial", 'D', "subsequent", 'S', "sequela");
          tabular(sink, "W19", "W00-X58", Map.of(), injury);
          tabular(sink, "T36", "T36-T50", Map.of(), injury);
          Map<Character, String> fracture = Map.of('A', "closed", 'B', "open", 'D', "routine");
          tabular(sink, "S52", "S50-S59", Map.of(), fracture);
          tabular(sink, "S72", "S70-S79", Map.of(), fracture);
        });
  }

  private static void editor(
      ReferenceSink sink, String code, String from, String to, String... flags) {
    int last = to == null ? Days.OPEN : TestLibrary.day(to);
    sink.codeEditor(false, code, TestLibrary.day(from), last, List.of(flags));
  }

  private static void tabular(
      ReferenceSink sink,
      String code,
      String parent,
      Map<NoteKind, List<String>> notes,
      Map<Character, String> seventh) {
    sink.tabular(new TabularEntry(Level.CODE, code, parent, "", false, notes, seventh));
  }

  private static List<String> split(String found) {
    return found.isEmpty() ? List.of() : List.of(found.split(";"));
  }

  private static Claim.Builder claim(String day, String diagnoses, String... lines) {
    Claim.Builder claim = TestClaims.bare(PlanType.COMMERCIAL, day);
    for (String dx : diagnoses.split(" ")) {
      claim.diagnosis(dx);
    }
    for (String line : lines) {
      claim.line(TestClaims.line(line, day, true));
    }
    return claim;
  }

  @ParameterizedTest
  @CsvSource({
    "J06.9,    2026-03-10, ''",
    // 001: shape
    "E1L.9,    2026-03-10, E ICD-001",
    "E1,  2026-03-10, E ICD-001",
    "12345, 2026-03-10, E ICD-001",
    "S52501AAA, 2026-03-10, E ICD-001",
    // 002: ended, or never was
    "M54.5,    2021-09-30, ''",
    "M54.5,    2021-10-01, E ICD-002",
    "M54.5, 2026-03-10, E ICD-002",
    "M54.50,   2021-10-01, ''",
    "M54.50, 2021-09-30, E ICD-002",
    "E11.A,    2026-03-10, E ICD-002",
    "Q99.9, 2026-03-10, E ICD-002",
    // 003: heading
    "E11.6,    2026-03-10, E ICD-003",
    "E11.69, 2026-03-10, ''",
    // 003 and 004: only the 7th character is missing
    "S52.501,  2026-03-10, E ICD-003;E ICD-004",
    "T36.0X5,  2026-03-10, E ICD-003;E ICD-004",
    "T36.0X5A, 2026-03-10, ''",
    "W19,      2026-03-10, E ICD-003;E ICD-004",
    "S52,      2026-03-10, E ICD-003",
    // 004: the placeholders are missing
    "S93.401A, 2026-03-10, ''",
    // 005: the 7th character is wrong, or the code takes none
    "M17.11A,  2026-03-10, E ICD-005",
    "M17.11XA, 2026-03-10, E ICD-005",
    "S72.001Z, 2026-03-10, E ICD-005",
    "S72.001B, 2026-03-10, ''",
    "M17.111,  2026-03-10, E ICD-002",
  })
  void whichOfTheFiveValidityRulesFires(String code, String day, String found) {
    Claim claim = claim(day, code, "99213").build();

    assertThat(scrub.findings(claim, "ICD-00")).isEqualTo(split(found));
  }

  @Test
  void missingPlaceholdersAreFilledSafely() {
    Claim claim = claim(DAY, "J06.9 W19A", "99213 >1,2").build();

    assertThat(scrub.findings(claim, "ICD-00")).containsExactly("E ICD-004");
    Fix fix = scrub.finding(claim, "ICD-004").fixes().get(0);
    assertThat(fix.safety()).isEqualTo(Safety.SAFE);
    assertThat(fix.applyTo(claim).diagnoses().get(1).code()).isEqualTo("W19XXXA");
  }

  @ParameterizedTest
  @CsvSource({
    "M54.5, ICD-002, M5450 M5451 M5459",
    "E11.6, ICD-003, E11621 E1169",
    "S52.501, ICD-004, S52501A S52501B S52501D",
    "S72.001Z, ICD-005, S72001A S72001B",
    "M17.11A, ICD-005, M1711",
    "MO6.9, ICD-001, ''",
    "IO0, ICD-001, ''",
    "JO6.9, ICD-001, J069",
  })
  void whatIsProposed(String code, String rule, String proposals) {
    Claim claim = claim(DAY, code, "99213").build();

    List<String> offered =
        scrub.finding(claim, rule).fixes().stream()
            .filter(f -> f instanceof Fix.ReplaceDiagnosis)
            .map(f -> ((Fix.ReplaceDiagnosis) f).code())
            .toList();

    assertThat(offered).isEqualTo(proposals.isEmpty() ? List.of() : List.of(proposals.split(" ")));
  }

  @Test
  void theSuccessorIsSpelledWithItsDot() {
    Claim claim = claim(DAY, "M54.5", "99213").build();

    assertThat(scrub.finding(claim, "ICD-002").fixes().get(0).description()).contains("M54.50");
    assertThat(scrub.finding(claim, "ICD-002").message()).contains("2021-09-30");
  }

  @Test
  void theRemarkTellsThePrincipalDiagnosisFromOthers() {
    Claim claim = claim(DAY, "M54.5 E11.6", "99213 >1,2").build();

    assertThat(scrub.finding(claim, "ICD-002").denial().rarcs()).contains("M76", "MA63", "M84");
    assertThat(scrub.finding(claim, "ICD-003").denial().rarcs()).contains("M76", "M64", "M81");
    assertThat(scrub.finding(claim, "ICD-003").location().occurrence()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    // pointed to by lines of these days
    "2021-09-30, 2021-09-30, ''",
    "2021-09-30, 2021-10-01, E ICD-002;W ICD-029",
    "2021-10-01, 2021-10-01, E ICD-002",
  })
  void aDiagnosisMustBeValidOnEveryDayItIsPointedFrom(String first, String second, String found) {
    Claim claim = claim(first, "M54.5", "99213", "99213 " + second).build();

    assertThat(scrub.findings(claim, "ICD-")).isEqualTo(split(found));
  }

  @Test
  void onlyTheLinesThatPointToACodeJudgeIt() {
    Claim claim = claim("2021-09-30", "M54.5 M54.50", "99213 >1", "99213 >2 2021-10-01").build();

    assertThat(scrub.findings(claim, "ICD-002")).isEmpty();
    assertThat(scrub.findings(claim, "ICD-029")).containsExactly("W ICD-029", "W ICD-029");
  }

  @Test
  void aCodeThatDoesNotChangeMayCrossTheBoundary() {
    Claim claim = claim("2021-09-30", "I10", "99213", "99213 2021-10-01").build();

    assertThat(scrub.findings(claim, "ICD-")).isEmpty();
  }

  @Test
  void anUnpointedDiagnosisGoesByTheEarliestLine() {
    Claim claim = claim("2021-10-01", "J06.9 M54.5", "99213 >1", "99213 >1 2021-09-30").build();

    assertThat(scrub.findings(claim, "ICD-002")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // an inpatient bill goes by Through, others by From or Through
    "0111, M54.5, E ICD-002",
    "0111, M54.50, ''",
    "0131, M54.5, ''",
    "0131, M54.50, ''",
    "0131, E11.6, E ICD-003",
  })
  void billsThatCrossTheBoundary(String bill, String code, String found) {
    Claim claim = bill(bill, "2021-09-28", "2021-10-02", code).build();

    assertThat(scrub.findings(claim, "ICD-")).isEqualTo(split(found));
  }

  private static Claim.Builder bill(String bill, String from, String through, String code) {
    Claim built =
        TestClaims.institutional(PlanType.MEDICARE_A, bill, from, through, "99213").build();
    return built.toBuilder().diagnoses(List.of(Diagnosis.of(code)));
  }

  @Test
  void otherDiagnosesOfABillAreJudgedToo() {
    InstitutionalHeader header =
        InstitutionalHeader.builder("0131")
            .statement(LocalDate.parse(DAY), LocalDate.parse(DAY))
            .admittingDiagnosis(Diagnosis.of("M54.5"))
            .reasonForVisit(Diagnosis.of("E11.6"))
            .externalCause(Diagnosis.of("W19.XXXZ"))
            .build();
    Claim claim =
        Claim.institutional("T-1", header)
            .payer("PAYER", PlanType.MEDICARE_A, c -> c.memberId(TestClaims.MBI))
            .billingProvider(TestClaims.BILLING_NPI)
            .diagnosis("I10")
            .build();

    assertThat(scrub.findings(claim, "ICD-"))
        .containsExactly("E ICD-002", "E ICD-003", "E ICD-005");
    assertThat(scrub.finding(claim, "ICD-002").message()).startsWith("admitting diagnosis");
  }

  @ParameterizedTest
  @CsvSource({
    "I10,    2026-09-30, CHECKED, ''",
    "I10,    2026-10-01, STALE,   ''",
    "M54.5,  2026-10-01, STALE,   E ICD-002",
    "E11.6,  2026-10-01, STALE,   E ICD-003",
    // a code that no loaded release knows may be newer than all of them
    "Q99.9,  2026-10-01, NO_DATA, ''",
    "I10,    2015-09-30, NO_DATA, ''",
  })
  void whatTheTablesCanSay(String code, String day, CoverageStatus status, String found) {
    Claim claim = claim(day, code, "99213").build();

    assertThat(scrub.findings(claim, "ICD-00")).isEqualTo(split(found));
    assertThat(scrub.coverage(claim, EditFamily.DIAGNOSIS_VALIDITY, 1).status()).isEqualTo(status);
    assertThat(scrub.coverage(claim, EditFamily.DIAGNOSIS_VALIDITY, 0).status()).isEqualTo(status);
  }

  @Test
  void withoutTablesThereIsNoData() {
    Claim claim = claim(DAY, "M54.5", "99213").build();
    Scrub empty = Scrub.with(ReferenceLibrary.empty());

    assertThat(empty.findings(claim, "ICD-")).isEmpty();
    assertThat(empty.coverage(claim, EditFamily.DIAGNOSIS_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @Test
  void inASmallSelectionAnAbsentCodeIsNoData() {
    Scrub some =
        Scrub.with(
            TestLibrary.of(
                sink -> {
                  sink.begin(
                      TestLibrary.starter(
                          TableKind.ICD10CM_ORDER, "FY2026", "2025-10-01", "2026-09-30"));
                  sink.diagnosis("I10", true, "Essential (primary) hypertension");
                }));

    Claim absent = claim(DAY, "J06.9", "99213").build();
    assertThat(some.findings(absent, "ICD-")).isEmpty();
    assertThat(some.coverage(absent, EditFamily.DIAGNOSIS_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
    assertThat(
            some.coverage(claim(DAY, "I10", "99213").build(), EditFamily.DIAGNOSIS_VALIDITY, 1)
                .status())
        .isEqualTo(CoverageStatus.CHECKED);
  }

  @ParameterizedTest
  @CsvSource({
    "ABK, E11.9, 4, E ICD-001",
    "ABK, E119, 4, ''",
    "  , E11.9, 0, ''",
    "ABK, E11.9, 0, ''",
  })
  void theDotIsWrongOnlyInAFileOfSegments(
      String qualifier, String written, int segment, String found) {
    Diagnosis dx = Diagnosis.of(written, qualifier, null, new SourcePosition("a.837", segment, 1));
    Claim claim = claim(DAY, "I10", "99213").diagnoses(List.of(dx)).build();

    assertThat(scrub.findings(claim, "ICD-")).isEqualTo(split(found));
    if (!found.isEmpty()) {
      assertThat(scrub.findings(scrub.repaired(claim, "ICD-001"), "ICD-")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BK,  J069, 2026-03-10, E ICD-028", "ABK, J069, 2026-03-10, ''", "ABK, J069, 2015-10-01, ''",
    "BK,  4660, 2015-09-30, ''", "ABK, J069, 2015-09-30, E ICD-028",
        "BK, 4660, 2026-03-10, E ICD-028",
  })
  void theQualifierNamesTheCodeSetOfTheDate(
      String qualifier, String code, String day, String found) {
    Diagnosis dx = Diagnosis.of(code, qualifier, null, null);
    Claim claim = claim(day, "I10", "99213").diagnoses(List.of(dx)).build();

    assertThat(scrub.findings(claim, "ICD-")).isEqualTo(split(found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F02.80 G30.9 | 99213 >1,2 | E ICD-007",
        "G30.9 F02.80 | 99213 >1,2 | ''",
        "G30.9 F02.80 | 99213 >2,1 | E ICD-007",
        "F02.80 G30.9 | 99213 >2,1 | E ICD-007",
        "F02.80 I10   | 99213 >1,2 | E ICD-007",
      })
  void aManifestationIsNeverFirst(String diagnoses, String line, String found) {
    Claim claim = claim(DAY, diagnoses, line).build();

    assertThat(scrub.findings(claim, "ICD-007")).isEqualTo(split(found));
  }

  @Test
  void aManifestationIsExchangedSafelyWithItsOnlyCause() {
    Claim claim = claim(DAY, "F02.80 G30.9 I10", "99213 >1,2", "99213 >3", "99213 >2,3").build();

    assertThat(scrub.finding(claim, "ICD-007").fixes().get(0).safety()).isEqualTo(Safety.SAFE);
    Claim repaired = scrub.repaired(claim, "ICD-007");
    assertThat(repaired.diagnoses())
        .extracting(Diagnosis::code)
        .containsExactly("G309", "F0280", "I10");
    assertThat(repaired.lines().get(0).pointers()).containsExactly(1, 2);
    assertThat(repaired.lines().get(2).pointers()).containsExactly(1, 3);
    assertThat(scrub.findings(repaired, "ICD-007")).isEmpty();
  }

  @Test
  void severalCausesOrALineWithoutTheCauseNeedAPerson() {
    Claim several = claim(DAY, "F02.80 G30.9 G31.83", "99213 >1,2,3").build();
    Claim alone = claim(DAY, "F02.80 G30.9", "99213 >1").build();
    Claim none = claim(DAY, "F02.80 I10", "99213 >1").build();

    assertThat(scrub.finding(several, "ICD-007").fixes())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.safety()).isEqualTo(Safety.NEEDS_REVIEW));
    assertThat(scrub.finding(alone, "ICD-007").fixes().get(0).safety())
        .isEqualTo(Safety.NEEDS_REVIEW);
    assertThat(scrub.finding(none, "ICD-007").fixes().get(0)).isInstanceOf(Fix.Advise.class);
  }

  @ParameterizedTest
  @CsvSource({"0131, E ICD-007", "0111, ''"})
  void ofAnInpatientBillTheCodeEditorSaysIt(String bill, String found) {
    assertThat(scrub.findings(bill(bill, DAY, DAY, "F02.80").build(), "ICD-007"))
        .isEqualTo(split(found));
  }

  @Test
  void anExternalCauseIsNeverFirst() {
    Claim claim = claim(DAY, "W19.XXXA S52.501A I10", "99213 >2", "99213 >2,1,3").build();

    Finding finding = scrub.finding(claim, "ICD-014");
    assertThat(finding.fixes().get(0).safety()).isEqualTo(Safety.SAFE);
    Claim repaired = scrub.repaired(claim, "ICD-014");
    assertThat(repaired.diagnoses())
        .extracting(Diagnosis::code)
        .containsExactly("S52501A", "I10", "W19XXXA");
    assertThat(repaired.lines().get(1).pointers()).containsExactly(1, 3, 2);
    assertThat(scrub.findings(repaired, "ICD-014")).isEmpty();
  }

  @Test
  void anExternalCauseALinePointsToFirstNeedsAPerson() {
    Claim pointed = claim(DAY, "W19.XXXA S52.501A", "99213 >1").build();
    Claim alone = claim(DAY, "W19.XXXA", "99213 >1").build();
    Claim bill = bill("0131", DAY, DAY, "W19.XXXA").diagnosis("I10").build();

    assertThat(scrub.finding(pointed, "ICD-014").fixes().get(0).safety())
        .isEqualTo(Safety.NEEDS_REVIEW);
    assertThat(scrub.finding(alone, "ICD-014").fixes().get(0)).isInstanceOf(Fix.Advise.class);
    assertThat(scrub.finding(bill, "ICD-014").fixes().get(0)).isInstanceOf(Fix.Advise.class);
  }

  @Test
  void thePlaceOfOccurrenceIsReportedOnce() {
    Claim claim = claim(DAY, "S52.501A Y92.009 Y92.010", "99213 >1,2,3").build();

    assertThat(scrub.findings(claim, "ICD-014")).containsExactly("N ICD-014");
  }

  @Test
  void aRepeatedDiagnosisIsRemovedAndItsPointersFollow() {
    Claim claim = claim(DAY, "E11.9 I10 E11.9", "99213 >3,2").build();

    assertThat(scrub.findings(claim, "ICD-025")).containsExactly("W ICD-025");
    Claim repaired = scrub.repaired(claim, "ICD-025");
    assertThat(repaired.diagnoses()).extracting(Diagnosis::code).containsExactly("E119", "I10");
    assertThat(repaired.lines().get(0).pointers()).containsExactly(1, 2);
    assertThat(scrub.findings(repaired, "ICD-")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99213 >1,3     | ''",
        "99213 >1,2,3   | ''",
        "99213 >5       | E ICD-026 L1",
        "99213 >0       | E ICD-026 L1",
        "99213 >1,1     | E ICD-026 L1",
        "99213 >1,2,3,4,5 | E ICD-026 L1;E ICD-026 L1;E ICD-026 L1",
      })
  void pointers(String line, String found) {
    Claim claim = claim(DAY, "J06.9 I10 E11.9", line).build();

    assertThat(scrub.findings(claim, "ICD-026")).isEqualTo(split(found));
  }

  @Test
  void aLineWithoutPointersIsAnError() {
    Claim claim = claim(DAY, "J06.9").line(l -> l.procedure("99213").on(DAY).charge("100")).build();

    assertThat(scrub.findings(claim, "ICD-")).containsExactly("E ICD-026 L1");
    Claim bill = TestClaims.outpatient(PlanType.COMMERCIAL, DAY, "99213").build();
    assertThat(scrub.findings(bill, "ICD-026")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"99213 >1,2 | ''", "99213 >1 | N ICD-027", "99213 >2 | W ICD-027"})
  void everyDiagnosisShouldBePointedTo(String line, String found) {
    Claim claim = claim(DAY, "J06.9 I10", line).build();

    assertThat(scrub.findings(claim, "ICD-")).isEqualTo(split(found));
  }

  @Test
  void everyInstitutionalClaimSaysThatItsOwnEditsWereNotMade() {
    Claim claim = TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "99213").build();

    assertThat(scrub.coverage(claim, EditFamily.INSTITUTIONAL, 0).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }
}
