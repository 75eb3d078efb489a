package org.cleanclaim.benchmarks.baseline;

import java.util.Map;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;

/** Add-on codes and their primaries: AOC. */
final class AddOnChecks {

  private static final String CRITICAL_CARE = "99292";
  private static final String VISIT_COMPLEXITY = "G2211";

  private final ReferenceLibrary library;
  final AddOnTable table;
  private final ProcedureCodes codes;
  final Map<String, String[]> unitLimits = PolicyTable.map("add-on-units", r -> r);

  AddOnChecks(ReferenceLibrary library) {
    this.library = library;
    table = library.addOns();
    codes = library.procedures();
  }

  void standing(HandClaim h) {
    if (!h.programme.ncci()) {
      return;
    }
    for (HandLine l : h.lines) {
      int type = l.usable() ? table.type(l.code, l.first) : 0;
      if (type == 0 || l.notPayable || l.procedure.equals(VISIT_COMPLEXITY)) {
        continue;
      }
      if (l.is(Procedures.ADD_ON_UNITS)) {
        units(h, l);
      }
      switch (type) {
        case 1 -> closedList(h, l);
        case 2 -> anyProcedure(h, l);
        default -> openList(h, l);
      }
    }
  }

  int mostUnits(String addOn) {
    return Integer.parseInt(unitLimits.get(addOn)[1]);
  }

  /** Whether a line is a listed primary of an add-on but for the day. */
  private boolean listed(HandLine addOn, HandLine other) {
    return other != addOn
        && other.usable()
        && sameProvider(addOn, other)
        && table.isPrimary(addOn.code, other.code, addOn.first);
  }

  boolean isOtherDay(HandLine addOn, HandLine other) {
    return listed(addOn, other) && !addOn.sharesDay(other);
  }

  boolean isPrimary(HandLine addOn, HandLine other) {
    return other != addOn
        && other.code >= 0
        && addOn.sharesDay(other)
        && table.isPrimary(addOn.code, other.code, addOn.first)
        && sameProvider(addOn, other);
  }

  static boolean sameProvider(HandLine a, HandLine b) {
    return a.renderer.equals(b.renderer)
        || a.procedure.equals(CRITICAL_CARE)
            && !a.specialty.isEmpty()
            && a.specialty.equals(b.specialty);
  }

  private void closedList(HandClaim h, HandLine l) {
    for (HandLine other : h.lines) {
      if (isPrimary(l, other)) {
        return;
      }
    }
    if (l.is(Procedures.CONTINUOUS) && nearest(h, l, 1) != null) {
      return;
    }
    HandLine other = l.procedure.equals(CRITICAL_CARE) ? null : nearest(h, l, Integer.MAX_VALUE);
    if (other == null) {
      h.problem("AOC-001", l.number, "CO-107", l.procedure + " without a primary: " + primaries(l));
    } else {
      h.problem(
          "AOC-004",
          l.number,
          "CO-107",
          l.procedure + " with " + other.procedure + " " + distance(l, other) + " days from it");
    }
    l.falls |=
        h.enforces() && Releases.currentAndComplete(library, TableKind.ADD_ON_CODES, l.first);
  }

  HandLine nearest(HandClaim h, HandLine l, int within) {
    HandLine best = null;
    for (HandLine other : h.lines) {
      if (listed(l, other)
          && Math.abs(distance(l, other)) <= within
          && (best == null || nearer(l, other, best))) {
        best = other;
      }
    }
    return best;
  }

  private static boolean nearer(HandLine l, HandLine a, HandLine b) {
    int one = distance(l, a);
    int two = distance(l, b);
    if (Math.abs(one) != Math.abs(two)) {
      return Math.abs(one) < Math.abs(two);
    }
    return one != two ? one < two : a.procedure.compareTo(b.procedure) < 0;
  }

  static int distance(HandLine l, HandLine other) {
    return other.last < l.first ? other.last - l.first : Math.max(0, other.first - l.last);
  }

  private void anyProcedure(HandClaim h, HandLine l) {
    for (HandLine other : h.lines) {
      if (other != l
          && l.sharesDay(other)
          && other.usable()
          && !other.out()
          && !other.is(Procedures.EM_WIDE | Procedures.TRACKING)
          && other.global != GlobalDays.ZZZ
          && table.type(other.code, l.first) == 0
          && sameProvider(l, other)) {
        return;
      }
    }
    h.problem("AOC-002", l.number, "CO-107", l.procedure + " with no procedure to belong to");
  }

  private void openList(HandClaim h, HandLine l) {
    for (HandLine other : h.lines) {
      if (isPrimary(l, other) && !other.out()) {
        return;
      }
    }
    h.problem(
        "AOC-003", l.number, "CO-107", l.procedure + " without a listed primary: " + primaries(l));
  }

  String primaries(HandLine l) {
    int[] ids = table.primaries(l.code, l.first);
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < Math.min(20, ids.length); i++) {
      b.append(i == 0 ? "" : ", ").append(codes.code(ids[i]));
    }
    return b.toString();
  }

  private void units(HandClaim h, HandLine l) {
    if (l.milliUnits == HandLine.NO_UNITS) {
      return;
    }
    long total = 0;
    for (HandLine other : h.lines) {
      if (other.code == l.code && l.sharesDay(other) && sameProvider(l, other)) {
        if (other.number < l.number) {
          return;
        }
        total += other.unitsPerDay();
      }
    }
    String[] limit = unitLimits.get(l.procedure);
    if (total > mostUnits(l.procedure)) {
      h.problem(
          "AOC-007",
          l.number,
          "CO-151",
          total
              + " units of "
              + l.procedure
              + " beside "
              + limit[2]
              + "; "
              + limit[3]
              + " for all");
    }
  }

  /** Add-ons fall with the last of their primaries. */
  void cascade(HandClaim h) {
    if (!h.programme.ncci() || !anyOut(h)) {
      return;
    }
    boolean[] fallen = new boolean[h.lines.length];
    boolean changed;
    do {
      changed = false;
      for (HandLine l : h.lines) {
        if (l.usable() && !l.out() && !fallen[l.number - 1] && table.type(l.code, l.first) == 1) {
          HandLine primary = lost(h, l, fallen);
          if (primary != null) {
            fallen[l.number - 1] = true;
            changed = true;
            h.problem(
                "AOC-005", l.number, "CO-107", l.procedure + " falls with " + primary.procedure);
          }
        }
      }
    } while (changed);
  }

  private static boolean anyOut(HandClaim h) {
    for (HandLine l : h.lines) {
      if (l.out()) {
        return true;
      }
    }
    return false;
  }

  private HandLine lost(HandClaim h, HandLine l, boolean[] fallen) {
    HandLine first = null;
    for (HandLine other : h.lines) {
      if (isPrimary(l, other)) {
        if (!other.out() && !fallen[other.number - 1]) {
          return null;
        }
        if (first == null || other.procedure.compareTo(first.procedure) < 0) {
          first = other;
        }
      }
    }
    return first;
  }
}
