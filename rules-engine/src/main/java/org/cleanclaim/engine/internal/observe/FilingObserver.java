package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.engine.observation.FilingDelay;

/** Sees services the payer hears of only after most filing limits are near or past. */
final class FilingObserver implements Observer {

  private static final int LATE = 300;

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    int received = claim.submissionDay();
    if (received == LineView.NO_DAY) {
      return;
    }
    InstitutionalHeader header = claim.claim().institutional();
    LocalDate through = header == null ? null : header.statementThrough();
    if (header != null && through != null) {
      int day = (int) through.toEpochDay();
      if (received - day > LATE) {
        claim.emit(new FilingDelay(0, day, received));
      }
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.firstDay != LineView.NO_DAY) {
        int day = header == null ? v.firstDay : v.lastDay;
        if (received - day > LATE) {
          claim.emit(new FilingDelay(v.number, day, received));
        }
      }
    }
  }
}
