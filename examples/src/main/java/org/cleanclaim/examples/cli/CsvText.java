package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table or overlay file of a sound pack.
 *
 * @param rows filled cells by column, in the order of the header
 */
record CsvText(List<Map<String, String>> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .setHeader()
          .setSkipHeaderRecord(true)
          .get();

  /** Reads the lines of a file, comments and header among them. */
  static CsvText parse(List<String> lines) {
    String text = String.join("\n", lines);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(plain, FORMAT)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(cells(parser.getHeaderNames(), record));
      }
      return new CsvText(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(List<String> header, CSVRecord record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
      if (!record.get(i).isEmpty()) {
        cells.put(header.get(i), record.get(i));
      }
    }
    return cells;
  }
}
