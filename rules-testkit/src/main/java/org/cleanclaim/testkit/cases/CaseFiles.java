package org.cleanclaim.testkit.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Tables of cases in Markdown ({@code *.md}, any number of tables between prose) and CSV ({@code
 * *.csv}). The columns are bound by name: {@code claim} and {@code expect} are needed, {@code
 * lines} holds the service lines apart from the claim, {@code name} and {@code why} are words for
 * people. A claim is written in shorthand or as {@code file:day.837#2}, a file beside the table.
 */
public final class CaseFiles {

  private CaseFiles() {}

  /**
   * Reads a file, or the Markdown and CSV files of a folder in the order of their names.
   *
   * @throws PackException with every mistake of every file; that there are no cases is one
   * @throws UncheckedIOException when a file cannot be read
   */
  public static List<Case> read(Path fileOrFolder) {
    List<PackProblem> problems = new ArrayList<>();
    List<Case> cases = read(fileOrFolder, problems::add);
    if (cases.isEmpty() && problems.isEmpty()) {
      problems.add(
          PackProblem.of(
              name(fileOrFolder), "there are no cases", "add a table with claim and expect"));
    }
    if (!problems.isEmpty()) {
      throw new PackException(name(fileOrFolder), problems);
    }
    return cases;
  }

  /**
   * Reads what can be read and hands over every mistake.
   *
   * @throws UncheckedIOException when a file cannot be read
   */
  public static List<Case> read(Path fileOrFolder, Consumer<PackProblem> problems) {
    List<Case> cases = new ArrayList<>();
    try {
      boolean folder = Files.isDirectory(fileOrFolder);
      for (Path file : folder ? tables(fileOrFolder) : List.of(fileOrFolder)) {
        String name = folder ? fileOrFolder.relativize(file).toString() : name(file);
        cases.addAll(
            parse(name.replace('\\', '/'), Files.readString(file), file.getParent(), problems));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(cases);
  }

  /**
   * Reads the text of a file.
   *
   * @param file its name, whose ending tells CSV from Markdown
   * @param folder where files named by claims lie, {@code null} when they may name none
   */
  public static List<Case> parse(
      String file, String text, @Nullable Path folder, Consumer<PackProblem> problems) {
    if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      List<TableRow> rows = CsvTable.of(file, text, problems);
      return rows.isEmpty() ? List.of() : new CaseRows(file, folder, true, problems).read(rows);
    }
    List<Case> cases = new ArrayList<>();
    for (List<TableRow> table : MarkdownTables.of(text)) {
      if (CaseRows.isCases(table.get(0))) {
        cases.addAll(new CaseRows(file, folder, false, problems).read(table));
      }
    }
    return List.copyOf(cases);
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> name(f).endsWith(".md") || name(f).endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
