package org.cleanclaim.engine.internal.observe;

import java.math.BigDecimal;
import java.util.List;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.observation.SpanFact;
import org.jspecify.annotations.Nullable;

/** Sees lines of several days with a visit or a procedure that happens on one day. */
final class SpanObserver implements Observer {

  /** First and last code of each range of codes that stand for a period of days. */
  private static final List<String[]> PERIODS = DataTable.rows("period-codes");

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line != null && v.lastDay > v.firstDay && !v.invalid() && !v.procedure.isEmpty()) {
        span(claim, v, line.units());
      }
    }
  }

  private static void span(ClaimContext claim, LineView v, @Nullable BigDecimal units) {
    GlobalDays global = v.global;
    boolean visit = v.is(CodeTraits.EM_WIDE) || v.is(CodeTraits.EM_VISIT);
    boolean surgery =
        global == GlobalDays.D000 || global == GlobalDays.D010 || global == GlobalDays.D090;
    if (units != null && (visit || surgery)) {
      String release = visit ? "" : v.tables.release(TableKind.FEE_SCHEDULE);
      claim.emit(
          new SpanFact(
              v.number, v.procedure, units, v.days(), visit, period(v.procedure), global, release));
    }
  }

  private static boolean period(String procedure) {
    for (String[] range : PERIODS) {
      if (procedure.compareTo(range[0]) >= 0 && procedure.compareTo(range[1]) <= 0) {
        return true;
      }
    }
    return false;
  }
}
