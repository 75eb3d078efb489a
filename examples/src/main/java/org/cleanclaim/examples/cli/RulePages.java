package org.cleanclaim.examples.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Denial;

/**
 * The rule catalogue as Markdown: an index, and a page a rule under an address that never changes.
 */
final class RulePages {

  static final String INDEX = "README.md";

  private RulePages() {}

  /** Pages by file name. */
  static Map<String, String> of(List<RuleDescription> rules) {
    Map<String, List<RuleDescription>> byId =
        rules.stream()
            .collect(Collectors.groupingBy(RuleDescription::id, TreeMap::new, Collectors.toList()));
    Map<String, String> pages = new TreeMap<>();
    StringBuilder index = new StringBuilder();
    index
        .append("# Rule catalogue\n\n")
        .append(
            "Generated from the annotations of the rules by `./cleanclaim rules pages docs/rules`;")
        .append(
            " do not edit.\n\n| rule | what it looks for | severity by payer | claims |\n|---|---|---|---|\n");
    byId.forEach(
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
          pages.put(id + ".md", page(id, variants));
        });
    index.append('\n').append(RuleTexts.PROGRAMMES.replace('\n', ' ')).append(".\n");
    pages.put(INDEX, index.toString());
    return pages;
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
      line(page, "Denial", denial(rule.denial()));
      line(page, "Since", rule.since());
      line(page, "Fires on", rule.fires());
      line(page, "Silent on", rule.silent());
      line(page, "Written in", String.join("; ", rule.citations()));
    }
    return page.toString();
  }

  private static String denial(Denial denial) {
    StringBuilder text = new StringBuilder();
    if (denial.carc() != null) {
      text.append("CARC ").append(denial.group()).append('-').append(denial.carc());
    }
    codes(text, "RARC", denial.rarcs());
    codes(text, "claim status", denial.claimStatusCodes());
    return text.toString();
  }

  private static void codes(StringBuilder text, String kind, List<String> codes) {
    if (!codes.isEmpty()) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(kind)
          .append(' ')
          .append(String.join(", ", codes));
    }
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
