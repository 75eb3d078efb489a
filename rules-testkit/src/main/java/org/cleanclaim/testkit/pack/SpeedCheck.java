package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.Expectation;

/**
 * Looks for rules whose claims take far longer than those of the others. A rule is as slow as the
 * fastest of the cases in which it fires, so that a large claim is not held against it; a case is
 * as slow as the median of several rounds, so that a pause of the machine is not either.
 */
final class SpeedCheck {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 7;

  /** Below this a claim is fast whatever the others are. */
  private static final long FAST_NANOS = 1_000_000;

  private final int multiple;
  private final LongSupplier clock;

  SpeedCheck(int multiple, LongSupplier clock) {
    this.multiple = multiple;
    this.clock = clock;
  }

  List<Violation> of(PackUnderTest pack) {
    Map<String, Long> fastest = new TreeMap<>();
    long[] nanos = medians(pack);
    List<Case> cases = pack.cases();
    for (int i = 0; i < cases.size(); i++) {
      for (Expectation e : cases.get(i).expectations()) {
        if (e instanceof Expectation.Fires f) {
          fastest.merge(f.rule(), nanos[i], Math::min);
        }
      }
    }
    List<Violation> all = new ArrayList<>();
    if (fastest.isEmpty()) {
      return all;
    }
    long median = median(fastest.values().stream().mapToLong(Long::longValue).toArray());
    fastest.forEach(
        (rule, time) -> {
          if (time > FAST_NANOS && time > multiple * median) {
            all.add(
                new Violation(
                    PackCheck.SPEED,
                    rule,
                    "claims on which it fires take "
                        + time / Math.max(1, median)
                        + " times the median of all rules",
                    "let it match on a literal of one fact; do the work in an observer or a table"));
          }
        });
    return all;
  }

  /** Rounds go over all cases in turn, so that a slow moment does not hit one case alone. */
  private long[] medians(PackUnderTest pack) {
    List<Case> cases = pack.cases();
    long[][] nanos = new long[cases.size()][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < cases.size(); i++) {
        Case each = cases.get(i);
        long start = clock.getAsLong();
        pack.scrubber().scrub(each.claim(), each.history());
        if (round >= 0) {
          nanos[i][round] = clock.getAsLong() - start;
        }
      }
    }
    return Arrays.stream(nanos).mapToLong(SpeedCheck::median).toArray();
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
