package org.cleanclaim.testkit.freeze;

import java.util.List;

/**
 * How today's findings differ from the accepted ones.
 *
 * @param added failures nobody accepted
 * @param vanished what was accepted and is found no more
 */
public record FreezeResult(List<FrozenFinding> added, List<FrozenFinding> vanished) {

  /** Copies the lists. */
  public FreezeResult {
    added = List.copyOf(added);
    vanished = List.copyOf(vanished);
  }

  /** Both lists, one finding a line. */
  public String text() {
    StringBuilder b = new StringBuilder();
    b.append(added.size()).append(" new");
    added.forEach(f -> b.append(System.lineSeparator()).append("  + ").append(f));
    b.append(System.lineSeparator()).append(vanished.size()).append(" vanished");
    vanished.forEach(f -> b.append(System.lineSeparator()).append("  - ").append(f));
    return b.toString();
  }
}
