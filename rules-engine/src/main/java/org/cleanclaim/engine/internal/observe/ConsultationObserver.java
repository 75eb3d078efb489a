package org.cleanclaim.engine.internal.observe;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.engine.observation.VisitFact;
import org.cleanclaim.engine.observation.VisitFact.Kind;

/** Consultations to original Medicare, which pays none since 2010. */
final class ConsultationObserver implements Observer {

  private static final int LAST_PAID = org.cleanclaim.codesets.Days.of(2009, 12, 31);

  private final FeeSchedule schedule;
  private final Map<String, List<String>> medicareCodes =
      DataTable.map("medicare-codes", r -> DataTable.words(r[1]));

  ConsultationObserver(FeeSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional() || !claim.programme().medicare()) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (consultation(v.procedure)
          && !v.invalid()
          && v.firstDay != LineView.NO_DAY
          && v.firstDay > LAST_PAID) {
        boolean refused = v.feeRow >= 0 && schedule.status(v.feeRow) == 'I';
        claim.emit(
            new VisitFact(
                refused ? Kind.CONSULTATION_REFUSED : Kind.CONSULTATION,
                v.number,
                List.of(v.number),
                v.procedure,
                "",
                false,
                medicareCodes.getOrDefault(v.procedure, List.of())));
      }
    }
  }

  /** 99241-99245 and 99251-99255. */
  private static boolean consultation(String code) {
    return code.length() == 5
        && code.startsWith("992")
        && (code.charAt(3) == '4' || code.charAt(3) == '5')
        && code.charAt(4) >= '1'
        && code.charAt(4) <= '5';
  }
}
