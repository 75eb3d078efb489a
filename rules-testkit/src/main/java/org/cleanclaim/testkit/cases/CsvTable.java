package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackProblem;

/** Reads CSV as spreadsheets write it; lines that begin with {@code #} are comments. */
final class CsvTable {

  private CsvTable() {}

  /** The rows, header first; the column of every character is the number of its cell. */
  static List<TableRow> of(String file, String text, Consumer<PackProblem> problems) {
    List<TableRow> rows = new ArrayList<>();
    int line = 1;
    int i = text.startsWith("\uFEFF") ? 1 : 0;
    while (i < text.length()) {
      if (text.charAt(i) == '#') {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end + 1;
        line++;
        continue;
      }
      int begun = line;
      List<Cell> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      boolean ended = false;
      while (i < text.length() && !ended) {
        char c = text.charAt(i++);
        if (c == '"' && quoted && i < text.length() && text.charAt(i) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"' && (quoted || cell.toString().isBlank())) {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(Cell.at(cell.toString(), cells.size() + 1).strip());
          cell.setLength(0);
        } else if (c == '\n') {
          line++;
          ended = !quoted;
          cell.append(quoted ? " " : "");
        } else if (c != '\r') {
          cell.append(c);
        }
      }
      if (quoted) {
        problems.accept(
            new PackProblem(
                file,
                begun,
                cells.size() + 1,
                "a quote is not closed",
                "add a \" behind the text"));
      }
      cells.add(Cell.at(cell.toString(), cells.size() + 1).strip());
      if (cells.size() > 1 || !cells.get(0).isEmpty()) {
        rows.add(new TableRow(begun, cells));
      }
    }
    return rows;
  }
}
