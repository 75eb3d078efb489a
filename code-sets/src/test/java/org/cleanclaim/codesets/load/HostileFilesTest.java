package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.cleanclaim.codesets.read.RowLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged and malicious files end in a refusal with a reason, soon, and leave the others alone. */
@Timeout(60)
class HostileFilesTest {
  private static final byte[] GOOD = Imported.utf8(Samples.ORDER_CM);

  @Test
  void a_truncated_archive_is_refused_and_the_others_are_loaded() {
    byte[] zip = Imported.zip(Map.of("ccipra-v322r0-f1.txt", Imported.utf8(Samples.PTP)));

    Imported imported =
        Imported.of(
            Map.of("a.zip", Arrays.copyOf(zip, zip.length - 40), "icd10cm_order_2026.txt", GOOD));

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.REFUSED, Outcome.LOADED);
    assertThat(imported.files().get(0).reason()).contains("download the archive again");
  }

  @Test
  void a_damaged_entry_is_refused_before_any_row_of_it_reaches_the_sink() {
    StringBuilder many = new StringBuilder(Samples.PTP);
    for (int i = 0; i < 20_000; i++) {
      many.append("4538" + i % 10 + "\t4539" + i * 7 % 10 + "\t\t20040101\t*\t1\tr\r\n");
    }
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("ccipra-v322r0-f1.txt", Imported.utf8(many.toString()));
    entries.put("icd10cm_order_2026.txt", GOOD);
    byte[] zip = Imported.zip(entries);
    // well inside the first entry's deflated bytes, beyond what recognising it reads
    zip[zip.length / 2] ^= 0x55;

    Imported imported = Imported.of("a.zip", zip);

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.REFUSED, Outcome.LOADED);
    assertThat(imported.files().get(0).reason()).contains("not readable");
    assertThat(imported.files().get(0).rowsLoaded()).isZero();
    assertThat(imported.rows()).hasSize(3).allMatch(row -> row.startsWith("CM "));
  }

  @Test
  void an_entry_that_unpacks_two_hundredfold_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("ccipra-v322r0-f1.txt"));
      zip.write(Imported.utf8(Samples.PTP));
      byte[] line = Imported.utf8("45385\t45380\t\t20040101\t*\t1\tr\r\n".repeat(10_000));
      for (int i = 0; i < 100; i++) {
        zip.write(line);
      }
      zip.closeEntry();
    }

    Imported imported = Imported.of("bomb.zip", bytes.toByteArray());

    assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(imported.file().reason()).contains("unpacks");
    assertThat(imported.rows()).isEmpty();
  }

  @Test
  void an_entry_that_lies_about_its_size_is_refused_while_it_unpacks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("ccipra-v322r0-f1.txt"));
      byte[] line = Imported.utf8("45385\t45380\t\t20040101\t*\t1\tr\r\n".repeat(10_000));
      zip.write(Imported.utf8(Samples.PTP));
      for (int i = 0; i < 100; i++) {
        zip.write(line);
      }
      zip.closeEntry();
    }
    byte[] lying = bytes.toByteArray();
    int central = indexOf(lying, new byte[] {'P', 'K', 1, 2});
    // uncompressed size in the central directory: claim 1,000 bytes
    lying[central + 24] = (byte) 0xE8;
    lying[central + 25] = 3;
    lying[central + 26] = 0;
    lying[central + 27] = 0;

    Imported imported = Imported.of("liar.zip", lying);

    assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(imported.rows()).isEmpty();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError();
  }

  @Test
  void archives_are_opened_three_deep_and_no_deeper() {
    byte[] three = GOOD;
    for (int depth = 0; depth < 3; depth++) {
      three = Imported.zip(Map.of(depth == 0 ? "icd10cm_order_2026.txt" : "in.zip", three));
    }

    assertThat(Imported.of("a.zip", three).file().outcome()).isEqualTo(Outcome.LOADED);
    assertThat(Imported.of("a.zip", three).file().path())
        .endsWith("a.zip!in.zip!in.zip!icd10cm_order_2026.txt");
    FileReport four = Imported.of("a.zip", Imported.zip(Map.of("in.zip", three))).file();
    assertThat(four.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(four.reason()).contains("deeper");
  }

  @Test
  void an_archive_of_too_many_files_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 10_001; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }

    assertThat(Imported.of("many.zip", bytes.toByteArray()).file().reason()).contains("10000");
  }

  @Test
  void entry_names_lead_nowhere(@TempDir Path directory) throws IOException {
    Path zip =
        Files.write(
            directory.resolve("a.zip"),
            Imported.zip(
                Map.of(
                    "../../icd10cm_order_2026.txt",
                    GOOD,
                    "/etc/x.zip",
                    Imported.zip(Map.of("../y.txt", GOOD)))));

    Imported imported = Imported.ofPaths(directory);

    assertThat(imported.files()).extracting(FileReport::outcome).contains(Outcome.LOADED);
    assertThat(imported.sink().releases.get(0).source()).isEqualTo("icd10cm_order_2026.txt");
    try (var left = Files.list(directory)) {
      assertThat(left).containsExactly(zip);
    }
  }

  @Test
  void a_million_garbage_lines_end_soon_with_a_bounded_list() {
    StringBuilder garbage = new StringBuilder(Samples.PTP);
    for (int i = 0; i < 1_000_000; i++) {
      garbage.append("x").append(i).append("\tgarbage\r\n");
    }
    long start = System.nanoTime();

    FileReport file = Imported.of("ccipra-v322r0-f1.txt", garbage.toString()).file();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(file.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(file.reason()).contains("most of its rows");
    assertThat(file.rowsRefused()).isEqualTo(1_000_003);
    assertThat(file.problems()).hasSize(RowLog.MAX_PROBLEMS);
  }

  @Test
  void a_line_beyond_64_KiB_is_refused_and_the_next_one_read() {
    String content =
        Samples.PTP + "45378\t".repeat(50_000) + "\r\n45386\t45380\t\t20040101\t*\t1\tafter\r\n";

    Imported imported = Imported.of("ccipra-v322r0-f1.txt", content);

    assertThat(imported.rows()).hasSize(4).last().asString().endsWith("after");
    assertThat(imported.file().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(10);
              assertThat(problem.reason()).contains("65536");
            });
  }

  @Test
  void a_quote_that_never_closes_costs_one_row_and_not_the_file() {
    String content = Samples.MUE + "99214,1,3 Day,\"open\r\n" + "99215,1,3 Day,x\r\n".repeat(9_000);

    Imported imported = Imported.of("MCR_MUE_PractitionerServices_Eff_07-01-2024.csv", content);

    assertThat(imported.file().rowsRefused()).isOne();
    assertThat(imported.rows()).hasSizeGreaterThan(4_000);
  }

  @Test
  void a_text_of_two_byte_characters_is_named_as_such() {
    Imported imported =
        Imported.of(
            "ccipra-v322r0-f1.txt",
            Samples.PTP.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

    assertThat(imported.file().outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(imported.file().reason()).contains("UTF-8");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "external entity | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>  | &e;",
        "external dtd    | <!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">            | x",
        "entity bomb     | <!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]> | &b;",
        "undeclared      | ''                                                        | &nothing;"
      })
  void xml_with_a_document_type_or_entities_is_refused(String name, String prolog, String text) {
    String xml =
        Samples.TABULAR
            .replace("<ICD10CM.tabular>", prolog + "<ICD10CM.tabular>")
            .replace("Unspecified", text);

    Imported imported = Imported.of("tabular.xml", xml);

    assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(imported.rows()).isEmpty();
  }

  @Test
  void xml_nested_without_end_is_refused() {
    String deep = "<diag><name>A00</name>".repeat(100_000);

    Imported imported =
        Imported.of("tabular.xml", Samples.TABULAR.replace("</section>", deep + "</section>"));

    assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(imported.file().reason()).contains("deeper");
  }

  @Test
  void xml_with_an_endless_attribute_or_text_is_refused() {
    String attribute = "<diag a=\"" + "> ".repeat(1_000_000) + "\">";
    String text = "<diag><name>" + "A".repeat(1_000_000) + "</name>";

    for (String bad : List.of(attribute, text)) {
      Imported imported =
          Imported.of("tabular.xml", Samples.TABULAR.replace("</section>", bad + "</section>"));
      assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(imported.rows()).isEmpty();
    }
  }

  @Test
  void a_cell_that_claims_an_absurd_address_allocates_nothing() {
    String header =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Order26</v></c>"
            + "<c r=\"B1\" t=\"str\"><v>POAexemptCode</v></c></row>";
    String good = "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>B90.0</v></c></row>";
    String far = "<row r=\"3\"><c r=\"ZZZZZZZ3\" t=\"str\"><v>B90.1</v></c></row>";
    byte[] workbook =
        Imported.workbook(
            "<worksheet><sheetData>" + header + good + far + "</sheetData></worksheet>", "<sst/>");

    Imported imported = Imported.of("POAexemptCodesFY26.xlsx", workbook);

    assertThat(imported.rows()).containsExactly("B900");
    assertThat(imported.file().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("columns"));
  }

  @Test
  void a_workbook_with_a_dangling_string_or_without_its_sheet_is_refused() {
    byte[] dangling =
        Imported.workbook(
            "<worksheet><sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>",
            "<sst/>");
    byte[] empty =
        Imported.zip(
            Map.of(
                "[Content_Types].xml", Imported.utf8("<Types/>"),
                "xl/workbook.xml", Imported.utf8("<workbook/>")));

    for (byte[] workbook : List.of(dangling, empty)) {
      FileReport file = Imported.of("POAexemptCodesFY26.xlsx", workbook).file();
      assertThat(file.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(file.reason()).contains("not readable");
    }
  }

  @Test
  void a_table_of_groups_within_groups_is_refused() {
    byte[] good = Samples.mce();
    byte[] deep = Arrays.copyOf(good, good.length + 1_000_000);
    // field 11, beginning of a group
    Arrays.fill(deep, good.length, deep.length, (byte) 0x5B);

    Imported imported = Imported.of("mce.bin", deep);

    assertThat(imported.file().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(imported.rows()).isEmpty();
  }

  @Test
  void a_missing_file_is_refused_and_the_others_are_loaded(@TempDir Path directory)
      throws IOException {
    Path good = Files.write(directory.resolve("icd10cm_order_2026.txt"), GOOD);

    Imported imported = Imported.ofPaths(directory.resolve("missing.txt"), good);

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactly(Outcome.REFUSED, Outcome.LOADED);
  }

  @Test
  void mce_tables_are_found_inside_the_jar_cms_distributes() {
    byte[] jar =
        Imported.zip(
            Map.of(
                "META-INF/MANIFEST.MF", Imported.utf8("Manifest-Version: 1.0\n"),
                "gov/Editor.class", new byte[] {(byte) 0xCA, (byte) 0xFE},
                "mce.bin", Samples.mce()));

    Imported imported = Imported.of("MCE-43.1.jar", jar);

    assertThat(imported.files())
        .extracting(FileReport::outcome)
        .containsExactlyInAnyOrder(Outcome.LOADED, Outcome.IGNORED);
    assertThat(imported.rows()).hasSize(5);
  }
}
