package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.observation.UnitLimitFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/** Units of each line and of each code and day against the medically unlikely edits. */
final class UnitsObserver implements Observer {

  private static final CheckState NOT_LISTED =
      new CheckState(
          CoverageStatus.NO_DATA, "", "the loaded part of the MUE table does not list the code");
  private static final int FAR = 10;

  private final ReferenceLibrary library;
  private final UnitFacts facts = new UnitFacts();
  private final MedicaidUnits medicaid;

  UnitsObserver(ReferenceLibrary library) {
    this.library = library;
    medicaid = new MedicaidUnits(library, facts);
  }

  @Override
  public Phase phase() {
    return Phase.EDITS;
  }

  @Override
  public void observe(ClaimContext claim) {
    UnitScope scope = claim.unitScope();
    if (scope == null) {
      return;
    }
    if (claim.programme() == Programme.MC) {
      medicaid.observe(claim, scope);
      return;
    }
    MueTable table = scope.table(library);
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.procedure.isEmpty() || v.firstDay == LineView.NO_DAY || v.invalid()) {
        continue;
      }
      int row = v.unitRow;
      claim.checked(EditFamily.MUE, v.number, state(scope, v, row));
      if (row < 0 || table.value(row) == 0 || !scope.counts(claim, v)) {
        continue;
      }
      line(claim, scope, table, v, row);
      if (table.mai(row) > 1) {
        day(claim, scope, table, i, row);
      }
    }
  }

  private static CheckState state(UnitScope scope, LineView v, int row) {
    ReferenceView.DayStates day = v.tables;
    return row >= 0 || day.complete(scope.kind) || !day.answers(scope.kind)
        ? day.state(scope.kind)
        : NOT_LISTED;
  }

  /** What a line says alone. */
  private void line(ClaimContext claim, UnitScope scope, MueTable table, LineView v, int row) {
    int most = table.value(row);
    long units = v.unitsPerDay();
    long billed = UnitFacts.billed(v);
    if (units <= most) {
      if (billed > most) {
        claim.emit(facts.line(scope, table, row, Kind.WITHIN_PER_DAY, v, units));
      }
      return;
    }
    if (table.mai(row) == 1) {
      claim.emit(facts.line(scope, table, row, Kind.LINE_OVER, v, units));
    }
    int dose = facts.dose(v.procedure);
    if (dose > 1 && units % dose == 0 && units / dose <= most) {
      claim.emit(facts.line(scope, table, row, Kind.LIKE_MILLIGRAMS, v, units));
    } else if (units >= (long) FAR * most) {
      claim.emit(facts.line(scope, table, row, Kind.FAR_OVER, v, units));
    }
  }

  /** The units of the code on a day on which a line of it begins. */
  private void day(ClaimContext claim, UnitScope scope, MueTable table, int index, int row) {
    LineView v = claim.view(index);
    if (!v.repeated) {
      if (v.unitsPerDay() > table.value(row)) {
        tell(claim, scope, table, v, v.firstDay, v.unitsPerDay(), row);
      }
      return;
    }
    sum(claim, scope, table, v, index, v.firstDay, row);
    if (v.lastDay == v.firstDay) {
      return;
    }
    // a line of an earlier claim may begin within the span
    for (int k = claim.lineCount(); k < claim.viewCount(); k++) {
      LineView earlier = claim.view(k);
      if (earlier.firstDay > v.firstDay
          && sameOnDay(claim, scope, v, earlier, earlier.firstDay)
          && earlier.firstDay <= v.lastDay
          && !begunBefore(claim, scope, v, k)) {
        sum(claim, scope, table, v, index, earlier.firstDay, row);
      }
    }
  }

  private static boolean begunBefore(ClaimContext claim, UnitScope scope, LineView v, int index) {
    int day = claim.view(index).firstDay;
    for (int k = claim.lineCount(); k < index; k++) {
      LineView other = claim.view(k);
      if (other.firstDay == day && sameOnDay(claim, scope, v, other, day)) {
        return true;
      }
    }
    return false;
  }

  private void sum(
      ClaimContext claim,
      UnitScope scope,
      MueTable table,
      LineView v,
      int index,
      int day,
      int row) {
    long total = 0;
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (sameOnDay(claim, scope, v, other, day)) {
        boolean begins = other.firstDay == day;
        if (day == v.firstDay ? k < index && begins : begins && !other.history() || k < index) {
          return; // told with that line
        }
        total += other.unitsPerDay();
      }
    }
    if (total > table.value(row)) {
      tell(claim, scope, table, v, day, total, row);
    }
  }

  private static boolean sameOnDay(
      ClaimContext claim, UnitScope scope, LineView v, LineView other, int day) {
    return other == v
        || other.code == v.code
            && other.firstDay <= day
            && day <= other.lastDay
            && scope.counts(claim, other)
            && scope.sameProvider(v, other);
  }

  private void tell(
      ClaimContext claim,
      UnitScope scope,
      MueTable table,
      LineView v,
      int day,
      long total,
      int row) {
    List<Integer> lines = new ArrayList<>();
    boolean earlier = false;
    long charges = 0;
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (sameOnDay(claim, scope, v, other, day)) {
        if (other.history()) {
          earlier = true;
        } else {
          lines.add(other.number);
          charges += other.chargeCents;
        }
      }
    }
    Kind kind = table.mai(row) == 2 ? Kind.DAY_OVER_POLICY : Kind.DAY_OVER_CLINICAL;
    List<String> merged =
        scope != UnitScope.OUTPATIENT && !earlier ? bilateral(claim, lines) : List.of();
    claim.emit(facts.of(scope, table, row, kind, v, lines, total, earlier, merged, charges));
  }

  /**
   * Modifiers of the one line that would stand for a left and a right one; empty when there is no
   * such pair.
   */
  private List<String> bilateral(ClaimContext claim, List<Integer> lines) {
    if (lines.size() != 2) {
      return List.of();
    }
    LineView a = claim.numbered(lines.get(0));
    LineView b = claim.numbered(lines.get(1));
    FeeSchedule schedule = library.feeSchedule();
    if (a.baseRow < 0
        || schedule.bilateral(a.baseRow) != '1'
        || a.unitsPerDay() != 1
        || b.unitsPerDay() != 1
        || !(left(a) && right(b) || right(a) && left(b))) {
      return List.of();
    }
    List<String> merged = new ArrayList<>();
    merged.add("50");
    for (LineView v : List.of(a, b)) {
      for (String m : v.modifiers) {
        if (!m.equals("LT") && !m.equals("RT") && !merged.contains(m)) {
          merged.add(m);
        }
      }
    }
    return merged;
  }

  private static boolean left(LineView v) {
    return v.hasModifier(ModifierTraits.LT) && !v.hasModifier(ModifierTraits.RT);
  }

  private static boolean right(LineView v) {
    return v.hasModifier(ModifierTraits.RT) && !v.hasModifier(ModifierTraits.LT);
  }
}
