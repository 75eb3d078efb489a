package org.cleanclaim.testkit.freeze;

import java.util.Comparator;
import org.cleanclaim.finding.Verdict;

/**
 * A finding as the store keeps it.
 *
 * @param claim digest of the control number, or {@code claim-} and the place in the corpus
 * @param line the line to act on, from 1; 0 for the claim as a whole
 */
public record FrozenFinding(String claim, String rule, int line, Verdict verdict)
    implements Comparable<FrozenFinding> {

  private static final Comparator<FrozenFinding> ORDER =
      Comparator.comparing(FrozenFinding::claim)
          .thenComparing(FrozenFinding::rule)
          .thenComparingInt(FrozenFinding::line)
          .thenComparing(FrozenFinding::verdict);

  @Override
  public int compareTo(FrozenFinding other) {
    return ORDER.compare(this, other);
  }

  /** As the store writes it. */
  @Override
  public String toString() {
    return claim + " " + rule + " " + line + " " + verdict;
  }
}
