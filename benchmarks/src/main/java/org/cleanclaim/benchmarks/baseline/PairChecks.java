package org.cleanclaim.benchmarks.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.benchmarks.baseline.Separation.Kind;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.engine.Programme;

/** NCCI pairs of the lines of one practitioner and day: PTP and EM-001. */
final class PairChecks {

  private static final int MOST_LINES = 200;
  private static final int MOST_QUARTERS = 40;

  private final PtpTable table;

  PairChecks(PtpTable table) {
    this.table = table;
  }

  /** Two lines the table has a pair for. */
  private static final class Hit {
    final HandLine column1;
    final HandLine column2;
    final int indicator;
    final Kind separation;
    final boolean samePractitioner;
    final int row;
    boolean stands;

    Hit(
        HandLine column1,
        HandLine column2,
        int indicator,
        Kind separation,
        boolean samePractitioner,
        int row) {
      this.column1 = column1;
      this.column2 = column2;
      this.indicator = indicator;
      this.separation = separation;
      this.samePractitioner = samePractitioner;
      this.row = row;
    }

    boolean sameEdit(Hit other) {
      return column2 == other.column2
          && column1.code == other.column1.code
          && samePractitioner == other.samePractitioner;
    }

    boolean worseThan(Hit other) {
      return indicator != other.indicator
          ? indicator < other.indicator
          : separation.compareTo(other.separation) < 0;
    }

    boolean denies(HandLine l) {
      return column2 == l && indicator == 0 && samePractitioner;
    }
  }

  void check(HandClaim h) {
    HandLine[] lines = h.lines;
    if (!h.programme.ncci() || lines.length > MOST_LINES) {
      return;
    }
    List<Hit> hits = null;
    for (int i = 0; i < lines.length; i++) {
      HandLine a = lines[i];
      if (!a.sound()) {
        continue;
      }
      if (a.has(Modifiers.M59) && a.has(Modifiers.DISTINCT_X)) {
        h.problem("PTP-005", a.number, "CO-4", "59 and one of XE, XP, XS, XU on " + a.procedure);
      }
      for (int k = i + 1; k < lines.length; k++) {
        HandLine b = lines[k];
        if (a.code != b.code
            && a.code >= 0
            && b.code >= 0
            && !b.invalid
            && a.sharesDay(b)
            && (a.renderer.equals(b.renderer) || visitsOfOneSpecialty(a, b))) {
          Hit hit = pair(h, a, b);
          if (hit != null) {
            hits = hits == null ? new ArrayList<>(4) : hits;
            hits.add(hit);
          }
        }
      }
    }
    if (hits != null) {
      settle(h, hits);
      tell(h, hits);
    }
  }

  private static boolean visitsOfOneSpecialty(HandLine a, HandLine b) {
    return a.is(Procedures.EM_WIDE)
        && b.is(Procedures.EM_WIDE)
        && !a.specialty.isEmpty()
        && a.specialty.equals(b.specialty);
  }

  private Hit pair(HandClaim h, HandLine a, HandLine b) {
    int first = Math.max(a.first, b.first);
    int last = Math.min(a.last, b.last);
    Hit hit = on(h, a, b, first);
    if (first != last) {
      LocalDate quarter = nextQuarter(LocalDate.ofEpochDay(first));
      for (int n = 0; n < MOST_QUARTERS && quarter.toEpochDay() <= last; n++) {
        Hit later = on(h, a, b, (int) quarter.toEpochDay());
        if (later != null && (hit == null || later.indicator < hit.indicator)) {
          hit = later;
        }
        quarter = nextQuarter(quarter);
      }
    }
    return hit;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1).plusMonths(3);
  }

  private Hit on(HandClaim h, HandLine a, HandLine b, int day) {
    int row = table.find(a.code, b.code, day);
    if (row >= 0) {
      return hit(h, a, b, row);
    }
    row = table.find(b.code, a.code, day);
    return row < 0 ? null : hit(h, b, a, row);
  }

  private Hit hit(HandClaim h, HandLine column1, HandLine column2, int row) {
    int indicator = table.indicator(row);
    Kind separation = indicator == 0 ? Kind.NONE : Separation.of(h, column1, column2);
    boolean same = column1.renderer.equals(column2.renderer);
    return new Hit(column1, column2, indicator, separation, same, row);
  }

  /**
   * A line lost to an indicator-0 pair is not column 1 of another; lines that deny each other in a
   * circle are taken to be payable.
   */
  private static void settle(HandClaim h, List<Hit> hits) {
    boolean[] decided = new boolean[h.lines.length];
    boolean[] lost = new boolean[h.lines.length];
    for (int i = 0; i < lost.length; i++) {
      HandLine l = h.lines[i];
      lost[i] = l.out();
      decided[i] = lost[i] || !lossPossible(hits, l);
    }
    boolean changed;
    do {
      changed = false;
      for (int i = 0; i < lost.length; i++) {
        if (!decided[i] && decide(h.lines[i], hits, decided, lost)) {
          decided[i] = true;
          changed = true;
        }
      }
    } while (changed);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      hit.stands = !lost[hit.column1.number - 1] && !hit.column2.out();
    }
  }

  private static boolean lossPossible(List<Hit> hits, HandLine l) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).denies(l)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decide(HandLine l, List<Hit> hits, boolean[] decided, boolean[] lost) {
    boolean open = false;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.denies(l)) {
        int column1 = hit.column1.number - 1;
        if (decided[column1] && !lost[column1]) {
          lost[l.number - 1] = true;
          return true;
        }
        open |= !decided[column1];
      }
    }
    return !open;
  }

  /** Once per denied line and column-1 code, the pair hardest to resolve. */
  private void tell(HandClaim h, List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!hit.stands) {
        continue;
      }
      if (!toldBefore(hits, i)) {
        Hit worst = hit;
        for (int k = i + 1; k < hits.size(); k++) {
          Hit other = hits.get(k);
          if (other.stands && other.sameEdit(worst) && other.worseThan(worst)) {
            worst = other;
          }
        }
        if (worst.samePractitioner || worst.separation == Kind.NONE) {
          conflict(h, worst);
        }
      }
      if (hit.samePractitioner && hit.separation.compareTo(Kind.SITE_ON_ONE_LINE) >= 0) {
        siteKnown(h, hits, i);
      }
    }
  }

  private static boolean toldBefore(List<Hit> hits, int index) {
    for (int k = 0; k < index; k++) {
      if (hits.get(k).stands && hits.get(k).sameEdit(hits.get(index))) {
        return true;
      }
    }
    return false;
  }

  private void conflict(HandClaim h, Hit hit) {
    int line = hit.column2.number;
    if (hit.indicator == 0 || hit.separation == Kind.NONE) {
      String rule = hit.indicator == 0 ? "PTP-001" : "PTP-002";
      h.problem(rule, line, "CO-236", text(hit));
      if (!hit.samePractitioner) {
        return;
      }
      hit.column2.denied |= h.enforces();
      if (h.programme == Programme.CI) {
        h.problem("PTP-012", line, "", text(hit) + ", if the payer follows NCCI");
      }
      if (hit.indicator == 1 && hit.column2.is(Procedures.EM_WIDE)) {
        visit(h, hit);
      }
      return;
    }
    switch (hit.separation) {
      case MISFIT -> h.problem("PTP-003", line, "CO-4", text(hit) + ": the modifier does not fit");
      case SAME_SITE -> {
        h.problem("PTP-004", line, "CO-236", text(hit) + ": one site on both");
        hit.column2.denied |= h.programme == Programme.MC;
      }
      case SITE_ON_ONE_LINE ->
          h.problem("PTP-004", line, "CO-236", text(hit) + ": a site on one line only");
      default -> {} // separated as it should be
    }
  }

  private static void visit(HandClaim h, Hit hit) {
    GlobalDays global = hit.column1.global;
    if (global == GlobalDays.D000 || global == GlobalDays.D010 || global == GlobalDays.XXX) {
      h.problem(
          "EM-001",
          hit.column2.number,
          "CO-97",
          hit.column2.procedure
              + " beside "
              + hit.column1.procedure
              + " is paid only with modifier 25 on the visit");
    }
  }

  private String text(Hit hit) {
    return hit.column2.procedure
        + " is part of "
        + hit.column1.procedure
        + " on the same day (indicator "
        + hit.indicator
        + " from "
        + LocalDate.ofEpochDay(table.effective(hit.row))
        + ", "
        + table.rationale(hit.row)
        + ")";
  }

  /** 59 on a line whose site, or whose partner's site, a modifier names. */
  private static void siteKnown(HandClaim h, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (hit.column1.is(Procedures.EM_WIDE) || hit.column2.is(Procedures.EM_WIDE)) {
      return;
    }
    HandLine line = hit.column2.has(Modifiers.M59) ? hit.column2 : hit.column1;
    if (!siteWouldDo(hit, line)) {
      return;
    }
    for (int k = 0; k < index; k++) {
      Hit before = hits.get(k);
      if (before.stands
          && (before.column1 == line || before.column2 == line)
          && siteWouldDo(before, line)) {
        return;
      }
    }
    HandLine other = line == hit.column2 ? hit.column1 : hit.column2;
    h.problem(
        "PTP-005",
        line.number,
        "CO-4",
        "59 on " + line.procedure + ", but a modifier on " + other.procedure + " names its site");
  }

  private static boolean siteWouldDo(Hit hit, HandLine line) {
    HandLine other = line == hit.column2 ? hit.column1 : hit.column2;
    return line.has(Modifiers.M59)
        && other.has(Modifiers.ANATOMIC)
        && (!line.has(Modifiers.ANATOMIC) || !Modifiers.sameSites(line.modifiers, other.modifiers));
  }
}
