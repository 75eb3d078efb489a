package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.load.RecordingSink.day;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.RowProblem;
import org.cleanclaim.codesets.row.RowRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a file of each layout. */
class LayoutSpecTest {

  static Stream<Arguments> rows() {
    return Stream.of(
        arguments(
            "ccipra-v322r0-f1.txt",
            Samples.PTP,
            List.of(
                "45385 45380 2004-01-01 open 1 More extensive procedure",
                "13121 13120 1996-01-01 open 0 First of two",
                "0001A 90473 2022-01-01 2022-01-01 9 Never active")),
        arguments(
            "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv",
            Samples.MUE,
            List.of("99213 2 3 Clinical: Data", "J1885 8 1 Label, as prescribed")),
        arguments(
            "AOC_V2024Q2-MCR.txt",
            Samples.AOC,
            List.of("0054T CCCCC 2 2013-01-01 open", "G2212 99205 1 2021-01-01 2025-12-31")),
        arguments(
            "HCPC2024_JUL_ANWEB.csv",
            Samples.HCPCS,
            List.of(
                "modifier AA 1984-01-01 open",
                "A0021 1985-01-01 open I Ambulance outside state [A0030]",
                "A0080 1982-01-01 2023-12-31 I Volunteer []")),
        arguments(
            "HCPC2019_CONTR_ANWEB.txt",
            Samples.HCPCS_FIXED,
            List.of(
                "modifier AA 1984-01-01 open",
                "A0021 1985-01-01 open I Ambulance outside state [A0030]",
                "A0080 1982-01-01 2023-12-31 I Volunteer []")),
        arguments("addendum-b-2026-04.csv", Samples.OPPS, List.of("0001U A []", "45380 T []")),
        arguments("b-april-2026.csv", Samples.OPPS_WITH_APC, List.of("45380 T [5312]")),
        arguments("AA.csv", Samples.ASC_AA, List.of("45380 AA A2", "G0121 AA P3")),
        arguments(
            "PUF_CLFS_CY2026_Q2V1.csv",
            Samples.CLFS,
            List.of("80053 [] 1056", "80053 [QW] 1056", "P9603 [] -1")),
        arguments("POAexemptCodesFY26.txt", Samples.POA, List.of("B900", "Z9989")),
        arguments(
            "icd10cm_order_2026.txt",
            Samples.ORDER_CM,
            List.of(
                "CM A00 header Cholera",
                "CM A000 billable Cholera of one kind",
                "CM S0180XA billable Open wound")),
        arguments(
            "order_2026.txt",
            Samples.ORDER_PCS,
            List.of(
                "PCS 001 header Nervous system, bypass", "PCS 0016070 billable Bypass to throat")),
        arguments(
            "nucc_taxonomy_240.csv",
            Samples.TAXONOMY,
            List.of(
                "207K00000X Physicians Allergy ",
                "207RC0000X Physicians Internal Medicine Cardiovascular Disease")),
        arguments(
            "icd10cm_tabular_2026.xml",
            Samples.TABULAR,
            List.of(
                "CHAPTER 19 in [] Injuries plain {USE_ADDITIONAL_CODE=[cause (V00-Y99)]} {}",
                "SECTION S00-S09 in [19] Head plain {} {}",
                "CODE S018 in [S00-S09] Open wound & more padded"
                    + " {EXCLUDES1=[first (S02.-), second thing (S03.1)]} {A=first visit, D=later}",
                "CODE S0180 in [S018] Unspecified plain {} {}")),
        arguments(
            "mce_v43_1_i10dx.tsv",
            Samples.MCE_CODES,
            List.of(
                "dx A000 2015-10-01 open []", "dx O80 2015-10-01 2024-09-30 [maternity, female]")),
        arguments(
            "mce_v43_1_age_ranges.tsv",
            "age_group\tstart_age\tend_age\tstart_date\tend_date\nAdult\t15\t124\t19840301\t\n",
            List.of("age Adult 15 124 1984-03-01 open")),
        arguments(
            "mce_v43_1_discharge_status.tsv",
            "code\tstart_date\tend_date\n01\t19801001\t\n",
            List.of("status 01 1980-10-01 open")),
        arguments(
            "revenue-codes.csv",
            "code,from,to\n0450,,\n450,2020-01-01,20201231\n",
            List.of("0450 always open", "0450 2020-01-01 2020-12-31")),
        arguments(
            "mine.csv", "type_of_bill\n0131\n110\n", List.of("131 always open", "110 always open")),
        arguments(
            "my-codes.csv",
            "cpt,from,to,owner\n99213,1992-01-01,,x\n25,,,x\n",
            List.of("cpt 99213 1992-01-01 open", "modifier 25 always open")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_file_gives_these_rows(String name, String content, List<String> rows) {
    Imported imported = Imported.of(name, content);

    assertThat(imported.file().outcome()).as(imported.file().reason()).isEqualTo(Outcome.LOADED);
    assertThat(imported.rows()).containsExactlyElementsOf(rows);
    assertThat(imported.file().problems()).isEmpty();
  }

  @Test
  void mce_bin_holds_ages_statuses_and_dated_codes_and_its_icd9_tables_are_left() {
    Imported imported = Imported.of("mce.bin", Samples.mce());

    assertThat(imported.rows())
        .containsExactly(
            "age Adult 15 124 1984-03-01 open",
            "status 01 1980-10-01 open",
            "dx A000 2015-10-01 open []",
            "dx O80 2015-10-01 2024-09-30 [maternity, female]",
            "px 0016070 2015-10-01 open []");
    assertThat(imported.file().reason()).contains("ICD-9");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PPRRVU2025_Oct.csv", "PPRRVU2025_Oct.txt", "PPRRVU2026_Oct_nonQPP.csv"})
  void a_relative_value_row_has_the_same_fields_in_every_form(String name) {
    String content =
        name.endsWith("txt")
            ? Samples.MPFS_TEXT
            : name.contains("2026") ? Samples.MPFS_2026 : Samples.MPFS;

    Imported imported = Imported.of(name, content);

    assertThat(imported.rows())
        .as(imported.file().reason())
        .containsExactly(
            "27447 [] "
                + new FeeScheduleRow(
                    'A', false, true, false, '0', "090", '2', '1', '2', '1', '0', "", "09", "99",
                    3471, 3471, 323465),
            "71046 [26] "
                + new FeeScheduleRow(
                    'A', true, false, false, '1', "XXX", '0', '0', '0', '0', '0', "45378", "09",
                    "99", 30, 30, 323465));
  }

  @ParameterizedTest(name = "{0} is {1} {2} from {3} to {4}")
  @CsvSource({
    "ccipra-v322r0-f1.txt, PTP_PRACTITIONER, 2026Q3, 2026-07-01, 2026-09-30, 1, 4",
    "ccioph-2024q3-f4.txt, PTP_OUTPATIENT_HOSPITAL, 2024Q3, 2024-07-01, 2024-09-30, 4, 4",
    "MCR_MUE_x_Eff_07-01-2024.csv, MUE_PRACTITIONER, 2024Q3, 2024-07-01, 2024-09-30, 0, 0",
    "AOC_V2024Q2-MCR.txt, ADD_ON_CODES, 2024Q2, 2024-04-01, 2024-06-30, 0, 0",
    "anything.csv, FEE_SCHEDULE, RVU25D, 2025-10-01, 2025-12-31, 0, 0",
    "rvu25a.txt, FEE_SCHEDULE, RVU25A, 2025-01-01, 2025-03-31, 0, 0",
    "HCPC2024_JUL_ANWEB.csv, HCPCS, 2024Q3, 2024-07-01, 2024-09-30, 0, 0",
    "HCPC2019_CONTR_ANWEB.txt, HCPCS, 2019, 2019-01-01, 2019-12-31, 0, 0",
    "addendum-b-2026-04.csv, OPPS_ADDENDUM_B, 2026Q2, 2026-04-01, 2026-06-30, 0, 0",
    "January 2026 Addendum B.csv, OPPS_ADDENDUM_B, 2026Q1, 2026-01-01, 2026-03-31, 0, 0",
    "AA.csv, ASC_ADDENDA, 2026Q2, 2026-04-01, 2026-06-30, 1, 2",
    "PUF_CLFS_CY2026_Q2V1.csv, CLINICAL_LAB_SCHEDULE, 2026Q2, 2026-04-01, 2026-06-30, 0, 0",
    "poa.txt, POA_EXEMPT, FY2026, 2025-10-01, 2026-09-30, 0, 0",
    "icd10cm_order_2026.txt, ICD10CM_ORDER, FY2026, 2025-10-01, 2026-09-30, 0, 0",
    "icd10cm-order-Jan-2021.txt, ICD10CM_ORDER, FY2021-Jan, 2021-01-01, 2021-09-30, 0, 0",
    "icd10cm_order_april_2025.txt, ICD10CM_ORDER, FY2025-Apr, 2025-04-01, 2025-09-30, 0, 0",
    "icd10pcs_order_2025.txt, ICD10PCS_ORDER, FY2025, 2024-10-01, 2025-09-30, 0, 0",
    "tabular.xml, ICD10CM_TABULAR, FY2026, 2025-10-01, 2026-09-30, 0, 0",
    "mce.bin, MEDICARE_CODE_EDITOR, v43.1, 2015-10-01, 2026-09-30, 0, 0",
    "mce_v43_1_i10dx.tsv, MEDICARE_CODE_EDITOR, v43.1, 2015-10-01, 2026-09-30, 1, 4",
    "nucc_taxonomy_240.csv, PROVIDER_TAXONOMY, 24.0, 2024-01-01, 2024-06-30, 0, 0",
    "nucc-taxonomy-25.1.csv, PROVIDER_TAXONOMY, 25.1, 2025-07-01, 2025-12-31, 0, 0",
    "revenue-codes-2026.csv, REVENUE_CODES, 2026, 2026-01-01, 2026-12-31, 0, 0",
    "revenue-codes.csv, REVENUE_CODES, user, always, open, 0, 0"
  })
  void a_release_is_dated_by_its_content_and_else_by_its_name(
      String name, TableKind kind, String label, String from, String to, int part, int parts) {
    Release release = Imported.of(name, contentFor(name, kind)).file().release();

    assertThat(release).isNotNull();
    assertThat(release.kind()).isEqualTo(kind);
    assertThat(release.label()).isEqualTo(label);
    assertThat(day(release.from())).isEqualTo(from);
    assertThat(day(release.to())).isEqualTo(to);
    assertThat(release.part()).isEqualTo(part);
    assertThat(release.parts()).isEqualTo(parts);
    assertThat(release.source()).isEqualTo(name);
  }

  private static byte[] contentFor(String name, TableKind kind) {
    String text =
        switch (kind) {
          case PTP_PRACTITIONER, PTP_OUTPATIENT_HOSPITAL -> Samples.PTP;
          case MUE_PRACTITIONER -> Samples.MUE;
          case ADD_ON_CODES -> Samples.AOC;
          case FEE_SCHEDULE -> name.endsWith("txt") ? Samples.MPFS_TEXT : Samples.MPFS;
          case HCPCS -> name.endsWith("txt") ? Samples.HCPCS_FIXED : Samples.HCPCS;
          case OPPS_ADDENDUM_B -> Samples.OPPS;
          case ASC_ADDENDA -> Samples.ASC_AA;
          case CLINICAL_LAB_SCHEDULE -> Samples.CLFS;
          case POA_EXEMPT -> Samples.POA;
          case ICD10CM_ORDER -> Samples.ORDER_CM;
          case ICD10PCS_ORDER -> Samples.ORDER_PCS;
          case ICD10CM_TABULAR -> Samples.TABULAR;
          case PROVIDER_TAXONOMY -> Samples.TAXONOMY;
          case REVENUE_CODES -> "code\n0450\n";
          default -> Samples.MCE_CODES;
        };
    return name.equals("mce.bin") ? Samples.mce() : Imported.utf8(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ptp-2024q3-f1.txt | PTP | practitioners or hospitals | name the file",
        "ccipra-f1.txt     | PTP | which quarter              | name the file",
        "ccipra-2024q3.txt | PTP | which of the four parts    | name the file",
        "mue.csv           | MUE | from which day             | name the file",
        "aoc.txt           | AOC | which quarter              | name the file",
        "pprrvu.txt        | MPFS_TEXT | which quarter        | name the file",
        "hcpcs.csv         | HCPCS | which quarter            | name the file",
        "addendum.csv      | OPPS | which quarter             | put year and month into the name",
        "clfs.csv          | CLFS | which quarter             | name the file",
        "order.txt         | ORDER_CM | which fiscal year     | name the file",
        "dx.tsv            | MCE_CODES | which version        | put the version into the name",
        "taxonomy.csv      | TAXONOMY | which version         | name the file"
      })
  void a_file_that_neither_content_nor_name_dates_is_refused_with_a_remedy(
      String name, String sample, String reason, String remedy) throws Exception {
    String content = (String) Samples.class.getDeclaredField(sample).get(null);

    FileReport file = Imported.of(name, content).file();

    assertThat(file.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(file.reason()).contains(reason).contains(remedy);
  }

  @ParameterizedTest(name = "{0} as workbook")
  @CsvSource({
    "ccipra-v322r0-f1, PTP, '\t'",
    "MCR_MUE_PractitionerServices_Eff_07-01-2024, MUE, ','",
    "AOC_V2024Q2-MCR, AOC, '\t'",
    "HCPC2024_JUL_ANWEB, HCPCS, ','",
    "POAexemptCodesFY26, POA, '\t'"
  })
  void a_workbook_gives_the_rows_of_its_text_form(String name, String sample, char delimiter)
      throws Exception {
    String content = (String) Samples.class.getDeclaredField(sample).get(null);
    List<List<String>> cells = cells(content, delimiter);

    Imported workbook = Imported.of(name + ".xlsx", Imported.xlsx(cells));

    assertThat(workbook.rows())
        .containsExactlyElementsOf(
            Imported.of(name + (delimiter == ',' ? ".csv" : ".txt"), content).rows())
        .isNotEmpty();
  }

  /** Splits like a spreadsheet program: quotes may hold delimiters and line ends. */
  private static List<List<String>> cells(String content, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean open = false;
    for (char c : content.replace("\r", "").toCharArray()) {
      if (c == '"') {
        open = !open;
      } else if (!open && (c == delimiter || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        arguments("ccipra-v322r0-f1.txt", Samples.PTP, "45380\t", "4538-\t", 7, 2, "not a code"),
        arguments("ccipra-v322r0-f1.txt", Samples.PTP, "20040101", "20040230", 7, 4, "yyyymmdd"),
        arguments("ccipra-v322r0-f1.txt", Samples.PTP, "\t*\t1\t", "\t*\t2\t", 7, 6, "indicator"),
        arguments(
            "ccipra-v322r0-f1.txt",
            Samples.PTP,
            "45385\t45380\t\t20040101\t*\t1\tMore extensive procedure",
            "45385\t453",
            7,
            2,
            "fields"),
        arguments("x_Eff_07-01-2024.csv", Samples.MUE, "99213,2", "99213,two", 6, 2, "number"),
        arguments("x_Eff_07-01-2024.csv", Samples.MUE, "3 Date", "4 Date", 6, 3, "indicator"),
        arguments("AOC_V2024Q2.txt", Samples.AOC, "2013001", "2013366", 3, 6, "yyyyddd"),
        arguments("PPRRVU2025_Oct.csv", Samples.MPFS, "34.71,34.71", "34.71,-1", 8, 13, "number"),
        arguments("PPRRVU2025_Oct.txt", Samples.MPFS_TEXT, " 34.710", " 34.7x0", 2, 97, "number"),
        arguments("HCPC2024_JUL.csv", Samples.HCPCS, "20231231", "20231301", 4, 15, "yyyymmdd"),
        arguments("clfs_2026q2.csv", Samples.CLFS, ",QW,", ",QWX,", 7, 3, "not a code"),
        arguments("poa.txt", Samples.POA, "B90.0", "B9.00", 2, 2, "not a code"),
        arguments(
            "icd10cm_order_2026.txt", Samples.ORDER_CM, "A000    1", "A000    2", 2, 15, "flag"),
        arguments("nucc_240.csv", Samples.TAXONOMY, "207RC0000X", "207RC0000", 4, 1, "code"),
        arguments("mce_v43_1.tsv", Samples.MCE_CODES, "20240930", "2024-9-30", 3, 3, "yyyymmdd"));
  }

  @ParameterizedTest(name = "{0} with {3}")
  @MethodSource("badRows")
  void a_bad_row_is_refused_by_line_and_column_and_the_others_are_loaded(
      String name, String content, String good, String bad, long line, int column, String reason) {
    assertThat(content).contains(good);
    int goodRows = Imported.of(name, content).rows().size();

    Imported imported = Imported.of(name, content.replaceFirst(Pattern.quote(good), bad));

    FileReport file = imported.file();
    assertThat(imported.rows()).hasSize(goodRows - 1);
    assertThat(file.rowsRefused()).isOne();
    assertThat(file.rowsRead()).isEqualTo(file.rowsLoaded() + file.rowsRefused());
    RowProblem problem = file.problems().get(0);
    assertThat(problem.file()).isEqualTo(file.path()).endsWith(name);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.reason()).contains(reason);
    assertThat(problem.remedy()).isNotBlank();
  }

  @Test
  void a_row_the_sink_refuses_is_counted_with_its_line(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("ccipra-v322r0-f1.txt"), Samples.PTP);
    ReferenceSink refusing =
        (ReferenceSink)
            Proxy.newProxyInstance(
                ReferenceSink.class.getClassLoader(),
                new Class<?>[] {ReferenceSink.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("begin")) {
                    return null;
                  }
                  throw new RowRefused("no room for it");
                });

    FileReport report = new ImportRun(refusing, ImportProgress.NONE).run(List.of(file)).get(0);

    assertThat(report.problems()).extracting(RowProblem::line).containsExactly(7L, 8L, 9L);
    assertThat(report.problems()).extracting(RowProblem::reason).containsOnly("no room for it");
    assertThat(report.rowsLoaded()).isZero();
  }

  @ParameterizedTest(name = "{0} is left aside: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "icd10cm_codes_2026.txt       | A000    Cholera of a kind           | codes file",
        "order_addenda_2026.txt       | Add:         0 B880    A            | addenda",
        "guide.pdf                    | %PDF-1.4                            | PDF",
        "GPCI2025.csv                 | GEOGRAPHIC PRACTICE COST INDICES    | geographic",
        "RVU25D_record_layout.txt     | NATIONAL PHYSICIAN FEE SCHEDULE     | documentation",
        "README.txt                   | Hello                               | documentation",
        "icd10cm.xsd                  | <xsd:schema id=\"tabular\">         | schema",
        "EE.csv                       | Addendum EE -- Procedures excluded from payment in ASCs | AA and BB",
        "place-of-service.csv         | code,facility_indicator,name        | built in",
        "list.csv                     | code                                | does not say of what",
        "POAexemptAddCodesFY26.txt    | Order26\tPOAexemptCode\tDescription | list of changes",
        "ccipra-v322r0-f1.EXCERPT.txt | anything                            | excerpt",
        "shopping.txt                 | milk, bread                         | no layout"
      })
  void other_files_are_named_with_the_reason(String name, String content, String reason) {
    FileReport file = Imported.of(name, content).file();

    assertThat(file.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(file.reason()).contains(reason);
    assertThat(file.rowsRead()).isZero();
  }

  @Test
  void of_the_forms_of_one_release_one_is_loaded_and_the_others_are_named() {
    Map<String, byte[]> forms = new TreeMap<>();
    forms.put("PPRRVU2025_Oct.txt", Imported.utf8(Samples.MPFS_TEXT));
    forms.put("PPRRVU2025_Oct.csv", Imported.utf8(Samples.MPFS));
    forms.put("mce.bin", Samples.mce());
    forms.put("mce_v43_1_i10dx.tsv", Imported.utf8(Samples.MCE_CODES));
    Imported imported = Imported.of("all.zip", Imported.zip(forms));

    assertThat(imported.files())
        .extracting(
            file -> file.path().substring(file.path().indexOf('!') + 1) + " " + file.outcome())
        .containsExactly(
            "PPRRVU2025_Oct.csv LOADED",
            "PPRRVU2025_Oct.txt IGNORED",
            "mce.bin LOADED",
            "mce_v43_1_i10dx.tsv IGNORED");
    assertThat(imported.files().get(1).reason()).contains("same release").contains("Oct.csv");
    assertThat(imported.sink().releases).hasSize(2);
  }

  @Test
  void a_damaged_form_of_a_release_gives_way_to_another() {
    byte[] cut = Arrays.copyOf(Samples.mce(), Samples.mce().length - 30);
    Imported imported =
        Imported.of(
            Map.of("mce.bin", cut, "mce_v43_1_i10dx.tsv", Imported.utf8(Samples.MCE_CODES)));

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.REFUSED, Outcome.LOADED);
  }

  @Test
  void releases_reach_the_sink_in_one_order_whatever_the_names() {
    Imported imported =
        Imported.of(
            Map.of(
                "a-icd10cm_order_2026.txt", Imported.utf8(Samples.ORDER_CM),
                "b-icd10cm_order_2024.txt", Imported.utf8(Samples.ORDER_CM),
                "c-ccipra-2024q3-f2.txt", Imported.utf8(Samples.PTP),
                "d-ccipra-2024q3-f1.txt", Imported.utf8(Samples.PTP)));

    assertThat(imported.sink().releases)
        .extracting(release -> release.label() + "/" + release.part())
        .containsExactly("2024Q3/1", "2024Q3/2", "FY2024/0", "FY2026/0");
  }
}
