package org.cleanclaim.engine.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file, whose cells complain of themselves when they are not what they should be.
 */
public final class CsvRow {

  private static final int MOST_DIGITS = 15;

  private static final Pattern MODIFIERS = Pattern.compile("[A-Z0-9]{2}( [A-Z0-9]{2})*");

  private final CsvFile file;
  private final CSVRecord record;
  private final int line;
  private final int before;

  CsvRow(CsvFile file, CSVRecord record, int line) {
    this.file = file;
    this.record = record;
    this.line = line;
    this.before = file.found();
  }

  /** Line the row begins on, from 1. */
  public int line() {
    return line;
  }

  /** Whether no cell has been complained of yet. */
  public boolean sound() {
    return file.found() == before;
  }

  /** A cell without the blanks around it; empty when the header lacks the column. */
  public String text(String column) {
    int i = file.column(column);
    return i < 0 ? "" : record.get(i).strip();
  }

  /** Adds a problem at a cell. */
  public void problem(String column, String what, String remedy) {
    file.problem(line, file.column(column) + 1, what, remedy);
  }

  /** A cell that must be filled; empty, and a problem, when it is not. */
  public String required(String column, String remedy) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(column, column + " is empty", remedy);
    }
    return text;
  }

  /** An ISO date as epoch day; {@code open} when the cell is empty or no date. */
  public int day(String column, int open) {
    String text = text(column);
    if (text.isEmpty()) {
      return open;
    }
    Integer day = IsoDate.day(text);
    if (day == null) {
      problem(
          column, column + " is no date: '" + CsvFile.shown(text) + "'", "write it as 2026-01-31");
      return open;
    }
    return day;
  }

  /** Complains when a window ends before it begins. */
  public void window(String from, int first, String to, int last) {
    if (first > last) {
      problem(to, "the row ends before it begins", "swap " + from + " and " + to);
    }
  }

  /** One of the constants of an enum; {@code null} when the cell is empty or another word. */
  public <E extends Enum<E>> @Nullable E one(String column, E[] values) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    for (E value : values) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    unknown(column, text, Arrays.stream(values).map(Enum::name).toList());
    return null;
  }

  /** Complains of a word that is not one of those known. */
  public void unknown(String column, String text, List<String> known) {
    problem(
        column,
        column + " is '" + CsvFile.shown(text) + "', which is not known",
        Nearest.remedy(text, known));
  }

  /** A cell of codes; any when it is empty or wrong. */
  public CellPattern pattern(String column, ColumnType type) {
    String cell = normal(text(column), type);
    if (cell.isEmpty() || cell.equals("*")) {
      return CellPattern.ANY;
    }
    if (cell.endsWith("*")) {
      String prefix = cell.substring(0, cell.length() - 1);
      if (type == ColumnType.TEXT ? prefix.indexOf('*') < 0 : word(prefix)) {
        return CellPattern.prefix(prefix);
      }
    }
    int dash = cell.indexOf('-');
    if (type.ranged() && dash > 0) {
      return range(column, cell.substring(0, dash).strip(), cell.substring(dash + 1).strip(), type);
    }
    if (type == ColumnType.TEXT ? cell.indexOf('*') < 0 : code(cell, type)) {
      return CellPattern.exact(cell);
    }
    problem(
        column,
        column + " is no " + type.word() + ": '" + CsvFile.shown(cell) + "'",
        "write " + example(type));
    return CellPattern.ANY;
  }

  private CellPattern range(String column, String first, String last, ColumnType type) {
    boolean codes = code(first, type) && code(last, type);
    if (codes && (type == ColumnType.DIAGNOSIS || first.length() == last.length())) {
      CellPattern range = CellPattern.range(first, last);
      if (first.compareTo(range.high()) <= 0) {
        return range;
      }
      problem(column, "the range ends before it begins", "write " + last + "-" + first);
    } else {
      problem(
          column,
          column + " is no range: '" + CsvFile.shown(first + "-" + last) + "'",
          "write two codes of the same form, as " + example(type));
    }
    return CellPattern.ANY;
  }

  private static String example(ColumnType type) {
    return switch (type) {
      case CODE -> "64490, 64490-64495, 6449* or *";
      case PLACE -> "11, 21-23, 2* or *";
      case DIAGNOSIS -> "F32.9, F30-F39, F32* or *";
      case MODIFIER -> "25, X* or *";
      case SPECIALTY -> "207R00000X, 207R* or *";
      default -> "a word, the beginning of one as in a*, or *";
    };
  }

  private static String normal(String cell, ColumnType type) {
    return switch (type) {
      case DIAGNOSIS -> cell.replace(".", "").toUpperCase(Locale.ROOT);
      case CODE, PLACE, MODIFIER -> cell.toUpperCase(Locale.ROOT);
      default -> cell;
    };
  }

  private static boolean code(String text, ColumnType type) {
    int least =
        switch (type) {
          case CODE -> 4;
          case DIAGNOSIS -> 3;
          case MODIFIER, PLACE -> 2;
          default -> 1;
        };
    int most =
        switch (type) {
          case CODE -> 5;
          case DIAGNOSIS -> 7;
          case MODIFIER -> 2;
          case PLACE -> 4;
          default -> CsvFile.LONGEST_CELL;
        };
    return text.length() >= least
        && text.length() <= most
        && (type == ColumnType.SPECIALTY ? text.indexOf('*') < 0 : word(text));
  }

  private static boolean word(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Some modifiers, in upper case with one blank between them. */
  String modifiers(String column) {
    String words = text(column).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (!MODIFIERS.matcher(words).matches()) {
      problem(
          column,
          column + " are no modifiers: '" + CsvFile.shown(words) + "'",
          "write them with blanks between, as RR NU");
    }
    return words;
  }

  /** A whole number of at most 15 digits; {@link PackTable#ABSENT} when empty or none. */
  long number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return PackTable.ABSENT;
    }
    if (digits(text, text.startsWith("-") ? 1 : 0, text.length())) {
      return Long.parseLong(text);
    }
    problem(
        column,
        column + " is no whole number: '" + CsvFile.shown(text) + "'",
        "write digits only, as 90");
    return PackTable.ABSENT;
  }

  /** Dollars in cents; {@link PackTable#ABSENT} when the cell is empty or no amount. */
  long cents(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return PackTable.ABSENT;
    }
    int dot = text.indexOf('.');
    int decimals = dot < 0 ? 0 : text.length() - dot - 1;
    String dollars = dot < 0 ? text : text.substring(0, dot);
    String rest = dot < 0 ? "00" : text.substring(dot + 1);
    if (decimals <= 2 && digits(dollars, 0, dollars.length()) && digits(rest, 0, rest.length())) {
      return Long.parseLong(dollars) * 100 + Long.parseLong(rest) * (decimals == 1 ? 10 : 1);
    }
    problem(
        column,
        column + " is no amount: '" + CsvFile.shown(text) + "'",
        "write dollars without sign or comma, as 1250.00");
    return PackTable.ABSENT;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= MOST_DIGITS;
  }

  /** A regular expression; {@code null} when the cell is empty or wrong. */
  @Nullable SafePattern expression(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > SafePattern.LONGEST_EXPRESSION) {
      problem(
          column,
          "a pattern of more than " + SafePattern.LONGEST_EXPRESSION + " characters",
          "shorten it");
      return null;
    }
    try {
      SafePattern pattern = SafePattern.of(text);
      if (!pattern.slow()) {
        return pattern;
      }
      problem(
          column,
          "a pattern that takes too long to decide",
          "repeat the same characters once: [A-Z]+ instead of [A-Z]*[A-Z]+");
    } catch (PatternSyntaxException e) {
      problem(
          column,
          "no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1),
          "correct it, as [A-Z]{3}[0-9]{9}");
    }
    return null;
  }
}
