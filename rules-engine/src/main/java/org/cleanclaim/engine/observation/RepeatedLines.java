package org.cleanclaim.engine.observation;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Lines of one code, day and practitioner with the same modifiers.
 *
 * @param line the first repeat
 * @param lines the repeats, then the line they repeat
 * @param modifiers the modifiers they share
 * @param units units of all of them
 * @param combinable whether one line may carry all units: the claim's own MUE is known and allows
 *     them
 */
public record RepeatedLines(
    int line,
    List<Integer> lines,
    String code,
    List<String> modifiers,
    long units,
    boolean combinable)
    implements EditObservation {

  /** Copies the lists. */
  public RepeatedLines {
    lines = List.copyOf(lines);
    modifiers = List.copyOf(modifiers);
  }

  /** The lines as they stand on the claim. */
  public List<Integer> inOrder() {
    List<Integer> sorted = new ArrayList<>(lines);
    sorted.sort(null);
    return sorted;
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_PROCEDURE;
  }
}
