package org.cleanclaim.engine.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackProblem;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a pack. */
public final class TableReader {

  private static final String CSV = ".csv";

  private final TableSchema schema;
  private final List<TableEntry> entries = new ArrayList<>();

  /** Cells seen before, so that equal ones are kept once. */
  private final List<Map<String, CellPattern>> patterns = new ArrayList<>();

  private final Map<String, String> texts = new HashMap<>();

  private TableReader(TableSchema schema) {
    this.schema = schema;
    schema.keys().forEach(k -> patterns.add(new HashMap<>()));
  }

  /**
   * Reads all tables of a pack.
   *
   * @param files content by path inside the pack, as {@code tables/prior-auth.csv}
   * @param declared the tables its manifest declares, by name
   * @param problems receives every mistake
   */
  public static PackTables readAll(
      Map<String, byte[]> files, Map<String, TableSchema> declared, List<PackProblem> problems) {
    List<PackTable> tables = new ArrayList<>();
    TreeSet<String> known = new TreeSet<>(StandardTables.names());
    known.addAll(declared.keySet());
    TreeSet<String> missing = new TreeSet<>(declared.keySet());
    files.forEach(
        (file, content) -> {
          String name = name(file);
          missing.remove(name);
          TableSchema schema = declared.get(name);
          schema = schema == null ? StandardTables.of(name) : schema;
          if (schema == null) {
            problems.add(
                PackProblem.of(
                    file,
                    "the manifest declares no table " + name + ", and it is no standard one",
                    Nearest.of(name, known) == null
                        ? "declare it under tables: in pack.yaml"
                        : Nearest.remedy(name, known)));
            return;
          }
          PackTable table = read(file, content, schema, problems);
          if (table != null) {
            tables.add(table);
          }
        });
    for (String name : missing) {
      problems.add(
          PackProblem.of(
              "tables/" + name + CSV,
              "the manifest declares table " + name + ", but there is no such file",
              "add the file or remove the declaration"));
    }
    return PackTables.of(tables);
  }

  private static String name(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
  }

  /** Reads one table; {@code null} when it has mistakes, which are added to the problems. */
  public static @Nullable PackTable read(
      String file, byte[] content, TableSchema schema, List<PackProblem> problems) {
    int before = problems.size();
    TableReader reader = new TableReader(schema);
    CsvFile.read(file, content, schema.names(), schema.requiredNames(), problems, reader::row);
    TableEntry.overlaps(
        reader.entries,
        (later, earlier) ->
            problems.add(
                new PackProblem(
                    file,
                    later.line(),
                    0,
                    "the row holds for the same key and days as line " + earlier.line(),
                    "end one of them with to before the other begins")));
    return problems.size() == before ? new PackTable(schema, file, reader.entries) : null;
  }

  private void row(CsvRow row) {
    CellPattern[] keys = new CellPattern[schema.keys().size()];
    for (int i = 0; i < keys.length; i++) {
      Column column = schema.keys().get(i);
      CellPattern seen = patterns.get(i).get(row.text(column.name()));
      if (seen == null) {
        seen = key(row, column);
        if (row.sound()) {
          patterns.get(i).put(row.text(column.name()), seen);
        }
      }
      keys[i] = seen;
    }
    @Nullable Object[] values = new Object[schema.values().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, schema.values().get(i));
    }
    long lowest = bound(values, schema.lowest());
    long highest = bound(values, schema.highest());
    if (lowest != PackTable.ABSENT && highest != PackTable.ABSENT && lowest > highest) {
      row.problem(
          schema.highest(),
          schema.highest() + " is below " + schema.lowest(),
          "swap the two numbers");
    }
    int from = row.day(TableSchema.FROM, Days.ALWAYS);
    int to = row.day(TableSchema.TO, Days.OPEN);
    row.window(TableSchema.FROM, from, TableSchema.TO, to);
    StandardChecks.check(schema, row);
    if (row.sound()) {
      entries.add(new TableEntry(keys, values, lowest, highest, from, to, row.line()));
    }
  }

  private static CellPattern key(CsvRow row, Column column) {
    if (column.type() != ColumnType.CHOICE) {
      return row.pattern(column.name(), column.type());
    }
    String word = row.text(column.name());
    if (word.isEmpty() || word.equals("*")) {
      return CellPattern.ANY;
    }
    if (!column.choices().contains(word)) {
      row.unknown(column.name(), word, column.choices());
    }
    return CellPattern.exact(word);
  }

  private @Nullable Object value(CsvRow row, Column column) {
    String name = column.name();
    String text = row.text(name);
    if (text.isEmpty()) {
      if (column.required()) {
        row.problem(name, name + " is empty", "fill it in");
      }
      return null;
    }
    return switch (column.type()) {
      case NUMBER -> number(row, name);
      case MONEY -> row.cents(name);
      case DATE -> row.day(name, Days.ALWAYS);
      case PATTERN -> row.expression(name);
      case TEXT -> once(text);
      case MODIFIERS -> once(row.modifiers(name));
      case CHOICE -> {
        if (!column.choices().contains(text)) {
          row.unknown(name, text, column.choices());
        }
        yield once(text);
      }
      case CODE, PLACE, DIAGNOSIS, MODIFIER, SPECIALTY -> once(one(row, column));
    };
  }

  private static String one(CsvRow row, Column column) {
    CellPattern pattern = row.pattern(column.name(), column.type());
    if (pattern.kind() != CellPattern.Kind.EXACT && row.sound()) {
      row.problem(column.name(), column.name() + " names more than one code", "name one");
    }
    return pattern.text();
  }

  private long number(CsvRow row, String column) {
    long number = row.number(column);
    boolean bound = column.equals(schema.lowest()) || column.equals(schema.highest());
    if (bound && number < 0 && number != PackTable.ABSENT) {
      row.problem(column, column + " is below 0", "leave it empty when there is no limit");
    }
    return number;
  }

  private String once(String text) {
    return texts.computeIfAbsent(text, t -> t);
  }

  private long bound(@Nullable Object[] values, String column) {
    int i = column.isEmpty() ? -1 : schema.value(column);
    return i >= 0 && values[i] instanceof Long number ? number : PackTable.ABSENT;
  }
}
