package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.StayFact;
import org.cleanclaim.engine.observation.StayFact.Kind;
import org.cleanclaim.finding.ClaimField;
import org.jspecify.annotations.Nullable;

/** Compares the dates of lines with the hospital stay, or the statement period, they fall into. */
final class StayObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    InstitutionalHeader header = claim.claim().institutional();
    if (header != null) {
      statement(claim, header.statementFrom(), header.statementThrough());
    } else {
      stay(claim);
    }
  }

  private static void statement(
      ClaimContext claim, @Nullable LocalDate from, @Nullable LocalDate through) {
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (v.firstDay == LineView.NO_DAY || line == null || rateLine(line.revenueCode())) {
        continue;
      }
      int before = from == null ? 0 : (int) from.toEpochDay() - v.firstDay;
      int after = through == null ? 0 : v.lastDay - (int) through.toEpochDay();
      if (before > 0 || after > 0) {
        claim.emit(
            new StayFact(
                Kind.OUTSIDE_STATEMENT,
                v.number,
                ClaimField.LINE_DATE,
                "",
                Math.max(before, after)));
      }
    }
  }

  /** Revenue codes that carry a rate code and its assessment date instead of a service. */
  private static boolean rateLine(@Nullable String revenueCode) {
    return "0022".equals(revenueCode) || "0023".equals(revenueCode);
  }

  private static void stay(ClaimContext claim) {
    Claim c = claim.claim();
    boolean missingSaid = false;
    LocalDate admission = null;
    LocalDate discharge = null;
    boolean asked = false;
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (!inpatientPlace(v.place)) {
        continue;
      }
      if (!asked) {
        asked = true;
        admission = c.date(DatedEvent.ADMISSION);
        discharge = c.date(DatedEvent.DISCHARGE);
        order(claim, admission, discharge, v.placeOfService);
      }
      if (admission == null && !missingSaid) {
        missingSaid = true;
        emit(claim, Kind.ADMISSION_MISSING, 0, ClaimField.ADMISSION_DATE, v.placeOfService, 0);
      }
      line(claim, v, admission, discharge);
    }
  }

  private static void order(
      ClaimContext claim,
      @Nullable LocalDate admission,
      @Nullable LocalDate discharge,
      String place) {
    if (admission != null && discharge != null && discharge.isBefore(admission)) {
      int days = (int) (admission.toEpochDay() - discharge.toEpochDay());
      emit(claim, Kind.DISCHARGE_BEFORE_ADMISSION, 0, ClaimField.DISCHARGE_DATE, place, days);
    }
  }

  private static void line(
      ClaimContext claim,
      LineView v,
      @Nullable LocalDate admission,
      @Nullable LocalDate discharge) {
    if (v.firstDay == LineView.NO_DAY) {
      return;
    }
    if (admission != null && admission.toEpochDay() > v.firstDay) {
      int days = (int) admission.toEpochDay() - v.firstDay;
      emit(
          claim, Kind.ADMISSION_AFTER_LINE, v.number, ClaimField.LINE_DATE, v.placeOfService, days);
    }
    if (discharge != null && discharge.toEpochDay() < v.lastDay) {
      int days = v.lastDay - (int) discharge.toEpochDay();
      emit(
          claim, Kind.LINE_AFTER_DISCHARGE, v.number, ClaimField.LINE_DATE, v.placeOfService, days);
    }
  }

  private static void emit(
      ClaimContext claim, Kind kind, int line, ClaimField field, String place, int days) {
    claim.emit(new StayFact(kind, line, field, place, days));
  }

  private static boolean inpatientPlace(int place) {
    return place == 21 || place == 51 || place == 61;
  }
}
