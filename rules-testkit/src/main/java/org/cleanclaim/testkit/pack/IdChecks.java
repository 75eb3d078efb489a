package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cleanclaim.engine.RuleDescription;

/** A rule id is for ever. */
final class IdChecks {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

  private IdChecks() {}

  static List<Violation> unique(PackUnderTest pack) {
    List<Violation> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RuleDescription rule : pack.rules()) {
      if (!FORM.matcher(rule.id()).matches()) {
        all.add(
            new Violation(
                PackCheck.UNIQUE_IDS,
                rule.id(),
                "the id is not well formed",
                "write capitals, a dash and a number, as ACME-001"));
      }
      if (!seen.add(rule.id() + " " + rule.variant())) {
        all.add(
            new Violation(
                PackCheck.UNIQUE_IDS,
                rule.id(),
                rule.variant().isEmpty()
                    ? "two rules have this id"
                    : "two rules are its variant '" + rule.variant() + "'",
                "give one of them another id, or a variant name behind the id"));
      }
    }
    return all;
  }

  static List<Violation> stable(PackUnderTest pack) {
    List<Violation> all = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    Set<String> aliases = new TreeSet<>();
    for (RuleDescription rule : pack.rules()) {
      ids.add(rule.id());
      aliases.addAll(rule.aliases());
    }
    Set<String> recorded = new HashSet<>();
    for (String line : pack.recordedIds()) {
      String[] words = line.strip().split("\\s+", 3);
      if (words[0].isEmpty() || words[0].startsWith("#")) {
        continue;
      }
      recorded.add(words[0]);
      boolean removed = words.length > 1 && words[1].equals("removed");
      if (removed && ids.contains(words[0])) {
        all.add(
            violation(
                words[0],
                "the id was given up and is used again",
                "give the new rule an id of its own"));
      } else if (!removed && !ids.contains(words[0]) && !aliases.contains(words[0])) {
        all.add(
            violation(
                words[0],
                "the rule is gone",
                "add the id as @alias of the rule that took over, or record it as removed, with"
                    + " the reason"));
      }
    }
    for (String alias : aliases) {
      if (ids.contains(alias)) {
        all.add(violation(alias, "is an alias and a rule", "drop one of them"));
      }
    }
    for (String id : ids) {
      if (!recorded.contains(id)) {
        all.add(violation(id, "the id is not recorded", "add it to the recorded ids"));
      }
    }
    return all;
  }

  private static Violation violation(String id, String what, String remedy) {
    return new Violation(PackCheck.STABLE_IDS, id, what, remedy);
  }
}
