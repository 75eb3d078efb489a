package org.cleanclaim.engine.internal.overlay;

import org.cleanclaim.engine.internal.table.CellPattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an overlay that restrict it to findings about some lines.
 *
 * @param beside the code of another line the finding is about
 */
record LineCells(
    CellPattern code,
    CellPattern beside,
    CellPattern modifier,
    CellPattern place,
    CellPattern diagnosis) {

  static final LineCells ANY =
      new LineCells(
          CellPattern.ANY, CellPattern.ANY, CellPattern.ANY, CellPattern.ANY, CellPattern.ANY);

  static LineCells of(
      CellPattern code,
      CellPattern beside,
      CellPattern modifier,
      CellPattern place,
      CellPattern diagnosis) {
    LineCells cells = new LineCells(code, beside, modifier, place, diagnosis);
    return cells.equals(ANY) ? ANY : cells;
  }

  boolean any() {
    return this == ANY;
  }

  /** Whether a line is meant; {@code null}, for a finding about no line, only by those of any. */
  boolean hold(@Nullable OverlayLine line) {
    return line != null
        ? code.matches(line.procedure())
            && place.matches(line.place())
            && someOther(line)
            && someModifier(line)
            && someDiagnosis(line)
        : any();
  }

  private boolean someOther(OverlayLine line) {
    boolean found = beside.kind() == CellPattern.Kind.ANY;
    for (int i = 0; !found && i < line.others(); i++) {
      found = beside.matches(line.other(i));
    }
    return found;
  }

  private boolean someModifier(OverlayLine line) {
    boolean found = modifier.kind() == CellPattern.Kind.ANY;
    for (int i = 0; !found && i < line.modifiers(); i++) {
      found = modifier.matches(line.modifier(i));
    }
    return found;
  }

  private boolean someDiagnosis(OverlayLine line) {
    boolean found = diagnosis.kind() == CellPattern.Kind.ANY;
    for (int i = 0; !found && i < line.diagnoses(); i++) {
      found = diagnosis.matches(line.diagnosis(i));
    }
    return found;
  }
}
