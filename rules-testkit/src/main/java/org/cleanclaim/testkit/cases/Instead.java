package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cleanclaim.finding.Finding;

/** Says what happened instead of what was expected. */
final class Instead {

  static final String NO_CLAIM = "the claim is not at hand; scrub it through ScrubTester";

  private Instead() {}

  static String line(int line) {
    return line == 0 ? "" : " line " + line;
  }

  /** Whether a line, 0 for any, is none of the claim's. */
  static boolean noSuchLine(int line, Outcome outcome) {
    return line < 0 || line > outcome.report().coverage().lines();
  }

  /** What the rule did. */
  static String of(String rule, Outcome outcome) {
    List<String> all = new ArrayList<>();
    for (Finding f : outcome.findings(rule, 0)) {
      all.add(
          rule
              + switch (f.verdict()) {
                case FAIL -> (f.suppressed() ? " is suppressed" : " fires as " + f.severity());
                case BYPASSED -> " is bypassed";
                case PASS -> " passes";
                case NO_DATA -> " has no data";
              }
              + on(f.location().lines()));
    }
    return all.isEmpty() ? rule + " is silent" : String.join("; ", all);
  }

  private static String on(List<Integer> lines) {
    return lines.isEmpty()
        ? ""
        : " on line " + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
