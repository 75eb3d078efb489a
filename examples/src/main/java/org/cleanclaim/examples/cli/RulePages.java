package org.cleanclaim.examples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cleanclaim.engine.RuleDescription;

/**
 * The rule catalogue as Markdown: an index by pack and family, and a page a rule under an address
 * that never changes.
 */
final class RulePages {

  static final String INDEX = "README.md";

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("AOC", "add-on codes"),
          Map.entry("CLM", "claim"),
          Map.entry("COV", "coverage"),
          Map.entry("DEM", "patient"),
          Map.entry("DME", "equipment and supplies"),
          Map.entry("DUP", "duplicates"),
          Map.entry("EM", "visits"),
          Map.entry("FMT", "format"),
          Map.entry("HCP", "procedure codes"),
          Map.entry("ICD", "diagnoses"),
          Map.entry("LIN", "service lines"),
          Map.entry("MOD", "modifiers"),
          Map.entry("MUE", "medically unlikely edits"),
          Map.entry("PAY", "payer"),
          Map.entry("PFS", "fee schedule"),
          Map.entry("PREV", "prevention"),
          Map.entry("PRV", "providers"),
          Map.entry("PTP", "procedure-to-procedure edits"));

  private RulePages() {}

  /** Pages by file name. */
  static Map<String, String> of(List<RuleDescription> rules) {
    Map<String, String> pages = new TreeMap<>();
    by(rules, RuleDescription::id).forEach((id, of) -> pages.put(id + ".md", page(id, of)));
    pages.put(INDEX, index(rules));
    return pages;
  }

  private static Map<String, List<RuleDescription>> by(
      List<RuleDescription> rules, Function<RuleDescription, String> what) {
    return rules.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()));
  }

  private static String index(List<RuleDescription> rules) {
    StringBuilder index = new StringBuilder();
    index
        .append("# Rule catalogue\n\n")
        .append(
            "Generated from the annotations of the rules by `./cleanclaim rules pages docs/rules`;")
        .append(" do not edit.\n");
    Map<String, List<RuleDescription>> byPack =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    RuleDescription::pack, LinkedHashMap::new, Collectors.toList()));
    byPack.forEach(
        (pack, of) -> {
          index.append("\n## ").append(pack).append('\n');
          by(of, RuleTexts::family).forEach((family, members) -> family(index, family, members));
        });
    return index
        .append('\n')
        .append(RuleTexts.PROGRAMMES.replace('\n', ' '))
        .append(".\n")
        .toString();
  }

  private static void family(StringBuilder index, String family, List<RuleDescription> rules) {
    String words = FAMILIES.get(family);
    index
        .append("\n### ")
        .append(family)
        .append(words == null ? "" : ": " + words)
        .append(
            "\n\n| rule | what it looks for | severity by payer | claims |\n|---|---|---|---|\n");
    by(rules, RuleDescription::id)
        .forEach(
            (id, variants) -> {
              RuleDescription first = variants.get(0);
              index
                  .append("| [")
                  .append(id)
                  .append("](")
                  .append(id)
                  .append(".md) | ")
                  .append(cell(first.title()))
                  .append(" | ")
                  .append(RuleTexts.scope(first))
                  .append(" | ")
                  .append(RuleTexts.claimTypes(first))
                  .append(" |\n");
            });
  }

  private static String page(String id, List<RuleDescription> variants) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(id).append(": ").append(variants.get(0).title()).append("\n\n");
    page.append("[All rules](").append(INDEX).append(")\n");
    for (RuleDescription rule : variants) {
      if (!rule.variant().isEmpty()) {
        page.append("\n## Variant: ")
            .append(rule.variant())
            .append("\n\n")
            .append(rule.title())
            .append('\n');
      }
      page.append('\n');
      line(page, "Says", rule.message());
      line(page, "Why", rule.why());
      line(page, "Severity", RuleTexts.scope(rule));
      line(page, "Claims", RuleTexts.claimTypes(rule));
      line(page, "SNIP type", String.valueOf(rule.snipType()));
      line(page, "Denial", RuleTexts.denial(rule.denial()));
      line(page, "Parameters", RuleTexts.parameters(rule));
      line(page, "Since", rule.since());
      line(page, "Fires on", rule.fires());
      line(page, "Silent on", rule.silent());
      line(page, "Written in", String.join("; ", rule.citations()));
      line(page, "Formerly", String.join(", ", rule.aliases()));
      line(page, "Pack", rule.pack());
    }
    return page.toString();
  }

  private static void line(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("* **").append(name).append("**: ").append(value).append('\n');
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
