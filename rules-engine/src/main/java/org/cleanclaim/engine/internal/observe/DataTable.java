package org.cleanclaim.engine.internal.observe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The small tables of policy facts that come with the engine: comma-separated, {@code #} starts a
 * comment.
 */
final class DataTable {

  private static final String FOLDER = "/org/cleanclaim/engine/tables/";

  private DataTable() {}

  /** The rows of a table, each with its fields; {@code name} without folder and ending. */
  static List<String[]> rows(String name) {
    String file = FOLDER + name + ".csv";
    try (InputStream in = DataTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.isBlank() && l.charAt(0) != '#')
          .map(l -> l.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** A table keyed by its first field. */
  static <V> Map<String, V> map(String name, Function<String[], V> value) {
    return rows(name).stream().collect(Collectors.toUnmodifiableMap(r -> r[0], value));
  }

  /** The words of a field. */
  static List<String> words(String field) {
    return List.of(field.split(" ", -1));
  }
}
