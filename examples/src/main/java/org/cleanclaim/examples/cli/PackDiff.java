package org.cleanclaim.examples.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.RuleDescription;

/**
 * What is different between two packs.
 *
 * @param differences by part of the pack; parts that are the same are absent
 */
record PackDiff(PackOnDisk old, PackOnDisk now, Map<Part, List<Difference>> differences) {

  private static final List<String> OVERLAY_KEY =
      List.of(
          "rule",
          "action",
          "payer",
          "programme",
          "plan",
          "state",
          "site",
          "code",
          "beside",
          "modifier",
          "place",
          "diagnosis",
          "from");

  /** What of a pack differs. */
  enum Part {
    MANIFEST,
    RULES,
    PARAMETERS,
    TABLES,
    OVERLAYS,
    CASES
  }

  /** Compares two packs. */
  static PackDiff of(PackOnDisk old, PackOnDisk now) {
    Map<Part, List<Difference>> all = new EnumMap<>(Part.class);
    put(all, Part.MANIFEST, values(manifest(old), manifest(now)));
    put(all, Part.RULES, rules(old, now));
    put(all, Part.PARAMETERS, values(texts(old.parameters()), texts(now.parameters())));
    put(all, Part.TABLES, tables(old, now));
    put(all, Part.OVERLAYS, rows(overlays(old), overlays(now), OVERLAY_KEY));
    put(all, Part.CASES, texts(old.cases(), now.cases()));
    return new PackDiff(old, now, all);
  }

  private static void put(
      Map<Part, List<Difference>> all, Part part, List<Difference> differences) {
    if (!differences.isEmpty()) {
      all.put(part, differences);
    }
  }

  boolean same() {
    return differences.isEmpty();
  }

  /** Name of a table by its file, as {@code prior-auth}. */
  static String tableName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ".csv".length());
  }

  private static Map<String, String> manifest(PackOnDisk pack) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", pack.id());
    values.put("version", pack.version());
    values.put("title", pack.title());
    values.put("extends", String.join(", ", pack.bases()));
    values.put("effective", Releases.span(pack.from(), pack.to()));
    pack.scope().forEach((key, of) -> values.put(key, String.join(", ", of)));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static List<Difference> rules(PackOnDisk old, PackOnDisk now) {
    Map<String, RuleDescription> before = byName(old);
    Map<String, RuleDescription> after = byName(now);
    List<Difference> all =
        paired(
            before,
            after,
            (name, rule) -> rule.title(),
            (name, both) -> {
              List<Difference> parts = new ArrayList<>(values(says(both.was()), says(both.is())));
              text(parts, name, old, now);
              return parts;
            });
    String besideOld = DrlParts.beside(old.ruleFiles(), old.ruleTexts().values());
    String besideNow = DrlParts.beside(now.ruleFiles(), now.ruleTexts().values());
    if (!besideOld.equals(besideNow)) {
      all.add(
          Difference.changed(
              "imports, globals, functions or declared types", besideOld, besideNow));
    }
    return all;
  }

  private static Map<String, RuleDescription> byName(PackOnDisk pack) {
    Map<String, RuleDescription> rules = new TreeMap<>();
    pack.rules().forEach(rule -> rules.put(RuleTexts.name(rule), rule));
    return rules;
  }

  /** What the annotations of a rule say, by annotation. */
  private static Map<String, String> says(RuleDescription rule) {
    Map<String, String> says = new LinkedHashMap<>();
    says.put("title", rule.title());
    says.put("severity", RuleTexts.scope(rule));
    says.put("claims", RuleTexts.claimTypes(rule));
    says.put("snip", String.valueOf(rule.snipType()));
    says.put("denial", RuleTexts.denial(rule.denial()));
    says.put("message", rule.message());
    says.put("why", rule.why());
    says.put("cite", String.join("; ", rule.citations()));
    says.put("since", rule.since());
    says.put("fires", rule.fires());
    says.put("silent", rule.silent());
    says.put("alias", String.join(" ", rule.aliases()));
    new TreeMap<>(rule.parameters())
        .forEach((name, value) -> says.put("parameter " + name, String.valueOf(value)));
    says.values().removeIf(String::isEmpty);
    return says;
  }

  private static void text(List<Difference> parts, String name, PackOnDisk old, PackOnDisk now) {
    DrlParts was = drl(old, name);
    DrlParts is = drl(now, name);
    part(parts, "attributes", was.attributes(), is.attributes());
    part(parts, "condition", was.condition(), is.condition());
    part(parts, "consequence", was.consequence(), is.consequence());
  }

  private static DrlParts drl(PackOnDisk pack, String rule) {
    String text = pack.ruleTexts().get(rule);
    return text == null ? DrlParts.NONE : DrlParts.of(text);
  }

  private static void part(List<Difference> parts, String name, String was, String is) {
    if (!was.equals(is)) {
      parts.add(Difference.changed(name, was, is));
    }
  }

  private static List<Difference> tables(PackOnDisk old, PackOnDisk now) {
    return paired(
        old.tables(),
        now.tables(),
        (file, lines) -> Words.count(CsvText.parse(lines).rows().size(), "row"),
        (file, both) ->
            rows(
                CsvText.parse(both.was()).rows(),
                CsvText.parse(both.is()).rows(),
                now.tableKeys().getOrDefault(tableName(file), List.of())));
  }

  private static List<Map<String, String>> overlays(PackOnDisk pack) {
    return pack.overlays().values().stream()
        .flatMap(lines -> CsvText.parse(lines).rows().stream())
        .toList();
  }

  /** Rows that differ, told apart by these columns, or by all of them where none is given. */
  private static List<Difference> rows(
      List<Map<String, String>> old, List<Map<String, String>> now, List<String> key) {
    return paired(
        byKey(old, key),
        byKey(now, key),
        (name, row) -> shown(row, key, false),
        (name, both) -> values(rest(both.was(), key), rest(both.is(), key)));
  }

  private static Map<String, Map<String, String>> byKey(
      List<Map<String, String>> rows, List<String> key) {
    Map<String, Map<String, String>> byKey = new TreeMap<>();
    for (Map<String, String> row : rows) {
      String name = shown(row, key, true);
      String unique = name;
      for (int n = 2; byKey.containsKey(unique); n++) {
        unique = name + " (" + n + ")";
      }
      byKey.put(unique, row);
    }
    return byKey;
  }

  private static Map<String, String> rest(Map<String, String> row, List<String> key) {
    Map<String, String> rest = new LinkedHashMap<>(row);
    rest.keySet().removeAll(key);
    return rest;
  }

  /** The cells of a row that are its key, or those that are not; the first key without its name. */
  private static String shown(Map<String, String> row, List<String> key, boolean keys) {
    String first = key.isEmpty() ? "" : key.get(0);
    String cells =
        row.entrySet().stream()
            .filter(e -> (key.isEmpty() || key.contains(e.getKey())) == keys)
            .map(
                e ->
                    keys && e.getKey().equals(first)
                        ? e.getValue()
                        : e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(keys ? " " : ", "));
    return keys && cells.isEmpty() ? "any" : cells;
  }

  private static List<Difference> texts(Map<String, String> old, Map<String, String> now) {
    return paired(
        old,
        now,
        (file, text) -> "",
        (file, both) ->
            both.was().equals(both.is())
                ? List.of()
                : List.of(
                    Difference.changed(
                        "lines",
                        String.valueOf(both.was().lines().count()),
                        String.valueOf(both.is().lines().count()))));
  }

  private static Map<String, String> texts(Map<String, Long> numbers) {
    Map<String, String> texts = new TreeMap<>();
    numbers.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  /** Differences of plain values by name, in the order of the names as they come. */
  private static List<Difference> values(Map<String, String> old, Map<String, String> now) {
    List<Difference> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String was = old.get(name);
      String is = now.get(name);
      if (was == null) {
        all.add(Difference.added(name, String.valueOf(is)));
      } else if (is == null) {
        all.add(Difference.removed(name, was));
      } else if (!was.equals(is)) {
        all.add(Difference.changed(name, was, is));
      }
    }
    return all;
  }

  private record Both<T>(T was, T is) {}

  private static <T> List<Difference> paired(
      Map<String, T> old,
      Map<String, T> now,
      BiFunction<String, T, String> words,
      BiFunction<String, Both<T>, List<Difference>> parts) {
    List<Difference> all = new ArrayList<>();
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      T was = old.get(name);
      T is = now.get(name);
      if (was == null && is != null) {
        all.add(Difference.added(name, words.apply(name, is)));
      } else if (is == null && was != null) {
        all.add(Difference.removed(name, words.apply(name, was)));
      } else if (was != null && is != null) {
        List<Difference> changed = parts.apply(name, new Both<>(was, is));
        if (!changed.isEmpty()) {
          all.add(Difference.changed(name, changed));
        }
      }
    }
    return all;
  }
}
