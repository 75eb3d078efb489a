package org.cleanclaim.engine.internal.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.ModifierCodes;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.observation.ModifierFact;
import org.cleanclaim.engine.observation.ModifierFact.Kind;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;

/**
 * The modifiers of each line among themselves: known, in force, not repeated, in order, compatible.
 */
final class ModifierObserver implements Observer {

  private static final CheckState BUILT_IN =
      new CheckState(CoverageStatus.CHECKED, "modifiers in use since 2015-10-01", "");
  private static final int ROOM = 4;
  private static final String ORIGINS_AND_DESTINATIONS = "DEGHIJNPRSX";

  private final ModifierCodes codes;
  private final ModifierTables tables = new ModifierTables();

  ModifierObserver(ModifierCodes codes) {
    this.codes = codes;
  }

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      int count = v.modifiers.size();
      if (count == 0) {
        continue;
      }
      int trip = trip(v);
      if (v.firstDay != LineView.NO_DAY) {
        validity(claim, v, trip);
      }
      if (count > 1) {
        together(claim, v, trip);
        order(claim, v, trip);
      }
      if (count > ROOM) {
        emit(claim, v, Kind.TOO_MANY, ROOM, "", String.valueOf(count), "");
      }
    }
  }

  /**
   * Place of the origin and destination of an ambulance line, which are no modifier of any list; -1
   * for none.
   */
  private static int trip(LineView v) {
    String code = v.procedure;
    if (!code.startsWith("A0") || code.compareTo("A0021") < 0) {
      return -1;
    }
    for (int i = 0; i < v.modifiers.size(); i++) {
      String m = v.modifiers.get(i);
      if (m.length() == 2
          && ORIGINS_AND_DESTINATIONS.indexOf(m.charAt(0)) >= 0
          && ORIGINS_AND_DESTINATIONS.indexOf(m.charAt(1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void validity(ClaimContext claim, LineView v, int trip) {
    ReferenceView.DayStates day = v.tables;
    boolean listed = day.answers(TableKind.HCPCS) && day.complete(TableKind.HCPCS);
    claim.checked(EditFamily.MODIFIERS, v.number, listed ? day.state(TableKind.HCPCS) : BUILT_IN);
    for (int i = 0; i < v.modifiers.size(); i++) {
      CodeStatus status = codes.status(ModifierCodes.pack(v.modifiers.get(i)), v.firstDay);
      if (status != CodeStatus.VALID && i != trip) {
        Kind kind = status == CodeStatus.UNKNOWN ? Kind.UNKNOWN : Kind.NOT_ON_DATE;
        emit(claim, v, kind, i, "", "", listed ? day.release(TableKind.HCPCS) : "");
      }
    }
  }

  private void together(ClaimContext claim, LineView v, int trip) {
    List<String> mods = v.modifiers;
    for (int i = 1; i < mods.size(); i++) {
      String m = mods.get(i);
      int packed = ModifierCodes.pack(m);
      boolean repeated = false;
      for (int j = 0; j < i; j++) {
        String earlier = mods.get(j);
        if (earlier.equals(m)) {
          repeated = true;
        } else if (i != trip && j != trip) {
          int known = tables.together(packed, ModifierCodes.pack(earlier));
          if (known != ModifierTables.NEUTRAL) {
            emit(
                claim,
                v,
                known == ModifierTables.EXCLUSIVE ? Kind.EXCLUSIVE : Kind.SELDOM_TOGETHER,
                i,
                earlier,
                "",
                "");
          }
        }
      }
      if (repeated) {
        emit(claim, v, Kind.REPEATED, i, "", "", "");
      }
    }
  }

  private void order(ClaimContext claim, LineView v, int trip) {
    boolean later = false;
    for (int i = 0; i < v.modifiers.size(); i++) {
      int rank = i == trip ? 0 : tables.rank(ModifierCodes.pack(v.modifiers.get(i)));
      if (rank == 1 && later) {
        emit(claim, v, Kind.PRICING_NOT_FIRST, i, "", ordered(v, trip), "");
        return;
      }
      later |= rank > 1;
    }
  }

  private String ordered(LineView v, int trip) {
    List<String> sorted = new ArrayList<>(v.modifiers);
    String first = trip < 0 ? "" : v.modifiers.get(trip);
    sorted.sort(
        Comparator.comparingInt(
            m -> {
              int rank = tables.rank(ModifierCodes.pack(m));
              return m.equals(first) ? 0 : rank == 0 ? 2 : rank;
            }));
    return String.join(",", sorted);
  }

  private static void emit(
      ClaimContext claim,
      LineView v,
      Kind kind,
      int index,
      String other,
      String detail,
      String release) {
    claim.emit(
        new ModifierFact(
            kind,
            v.number,
            v.procedure,
            v.modifiers.get(index),
            other,
            index + 1,
            detail,
            release));
  }
}
