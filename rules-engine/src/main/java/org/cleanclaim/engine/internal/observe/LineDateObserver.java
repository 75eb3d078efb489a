package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.LineDateFact;
import org.cleanclaim.engine.observation.LineDateFact.Kind;
import org.jspecify.annotations.Nullable;

/** Sees dates of service that are missing, reversed or in the future. */
final class LineDateObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    Claim c = claim.claim();
    LocalDate received = c.submissionDate();
    InstitutionalHeader header = c.institutional();
    if (header != null) {
      dates(claim, null, header.statementFrom(), header.statementThrough(), received);
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line == null || past(v, claim.submissionDay())) {
        continue;
      }
      if (line.from() == null && header == null) {
        emit(claim, Kind.MISSING, v, 0);
      } else {
        dates(claim, v, line.from(), line.to(), received);
      }
    }
  }

  private static boolean past(LineView v, int received) {
    return v.firstDay != LineView.NO_DAY && (received == LineView.NO_DAY || v.lastDay <= received);
  }

  private static void dates(
      ClaimContext claim,
      @Nullable LineView v,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate received) {
    if (from != null && to != null && from.isAfter(to)) {
      emit(claim, Kind.REVERSED, v, between(to, from));
    }
    if (received != null && from != null && from.isAfter(received)) {
      emit(claim, Kind.STARTS_AFTER_RECEIPT, v, between(received, from));
    } else if (received != null && to != null && to.isAfter(received)) {
      emit(claim, Kind.ENDS_AFTER_RECEIPT, v, between(received, to));
    }
  }

  private static int between(LocalDate first, LocalDate second) {
    return (int) (second.toEpochDay() - first.toEpochDay());
  }

  private static void emit(ClaimContext claim, Kind kind, @Nullable LineView v, int days) {
    claim.emit(
        v == null
            ? new LineDateFact(kind, 0, "", false, days)
            : new LineDateFact(kind, v.number, v.procedure, v.is(CodeTraits.DMEPOS), days));
  }
}
