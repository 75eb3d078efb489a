package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.engine.RuleDescription;

/** A rule says what it is, why, how bad, and on whose word. */
final class DescriptionChecks {

  private static final int SNIP_TYPES = 7;

  private DescriptionChecks() {}

  static List<Violation> complete(PackUnderTest pack) {
    List<Violation> all = new ArrayList<>();
    for (RuleDescription rule : pack.rules()) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put("title", rule.title());
      texts.put("message", rule.message());
      texts.put("why", rule.why());
      texts.put("fires", rule.fires());
      texts.put("silent", rule.silent());
      texts.forEach(
          (name, text) -> {
            if (text.isBlank()) {
              all.add(violation(rule, "no @" + name, "add @" + name + "(\"…\")"));
            }
          });
      if (rule.severities().isEmpty()) {
        all.add(violation(rule, "no severity under any programme", "add @severity and @scope"));
      }
      if (rule.claimTypes().isEmpty()) {
        all.add(violation(rule, "no claim type", "add @claims(P), (I) or (B)"));
      }
      if (rule.snipType() < 1 || rule.snipType() > SNIP_TYPES) {
        all.add(violation(rule, "SNIP type " + rule.snipType(), "add @snip, from 1 to 7"));
      }
      if (rule.pack().isBlank() || rule.packVersion().isBlank()) {
        all.add(violation(rule, "no pack or pack version", "state both in the manifest"));
      }
    }
    return all;
  }

  static List<Violation> cited(PackUnderTest pack) {
    List<Violation> all = new ArrayList<>();
    for (RuleDescription rule : pack.rules()) {
      if (rule.citations().isEmpty() || rule.citations().stream().anyMatch(String::isBlank)) {
        all.add(
            new Violation(
                PackCheck.CITATIONS,
                subject(rule),
                "it cites nobody",
                "add @cite(\"…\"): manual, chapter and section, or the payer's policy"));
      }
    }
    return all;
  }

  private static Violation violation(RuleDescription rule, String what, String remedy) {
    return new Violation(PackCheck.METADATA, subject(rule), what, remedy);
  }

  private static String subject(RuleDescription rule) {
    return (rule.id() + " " + rule.variant()).strip();
  }
}
