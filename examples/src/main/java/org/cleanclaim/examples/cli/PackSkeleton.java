package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.Programme;
import org.jspecify.annotations.Nullable;

/** The files of a pack that somebody begins: it is sound and its cases hold. */
final class PackSkeleton {

  private static final Map<PlanType, String> BASES =
      Map.of(
          PlanType.COMMERCIAL, "commercial",
          PlanType.MEDICAID, "medicaid",
          PlanType.MEDICARE_A, "medicare-part-a",
          PlanType.MEDICARE_B, "medicare-part-b",
          PlanType.WORKERS_COMP, "workers-comp",
          PlanType.AUTO, "auto",
          PlanType.TRICARE, "tricare-va",
          PlanType.VETERANS, "tricare-va");

  private final String id;
  private final Map<String, String> words;

  private PackSkeleton(String id, Map<String, String> words) {
    this.id = id;
    this.words = words;
  }

  /**
   * A skeleton.
   *
   * @param title {@code null} to make one of the id
   * @param payers payer ids; a made-up one where there is none
   * @param bases packs it extends; the built-in one of the plan where there is none
   */
  static PackSkeleton of(
      String id, @Nullable String title, List<String> payers, PlanType plan, List<String> bases) {
    String prefix = prefix(id);
    List<String> ids = payers.isEmpty() ? List.of(prefix + "1") : payers;
    List<String> extended = bases.isEmpty() ? List.of(BASES.getOrDefault(plan, "core")) : bases;
    Map<String, String> words = new LinkedHashMap<>();
    words.put("id", id);
    words.put("title", title == null ? title(id) : title.strip().replaceAll("\\s+", " "));
    words.put("package", javaPackage(id));
    words.put("rule", prefix + "-001");
    words.put("plan", plan.name());
    words.put("programme", Programme.of(plan).name());
    words.put("class", plan.filingIndicator());
    words.put("payers", String.join(", ", ids));
    words.put("payer", ids.get(0));
    words.put(
        "other",
        Stream.of("OTHER", "ANOTHER", "NOBODY")
            .filter(o -> !ids.contains(o))
            .findFirst()
            .orElse("NOBODY1"));
    words.put("extends", String.join(", ", extended));
    return new PackSkeleton(id, words);
  }

  /** The first word of the id, unless built-in rules are named so. */
  private static String prefix(String id) {
    String first = id.substring(0, (id + "-").indexOf('-')).toUpperCase(Locale.ROOT);
    Set<String> taken =
        RuleTexts.builtIn().stream()
            .map(RuleTexts::family)
            .collect(Collectors.toCollection(TreeSet::new));
    return taken.contains(first) ? first + "X" : first;
  }

  private static String title(String id) {
    return Stream.of(id.split("-+"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String javaPackage(String id) {
    String name = id.replace("-", "");
    return "payers." + (SourceVersion.isKeyword(name) ? name + "_" : name);
  }

  String id() {
    return id;
  }

  /** The files by their names inside the pack. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pack.yaml", filled("pack.yaml"));
    files.put("rules/" + id + ".drl", filled("rules.drl"));
    files.put("tables/prior-auth.csv", filled("prior-auth.csv"));
    files.put("overlays/10-" + id + ".csv", filled("overlays.csv"));
    files.put("tests/" + id + ".md", filled("cases.md"));
    files.put("README.md", filled("readme.md"));
    return files;
  }

  /** What a file of the skeleton is for. */
  static String purpose(String file) {
    return switch (file.substring(0, (file + "/").indexOf('/'))) {
      case "pack.yaml" -> "what the pack is, and which claims it runs on";
      case "rules" -> "a rule";
      case "tables" -> "what needs prior authorization";
      case "overlays" -> "changes to rules of others";
      case "tests" -> "cases that hold";
      default -> "what to do next";
    };
  }

  private String filled(String template) {
    String text = template(template);
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("${" + word.getKey() + "}", escaped(template, word));
    }
    return text;
  }

  /** The title is the one word people write freely. */
  private static String escaped(String template, Map.Entry<String, String> word) {
    boolean quoted = word.getKey().equals("title") && template.equals("pack.yaml");
    return quoted
        ? '"' + word.getValue().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : word.getValue();
  }

  private static String template(String name) {
    try (InputStream in = PackSkeleton.class.getResourceAsStream("skeleton/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
