package org.cleanclaim.codesets.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.codesets.Days;

/** The files of the starter edition as they are written. */
final class StarterFiles {
  static final List<String> NAMES =
      List.of(
          "add-on.csv",
          "code-editor-ages.csv",
          "cpt.csv",
          "fee-schedule.csv",
          "hcpcs.csv",
          "icd10cm.csv",
          "icd10cm-notes.csv",
          "icd10cm-seventh.csv",
          "mue-dme-supplier.csv",
          "mue-outpatient-hospital.csv",
          "mue-practitioner.csv",
          "ptp-practitioner.csv",
          "taxonomy.csv");

  private StarterFiles() {}

  static List<CSVRecord> rows(String name) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    String path = "/org/cleanclaim/codesets/starter/" + name;
    try (InputStream in = StarterEdition.class.getResourceAsStream(path);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CPT and HCPCS codes the edition lists, in file order. */
  static Set<String> procedures() {
    Set<String> codes = new LinkedHashSet<>();
    rows("cpt.csv").forEach(row -> codes.add(row.get("code")));
    rows("hcpcs.csv").forEach(row -> codes.add(row.get("code")));
    return codes;
  }

  static int from(String date) {
    return date.isEmpty() ? Days.ALWAYS : Days.of(LocalDate.parse(date));
  }

  static int to(String date) {
    return date.isEmpty() ? Days.OPEN : Days.of(LocalDate.parse(date));
  }
}
