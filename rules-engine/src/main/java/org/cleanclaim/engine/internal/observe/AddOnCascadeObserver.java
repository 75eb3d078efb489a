package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.observation.AddOnFact;
import org.cleanclaim.engine.observation.AddOnFact.Kind;
import org.jspecify.annotations.Nullable;

/** Add-ons whose primary was billed but will not be paid: they fall with it. */
final class AddOnCascadeObserver implements Observer {

  private final AddOnTable table;
  private final AddOnPrimaries primaries;

  AddOnCascadeObserver(AddOnTable table) {
    this.table = table;
    primaries = new AddOnPrimaries(table);
  }

  @Override
  public Phase phase() {
    return Phase.CONSEQUENCES;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!AddOnPrimaries.applies(claim) || !anyOut(claim)) {
      return;
    }
    List<LineView> fallen = new ArrayList<>();
    int before;
    do {
      before = fallen.size();
      for (int i = 0; i < claim.lineCount(); i++) {
        LineView v = claim.view(i);
        if (v.usable() && !v.out() && !fallen.contains(v) && table.type(v.code, v.firstDay) == 1) {
          LineView primary = denied(claim, v, fallen);
          if (primary != null) {
            fallen.add(v);
            claim.emit(fact(claim, v, primary));
          }
        }
      }
    } while (fallen.size() > before);
  }

  private static boolean anyOut(ClaimContext claim) {
    for (int i = 0; i < claim.lineCount(); i++) {
      if (claim.view(i).out()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A primary of the day, the first by its code, when none of them will be paid, {@code null}
   * otherwise.
   */
  private @Nullable LineView denied(ClaimContext claim, LineView v, List<LineView> fallen) {
    LineView first = null;
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (primaries.isPrimary(claim, v, other)) {
        if (!other.out() && !fallen.contains(other)) {
          return null;
        }
        if (first == null || other.procedure.compareTo(first.procedure) < 0) {
          first = other;
        }
      }
    }
    return first;
  }

  private AddOnFact fact(ClaimContext claim, LineView v, LineView primary) {
    List<Integer> lines = new ArrayList<>();
    lines.add(v.number);
    for (int k = 0; k < claim.lineCount(); k++) {
      if (primaries.isPrimary(claim, v, claim.view(k))) {
        lines.add(claim.view(k).number);
      }
    }
    return new AddOnFact(
        Kind.PRIMARY_DENIED,
        v.number,
        lines,
        v.procedure,
        List.of(),
        primary.procedure,
        0,
        true,
        v.unitsPerDay(),
        0,
        "",
        v.tables.release(TableKind.ADD_ON_CODES),
        v.procedure + " with " + primary.procedure);
  }
}
