package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.observation.PtpConflict.Separation;
import org.cleanclaim.engine.observation.Use59Fact;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/** The pairs one table of NCCI edits holds for the lines of a claim. */
final class PtpPairs {

  private static final CheckState NOT_LISTED =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "the loaded part of the PTP table does not know every pair of the line");
  private static final int MOST_QUARTERS = 40;
  private static final int NO_ROW = -1;

  final TableKind kind;
  private final PtpTable table;
  private final PtpReport report;

  PtpPairs(ProcedureCodes procedures, PtpTable table, TableKind kind) {
    this.kind = kind;
    this.table = table;
    report = new PtpReport(procedures, table, kind);
  }

  /** Finds and states the pairs among the lines of a claim and what came before it. */
  void observe(ClaimContext claim) {
    List<PtpHit> hits = null;
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (!asked(v)) {
        continue;
      }
      if ((v.modifierTraits & ModifierTraits.M59) != 0
          && (v.modifierTraits & ModifierTraits.DISTINCT_X) != 0) {
        claim.emit(new Use59Fact(Use59Fact.Kind.WITH_X, v.number, v.procedure, ""));
      }
      for (int k = i + 1; k < claim.viewCount(); k++) {
        LineView other = claim.view(k);
        if (candidates(v, other)) {
          PtpHit hit = pair(claim, v, other);
          if (hit != null) {
            hits = hits == null ? new ArrayList<>() : hits;
            hits.add(hit);
          }
        }
      }
    }
    if (hits != null) {
      PtpPayability.settle(claim, hits);
      report.tell(claim, hits);
    }
  }

  /** Whether the pairs of a line are looked up. */
  static boolean asked(LineView v) {
    return !v.procedure.isEmpty() && v.firstDay != LineView.NO_DAY && !v.invalid();
  }

  /**
   * Whether two lines are to be looked up: both may be paid together with something, on a day they
   * share.
   */
  private static boolean candidates(LineView a, LineView b) {
    return AddOnPrimaries.shareDay(a, b)
        && (a.code != b.code || a.code < 0 && !a.procedure.equals(b.procedure))
        && !a.invalid()
        && !b.invalid()
        && (a.renderer.equals(b.renderer) || sameGroupVisits(a, b));
  }

  private static boolean sameGroupVisits(LineView a, LineView b) {
    return a.is(CodeTraits.EM_WIDE)
        && b.is(CodeTraits.EM_WIDE)
        && !a.specialty.isEmpty()
        && a.specialty.equals(b.specialty)
        && a.billing.equals(b.billing);
  }

  /** What the table says of two lines on the days they share; {@code null} when it says nothing. */
  private @Nullable PtpHit pair(ClaimContext claim, LineView a, LineView b) {
    if (a.code < 0 || b.code < 0) {
      unknown(claim, a, b);
      return null;
    }
    int first = Math.max(a.firstDay, b.firstDay);
    int last = Math.min(a.lastDay, b.lastDay);
    PtpHit hit = on(claim, a, b, first);
    if (first != last) {
      LocalDate quarter = nextQuarter(LocalDate.ofEpochDay(first));
      for (int n = 0; n < MOST_QUARTERS && quarter.toEpochDay() <= last; n++) {
        PtpHit later = on(claim, a, b, (int) quarter.toEpochDay());
        if (later != null && (hit == null || later.indicator < hit.indicator)) {
          hit = later;
        }
        quarter = nextQuarter(quarter);
      }
    }
    if (hit == null
        && !(first == a.firstDay ? a : b).tables.complete(kind)
        && !(table.covers(a.code) && table.covers(b.code))
        && !table.known(a.code, b.code)) {
      unknown(claim, a, b);
    }
    return hit;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1).plusMonths(3);
  }

  private void unknown(ClaimContext claim, LineView a, LineView b) {
    if (!a.tables.complete(kind)) {
      gap(claim, a);
      gap(claim, b);
    }
  }

  private static void gap(ClaimContext claim, LineView v) {
    if (!v.history()) {
      claim.checked(EditFamily.PTP, v.number, NOT_LISTED);
    }
  }

  private @Nullable PtpHit on(ClaimContext claim, LineView a, LineView b, int day) {
    int row = table.find(a.code, b.code, day);
    if (row != NO_ROW) {
      return hit(claim, a, b, row);
    }
    row = table.find(b.code, a.code, day);
    return row == NO_ROW ? null : hit(claim, b, a, row);
  }

  /** An earlier claim's line in column 2 is that claim's business. */
  private @Nullable PtpHit hit(ClaimContext claim, LineView column1, LineView column2, int row) {
    if (column2.history()) {
      return null;
    }
    int indicator = table.indicator(row);
    Separation separation =
        indicator == 0 ? Separation.NONE : PtpSeparation.of(claim, column1, column2);
    boolean same = column1.renderer.equals(column2.renderer);
    return new PtpHit(column1, column2, indicator, separation, same, row);
  }
}
