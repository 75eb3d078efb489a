package org.cleanclaim.engine.internal.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.engine.internal.table.Nearest;

/** Checks the rules and parameters that overlays and manifests name. */
final class RuleNames {

  private RuleNames() {}

  /** Whether there is such a rule, or some of the family. */
  static boolean known(String rule, KnownRules rules, Complaint complain) {
    if (rule.endsWith("*")) {
      if (!members(rule, rules).isEmpty()) {
        return true;
      }
      complain.about("no rule begins with " + rule, "see the rule catalogue");
      return false;
    }
    if (rules.ids().contains(rules.today(rule))) {
      return true;
    }
    String nearest = Nearest.of(rule, new TreeSet<>(rules.ids()));
    complain.about(
        "there is no rule " + rule,
        nearest == null ? "see the rule catalogue" : "did you mean " + nearest + "?");
    return false;
  }

  /** Whether the rule, or each of the family, has such a parameter. */
  static boolean parameter(String rule, String name, KnownRules rules, Complaint complain) {
    for (String id : rule.endsWith("*") ? members(rule, rules) : List.of(rules.today(rule))) {
      Set<String> names = rules.parameters().getOrDefault(id, Set.of());
      if (!names.contains(name)) {
        complain.about(
            "rule " + id + " has no parameter " + name,
            names.isEmpty() ? "it has none" : Nearest.remedy(name, new TreeSet<>(names)));
        return false;
      }
    }
    return true;
  }

  private static List<String> members(String family, KnownRules rules) {
    String beginning = family.substring(0, family.length() - 1);
    List<String> members = new ArrayList<>(rules.ids());
    members.removeIf(id -> !id.startsWith(beginning));
    members.sort(null);
    return members;
  }
}
