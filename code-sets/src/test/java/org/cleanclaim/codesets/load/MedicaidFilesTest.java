package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.load.RecordingSink.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Medicaid's files of NCCI edits, and how they are told from Medicare's. */
class MedicaidFilesTest {
  private static final String PTP_NAME = "medicaid-ncci-2026-q3-ptp-edits-practitioner-services";
  private static final String MUE_NAME = "MCD-MUE-PractitionerServices-Effective_07012026";

  /** The same without the title that names the programme. */
  private static final String PTP_UNTITLED =
      Samples.MEDICAID_PTP.replace("Medicaid NCCI PTP Edits", "PTP Edits");

  @Test
  void the_rows_of_a_pair_file_are_read_by_the_names_of_their_columns() {
    Imported imported = Imported.of(PTP_NAME + ".txt", Samples.MEDICAID_PTP);

    assertThat(imported.rows())
        .as(imported.file().reason())
        .containsExactly(
            "45385 45380 2010-10-01 open 1 More extensive procedure",
            "H0001 H0002 2015-01-01 2026-03-31 0 Second of two",
            "0001A 90473 2022-01-01 2022-01-01 9 Never active");
    assertThat(imported.file().problems()).isEmpty();
  }

  @Test
  void the_rows_of_a_units_file_have_no_adjudication_indicator() {
    Imported imported = Imported.of(MUE_NAME + ".txt", Samples.MEDICAID_MUE);

    assertThat(imported.rows())
        .as(imported.file().reason())
        .containsExactly("99213 1 0 Clinical: Data", "H0001 0 0 Policy, as written");
    assertThat(imported.file().problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1} {2} from {3} to {4}")
  @CsvSource({
    "medicaid-ncci-2026-q3-ptp-edits-practitioner-services.txt, MEDICAID_PTP_PRACTITIONER, 2026Q3, 2026-07-01, 2026-09-30",
    "medicaid-ncci-q2-2026-ptp-edits-outpatient-hospital-services.txt, MEDICAID_PTP_OUTPATIENT_HOSPITAL, 2026Q2, 2026-04-01, 2026-06-30",
    "medicaid-ncci-q1-2026-ptp-edits-durable-medical-equipment-services.txt, MEDICAID_PTP_DME_SUPPLIER, 2026Q1, 2026-01-01, 2026-03-31",
    "MCD-PTP-DME-Effective_10012026.txt, MEDICAID_PTP_DME_SUPPLIER, 2026Q4, 2026-10-01, 2026-12-31",
    "MCD-MUE-PractitionerServices-Effective_07012026.txt, MEDICAID_MUE_PRACTITIONER, 2026Q3, 2026-07-01, 2026-09-30",
    "MCD_MUE_OutpatientHospitalServices_Eff_08-15-2026.txt, MEDICAID_MUE_OUTPATIENT_HOSPITAL, 2026Q3, 2026-08-15, 2026-09-30",
    "medicaid-ncci-2026-q3-mue-edits-dme-supplier-services.txt, MEDICAID_MUE_DME_SUPPLIER, 2026Q3, 2026-07-01, 2026-09-30"
  })
  void names_give_setting_and_quarter_where_the_caption_is_silent(
      String name, TableKind kind, String label, String from, String to) {
    boolean pairs = kind.name().contains("PTP");
    FileReport file = Imported.of(name, pairs ? Samples.MEDICAID_PTP : Samples.MEDICAID_MUE).file();

    Release release = file.release();
    assertThat(release).as(file.reason()).isNotNull();
    assertThat(file.outcome()).as(file.reason()).isEqualTo(Outcome.LOADED);
    assertThat(release.kind()).isEqualTo(kind);
    assertThat(release.label()).isEqualTo(label);
    assertThat(day(release.from())).isEqualTo(from);
    assertThat(day(release.to())).isEqualTo(to);
    assertThat(release.parts()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Medicaid NCCI PTP Edits, Practitioner Services, effective July 1, 2026 | MEDICAID_PTP_PRACTITIONER | 2026Q3",
        "Medicaid NCCI Q4 2026 PTP edits: outpatient hospital services | MEDICAID_PTP_OUTPATIENT_HOSPITAL | 2026Q4",
        "Centers for Medicare & Medicaid Services, Medicaid NCCI, DME, Effective Date: 10/01/2026 | MEDICAID_PTP_DME_SUPPLIER | 2026Q4"
      })
  void a_caption_needs_no_name_and_outweighs_it(String caption, TableKind kind, String label) {
    String content = Samples.MEDICAID_PTP.replace("Medicaid NCCI PTP Edits", caption);

    for (String name : List.of("edits.txt", "medicare-hospital-2020q1.txt")) {
      FileReport file = Imported.of(name, content).file();

      Release release = file.release();
      assertThat(release).as(file.reason()).isNotNull();
      assertThat(release.kind()).isEqualTo(kind);
      assertThat(release.label()).isEqualTo(label);
    }
  }

  @Test
  void the_header_of_a_units_file_names_its_setting_as_medicares_does() {
    for (String setting : List.of("Practitioner", "Outpatient Hospital", "DME Supplier")) {
      String content = Samples.MEDICAID_MUE.replace("MUE Values", setting + " Services MUE Values");

      FileReport file = Imported.of("medicaid-2026q3.txt", content).file();

      assertThat(file.outcome()).as(file.reason()).isEqualTo(Outcome.LOADED);
      assertThat(file.kind())
          .isEqualTo(
              TableKind.valueOf(
                  "MEDICAID_MUE_" + setting.toUpperCase(Locale.ROOT).replace(' ', '_')));
    }
  }

  @Test
  void columns_alone_tell_the_programmes_apart() {
    assertThat(Imported.of("ptp-practitioner-2026q3.txt", PTP_UNTITLED).file().kind())
        .isEqualTo(TableKind.MEDICAID_PTP_PRACTITIONER);
    assertThat(Imported.of("mue-practitioner-2026q3.txt", Samples.MEDICAID_MUE).file().kind())
        .isEqualTo(TableKind.MEDICAID_MUE_PRACTITIONER);
    assertThat(Imported.of("practitioner-2026q3-f1.txt", Samples.PTP).file().kind())
        .isEqualTo(TableKind.PTP_PRACTITIONER);
    assertThat(Imported.of("mue-2026q3.csv", Samples.MUE).file().kind())
        .isEqualTo(TableKind.MUE_PRACTITIONER);
  }

  @Test
  void a_title_of_medicaid_outweighs_the_columns_of_medicare() {
    String ptp = Samples.PTP.replace("Column1/Column2 Edits", "Medicaid NCCI PTP edits");
    String mue = Samples.MUE.replace("Notice over", "Medicaid NCCI MUE values. Notice over");

    Imported pairs = Imported.of("practitioner-2026q3.txt", ptp);
    Imported units = Imported.of("units-2026q3.csv", mue);

    assertThat(pairs.file().kind()).isEqualTo(TableKind.MEDICAID_PTP_PRACTITIONER);
    assertThat(pairs.rows()).contains("45385 45380 2004-01-01 open 1 More extensive procedure");
    assertThat(units.file().kind()).isEqualTo(TableKind.MEDICAID_MUE_PRACTITIONER);
    assertThat(units.rows()).contains("99213 2 0 Clinical: Data");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MCD_MUE_PractitionerServices_Eff_07-01-2024.csv | MUE | named as Medicaid's, but with the adjudication indicator",
        "medicaid-ncci-2026-q3-practitioner-f1.txt | PTP | named as Medicaid's, but with the columns of Medicare's",
        "ccipra-v322r0-f1.txt | PTP_UNTITLED | named as Medicare's, but with the columns of Medicaid's",
        "MCR_MUE_PractitionerServices_Eff_07-01-2026.txt | MEDICAID_MUE | without adjudication indicator",
        "units-practitioner-2026q3.txt | MUE_BARE | without adjudication indicator",
        "MCR_MUE_PractitionerServices_Eff_07-01-2026.txt | MUE_BARE | without the adjudication indicator of Medicare's",
        "medicaid-ncci-2026-q3-ptp-edits.txt | MEDICAID_PTP | practitioners, hospitals or equipment",
        "medicaid-practitioner-and-hospital-2026-q3.txt | MEDICAID_PTP | practitioners, hospitals or equipment",
        "medicaid-ncci-ptp-edits-practitioner-services.txt | MEDICAID_PTP | for which quarter",
        "medicaid-ncci-2026-q3-practitioner-f2.txt | MEDICAID_PTP | a part of Medicaid's",
        "medicaid-ncci-2026-q3-mue-edits.txt | MEDICAID_MUE | practitioners, hospitals or suppliers",
        "MCD-MUE-PractitionerServices.txt | MEDICAID_MUE | from which day",
        "MCR_MUE_PractitionerServices_Eff_07-01-2026.txt | MUE_BARE_OF_MEDICAID | without adjudication indicator"
      })
  void what_is_ambiguous_is_refused_with_a_remedy(String name, String sample, String reason) {
    FileReport file = Imported.of(name, sample(sample)).file();

    assertThat(file.outcome()).as(file.reason()).isEqualTo(Outcome.REFUSED);
    assertThat(file.reason())
        .contains(reason)
        .containsAnyOf("name the", "the zip as CMS", "CMS publishes", "again");
    assertThat(file.rowsLoaded()).isZero();
  }

  private static String sample(String name) {
    return switch (name) {
      case "MUE" -> Samples.MUE;
      case "PTP" -> Samples.PTP;
      case "PTP_UNTITLED" -> PTP_UNTITLED;
      case "MEDICAID_PTP" -> Samples.MEDICAID_PTP;
      case "MEDICAID_MUE" -> Samples.MEDICAID_MUE;
      case "MUE_BARE" -> Samples.MEDICAID_MUE.replaceAll("\t[^\t\n]*\r\n", "\r\n");
      case "MUE_BARE_OF_MEDICAID" -> sample("MUE_BARE").replace("Notice", "Medicaid NCCI notice");
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void a_bare_units_file_is_medicaids_if_its_name_says_so() {
    Imported imported = Imported.of(MUE_NAME + ".txt", sample("MUE_BARE"));

    assertThat(imported.file().kind()).isEqualTo(TableKind.MEDICAID_MUE_PRACTITIONER);
    assertThat(imported.rows()).containsExactly("99213 1 0 ", "H0001 0 0 ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "medicaid-ncci-2026-q3-additions-practitioner-services.txt, MEDICAID_PTP",
    "MCD-PTP-Deletions-PractitionerServices-Effective_07012026.txt, MEDICAID_PTP",
    "MCD-MUE-ChangeReport-PractitionerServices-Effective_07012026.txt, MEDICAID_MUE",
    "MCD-PTP-Changes-PractitionerServices-Effective_07012026.txt, MEDICAID_PTP",
    "medicaid-ncci-2026-q3-ptp-adds-practitioner-services.txt, MEDICAID_PTP",
    "medicaid-ncci-2026-q3-ptp-edits-added-practitioner-services.txt, MEDICAID_PTP",
    "MCD_PTP_Deletes_PractitionerServices_Eff_07012026.txt, MEDICAID_PTP",
    "MCD_MUE_Revision_PractitionerServices_Eff_07012026.txt, MEDICAID_MUE"
  })
  void a_list_of_changes_is_not_taken_for_the_table(String name, String sample) {
    FileReport file = Imported.of(name, sample(sample)).file();

    assertThat(file.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(file.reason()).contains("a list of changes");
  }

  @Test
  void a_title_tells_of_a_list_of_changes() {
    for (String title : List.of("PTP Edits Added", "PTP Changes, eff. July 1, 2026")) {
      String content = Samples.MEDICAID_PTP.replace("PTP Edits\t", title + "\t");

      FileReport file = Imported.of(PTP_NAME + ".txt", content).file();

      assertThat(file.outcome()).as(title).isEqualTo(Outcome.IGNORED);
      assertThat(file.reason()).contains("a list of changes");
    }
  }

  @Test
  void an_archive_tells_of_a_list_of_changes_only_where_the_file_says_nothing_of_itself() {
    String archive = "medicaid-ncci-2026-q3-practitioner-edits-and-change-reports.zip";
    byte[] content = Imported.utf8(Samples.MEDICAID_PTP);

    FileReport named =
        Imported.of(
                archive,
                Imported.zip(
                    Map.of("MCD-PTP-PractitionerServices-Effective_07012026.txt", content)))
            .file();
    FileReport silent = Imported.of(archive, Imported.zip(Map.of("data.txt", content))).file();

    assertThat(named.outcome()).as(named.reason()).isEqualTo(Outcome.LOADED);
    assertThat(silent.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(silent.reason()).contains("a list of changes");
  }

  @Test
  void a_notice_or_a_column_that_speaks_of_changes_makes_no_list_of_them() {
    String notice =
        "CMS reserves the right to make revisions, additions and changes to NCCI edits.";
    for (String content :
        List.of(
            Samples.MEDICAID_PTP.replace("Notice", notice),
            Samples.MEDICAID_PTP.replace("Medicaid NCCI PTP Edits\t", notice + "\t"),
            Samples.MEDICAID_PTP.replace("PTP Edits\t", "PTP Edits\tDeletion Date"))) {
      assertThat(content).isNotEqualTo(Samples.MEDICAID_PTP);
      FileReport pairs = Imported.of(PTP_NAME + ".txt", content).file();
      assertThat(pairs.outcome()).as(pairs.reason()).isEqualTo(Outcome.LOADED);
    }
    FileReport units =
        Imported.of(MUE_NAME + ".txt", Samples.MEDICAID_MUE.replace("Notice over", notice)).file();
    assertThat(units.outcome()).as(units.reason()).isEqualTo(Outcome.LOADED);
  }

  @Test
  void of_two_files_of_one_release_the_larger_is_loaded() {
    String small =
        Samples.MEDICAID_PTP.replace("H0001\tH0002\t20150101\t20260331\t0\tSecond of two\r\n", "");
    assertThat(small).isNotEqualTo(Samples.MEDICAID_PTP);

    Imported imported =
        Imported.of(
            Map.of(
                PTP_NAME + "-a.txt",
                Imported.utf8(small),
                PTP_NAME + "-b.txt",
                Imported.utf8(Samples.MEDICAID_PTP)));

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.IGNORED, Outcome.LOADED);
    assertThat(imported.rows()).hasSize(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "See www.medicaid.gov too",
    "See https://www.cms.gov/medicaid/ncci too",
    "See Medicaid.gov too",
    "Those of Medicaid are files of their own"
  })
  void a_notice_that_mentions_medicaid_leaves_medicares_file_medicares(String notice) {
    Imported units =
        Imported.of(
            "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv",
            Samples.MUE.replace("several lines", notice));
    Imported pairs = Imported.of("ccipra-v322r0-f1.txt", Samples.PTP.replace("Notice", notice));

    assertThat(units.file().kind()).isEqualTo(TableKind.MUE_PRACTITIONER);
    assertThat(units.rows()).contains("99213 2 3 Clinical: Data");
    assertThat(pairs.file().kind()).isEqualTo(TableKind.PTP_PRACTITIONER);
  }

  @Test
  void a_web_address_names_no_programme() {
    String content = Samples.MUE.replace("several lines", "See www.medicaid.gov/ncci too");

    assertThat(Imported.of("mue-2026q3.csv", content).file().kind())
        .isEqualTo(TableKind.MUE_PRACTITIONER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99991231", "12/31/9999"})
  void a_deletion_date_beyond_all_time_is_none(String date) {
    String content = Samples.MEDICAID_PTP.replace("20101001\t\t", "20101001\t" + date + "\t");
    assertThat(content).isNotEqualTo(Samples.MEDICAID_PTP);

    Imported imported = Imported.of(PTP_NAME + ".txt", content);

    assertThat(imported.file().problems()).isEmpty();
    assertThat(imported.rows())
        .contains("45385 45380 2010-10-01 open 1 More extensive procedure")
        .hasSize(3);
  }

  @Test
  void add_on_edits_of_medicaid_are_left_aside() {
    FileReport file = Imported.of("AOC_V2026Q3-MCD.txt", Samples.AOC).file();

    assertThat(file.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(file.reason()).contains("add-on code edits of Medicaid");
  }

  @Test
  void a_workbook_gives_the_rows_of_the_text() {
    assertThat(Imported.of(PTP_NAME + ".xlsx", Imported.xlsx(cells(Samples.MEDICAID_PTP))).rows())
        .containsExactlyElementsOf(Imported.of(PTP_NAME + ".txt", Samples.MEDICAID_PTP).rows())
        .isNotEmpty();
  }

  @Test
  void a_workbook_that_may_be_a_part_is_left_to_the_text_beside_it() {
    byte[] whole = Imported.xlsx(cells(Samples.MEDICAID_PTP));

    FileReport part = Imported.of(PTP_NAME + "-f2.xlsx", whole).file();
    Imported both =
        Imported.of(
            Map.of(
                PTP_NAME + ".xlsx", whole, PTP_NAME + ".txt", Imported.utf8(Samples.MEDICAID_PTP)));

    assertThat(part.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(part.reason()).contains("import the text of the same zip");
    assertThat(both.files())
        .extracting(file -> file.path().substring(file.path().length() - 4) + " " + file.outcome())
        .containsExactly(".txt LOADED", "xlsx IGNORED");
  }

  @Test
  void a_workbook_of_several_sheets_is_left_to_the_text_beside_it() {
    String row = "<row r=\"1\">%s</row>";
    StringBuilder cells = new StringBuilder();
    for (String cell : List.of("Col1", "Col2", "EffDt", "DelDt", "ModifierIndicator")) {
      cells.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    byte[] workbook =
        Imported.zip(
            Map.of(
                "[Content_Types].xml",
                Imported.utf8("<Types/>"),
                "xl/workbook.xml",
                Imported.utf8(
                    "<workbook><sheets><sheet sheetId=\"1\"/><sheet sheetId=\"2\"/></sheets></workbook>"),
                "xl/worksheets/sheet1.xml",
                Imported.utf8(
                    "<worksheet><sheetData>"
                        + String.format(row, cells)
                        + "</sheetData></worksheet>")));

    FileReport alone = Imported.of(PTP_NAME + ".xlsx", workbook).file();
    FileReport other =
        Imported.of(
                Map.of(
                    PTP_NAME + ".xlsx",
                    workbook,
                    PTP_NAME.replace("q3", "q2") + ".txt",
                    Imported.utf8(Samples.MEDICAID_PTP)))
            .files()
            .get(1);
    FileReport beside =
        Imported.of(
                Map.of(
                    PTP_NAME + ".xlsx",
                    workbook,
                    PTP_NAME + ".txt",
                    Imported.utf8(Samples.MEDICAID_PTP)))
            .files()
            .get(1);

    for (FileReport refused : List.of(alone, other)) {
      assertThat(refused.path()).endsWith(".xlsx");
      assertThat(refused.outcome()).as(refused.reason()).isEqualTo(Outcome.REFUSED);
      assertThat(refused.kind()).isEqualTo(TableKind.MEDICAID_PTP_PRACTITIONER);
      assertThat(refused.reason())
          .contains("on several sheets")
          .contains("import the text of the same zip");
    }
    assertThat(beside.outcome()).as(beside.reason()).isEqualTo(Outcome.IGNORED);
    assertThat(beside.reason()).contains("the same release is read from");
  }

  @Test
  void an_empty_last_row_does_not_make_a_sheet_full() {
    List<List<String>> cells = cells(Samples.MEDICAID_PTP);
    byte[] workbook = Imported.xlsx(cells);
    for (String last :
        List.of("<row r=\"1048576\"/>", "<row r=\"1048576\"><c r=\"A1048576\"/></row>")) {
      String sheet =
          new String(sheetOf(workbook), StandardCharsets.UTF_8)
              .replace("</sheetData>", last + "</sheetData>");

      Imported imported =
          Imported.of(PTP_NAME + ".xlsx", Imported.workbook(sheet, stringsOf(workbook)));

      assertThat(imported.file().outcome()).as(imported.file().reason()).isEqualTo(Outcome.LOADED);
      assertThat(imported.rows()).hasSize(3);
    }
  }

  @Test
  void a_full_sheet_is_refused_because_rows_may_be_cut_off() {
    List<List<String>> cells = cells(Samples.MEDICAID_PTP);
    String full =
        new String(sheetOf(Imported.xlsx(cells)), StandardCharsets.UTF_8)
            .replace("<row r=\"" + cells.size() + "\">", "<row r=\"1048576\">");

    assertThat(full).contains("1048576");
    FileReport file =
        Imported.of(PTP_NAME + ".xlsx", Imported.workbook(full, stringsOf(Imported.xlsx(cells))))
            .file();

    assertThat(file.outcome()).as(file.reason()).isEqualTo(Outcome.REFUSED);
    assertThat(file.reason()).contains("the sheet is full");
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "45380\\t2010 | 4538-\\t2010 | 4 | 2 | not a code",
        "20101001 | 20101301 | 4 | 3 | yyyymmdd",
        "20101001 | 2010274 | 4 | 3 | yyyymmdd",
        "\\t\\t1\\tMore | \\t\\t2\\tMore | 4 | 5 | indicator",
        "\\t\\t1\\tMore | \\t\\t\\tMore | 4 | 5 | indicator",
        "45385\\t45380\\t20101001\\t\\t1\\tMore extensive procedure | 45385\\t45380\\t20 | 4 | 3 | fields"
      })
  void a_bad_pair_is_refused_by_line_and_column(
      String good, String bad, long line, int column, String reason) {
    String content = Samples.MEDICAID_PTP.replace(tabs(good), tabs(bad));
    assertThat(content).isNotEqualTo(Samples.MEDICAID_PTP);

    refusedAt(Imported.of(PTP_NAME + ".txt", content).file(), 2, line, column, reason);
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "99213\\t1 | 9921\\u00e9\\t1 | 5 | 1 | not a code",
        "99213\\t1 | 99213\\tone | 5 | 2 | number",
        "99213\\t1 | 99213\\t-1 | 5 | 2 | number",
        "99213\\t1\\tClinical: Data | 99213 | 5 | 2 | number"
      })
  void a_bad_value_is_refused_by_line_and_column(
      String good, String bad, long line, int column, String reason) {
    String content = Samples.MEDICAID_MUE.replace(tabs(good), tabs(bad));
    assertThat(content).isNotEqualTo(Samples.MEDICAID_MUE);

    refusedAt(Imported.of(MUE_NAME + ".txt", content).file(), 1, line, column, reason);
  }

  private static void refusedAt(
      FileReport file, long loaded, long line, int column, String reason) {
    assertThat(file.rowsLoaded()).as(file.reason()).isEqualTo(loaded);
    assertThat(file.rowsRefused()).isEqualTo(1);
    assertThat(file.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.reason()).contains(reason);
            });
  }

  @Test
  void a_file_cut_within_a_row_loads_what_is_whole_and_tells_of_the_rest() {
    byte[] whole = Imported.utf8(Samples.MEDICAID_PTP);
    byte[] cut = Arrays.copyOf(whole, whole.length - "01\t9\tNever active\r\n".length() - 6);

    FileReport file = Imported.of(PTP_NAME + ".txt", cut).file();

    assertThat(file.rowsLoaded()).isEqualTo(2);
    assertThat(file.rowsRefused()).isEqualTo(1);
  }

  @Test
  void tables_lie_apart_from_medicares_and_answer_alone() throws IOException {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    new ImportRun(builder, ImportProgress.NONE).run(List.of(written()));
    ReferenceLibrary library = builder.build();

    int visit = library.procedures().id("99213");
    int day = Days.of(2026, 8, 1);
    assertThat(value(library, false, visit, day)).isEqualTo(2);
    assertThat(value(library, true, visit, day)).isEqualTo(1);
    int one = library.procedures().id("45385");
    int two = library.procedures().id("45380");
    int early = Days.of(2010, 9, 30);
    assertThat(library.ptp(EditSetting.PRACTITIONER).find(one, two, early)).isNotNegative();
    assertThat(library.medicaidPtp(EditSetting.PRACTITIONER).find(one, two, early)).isNegative();
    assertThat(library.medicaidPtp(EditSetting.PRACTITIONER).find(one, two, early + 1))
        .isNotNegative();
    assertThat(library.releases()).extracting(Release::kind).doesNotHaveDuplicates().hasSize(4);
  }

  private static int value(ReferenceLibrary library, boolean medicaid, int code, int day) {
    var table =
        medicaid
            ? library.medicaidMue(EditSetting.PRACTITIONER)
            : library.mue(EditSetting.PRACTITIONER);
    return table.value(table.find(code, day));
  }

  private static Path written() throws IOException {
    Path zip = Files.createTempFile("cleanclaim", ".zip");
    zip.toFile().deleteOnExit();
    return Files.write(
        zip,
        Imported.zip(
            Map.of(
                PTP_NAME + ".txt",
                Imported.utf8(Samples.MEDICAID_PTP),
                MUE_NAME + ".txt",
                Imported.utf8(Samples.MEDICAID_MUE),
                "ccipra-v322r0-f1.txt",
                Imported.utf8(Samples.PTP),
                "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv",
                Imported.utf8(Samples.MUE))));
  }

  private static String tabs(String text) {
    return text.replace("\\t", "\t").replace("\\u00e9", "\u00e9");
  }

  private static List<List<String>> cells(String content) {
    return Stream.of(content.replace("\r", "").split("\n"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  private static byte[] sheetOf(byte[] workbook) {
    return entry(workbook, "xl/worksheets/sheet1.xml");
  }

  private static String stringsOf(byte[] workbook) {
    return new String(entry(workbook, "xl/sharedStrings.xml"), StandardCharsets.UTF_8);
  }

  private static byte[] entry(byte[] zip, String name) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
      throw new IllegalArgumentException(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
