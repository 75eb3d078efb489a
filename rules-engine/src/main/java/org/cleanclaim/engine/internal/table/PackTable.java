package org.cleanclaim.engine.internal.table;

import java.util.List;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.internal.table.CellPattern.Kind;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A table of a pack, column by column, its rows ordered so that each part of equal first keys is
 * one stretch, and within it each part of equal second keys. Immutable.
 */
public final class PackTable {

  /** The number of an empty cell. */
  static final long ABSENT = Long.MIN_VALUE;

  private final TableSchema schema;
  private final String file;
  private final KeyColumn[] keys;

  /** By value column: {@code String[]}, {@code long[]}, {@code int[]} or {@code SafePattern[]}. */
  private final Object[] values;

  private final long @Nullable [] lowest;
  private final long @Nullable [] highest;
  private final int @Nullable [] from;
  private final int @Nullable [] to;
  private final int[] lines;
  private final Row[] rows;

  /** Where, by the first key, the ranges begin, then the prefixes, then the rows of any. */
  private final int firstRange;

  private final int firstPrefix;
  private final int firstAny;

  PackTable(TableSchema schema, String file, List<TableEntry> unordered) {
    this.schema = schema;
    this.file = file;
    List<TableEntry> entries = unordered.stream().sorted(TableEntry.STORED).toList();
    keys = new KeyColumn[schema.keys().size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new KeyColumn(entries, i);
    }
    values = new Object[schema.values().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column(schema.values().get(i).type(), entries, i);
    }
    boolean bounded = entries.stream().anyMatch(TableEntry::bounded);
    lowest = bounded ? entries.stream().mapToLong(TableEntry::lowest).toArray() : null;
    highest = bounded ? entries.stream().mapToLong(TableEntry::highest).toArray() : null;
    boolean dated = entries.stream().anyMatch(e -> e.from() != Days.ALWAYS || e.to() != Days.OPEN);
    from = dated ? entries.stream().mapToInt(TableEntry::from).toArray() : null;
    to = dated ? entries.stream().mapToInt(TableEntry::to).toArray() : null;
    lines = entries.stream().mapToInt(TableEntry::line).toArray();
    rows = new Row[lines.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row(this, i);
    }
    firstRange = keys.length == 0 ? 0 : keys[0].end(Kind.EXACT, 0, rows.length);
    firstPrefix = keys.length == 0 ? 0 : keys[0].end(Kind.RANGE, firstRange, rows.length);
    firstAny = keys.length == 0 ? 0 : keys[0].end(Kind.PREFIX, firstPrefix, rows.length);
  }

  private static Object column(ColumnType type, List<TableEntry> entries, int at) {
    return switch (type) {
      case NUMBER, MONEY ->
          entries.stream().mapToLong(e -> e.values()[at] instanceof Long n ? n : ABSENT).toArray();
      case DATE ->
          entries.stream()
              .mapToInt(e -> e.values()[at] instanceof Integer day ? day : Days.ALWAYS)
              .toArray();
      case PATTERN ->
          entries.stream().map(e -> (SafePattern) e.values()[at]).toArray(SafePattern[]::new);
      default ->
          entries.stream()
              .map(e -> e.values()[at] instanceof String text ? text : "")
              .toArray(String[]::new);
    };
  }

  /** Name of the table. */
  public String name() {
    return schema.name();
  }

  /** What its columns mean. */
  public TableSchema schema() {
    return schema;
  }

  /** How many rows there are. */
  public int size() {
    return lines.length;
  }

  /** A row by its number from 0, the narrowest keys first. */
  public TableRow row(int number) {
    return rows[number];
  }

  /** As {@link PayerTables#next}. */
  int next(int day, String key, int start) {
    if (keys.length == 0) {
      throw new IllegalArgumentException("table " + name() + " has no key to go by");
    }
    KeyColumn column = keys[0];
    int at = start;
    if (at < firstRange) {
      for (at = Math.max(at, column.first(0, firstRange, key));
          at < firstRange && column.matches(at, key);
          at++) {
        if (inForce(at, day)) {
          return at;
        }
      }
      at = firstRange;
    }
    for (; at < lines.length; at++) {
      if (inForce(at, day) && column.matches(at, key)) {
        return at;
      }
    }
    return -1;
  }

  private boolean inForce(int row, int day) {
    return (from == null || from[row] <= day) && (to == null || day <= to[row]);
  }

  /** As {@link PayerTables#find(String, int, int, String, String, String, int)}. */
  @Nullable TableRow find(int day, int number, String key, String second, String third, int given) {
    if (given != keys.length) {
      throw new IllegalArgumentException(
          "table "
              + name()
              + " asked with "
              + given
              + " keys; its keys are "
              + schema.keys().stream().map(Column::name).toList());
    }
    int row = find(0, 0, lines.length, day, number, key, second, third);
    return row < 0 ? null : rows[row];
  }

  private int find(
      int level, int from, int to, int day, int number, String k1, String k2, String k3) {
    if (level == keys.length) {
      return holding(from, to, day, number);
    }
    String key = level == 0 ? k1 : level == 1 ? k2 : k3;
    KeyColumn column = keys[level];
    int ranges = level == 0 ? firstRange : column.end(Kind.EXACT, from, to);
    int prefixes = level == 0 ? firstPrefix : column.end(Kind.RANGE, ranges, to);
    int anys = level == 0 ? firstAny : column.end(Kind.PREFIX, prefixes, to);
    if (!key.isEmpty()) {
      int found = exact(level, from, ranges, day, number, key, k1, k2, k3);
      if (found < 0) {
        found = inRanges(level, ranges, prefixes, day, number, key, k1, k2, k3);
      }
      if (found < 0) {
        found = inPrefixes(level, prefixes, anys, day, number, key, k1, k2, k3);
      }
      if (found >= 0) {
        return found;
      }
    }
    return anys < to ? find(level + 1, anys, to, day, number, k1, k2, k3) : -1;
  }

  private int exact(
      int level,
      int from,
      int to,
      int day,
      int number,
      String key,
      String k1,
      String k2,
      String k3) {
    KeyColumn column = keys[level];
    int first = column.first(from, to, key);
    return first < to && column.is(first, key)
        ? find(level + 1, first, column.beyond(first, to, key), day, number, k1, k2, k3)
        : -1;
  }

  private int inRanges(
      int level,
      int from,
      int to,
      int day,
      int number,
      String key,
      String k1,
      String k2,
      String k3) {
    KeyColumn column = keys[level];
    int best = -1;
    int end = column.beyond(from, to, key);
    while (end > from && column.reaches(end - 1, key)) {
      int start = column.startOfRange(from, end);
      if (column.holds(start, key)) {
        int found = find(level + 1, start, end, day, number, k1, k2, k3);
        if (found >= 0 && (best < 0 || better(level + 1, found, best))) {
          best = found;
        }
      }
      end = start;
    }
    return best;
  }

  private int inPrefixes(
      int level,
      int from,
      int to,
      int day,
      int number,
      String key,
      String k1,
      String k2,
      String k3) {
    KeyColumn column = keys[level];
    for (int start = from; start < to; ) {
      int end = column.endOfLength(start, to);
      if (column.low(start).length() <= key.length()) {
        int first = column.firstPrefix(start, end, key, false);
        int beyond = column.firstPrefix(first, end, key, true);
        if (beyond > first) {
          int found = find(level + 1, first, beyond, day, number, k1, k2, k3);
          if (found >= 0) {
            return found;
          }
        }
      }
      start = end;
    }
    return -1;
  }

  /** Of two rows whose keys before this level are as wide, whether the first fits better. */
  private boolean better(int level, int a, int b) {
    for (int i = level; i < keys.length; i++) {
      int c = keys[i].narrower(a, b);
      if (c != 0) {
        return c < 0;
      }
    }
    return bounded(a) == bounded(b) ? lines[a] > lines[b] : bounded(a);
  }

  private boolean bounded(int row) {
    return lowest != null && highest != null && (lowest[row] != ABSENT || highest[row] != ABSENT);
  }

  /** The first of rows with the same keys that holds. */
  private int holding(int start, int end, int day, int number) {
    for (int i = start; i < end; i++) {
      if (inForce(i, day) && fits(i, number)) {
        return i;
      }
    }
    return -1;
  }

  private boolean fits(int row, int number) {
    if (!bounded(row) || lowest == null || highest == null) {
      return true;
    }
    return number >= 0
        && (lowest[row] == ABSENT || lowest[row] <= number)
        && (highest[row] == ABSENT || number <= highest[row]);
  }

  private static final class Row implements TableRow {
    private final PackTable table;
    private final int at;

    Row(PackTable table, int at) {
      this.table = table;
      this.at = at;
    }

    private Object values(String column) {
      int i = table.schema.value(column);
      if (i < 0) {
        throw new IllegalArgumentException(
            "table "
                + table.name()
                + " has no column "
                + column
                + "; it has "
                + table.schema.names());
      }
      return table.values[i];
    }

    private static IllegalArgumentException other(String column, String wanted) {
      return new IllegalArgumentException("column " + column + " holds no " + wanted);
    }

    @Override
    public boolean has(String column) {
      for (int i = 0; i < table.keys.length; i++) {
        if (table.schema.keys().get(i).name().equals(column)) {
          return !table.keys[i].any(at);
        }
      }
      Object values = values(column);
      if (values instanceof long[] numbers) {
        return numbers[at] != ABSENT;
      }
      if (values instanceof int[] days) {
        return days[at] != Days.ALWAYS;
      }
      return values instanceof String[] texts
          ? !texts[at].isEmpty()
          : ((SafePattern[]) values)[at] != null;
    }

    @Override
    public String text(String column) {
      for (int i = 0; i < table.keys.length; i++) {
        if (table.schema.keys().get(i).name().equals(column)) {
          return table.keys[i].text(at);
        }
      }
      Object values = values(column);
      if (values instanceof String[] texts) {
        return texts[at];
      }
      if (values instanceof SafePattern[] patterns) {
        return patterns[at] == null ? "" : patterns[at].toString();
      }
      throw other(column, "text");
    }

    @Override
    public long number(String column) {
      if (values(column) instanceof long[] numbers) {
        return numbers[at] == ABSENT ? 0 : numbers[at];
      }
      throw other(column, "number");
    }

    @Override
    public long cents(String column) {
      return number(column);
    }

    @Override
    public int day(String column) {
      if (values(column) instanceof int[] days) {
        return days[at];
      }
      throw other(column, "date");
    }

    @Override
    public boolean matches(String column, String value) {
      if (values(column) instanceof SafePattern[] patterns) {
        return patterns[at] == null || patterns[at].matches(value);
      }
      throw other(column, "pattern");
    }

    @Override
    public String source() {
      return table.file + ":" + table.lines[at];
    }

    @Override
    public String toString() {
      return source();
    }
  }
}
