package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.table.PackTables;
import org.cleanclaim.engine.internal.table.TableReader;
import org.cleanclaim.engine.internal.table.TableSchema;

/** Tables from the text of their files. */
final class Tables {

  private Tables() {}

  static PackTables of(String name, String csv) {
    List<PackProblem> problems = new ArrayList<>();
    PackTables tables = read(name, csv.getBytes(StandardCharsets.UTF_8), Map.of(), problems);
    assertThat(problems).isEmpty();
    return tables;
  }

  static List<String> problems(String name, String csv) {
    return problems(name, csv.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> problems(String name, byte[] csv) {
    List<PackProblem> problems = new ArrayList<>();
    read(name, csv, Map.of(), problems);
    return problems.stream().map(PackProblem::toString).toList();
  }

  static PackTables read(
      String name, byte[] csv, Map<String, TableSchema> declared, List<PackProblem> problems) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tables/" + name + ".csv", csv);
    return TableReader.readAll(files, declared, problems);
  }
}
