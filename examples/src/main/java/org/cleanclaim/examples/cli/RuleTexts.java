package org.cleanclaim.examples.cli;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.finding.Severity;

/** What the built-in rules say of themselves, in words. */
final class RuleTexts {

  static final String PROGRAMMES =
      "MB Medicare Part B, MA Medicare Part A, MC Medicaid, CI commercial and Medicare Advantage,\n"
          + "WC workers' compensation, AU automobile, CH TRICARE and CHAMPVA, VA Veterans Affairs,\n"
          + "ZZ other payers";

  private RuleTexts() {}

  static Collection<RuleInfo> all() {
    return BuiltInPacks.core().rules();
  }

  /** The rules of an id with its variants; empty when there is none. */
  static List<RuleInfo> of(String id) {
    return all().stream()
        .filter(rule -> rule.id().equals(id.strip().toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** Severities with the programmes they hold for, as {@code error MB MA; warning CI}. */
  static String scope(RuleInfo rule) {
    Map<Severity, StringBuilder> programmes = new EnumMap<>(Severity.class);
    for (Programme programme : Programme.values()) {
      Severity severity = rule.severity(programme);
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

  static String claimTypes(RuleInfo rule) {
    if (rule.runsFor(true) && rule.runsFor(false)) {
      return "professional and institutional";
    }
    return rule.runsFor(true) ? "professional" : "institutional";
  }

  static String message(RuleInfo rule) {
    return rule.message().render(null, placeholder -> "{" + placeholder + "}");
  }
}
