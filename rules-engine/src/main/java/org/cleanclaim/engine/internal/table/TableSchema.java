package org.cleanclaim.engine.internal.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a table mean. Every table may have the columns {@code from} and {@code to}
 * besides, the first and last date of service a row holds for.
 *
 * @param name name of the table and of its file, without {@code .csv}
 * @param keys columns a lookup goes by, at most three, in the order of its keys; the first must be
 *     in the header
 * @param values further columns
 * @param lowest name of the number column a lookup's number must reach, empty for none
 * @param highest name of the number column a lookup's number must not pass, empty for none
 */
public record TableSchema(
    String name, List<Column> keys, List<Column> values, String lowest, String highest) {

  /** Most key columns of a table. */
  public static final int MOST_KEYS = 3;

  static final String FROM = "from";
  static final String TO = "to";

  /** Copies the lists. */
  public TableSchema {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
  }

  TableSchema(String name, List<Column> keys, Column... values) {
    this(name, keys, List.of(values), "", "");
  }

  /** Names of all columns, keys first, the dates last. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    keys.forEach(c -> names.add(c.name()));
    values.forEach(c -> names.add(c.name()));
    names.add(FROM);
    names.add(TO);
    return names;
  }

  /** Names of the columns that tell rows apart: keys, bounds, the first day. */
  public List<String> identity() {
    List<String> names = new ArrayList<>();
    keys.forEach(c -> names.add(c.name()));
    if (!lowest.isEmpty()) {
      names.add(lowest);
      names.add(highest);
    }
    names.add(FROM);
    return names;
  }

  /** Names a header must have. */
  List<String> requiredNames() {
    List<String> names = new ArrayList<>();
    if (!keys.isEmpty()) {
      names.add(keys.get(0).name());
    }
    values.stream().filter(Column::required).forEach(c -> names.add(c.name()));
    return names;
  }

  /** Index of a value column, -1 when there is none of this name. */
  int value(String column) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
