package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.engine.observation.LoneVisit;

/** Visits marked as separate from other services on a day that has no other service. */
final class LoneVisitObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.EDITS;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.hasModifier(ModifierTraits.M25)
          && v.is(CodeTraits.EM_WIDE)
          && v.firstDay != LineView.NO_DAY
          && !accompanied(claim, v)) {
        claim.emit(new LoneVisit(v.number, v.procedure));
      }
    }
  }

  private static boolean accompanied(ClaimContext claim, LineView v) {
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (other != v
          && !other.procedure.isEmpty()
          && !other.is(CodeTraits.TRACKING)
          && other.firstDay != LineView.NO_DAY
          && other.firstDay <= v.lastDay
          && v.firstDay <= other.lastDay
          && other.renderer.equals(v.renderer)) {
        return true;
      }
    }
    return false;
  }
}
