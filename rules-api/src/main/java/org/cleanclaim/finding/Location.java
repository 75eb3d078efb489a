package org.cleanclaim.finding;

import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Where on the claim.
 *
 * @param lines service lines concerned, from 1, the one to act on first; empty for the claim as a
 *     whole
 * @param field the field
 * @param loop X12 loop
 * @param element X12 segment and element
 * @param box CMS-1500 item or UB-04 form locator, empty when the form has none
 * @param occurrence which of several, from 1 (a diagnosis, a modifier); 0 when there is one
 * @param position place in the source file, when the claim came from one
 */
public record Location(
    List<Integer> lines,
    ClaimField field,
    String loop,
    String element,
    String box,
    int occurrence,
    @Nullable SourcePosition position) {

  /** Copies the list. */
  public Location {
    lines = List.copyOf(lines);
  }

  /** The line to act on, from 1; 0 for the claim as a whole. */
  public int line() {
    return lines.isEmpty() ? 0 : lines.get(0);
  }
}
