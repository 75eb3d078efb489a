package org.cleanclaim.engine.internal.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param required whether each cell must be filled; key columns take an empty cell as any
 * @param choices the words a {@link ColumnType#CHOICE} may be, else empty
 */
public record Column(String name, ColumnType type, boolean required, List<String> choices) {

  /** Copies the list. */
  public Column {
    choices = List.copyOf(choices);
  }

  static Column key(String name, ColumnType type) {
    return new Column(name, type, false, List.of());
  }

  static Column required(String name, ColumnType type) {
    return new Column(name, type, true, List.of());
  }

  static Column optional(String name, ColumnType type) {
    return new Column(name, type, false, List.of());
  }

  static Column choice(String name, boolean required, String... words) {
    return new Column(name, ColumnType.CHOICE, required, List.of(words));
  }
}
