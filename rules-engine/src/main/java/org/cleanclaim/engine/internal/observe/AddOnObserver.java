package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.Vintage;
import org.cleanclaim.engine.observation.AddOnFact;
import org.cleanclaim.engine.observation.AddOnFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/** Add-on codes without their primary procedure, or in units no primary goes with. */
final class AddOnObserver implements Observer {

  private static final CheckState NOT_LISTED =
      new CheckState(
          CoverageStatus.NO_DATA, "", "the loaded part of the add-on file does not list the code");
  private static final CheckState ONLY_GLOBAL =
      new CheckState(
          CoverageStatus.NO_DATA,
          "",
          "an add-on by its global days (ZZZ), but the add-on file names no primaries");
  private static final CheckState VISIT_COMPLEXITY =
      new CheckState(
          CoverageStatus.NO_DATA, "", "the visits G2211 goes with are not checked by this version");
  private static final int SHOWN = 20;

  /** How far back an earlier claim is looked at for a primary on another day. */
  private static final int NEARBY = 30;

  private static final int NOT_FOUND = -1;

  private final ReferenceLibrary library;
  private final AddOnTable table;
  private final AddOnPrimaries primaries;
  private final Map<String, String[]> unitLimits = DataTable.map("add-on-units", r -> r);
  private final Set<String> acrossMidnight =
      DataTable.rows("add-on-across-midnight").stream()
          .map(r -> r[0])
          .collect(Collectors.toUnmodifiableSet());

  AddOnObserver(ReferenceLibrary library) {
    this.library = library;
    table = library.addOns();
    primaries = new AddOnPrimaries(table);
  }

  @Override
  public Phase phase() {
    return Phase.STANDING;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!AddOnPrimaries.applies(claim)) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.procedure.isEmpty() || v.firstDay == LineView.NO_DAY || v.invalid()) {
        continue;
      }
      ReferenceView.DayStates day = v.tables;
      int type = table.type(v.code, v.firstDay);
      claim.checked(EditFamily.ADD_ON, v.number, state(v, type, day));
      if (type == 0 || v.notPayable() || v.is(CodeTraits.VISIT_COMPLEXITY)) {
        continue;
      }
      units(claim, v, day);
      switch (type) {
        case 1 -> closedList(claim, v, day);
        case 2 -> anyProcedure(claim, v, day);
        default -> openList(claim, v, day);
      }
    }
  }

  private CheckState state(LineView v, int type, ReferenceView.DayStates day) {
    if (v.is(CodeTraits.VISIT_COMPLEXITY)) {
      return VISIT_COMPLEXITY;
    }
    if (type > 0) {
      return day.state(TableKind.ADD_ON_CODES);
    }
    boolean scheduled = v.baseRow >= 0;
    if (scheduled && v.global == GlobalDays.ZZZ && !table.hasRows(v.code)) {
      return ONLY_GLOBAL;
    }
    if (day.complete(TableKind.ADD_ON_CODES)) {
      return day.state(TableKind.ADD_ON_CODES);
    }
    if (scheduled && v.global != GlobalDays.ZZZ) {
      return day.state(TableKind.FEE_SCHEDULE);
    }
    return day.answers(TableKind.ADD_ON_CODES) ? NOT_LISTED : day.state(TableKind.ADD_ON_CODES);
  }

  private void closedList(ClaimContext claim, LineView v, ReferenceView.DayStates day) {
    if (primaries.onDay(claim, v) != AddOnPrimaries.ABSENT) {
      return;
    }
    boolean continuous = acrossMidnight.contains(v.procedure);
    if (continuous && nearest(claim, v, 1) != NOT_FOUND) {
      return;
    }
    int other = v.procedure.equals("99292") ? NOT_FOUND : nearest(claim, v, NEARBY);
    if (other == NOT_FOUND) {
      emit(claim, v, day, Kind.NO_PRIMARY);
    } else {
      LineView primary = claim.view(other);
      claim.emit(
          new AddOnFact(
              Kind.PRIMARY_ON_OTHER_DAY,
              v.number,
              withLinesLike(claim, v, primary),
              v.procedure,
              listed(v),
              primary.procedure,
              distance(v, primary),
              certain(day),
              v.unitsPerDay(),
              0,
              "",
              day.release(TableKind.ADD_ON_CODES),
              v.procedure + " with " + primary.procedure));
    }
  }

  /** The add-on, then the lines of this claim that are as far from it as a primary, of its code. */
  private List<Integer> withLinesLike(ClaimContext claim, LineView v, LineView primary) {
    List<Integer> lines = new ArrayList<>();
    lines.add(v.number);
    for (int k = 0; k < claim.lineCount(); k++) {
      LineView other = claim.view(k);
      if (other.code == primary.code
          && other.firstDay != LineView.NO_DAY
          && !other.invalid()
          && distance(v, other) == distance(v, primary)
          && primaries.sameProvider(claim, v, other)) {
        lines.add(other.number);
      }
    }
    return lines;
  }

  /**
   * The nearest line of a listed primary that shares no day with the add-on, on this claim or
   * within some days; of several the earlier one, then the first by its code.
   */
  private int nearest(ClaimContext claim, LineView v, int days) {
    int best = NOT_FOUND;
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (other == v
          || other.code < 0
          || other.firstDay == LineView.NO_DAY
          || other.invalid()
          || !primaries.sameProvider(claim, v, other)
          || !table.isPrimary(v.code, other.code, v.firstDay)) {
        continue;
      }
      int distance = Math.abs(distance(v, other));
      boolean near = distance <= days || days == NEARBY && !other.history();
      if (near && (best == NOT_FOUND || nearer(v, other, claim.view(best)))) {
        best = k;
      }
    }
    return best;
  }

  private static boolean nearer(LineView v, LineView a, LineView b) {
    int one = distance(v, a);
    int two = distance(v, b);
    if (Math.abs(one) != Math.abs(two)) {
      return Math.abs(one) < Math.abs(two);
    }
    return one != two ? one < two : a.procedure.compareTo(b.procedure) < 0;
  }

  private static int distance(LineView v, LineView other) {
    return other.lastDay < v.firstDay
        ? other.lastDay - v.firstDay
        : Math.max(0, other.firstDay - v.lastDay);
  }

  private void anyProcedure(ClaimContext claim, LineView v, ReferenceView.DayStates day) {
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (other != v
          && AddOnPrimaries.shareDay(v, other)
          && other.usable()
          && !other.out()
          && !other.is(CodeTraits.EM_WIDE | CodeTraits.TRACKING)
          && other.global != GlobalDays.ZZZ
          && table.type(other.code, v.firstDay) == 0
          && primaries.sameProvider(claim, v, other)) {
        return;
      }
    }
    emit(claim, v, day, Kind.NO_PROCEDURE);
  }

  private void openList(ClaimContext claim, LineView v, ReferenceView.DayStates day) {
    if (primaries.onDay(claim, v) != AddOnPrimaries.PAYABLE) {
      emit(claim, v, day, Kind.NO_LISTED_PRIMARY);
    }
  }

  private void units(ClaimContext claim, LineView v, ReferenceView.DayStates day) {
    String[] limit = unitLimits.get(v.procedure);
    if (limit == null || v.milliUnits == LineView.NO_UNITS) {
      return;
    }
    long total = 0;
    List<Integer> lines = new ArrayList<>();
    for (int k = 0; k < claim.lineCount(); k++) {
      LineView other = claim.view(k);
      if (other.code == v.code
          && AddOnPrimaries.shareDay(v, other)
          && primaries.sameProvider(claim, v, other)) {
        if (k + 1 < v.number) {
          return; // told with that line
        }
        lines.add(other.number);
        total += other.unitsPerDay();
      }
    }
    int most = Integer.parseInt(limit[1]);
    if (total > most) {
      claim.emit(
          new AddOnFact(
              Kind.TOO_MANY_UNITS,
              v.number,
              lines,
              v.procedure,
              List.of(limit[2]),
              limit[2],
              0,
              true,
              total,
              most,
              limit[3],
              day.release(TableKind.ADD_ON_CODES),
              ""));
    }
  }

  private void emit(ClaimContext claim, LineView v, ReferenceView.DayStates day, Kind kind) {
    claim.emit(
        new AddOnFact(
            kind,
            v.number,
            List.of(v.number),
            v.procedure,
            listed(v),
            "",
            0,
            certain(day),
            v.unitsPerDay(),
            0,
            "",
            day.release(TableKind.ADD_ON_CODES),
            v.procedure + " type " + table.type(v.code, v.firstDay)));
  }

  private List<String> listed(LineView v) {
    int[] ids = table.primaries(v.code, v.firstDay);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, ids.length); i++) {
      codes.add(library.procedures().code(ids[i]));
    }
    return codes;
  }

  private static boolean certain(ReferenceView.DayStates day) {
    Vintage vintage = day.vintage(TableKind.ADD_ON_CODES);
    return vintage.status() == Vintage.Status.CURRENT && vintage.complete();
  }
}
