package org.cleanclaim.testkit.cases;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.ShorthandProblem;
import org.cleanclaim.testkit.shorthand.WrittenClaim;
import org.jspecify.annotations.Nullable;

/** Makes cases of the rows of one table and tells every mistake. */
final class CaseRows {

  private static final List<String> COLUMNS = List.of("name", "claim", "lines", "expect", "why");
  private static final String FILE = "file:";

  private final String file;
  private final @Nullable Path folder;
  private final boolean cellColumns;
  private final Consumer<PackProblem> problems;
  private final Map<String, Integer> header = new HashMap<>();

  /**
   * @param folder where {@code file:} claims lie; {@code null} where there are none
   * @param cellColumns whether columns count cells rather than characters
   */
  CaseRows(
      String file, @Nullable Path folder, boolean cellColumns, Consumer<PackProblem> problems) {
    this.file = file;
    this.folder = folder;
    this.cellColumns = cellColumns;
    this.problems = problems;
  }

  /** Whether a header is that of a table of cases, perhaps with mistakes. */
  static boolean isCases(TableRow header) {
    return header.cells().stream()
        .map(c -> c.text().toLowerCase(Locale.ROOT))
        .anyMatch(c -> c.equals("expect") || c.equals("claim"));
  }

  List<Case> read(List<TableRow> rows) {
    if (!readHeader(rows.get(0))) {
      return List.of();
    }
    List<Case> cases = new ArrayList<>();
    for (TableRow row : rows.subList(1, rows.size())) {
      Case read = row(row);
      if (read != null) {
        cases.add(read);
      }
    }
    return cases;
  }

  private boolean readHeader(TableRow row) {
    boolean good = true;
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String column = cell.text().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(column)) {
        problem(
            row,
            cell,
            0,
            "there is no column '" + cell.text() + "'",
            "known are name, claim," + " lines, expect, why");
        good = false;
      } else if (header.put(column, i) != null) {
        problem(row, cell, 0, "a second column '" + cell.text() + "'", "leave one");
        good = false;
      }
    }
    for (String needed : List.of("claim", "expect")) {
      if (!header.containsKey(needed)) {
        problems.accept(
            new PackProblem(
                file,
                row.line(),
                0,
                "the table has no column '" + needed + "'",
                "a table of cases has the columns claim and expect"));
        good = false;
      }
    }
    return good;
  }

  private @Nullable Case row(TableRow row) {
    if (row.cells().size() > header.size()) {
      problem(
          row,
          row.cells().get(header.size()),
          0,
          "the row has " + row.cells().size() + " cells, the header " + header.size(),
          cellColumns ? "put cells with commas in quotes" : "write a | inside a cell as \\|");
      return null;
    }
    Cell claim = cell(row, "claim").withoutTicks();
    Cell lines = cell(row, "lines").withoutTicks();
    Cell expect = cell(row, "expect");
    if (claim.isEmpty() && lines.isEmpty()) {
      problem(row, claim, 0, "there is no claim", "write one as MB | 99213; 20610-RT");
      return null;
    }
    Cell whole =
        header.containsKey("lines")
            ? claim.join(" | ", lines.isEmpty() ? Cell.at("-", lines.column(0)) : lines)
            : claim;
    WrittenClaim written = claim.text().startsWith(FILE) ? fromFile(row, claim) : words(row, whole);
    List<Expectation> expectations = expectations(row, expect);
    if (written == null || expectations == null) {
      return null;
    }
    String name = cell(row, "name").text();
    return new Case(
        name.isEmpty() ? ClaimShorthand.redacted(whole.text()) + " → " + expect.text() : name,
        file + ":" + row.line(),
        written.claim(),
        written.history(),
        expectations,
        cell(row, "why").text());
  }

  private @Nullable WrittenClaim words(TableRow row, Cell claim) {
    try {
      return ClaimShorthand.parse(claim.text());
    } catch (ShorthandException e) {
      tell(row, claim, e);
      return null;
    }
  }

  private @Nullable List<Expectation> expectations(TableRow row, Cell expect) {
    try {
      return Expectations.parse(expect.text());
    } catch (ShorthandException e) {
      tell(row, expect, e);
      return null;
    }
  }

  private void tell(TableRow row, Cell cell, ShorthandException e) {
    for (ShorthandProblem p : e.problems()) {
      problem(row, cell, p.column() - 1, p.what(), p.remedy());
    }
  }

  private @Nullable WrittenClaim fromFile(TableRow row, Cell cell) {
    String name = cell.text().substring(FILE.length());
    int hash = name.indexOf('#');
    int index = 1;
    try {
      index = hash < 0 ? 1 : Integer.parseInt(name.substring(hash + 1));
    } catch (NumberFormatException e) {
      problem(row, cell, 0, "'" + name.substring(hash) + "' is no number", "write file:day.837#2");
      return null;
    }
    Path home = folder == null ? null : folder.toAbsolutePath().normalize();
    Path path =
        home == null ? null : home.resolve(hash < 0 ? name : name.substring(0, hash)).normalize();
    if (path == null || !path.startsWith(home)) {
      problem(row, cell, 0, "there is no such file here", "put it beside the table");
      return null;
    }
    try {
      List<Claim> claims = ClaimCorpus.read(path).claims();
      if (index >= 1 && index <= claims.size()) {
        return new WrittenClaim(claims.get(index - 1), ClaimHistory.of(List.of()));
      }
      problem(row, cell, 0, "the file holds " + claims.size() + " claims", "count from 1");
    } catch (UncheckedIOException e) {
      problem(row, cell, 0, "the file cannot be read", "put it beside the table");
    }
    return null;
  }

  private Cell cell(TableRow row, String column) {
    Integer at = header.get(column);
    return at == null || at >= row.cells().size() ? Cell.at("", 0) : row.cells().get(at);
  }

  private void problem(TableRow row, Cell cell, int index, String what, String remedy) {
    String where = cellColumns && index > 0 ? " (character " + (index + 1) + ")" : "";
    problems.accept(new PackProblem(file, row.line(), cell.column(index), what + where, remedy));
  }
}
