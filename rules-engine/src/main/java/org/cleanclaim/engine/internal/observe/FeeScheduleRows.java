package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.FeeSchedule;

/** Finds the fee schedule rows of every line for the observers behind it; states nothing itself. */
final class FeeScheduleRows implements Observer {

  private final FeeSchedule schedule;

  FeeScheduleRows(FeeSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    for (int i = 0; i < claim.viewCount(); i++) {
      LineView v = claim.view(i);
      if (v.code >= 0 && v.firstDay != LineView.NO_DAY) {
        fill(v);
      }
    }
  }

  private void fill(LineView v) {
    v.baseRow = schedule.find(v.code, FeeSchedule.BASE, v.firstDay);
    v.feeRow = v.baseRow;
    if (v.hasModifier(ModifierTraits.M26 | ModifierTraits.TC | ModifierTraits.M53)) {
      int row = schedule.find(v.code, part(v), v.firstDay);
      if (row >= 0) {
        v.feeRow = row;
      }
    }
    if (v.feeRow >= 0) {
      v.global = schedule.globalDays(v.baseRow >= 0 ? v.baseRow : v.feeRow);
    }
  }

  private static int part(LineView v) {
    if (v.hasModifier(ModifierTraits.M26)) {
      return FeeSchedule.PROFESSIONAL;
    }
    return v.hasModifier(ModifierTraits.TC) ? FeeSchedule.TECHNICAL : FeeSchedule.DISCONTINUED;
  }
}
