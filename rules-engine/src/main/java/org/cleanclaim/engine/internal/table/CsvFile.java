package org.cleanclaim.engine.internal.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cleanclaim.engine.PackProblem;

/**
 * Reads a CSV file of a pack: UTF-8, a header bound by name, {@code #} comments, blank lines
 * ignored, blanks around cells too. Every mistake is added to the problems of the pack.
 */
public final class CsvFile {

  /** Most rows of a file. */
  public static final int MOST_ROWS = 1_000_000;

  /** Most characters of a cell. */
  public static final int LONGEST_CELL = 1_000;

  static final int MOST_PROBLEMS = 500;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setCommentMarker('#').get();

  private final String file;
  private final List<PackProblem> problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width;
  private int found;

  private CsvFile(String file, List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Hands over each row that has as many cells as the header.
   *
   * @param known columns the header may have, in any order
   * @param required columns the header must have
   */
  public static void read(
      String file,
      byte[] content,
      List<String> known,
      List<String> required,
      List<PackProblem> problems,
      Consumer<CsvRow> rows) {
    CsvFile csv = new CsvFile(file, problems);
    csv.read(csv.text(content), known, required, rows);
    if (csv.found > MOST_PROBLEMS) {
      problems.add(
          PackProblem.of(
              file,
              (csv.found - MOST_PROBLEMS) + " further problems are left out",
              "correct those listed first"));
    }
  }

  private void read(String text, List<String> known, List<String> required, Consumer<CsvRow> rows) {
    int line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        problem(1, 0, "there is no header", "begin with " + String.join(",", known));
        return;
      }
      if (!header(records.next(), parser, known, required)) {
        return;
      }
      int count = 0;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        line = line(record, parser);
        if (++count > MOST_ROWS) {
          problem(line, 0, "more than " + MOST_ROWS + " rows", "split the table by dates");
          return;
        }
        row(record, line, rows);
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      problem(
          line + 1,
          0,
          "this row or one after it is no CSV",
          "write cells with quotes as \"say \"\"so\"\"\" and close every quote");
    }
  }

  private boolean header(
      CSVRecord header, CSVParser parser, List<String> known, List<String> required) {
    int before = found;
    int line = line(header, parser);
    width = header.size();
    for (int i = 0; i < width; i++) {
      String name = header.get(i).strip();
      if (!known.contains(name)) {
        problem(line, i + 1, "unknown column '" + shown(name) + "'", Nearest.remedy(name, known));
      } else if (columns.putIfAbsent(name, i) != null) {
        problem(line, i + 1, "column " + name + " comes twice", "remove one of the two");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        problem(line, 0, "column " + name + " is missing", "add it to the header");
      }
    }
    // with a wrong header the rows would only repeat it
    return found == before;
  }

  private void row(CSVRecord record, int line, Consumer<CsvRow> rows) {
    if (record.size() != width) {
      problem(
          line,
          Math.min(record.size(), width) + 1,
          record.size() + " cells where the header has " + width,
          "put cells that hold a comma in quotes and leave empty ones empty");
      return;
    }
    boolean fits = true;
    for (int i = 0; i < width; i++) {
      if (record.get(i).length() > LONGEST_CELL) {
        problem(line, i + 1, "a cell of more than " + LONGEST_CELL + " characters", "shorten it");
        fits = false;
      }
    }
    if (fits) {
      rows.accept(new CsvRow(this, record, line));
    }
  }

  /** The line a record begins on: the parser knows where it ended. */
  private static int line(CSVRecord record, CSVParser parser) {
    int within = 0;
    for (String cell : record) {
      for (int i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) {
        within++;
      }
    }
    return (int) parser.getCurrentLineNumber() - within;
  }

  private String text(byte[] content) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      problem(line, 0, "this line is not in UTF-8", "save the file as UTF-8");
      return withoutMark(new String(content, StandardCharsets.UTF_8));
    }
    return withoutMark(out.flip().toString());
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Index of a column, -1 when the header lacks it. */
  int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  String name() {
    return file;
  }

  int found() {
    return found;
  }

  void problem(int line, int column, String what, String remedy) {
    if (++found <= MOST_PROBLEMS) {
      problems.add(new PackProblem(file, line, column, what, remedy));
    }
  }

  /** A text cut to what fits a message. */
  static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
