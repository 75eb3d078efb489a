package org.cleanclaim.benchmarks.baseline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The small policy tables of the engine's jar, so that the baselines check by the same facts. */
final class PolicyTable {

  private PolicyTable() {}

  static List<String[]> rows(String name) {
    String file = "/org/cleanclaim/engine/tables/" + name + ".csv";
    try (InputStream in = PolicyTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path; add rules-engine");
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

  static <V> Map<String, V> map(String name, Function<String[], V> value) {
    return rows(name).stream().collect(Collectors.toUnmodifiableMap(r -> r[0], value));
  }

  static List<String> words(String field) {
    return List.of(field.split(" ", -1));
  }
}
