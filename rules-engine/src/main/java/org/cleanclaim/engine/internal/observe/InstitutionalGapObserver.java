package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/** Says of every institutional claim that its own edits were not looked at. */
final class InstitutionalGapObserver implements Observer {

  private static final CheckState GAP =
      new CheckState(CoverageStatus.NO_DATA, "", "this version has no institutional edits yet");

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      claim.checked(EditFamily.INSTITUTIONAL, 0, GAP);
    }
  }
}
