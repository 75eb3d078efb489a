package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;

/** Finds the tables of a Markdown text; what stands around them, and in fences, is prose. */
final class MarkdownTables {

  private MarkdownTables() {}

  /** The tables, header first. */
  static List<List<TableRow>> of(String text) {
    String[] lines = text.split("\r?\n", -1);
    List<List<TableRow>> tables = new ArrayList<>();
    boolean fenced = false;
    int i = 0;
    while (i < lines.length) {
      String line = lines[i].strip();
      if (line.startsWith("```") || line.startsWith("~~~")) {
        fenced = !fenced;
      } else if (!fenced && isRow(line) && i + 1 < lines.length && isRule(lines[i + 1].strip())) {
        List<TableRow> table = new ArrayList<>();
        table.add(row(lines[i], i + 1));
        i += 2;
        while (i < lines.length && isRow(lines[i].strip())) {
          table.add(row(lines[i], i + 1));
          i++;
        }
        tables.add(table);
        continue;
      }
      i++;
    }
    return tables;
  }

  private static boolean isRow(String line) {
    return line.startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.startsWith("|")
        && line.contains("-")
        && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
  }

  private static TableRow row(String line, int number) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Integer> columns = new ArrayList<>();
    int i = line.indexOf('|') + 1;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        columns.add(i + 1);
        text.append('|');
        i += 2;
        continue;
      }
      if (c == '|') {
        cells.add(cell(text, columns, i + 1));
        text.setLength(0);
        columns.clear();
      } else {
        columns.add(i + 1);
        text.append(c);
      }
      i++;
    }
    if (!text.toString().isBlank()) {
      cells.add(cell(text, columns, i + 1));
    }
    return new TableRow(number, cells);
  }

  private static Cell cell(StringBuilder text, List<Integer> columns, int end) {
    int[] places = new int[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      places[i] = columns.get(i);
    }
    places[columns.size()] = end;
    return new Cell(text.toString(), places).strip();
  }
}
