package org.cleanclaim.engine.internal.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cleanclaim.engine.internal.table.Column;
import org.cleanclaim.engine.internal.table.ColumnType;
import org.cleanclaim.engine.internal.table.Nearest;
import org.cleanclaim.engine.internal.table.StandardTables;
import org.cleanclaim.engine.internal.table.TableSchema;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the tables a manifest declares: {@code columns} gives each column its type, with {@code ?}
 * behind it where cells may stay empty, or the list of its words; {@code key} names the columns a
 * lookup goes by; {@code between} the two numbers a lookup's number must lie between.
 */
final class DeclaredTables {

  private static final List<String> KEYS = List.of("key", "columns", "between");

  private final Yaml yaml;

  DeclaredTables(Yaml yaml) {
    this.yaml = yaml;
  }

  Map<String, TableSchema> read(Node node) {
    Map<String, TableSchema> tables = new LinkedHashMap<>();
    yaml.map(node, "tables", null)
        .forEach(
            (name, table) -> {
              if (!ManifestReader.ID.matcher(name).matches()) {
                yaml.problem(table, "no table name: '" + name + "'", ManifestReader.ID_FORM);
              } else if (StandardTables.of(name) != null) {
                yaml.problem(
                    table, name + " is a standard table", "remove the declaration, keep the file");
              } else {
                tables.put(name, table(name, table));
              }
            });
    return tables;
  }

  private TableSchema table(String name, Node node) {
    Map<String, Node> parts = yaml.map(node, name, KEYS);
    Map<String, Column> columns = new LinkedHashMap<>();
    Node declared = parts.get("columns");
    if (declared == null) {
      yaml.problem(node, name + " has no columns", "add columns: {code: code, note: text}");
    } else {
      yaml.map(declared, "columns", null).forEach((c, type) -> columns.put(c, column(c, type)));
    }
    List<Column> keys = new ArrayList<>();
    Node key = parts.get("key");
    if (key != null) {
      yaml.texts(key, "key", k -> key(k, columns, keys));
    }
    List<String> between = between(parts.get("between"), columns);
    columns.values().removeAll(keys);
    return new TableSchema(
        name, keys, List.copyOf(columns.values()), between.get(0), between.get(1));
  }

  private Column column(String name, Node type) {
    if (name.equals("from") || name.equals("to")) {
      yaml.problem(
          type, name + " is a column of every table: the window of a row", "remove it here");
    }
    if (type instanceof SequenceNode) {
      return new Column(name, ColumnType.CHOICE, true, yaml.words(type, name));
    }
    ScalarNode scalar = yaml.scalar(type, name);
    String word = scalar == null ? "text" : scalar.getValue();
    boolean optional = word.endsWith("?");
    word = optional ? word.substring(0, word.length() - 1) : word;
    if (!ColumnType.words().contains(word)) {
      yaml.problem(
          type, "no column type: '" + word + "'", Nearest.remedy(word, ColumnType.words()));
      word = "text";
    }
    ColumnType known = ColumnType.valueOf(word.toUpperCase(Locale.ROOT));
    return new Column(name, known, !optional && known != ColumnType.TEXT, List.of());
  }

  private void key(ScalarNode key, Map<String, Column> columns, List<Column> keys) {
    Column column = columns.get(key.getValue());
    if (column == null) {
      yaml.problem(
          key,
          "key column " + key.getValue() + " is not declared",
          columns.isEmpty() ? "declare it" : Nearest.remedy(key.getValue(), columns.keySet()));
    } else if (!column.type().keyed()) {
      yaml.problem(
          key,
          "key column " + key.getValue() + " is a " + column.type().word(),
          "keys are codes or text; bound numbers with between: [least, most]");
    } else if (keys.size() == TableSchema.MOST_KEYS) {
      yaml.problem(key, "more than " + TableSchema.MOST_KEYS + " key columns", "remove one");
    } else if (keys.contains(column)) {
      yaml.problem(key, "key column " + key.getValue() + " comes twice", "remove one of the two");
    } else {
      keys.add(column);
    }
  }

  private List<String> between(@Nullable Node node, Map<String, Column> columns) {
    List<String> none = List.of("", "");
    if (node == null) {
      return none;
    }
    List<String> names = yaml.words(node, "between");
    boolean numbers =
        names.stream().map(columns::get).allMatch(c -> c != null && c.type() == ColumnType.NUMBER);
    if (names.size() == 2 && numbers) {
      return names;
    }
    yaml.problem(node, "between needs two number columns", "write between: [least, most]");
    return none;
  }
}
