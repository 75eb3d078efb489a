package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;

/** Payment policy of the physician fee schedule: PFS. */
final class FeeChecks {

  private final ReferenceLibrary library;
  private final FeeSchedule schedule;
  private final Map<String, List<String>> medicareCodes =
      PolicyTable.map("medicare-codes", r -> PolicyTable.words(r[1]));
  private final Map<String, String> facilities = PolicyTable.map("facility-places", r -> r[1]);

  FeeChecks(ReferenceLibrary library) {
    this.library = library;
    schedule = library.feeSchedule();
  }

  /** Finds the rows the other checks read. */
  void rows(HandClaim h) {
    for (HandLine l : h.lines) {
      if (l.code < 0 || l.first == HandLine.NO_DAY) {
        continue;
      }
      l.baseRow = schedule.find(l.code, FeeSchedule.BASE, l.first);
      l.feeRow = l.baseRow;
      if (l.has(Modifiers.M26 | Modifiers.TC | Modifiers.M53)) {
        int part =
            l.has(Modifiers.M26)
                ? FeeSchedule.PROFESSIONAL
                : l.has(Modifiers.TC) ? FeeSchedule.TECHNICAL : FeeSchedule.DISCONTINUED;
        int row = schedule.find(l.code, part, l.first);
        l.feeRow = row >= 0 ? row : l.baseRow;
      }
      if (l.feeRow >= 0) {
        l.global = schedule.globalDays(l.baseRow >= 0 ? l.baseRow : l.feeRow);
      }
    }
  }

  void check(HandClaim h) {
    if (!h.medicare()) {
      return;
    }
    for (HandLine l : h.lines) {
      if (l.usable()) {
        if (l.feeRow >= 0) {
          status(h, l, schedule.status(l.feeRow));
        }
        component(h, l);
      }
    }
  }

  private void status(HandClaim h, HandLine l, char status) {
    switch (status) {
      case 'B' -> {
        if (l.charge > 0) {
          unpaid(h, l, "PFS-002", "CO-97", " is always bundled (status B)");
        }
      }
      case 'G', 'I' -> {
        if (!l.is(Procedures.TRACKING)) {
          List<String> instead = medicareCodes.getOrDefault(l.procedure, List.of());
          unpaid(
              h,
              l,
              "PFS-006",
              "CO-16",
              " is not valid for Medicare (status " + status + "); " + String.join(", ", instead));
        }
      }
      case 'N' -> {
        boolean routine =
            l.procedure.compareTo("99381") >= 0 && l.procedure.compareTo("99397") <= 0;
        unpaid(h, l, "PFS-009", routine ? "PR-49" : "PR-96", " is not covered (status N)");
      }
      default -> {} // X, PFS-014, says where the service is paid and finds nothing wrong
    }
  }

  private static void unpaid(HandClaim h, HandLine l, String rule, String carc, String what) {
    h.problem(rule, l.number, carc, l.procedure + what);
    l.notPayable = true;
  }

  private void component(HandClaim h, HandLine l) {
    if (l.has(Modifiers.M26 | Modifiers.TC) && listing(l)) {
      absent(h, l, Modifiers.M26, FeeSchedule.PROFESSIONAL, "26");
      absent(h, l, Modifiers.TC, FeeSchedule.TECHNICAL, "TC");
    }
    if (l.baseRow < 0 || l.has(Modifiers.M26)) {
      return;
    }
    char parts = schedule.pcTc(l.baseRow);
    if ((parts == '1' || parts == '4') && facility(l.place)) {
      h.problem(
          "PFS-031",
          l.number,
          "CO-5",
          l.procedure
              + (l.has(Modifiers.TC) ? "-TC" : "")
              + " at place of service "
              + l.place
              + ": the technical part is the facility's");
    }
  }

  /** Whether the absence of a row says something: an older file knows nothing of a newer code. */
  boolean listing(HandLine l) {
    return schedule.lists(l.code, l.first)
        || Releases.currentAndComplete(library, TableKind.FEE_SCHEDULE, l.first);
  }

  boolean facility(String place) {
    return facilities.containsKey(place);
  }

  private void absent(HandClaim h, HandLine l, int bit, int part, String modifier) {
    if (l.has(bit) && schedule.find(l.code, part, l.first) < 0) {
      h.problem("PFS-030", l.number, "CO-4", l.procedure + " has no part for " + modifier);
    }
  }
}
