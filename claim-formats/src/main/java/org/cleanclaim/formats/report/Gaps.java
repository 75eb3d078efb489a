package org.cleanclaim.formats.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/** What could not be checked, by edit family and reason, counted over a run. */
final class Gaps {

  /**
   * Reasons come from rules and data, not from claims; a pack that breaks this must not exhaust
   * memory.
   */
  private static final int MAX_REASONS = 500;

  private static final String OTHER_REASONS = "other reasons";

  /** One family and reason, with the lines and whole claims it concerns. */
  record Gap(EditFamily family, CoverageStatus status, String reason, long lines, long claims) {}

  private record Key(EditFamily family, CoverageStatus status, String reason) {}

  private static final class Count {
    long lines;
    long claims;
  }

  private final Map<Key, Count> counts = new HashMap<>();

  void add(Coverage coverage) {
    for (Coverage.Entry entry : coverage.unchecked()) {
      Count count = count(entry);
      if (entry.line() == 0) {
        count.claims++;
      } else {
        count.lines++;
      }
    }
  }

  private Count count(Coverage.Entry entry) {
    Key key = new Key(entry.family(), entry.state().status(), entry.state().reason());
    Count known = counts.get(key);
    if (known != null) {
      return known;
    }
    Key kept =
        counts.size() < MAX_REASONS ? key : new Key(key.family(), key.status(), OTHER_REASONS);
    return counts.computeIfAbsent(kept, k -> new Count());
  }

  /** Every gap, by family; within one what was not checked at all first, then the most frequent. */
  List<Gap> all() {
    List<Gap> gaps = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            gaps.add(new Gap(key.family(), key.status(), key.reason(), count.lines, count.claims)));
    gaps.sort(
        Comparator.comparing(Gap::family)
            .thenComparing(Gap::status, Comparator.reverseOrder())
            .thenComparing(Gap::lines, Comparator.reverseOrder())
            .thenComparing(Gap::reason));
    return gaps;
  }
}
