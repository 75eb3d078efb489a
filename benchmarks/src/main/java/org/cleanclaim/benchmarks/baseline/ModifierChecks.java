package org.cleanclaim.benchmarks.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.ModifierCodes;
import org.cleanclaim.engine.Programme;

/** Modifiers among themselves and with their procedure: MOD. */
final class ModifierChecks {

  private static final int CODES = 36 * 36;
  private static final byte EXCLUSIVE = 1;
  private static final byte SELDOM = 2;

  private final ModifierCodes codes;
  private final FeeSchedule schedule;
  private final byte[] rank = new byte[CODES];

  /** Number of each modifier that has something against another, -1 for any other. */
  private final int[] party = new int[CODES];

  private final byte[][] against;

  ModifierChecks(ModifierCodes codes, FeeSchedule schedule) {
    this.codes = codes;
    this.schedule = schedule;
    for (String[] row : PolicyTable.rows("modifier-order")) {
      for (String m : PolicyTable.words(row[1])) {
        rank[ModifierCodes.pack(m)] = Byte.parseByte(row[0]);
      }
    }
    Arrays.fill(party, -1);
    List<String[]> rows = PolicyTable.rows("modifier-pairs");
    int count = 0;
    for (String[] row : rows) {
      for (String m : PolicyTable.words(row[1] + " " + row[2])) {
        int packed = ModifierCodes.pack(m);
        party[packed] = party[packed] < 0 ? count++ : party[packed];
      }
    }
    against = new byte[count][count];
    for (String[] row : rows) {
      for (String a : PolicyTable.words(row[1])) {
        for (String b : PolicyTable.words(row[2])) {
          oppose(ModifierCodes.pack(a), ModifierCodes.pack(b), row[0].equals("E"));
        }
      }
    }
  }

  private void oppose(int a, int b, boolean exclusive) {
    byte how = exclusive ? EXCLUSIVE : SELDOM;
    if (exclusive || against[party[a]][party[b]] != EXCLUSIVE) {
      against[party[a]][party[b]] = how;
      against[party[b]][party[a]] = how;
    }
  }

  void among(HandClaim h) {
    for (HandLine l : h.lines) {
      int count = l.modifiers.size();
      if (count == 0) {
        continue;
      }
      int trip = l.procedure.startsWith("A0") ? trip(l) : -1;
      if (l.first != HandLine.NO_DAY) {
        validity(h, l, trip);
      }
      if (count > 1) {
        together(h, l, trip);
        order(h, l, trip);
      }
      if (count > 4) {
        h.problem(
            "MOD-003",
            l.number,
            "CO-4",
            count + " modifiers on " + l.procedure + "; room for four");
      }
    }
  }

  /** Place of the origin and destination of an ambulance trip among the modifiers; -1 for none. */
  static int trip(HandLine l) {
    if (l.procedure.compareTo("A0021") < 0) {
      return -1;
    }
    for (int i = 0; i < l.modifiers.size(); i++) {
      String m = l.modifiers.get(i);
      if (m.length() == 2
          && "DEGHIJNPRSX".indexOf(m.charAt(0)) >= 0
          && "DEGHIJNPRSX".indexOf(m.charAt(1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void validity(HandClaim h, HandLine l, int trip) {
    for (int i = 0; i < l.modifiers.size(); i++) {
      String m = l.modifiers.get(i);
      CodeStatus status = codes.status(ModifierCodes.pack(m), l.first);
      if (status == CodeStatus.VALID || i == trip) {
        continue;
      }
      if (status == CodeStatus.UNKNOWN) {
        h.problem("MOD-001", l.number, "CO-4", m + " on " + l.procedure + " is no modifier");
      } else {
        h.problem("MOD-001", l.number, "CO-182", m + " on " + l.procedure + " is not in force");
      }
    }
  }

  private void together(HandClaim h, HandLine l, int trip) {
    for (int i = 1; i < l.modifiers.size(); i++) {
      String m = l.modifiers.get(i);
      boolean repeated = false;
      for (int j = 0; j < i; j++) {
        String earlier = l.modifiers.get(j);
        if (earlier.equals(m)) {
          repeated = true;
        } else if (i != trip && j != trip && against(m, earlier) != 0) {
          h.problem("MOD-005", l.number, "CO-4", earlier + " against " + m + " on " + l.procedure);
        }
      }
      if (repeated) {
        h.problem("MOD-002", l.number, "CO-4", m + " is on " + l.procedure + " more than once");
      }
    }
  }

  int against(String a, String b) {
    int one = ModifierCodes.pack(a);
    int two = ModifierCodes.pack(b);
    return one < 0 || two < 0 || party[one] < 0 || party[two] < 0
        ? 0
        : against[party[one]][party[two]];
  }

  private void order(HandClaim h, HandLine l, int trip) {
    boolean later = false;
    for (int i = 0; i < l.modifiers.size(); i++) {
      int rank = i == trip ? 0 : rank(l.modifiers.get(i));
      if (rank == 1 && later) {
        h.problem(
            "MOD-004",
            l.number,
            "CO-4",
            l.modifiers.get(i) + " decides the price of " + l.procedure + ": " + ordered(l, trip));
        return;
      }
      later |= rank > 1;
    }
  }

  int rank(String modifier) {
    int packed = ModifierCodes.pack(modifier);
    return packed < 0 ? 0 : rank[packed];
  }

  private String ordered(HandLine l, int trip) {
    List<String> sorted = new ArrayList<>(l.modifiers);
    String first = trip < 0 ? "" : l.modifiers.get(trip);
    sorted.sort(
        (a, b) ->
            Integer.compare(
                a.equals(first) ? 0 : rank(a) == 0 ? 2 : rank(a),
                b.equals(first) ? 0 : rank(b) == 0 ? 2 : rank(b)));
    return String.join(",", sorted);
  }

  void onProcedure(HandClaim h) {
    if (!h.medicare() && h.programme != Programme.CI) {
      return;
    }
    for (HandLine l : h.lines) {
      if (l.modifierBits == 0 || l.procedure.isEmpty() || l.invalid) {
        continue;
      }
      boolean visit = l.is(Procedures.EM_WIDE);
      if (visit && l.has(Modifiers.PROCEDURE_ONLY | Modifiers.M52)) {
        int bits = l.has(Modifiers.PROCEDURE_ONLY) ? Modifiers.PROCEDURE_ONLY : Modifiers.M52;
        String m = l.modifiers.get(Modifiers.first(l.modifiers, bits));
        h.problem("MOD-007", l.number, "CO-4", m + " is for procedures, not " + l.procedure);
      } else if (!visit && l.has(Modifiers.VISIT_ONLY)) {
        String m = l.modifiers.get(Modifiers.first(l.modifiers, Modifiers.VISIT_ONLY));
        h.problem("MOD-006", l.number, "CO-4", m + " is for visits, not " + l.procedure);
      }
      if (l.has(Modifiers.M50) && l.first != HandLine.NO_DAY && l.baseRow >= 0) {
        bilateral(h, l);
      }
    }
  }

  private void bilateral(HandClaim h, HandLine l) {
    char indicator = schedule.bilateral(l.baseRow);
    switch (indicator) {
      case '0', '2', '9' -> {
        if (h.medicare()) {
          h.problem(
              "MOD-009",
              l.number,
              "CO-4",
              "50 does not apply to " + l.procedure + ": " + indicator);
        }
      }
      case '1', '3' -> {
        if (h.surgeryCenter(l)) {
          h.problem("MOD-008", l.number, "CO-4", l.procedure + "-50 of a surgery center");
        } else if (l.milliUnits != 1000 && l.milliUnits != HandLine.NO_UNITS) {
          String units = BigDecimal.valueOf(l.milliUnits, 3).stripTrailingZeros().toPlainString();
          h.problem("MOD-008", l.number, "CO-16", l.procedure + "-50 x" + units + ", not one");
        }
      }
      default -> {}
    }
  }
}
