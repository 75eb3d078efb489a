package org.cleanclaim.engine.internal.overlay;

import org.cleanclaim.engine.internal.table.CellPattern;
import org.jspecify.annotations.Nullable;

/** The cells of an overlay that restrict it to findings about some lines. */
record LineCells(CellPattern code, CellPattern modifier, CellPattern place, CellPattern diagnosis) {

  static final LineCells ANY =
      new LineCells(CellPattern.ANY, CellPattern.ANY, CellPattern.ANY, CellPattern.ANY);

  static LineCells of(
      CellPattern code, CellPattern modifier, CellPattern place, CellPattern diagnosis) {
    LineCells cells = new LineCells(code, modifier, place, diagnosis);
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
            && someModifier(line)
            && someDiagnosis(line)
        : any();
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
