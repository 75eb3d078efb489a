package org.cleanclaim.examples.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.RuleCatalogue;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Severity;

/** What the built-in rules say of themselves, in words. */
final class RuleTexts {

  static final String PROGRAMMES =
      "MB Medicare Part B, MA Medicare Part A, MC Medicaid, CI commercial and Medicare Advantage,\n"
          + "WC workers' compensation, AU automobile, CH TRICARE and CHAMPVA, VA Veterans Affairs,\n"
          + "ZZ other payers";

  private RuleTexts() {}

  static List<RuleDescription> all() {
    return RuleCatalogue.builtIn();
  }

  /** The rules of an id with its variants; empty when there is none. */
  static List<RuleDescription> of(String id) {
    return all().stream()
        .filter(rule -> rule.id().equals(id.strip().toUpperCase(Locale.ROOT)))
        .toList();
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
                e.getKey().name().toLowerCase(Locale.ROOT)
                    + (e.getValue().length() == allProgrammes() ? ", all payers" : e.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static int allProgrammes() {
    return 3 * Programme.values().length;
  }

  static String claimTypes(RuleDescription rule) {
    return rule.claimTypes().stream()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }
}
