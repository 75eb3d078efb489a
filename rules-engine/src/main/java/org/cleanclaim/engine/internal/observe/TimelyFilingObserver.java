package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.engine.observation.FilingLimitFact;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares the day the payer receives the claim with the limits of its table {@code timely-filing}.
 * States every line that is late; when none is, the one with the fewest days left, if those are
 * few.
 */
final class TimelyFilingObserver implements Observer {

  static final String TABLE = "timely-filing";
  private static final int FEW = 30;
  private static final int DAYS_OF_A_MONTH = 30;

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext context) {
    PayerTables tables = context.payerTables();
    int received = context.submissionDay();
    if (tables == null || received == LineView.NO_DAY || !tables.has(TABLE)) {
      return;
    }
    boolean corrected = !ClaimFacts.replacement(context.claim()).isEmpty();
    FilingLimitFact nearest = null;
    boolean late = false;
    for (int i = 0; i < Math.max(1, context.lineCount()); i++) {
      FilingLimitFact fact = fact(context, tables, i, received, corrected);
      if (fact == null) {
        continue;
      }
      if (fact.daysLeft() < 0) {
        late = true;
        context.emit(fact);
      } else if (nearest == null || fact.daysLeft() < nearest.daysLeft()) {
        nearest = fact;
      }
      if (fact.line() == 0) {
        break; // a bill has one period
      }
    }
    if (!late && nearest != null && nearest.daysLeft() <= FEW) {
      context.emit(nearest);
    }
  }

  private static @Nullable FilingLimitFact fact(
      ClaimContext context, PayerTables tables, int index, int received, boolean corrected) {
    Claim claim = context.claim();
    InstitutionalHeader header = claim.institutional();
    LocalDate from = header == null ? null : header.statementFrom();
    LocalDate through = header == null ? null : header.statementThrough();
    int line = 0;
    int first;
    int last;
    if (through != null) {
      last = (int) through.toEpochDay();
      first = from == null ? last : (int) from.toEpochDay();
    } else {
      if (index >= context.lineCount()) {
        return null;
      }
      LineView v = context.view(index);
      if (v.firstDay == LineView.NO_DAY) {
        return null;
      }
      line = v.number;
      first = v.firstDay;
      last = v.lastDay;
    }
    TableRow row = row(tables, first, corrected);
    if (row == null) {
      return null;
    }
    boolean fromLast =
        row.has("count_from") ? row.text("count_from").equals("last") : header != null;
    int counted = fromLast ? last : first;
    boolean months = row.has("months");
    long limit = row.number(months ? "months" : "days");
    int deadline =
        months
            ? (int) LocalDate.ofEpochDay(counted).plusMonths(limit).toEpochDay()
            : counted + (int) limit;
    int left = deadline - received;
    if (left > DAYS_OF_A_MONTH) {
      return null;
    }
    return new FilingLimitFact(
        line,
        received - counted,
        limit + (months ? " months" : " days"),
        left,
        corrected,
        row.source());
  }

  /** The limit for corrections, where the table has one of its own. */
  private static @Nullable TableRow row(PayerTables tables, int day, boolean corrected) {
    TableRow row = corrected ? tables.find(TABLE, day, "corrected") : null;
    return row != null ? row : tables.find(TABLE, day, "original");
  }
}
