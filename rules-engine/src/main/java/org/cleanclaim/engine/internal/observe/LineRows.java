package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.GlobalDays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fee schedule and units rows of every line, and whether its code comes again, once for
 * the observers behind it; states nothing itself.
 */
final class LineRows implements Observer {

  private final FeeSchedule schedule;

  LineRows(FeeSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    UnitScope scope = claim.unitScope();
    for (int i = 0; i < claim.viewCount(); i++) {
      LineView v = claim.view(i);
      if (v.code >= 0 && v.firstDay != LineView.NO_DAY) {
        fill(v, claim.reference.rows(v), scope);
      } else {
        v.rows(null);
        v.global(GlobalDays.NONE);
      }
      repeats(claim, v, i);
    }
  }

  private static void repeats(ClaimContext claim, LineView v, int index) {
    for (int k = 0; k < index; k++) {
      LineView earlier = claim.view(k);
      if (earlier.code == v.code) {
        earlier.repeated = true;
        v.repeated = true;
        return; // all before the earlier one know already
      }
    }
  }

  private void fill(LineView v, ProcedureRows rows, @Nullable UnitScope scope) {
    v.rows(rows);
    v.baseRow = rows.base;
    v.feeRow = rows.base;
    v.unitRow = scope == null || v.history() ? -1 : rows.units(scope);
    GlobalDays global = rows.global;
    if (v.hasModifier(ModifierTraits.M26 | ModifierTraits.TC | ModifierTraits.M53)) {
      int part = schedule.find(v.code, part(v), v.firstDay);
      if (part >= 0) {
        v.feeRow = part;
        global = schedule.globalDays(v.baseRow >= 0 ? v.baseRow : part);
      }
    }
    v.global(global);
  }

  private static int part(LineView v) {
    if (v.hasModifier(ModifierTraits.M26)) {
      return FeeSchedule.PROFESSIONAL;
    }
    return v.hasModifier(ModifierTraits.TC) ? FeeSchedule.TECHNICAL : FeeSchedule.DISCONTINUED;
  }
}
