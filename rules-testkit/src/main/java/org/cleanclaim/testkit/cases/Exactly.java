package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cleanclaim.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The families of these findings have these findings, in the order of the report, and no others,
 * whatever their verdict.
 */
public record Exactly(List<Entry> entries) implements Expectation {

  /** Copies the list. */
  public Exactly {
    entries = List.copyOf(entries);
  }

  /**
   * A finding in short.
   *
   * @param state {@code E}, {@code W} or {@code N} when it fails and how badly, {@code S} when an
   *     overlay suppresses it, {@code B} when it is bypassed, {@code P} when it passes, {@code ?}
   *     when there is no data
   * @param lines the line to act on, or all its lines, from 1; empty for the claim as a whole
   */
  public record Entry(String state, String rule, List<Integer> lines) {

    static final String STATES = "EWNSBP?";

    /** Copies the list. */
    public Entry {
      lines = List.copyOf(lines);
    }

    static Entry of(Finding f) {
      String state =
          switch (f.verdict()) {
            case FAIL -> f.suppressed() ? "S" : f.severity().letter();
            case BYPASSED -> "B";
            case PASS -> "P";
            case NO_DATA -> "?";
          };
      return new Entry(state, f.ruleId(), f.location().lines());
    }

    /** Whether the rule has something to say: it fails, or is bypassed. */
    public boolean shown() {
      return "EWNB".contains(state);
    }

    String family() {
      return rule.substring(0, rule.indexOf('-'));
    }

    boolean is(Entry found) {
      List<Integer> said =
          lines.size() == 1 && !found.lines.isEmpty() ? found.lines.subList(0, 1) : found.lines;
      return state.equals(found.state) && rule.equals(found.rule) && lines.equals(said);
    }

    @Override
    public String toString() {
      return state
          + ":"
          + rule
          + (lines.isEmpty()
              ? ""
              : " line " + lines.stream().map(String::valueOf).collect(Collectors.joining("+")));
    }
  }

  @Override
  public @Nullable String mismatch(Outcome outcome) {
    List<String> wrong = new ArrayList<>();
    Set<String> families = new LinkedHashSet<>();
    entries.forEach(e -> families.add(e.family()));
    for (String family : families) {
      List<Entry> wanted = entries.stream().filter(e -> e.family().equals(family)).toList();
      List<Entry> found = outcome.family(family).stream().map(Entry::of).toList();
      boolean same = wanted.size() == found.size();
      for (int i = 0; same && i < wanted.size(); i++) {
        same = wanted.get(i).is(found.get(i));
      }
      if (!same) {
        wrong.add(
            found.isEmpty()
                ? "there is no " + family
                : "there is "
                    + found.stream().map(Entry::toString).collect(Collectors.joining(", ")));
      }
    }
    return wrong.isEmpty() ? null : String.join("; ", wrong);
  }

  @Override
  public Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    entries.forEach(e -> rules.add(e.rule()));
    return rules;
  }

  @Override
  public String toString() {
    return "exactly " + entries.stream().map(Entry::toString).collect(Collectors.joining(", "));
  }
}
