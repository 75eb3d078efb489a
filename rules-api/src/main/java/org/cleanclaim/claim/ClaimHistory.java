package org.cleanclaim.claim;

import java.util.List;

/**
 * Earlier lines of the same patient, as far as the caller knows them. An empty history that is
 * {@link #known} says there was nothing; {@link #UNKNOWN} says nobody looked, so rules that need
 * history report no data.
 */
public record ClaimHistory(boolean known, List<HistoryLine> lines) {

  /** Nobody looked. */
  public static final ClaimHistory UNKNOWN = new ClaimHistory(false, List.of());

  /** Copies the list. */
  public ClaimHistory {
    lines = List.copyOf(lines);
  }

  /** All earlier lines the caller knows. */
  public static ClaimHistory of(List<HistoryLine> lines) {
    return new ClaimHistory(true, lines);
  }

  @Override
  public String toString() {
    return "ClaimHistory[" + (known ? lines.size() + " lines" : "unknown") + "]";
  }
}
