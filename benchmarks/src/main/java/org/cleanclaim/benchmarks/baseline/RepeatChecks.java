package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import org.cleanclaim.claim.DrugDetail;

/** Lines that say the same twice, and visits that stand alone: DUP-002 and EM-002. */
final class RepeatChecks {

  void loneVisits(HandClaim h) {
    for (HandLine l : h.lines) {
      if (l.has(Modifiers.M25)
          && l.is(Procedures.EM_WIDE)
          && l.first != HandLine.NO_DAY
          && !accompanied(h, l)) {
        h.problem(
            "EM-002", l.number, "CO-4", "25 on " + l.procedure + ", but no other service that day");
      }
    }
  }

  private static boolean accompanied(HandClaim h, HandLine l) {
    for (HandLine other : h.lines) {
      if (other != l
          && !other.procedure.isEmpty()
          && !other.is(Procedures.TRACKING)
          && other.sharesDay(l)
          && other.renderer.equals(l.renderer)) {
        return true;
      }
    }
    return false;
  }

  void repeats(HandClaim h) {
    for (int i = 1; i < h.lines.length; i++) {
      HandLine l = h.lines[i];
      if (l.procedure.isEmpty()
          || l.first == HandLine.NO_DAY
          || l.has(Modifiers.REPEAT | Modifiers.M91)) {
        continue;
      }
      int first = like(h, l, 0, i);
      // a group is told once, with its first repeat
      if (first >= 0 && like(h, l, first + 1, i) < 0) {
        tell(h, l, first, i);
      }
    }
  }

  private static void tell(HandClaim h, HandLine l, int first, int repeat) {
    StringBuilder text = new StringBuilder("lines ");
    for (int k = repeat; k < h.lines.length; k++) {
      if (like(h.lines[k], l)) {
        text.append(k + 1).append(", ");
      }
    }
    text.append(first + 1).append(" bill ").append(l.procedure).append(" alike for one day");
    h.problem("DUP-002", l.number, "OA-18", text.toString());
  }

  private static int like(HandClaim h, HandLine l, int from, int before) {
    for (int k = from; k < before; k++) {
      if (like(h.lines[k], l)) {
        return k;
      }
    }
    return -1;
  }

  static boolean like(HandLine a, HandLine b) {
    return a.code == b.code
        && a.first == b.first
        && a.last == b.last
        && !a.unitsConsumed
        && !b.unitsConsumed
        && a.procedure.equals(b.procedure)
        && a.renderer.equals(b.renderer)
        && within(a.modifiers, b.modifiers)
        && within(b.modifiers, a.modifiers)
        && sameDrug(a.line.drug(), b.line.drug());
  }

  private static boolean within(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!b.contains(a.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameDrug(DrugDetail a, DrugDetail b) {
    return a == null ? b == null : b != null && a.ndc().equals(b.ndc());
  }
}
