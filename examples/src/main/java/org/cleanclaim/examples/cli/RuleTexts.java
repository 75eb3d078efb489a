package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.RuleCatalogue;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Severity;

/** What rules say of themselves, in words. */
final class RuleTexts {

  static final String PROGRAMMES =
      "MB Medicare Part B, MA Medicare Part A, MC Medicaid, CI commercial and Medicare Advantage,\n"
          + "WC workers' compensation, AU automobile, CH TRICARE and CHAMPVA, VA Veterans Affairs,\n"
          + "ZZ other payers";

  private RuleTexts() {}

  /** The rules of all built-in packs. */
  static List<RuleDescription> builtIn() {
    return RuleCatalogue.builtIn();
  }

  /**
   * The rules of all built-in packs, then those of further ones, each of which may build on those
   * before it.
   */
  static List<RuleDescription> with(List<Path> packs) {
    List<RuleDescription> all = new ArrayList<>(builtIn());
    for (int i = 0; i < packs.size(); i++) {
      all.addAll(PackPaths.sound(packs.get(i), packs.subList(0, i)).rules());
    }
    return all;
  }

  /** The rules of an id, or one it had before, with their variants; empty when there is none. */
  static List<RuleDescription> of(String id, List<RuleDescription> rules) {
    String wanted = id.strip().toUpperCase(Locale.ROOT);
    List<RuleDescription> found = rules.stream().filter(r -> r.id().equals(wanted)).toList();
    return found.isEmpty()
        ? rules.stream().filter(r -> r.aliases().contains(wanted)).toList()
        : found;
  }

  /** Name of a rule: its id, and which variant it is. */
  static String name(RuleDescription rule) {
    return rule.variant().isEmpty() ? rule.id() : rule.id() + " " + rule.variant();
  }

  /** What the id of a rule begins with, as {@code PTP}. */
  static String family(RuleDescription rule) {
    int dash = rule.id().indexOf('-');
    return dash < 0 ? rule.id() : rule.id().substring(0, dash);
  }

  /** Severities with the programmes they hold for, as {@code error MB MA; warning CI}. */
  static String scope(RuleDescription rule) {
    Map<Severity, StringBuilder> programmes = new EnumMap<>(Severity.class);
    for (Programme programme : Programme.values()) {
      Severity severity = rule.severities().get(programme);
      if (severity != null) {
        programmes
            .computeIfAbsent(severity, s -> new StringBuilder())
            .append(' ')
            .append(programme.name());
      }
    }
    return programmes.entrySet().stream()
        .map(
            e ->
                Words.lower(e.getKey())
                    + (e.getValue().length() == allProgrammes() ? ", all payers" : e.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static int allProgrammes() {
    return 3 * Programme.values().length;
  }

  static String claimTypes(RuleDescription rule) {
    return rule.claimTypes().stream().map(Words::lower).collect(Collectors.joining(" and "));
  }

  /** As {@code CARC CO-16; RARC M47, N152; claim status 464}; empty when none is predicted. */
  static String denial(Denial denial) {
    List<String> parts = new ArrayList<>();
    if (denial.carc() != null) {
      parts.add("CARC " + denial.group() + "-" + denial.carc());
    }
    if (!denial.rarcs().isEmpty()) {
      parts.add("RARC " + String.join(", ", denial.rarcs()));
    }
    if (!denial.claimStatusCodes().isEmpty()) {
      parts.add("claim status " + String.join(", ", denial.claimStatusCodes()));
    }
    return String.join("; ", parts);
  }

  /** Numbers an overlay may set, as {@code days=365}. */
  static String parameters(RuleDescription rule) {
    return new TreeMap<>(rule.parameters())
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" "));
  }

  static String pack(RuleDescription rule) {
    return rule.pack() + " " + rule.packVersion();
  }
}
