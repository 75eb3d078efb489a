package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.observation.RepeatedLines;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a professional claim that say the same twice and about which no units edit has spoken.
 */
final class RepeatedLinesObserver implements Observer {

  private final ReferenceLibrary library;

  RepeatedLinesObserver(ReferenceLibrary library) {
    this.library = library;
  }

  @Override
  public Phase phase() {
    return Phase.CONSEQUENCES;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    for (int i = 1; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.repeated && eligible(v)) {
        int first = same(claim, v, 0, i);
        // the group is told once, with its first repeat
        if (first >= 0 && same(claim, v, first + 1, i) < 0) {
          tell(claim, first, i);
        }
      }
    }
  }

  private static boolean eligible(LineView v) {
    return !v.procedure.isEmpty()
        && v.firstDay != LineView.NO_DAY
        && !v.hasModifier(ModifierTraits.REPEAT | ModifierTraits.M91);
  }

  private static int same(ClaimContext claim, LineView v, int from, int before) {
    for (int k = from; k < before; k++) {
      if (same(claim.view(k), v)) {
        return k;
      }
    }
    return -1;
  }

  private static boolean same(LineView a, LineView b) {
    return a.code == b.code
        && a.firstDay == b.firstDay
        && a.lastDay == b.lastDay
        && !a.unitsConsumed()
        && !b.unitsConsumed()
        && a.procedure.equals(b.procedure)
        && a.renderer.equals(b.renderer)
        && sameSet(a.modifiers, b.modifiers)
        && sameDrug(a.line, b.line);
  }

  private static boolean sameSet(List<String> a, List<String> b) {
    return within(a, b) && within(b, a);
  }

  private static boolean within(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!b.contains(a.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Two packages of one drug are billed on two lines, each with its own NDC. */
  private static boolean sameDrug(@Nullable ServiceLine a, @Nullable ServiceLine b) {
    DrugDetail one = a == null ? null : a.drug();
    DrugDetail two = b == null ? null : b.drug();
    return one == null ? two == null : two != null && one.ndc().equals(two.ndc());
  }

  private void tell(ClaimContext claim, int first, int repeat) {
    LineView v = claim.view(repeat);
    List<Integer> lines = new ArrayList<>();
    long total = claim.view(first).unitsPerDay();
    for (int k = repeat; k < claim.lineCount(); k++) {
      LineView other = claim.view(k);
      if (same(other, v)) {
        lines.add(other.number);
        total += other.unitsPerDay();
      }
    }
    lines.add(claim.view(first).number);
    boolean combinable = v.firstDay == v.lastDay && withinLimit(claim, v, total);
    claim.emit(new RepeatedLines(v.number, lines, v.procedure, v.modifiers, total, combinable));
  }

  /** By the limit the claim is measured by; Medicare's for a payer without NCCI edits. */
  private boolean withinLimit(ClaimContext claim, LineView v, long total) {
    UnitScope own = claim.unitScope();
    UnitScope scope = own == null ? UnitScope.PRACTITIONER : own.measuring(v);
    ProcedureRows rows = v.rows();
    if (scope == null || rows == null) {
      return false;
    }
    int row = rows.units(scope);
    return row >= 0 && total <= scope.table(library).value(row);
  }
}
