package org.cleanclaim.benchmarks.baseline;

import java.util.Locale;
import java.util.Map;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Programme;

/** Units against the medically unlikely edits, and lines that repeat others: MUE, DME-001, DUP. */
final class UnitChecks {

  private final MueTable practitioner;
  private final MueTable supplier;
  private final FeeSchedule schedule;
  final Map<String, Integer> doses =
      PolicyTable.map("milligrams-per-unit", r -> Integer.valueOf(r[1]));

  UnitChecks(ReferenceLibrary library) {
    practitioner = library.mue(EditSetting.PRACTITIONER);
    supplier = library.mue(EditSetting.DME_SUPPLIER);
    schedule = library.feeSchedule();
  }

  /** Why a limit is 0, with the rule that says so. */
  record Refusal(String rule, String carc, String text) {}

  MueTable table(HandClaim h) {
    return h.supplier() ? supplier : practitioner;
  }

  /** Finds the limits, and codes of which no unit is paid. */
  void noneAllowed(HandClaim h) {
    if (!h.programme.ncci()) {
      return;
    }
    MueTable table = table(h);
    for (HandLine l : h.lines) {
      if (!l.usable()) {
        continue;
      }
      l.limitRow = table.find(l.code, l.first);
      if (l.limitRow >= 0
          && table.value(l.limitRow) == 0
          && h.medicare()
          && counts(l)
          && l.milliUnits > 0
          && (l.line.chargeCents() == null || l.line.chargeCents() != 0)) {
        Refusal why = refusal(h, l, table.rationale(l.limitRow));
        h.problem(why.rule, l.number, why.carc, l.procedure + why.text);
        l.falls = true;
      }
    }
  }

  /** Why no unit is paid. */
  Refusal refusal(HandClaim h, HandLine l, String rationale) {
    if (rationale.toLowerCase(Locale.ROOT).contains("discontinued")) {
      return new Refusal("MUE-004", "CO-181", " has an MUE of 0: discontinued");
    }
    if (!h.supplier() && supply(l)) {
      return new Refusal("DME-001", "CO-109", " is paid by the DME contractor");
    }
    return bundled(l)
        ? new Refusal("MUE-004", "CO-97", " has an MUE of 0: bundled")
        : new Refusal("MUE-004", "CO-96", " has an MUE of 0: not payable here");
  }

  boolean supply(HandLine l) {
    if (!l.is(Procedures.DMEPOS)) {
      return false;
    }
    int row = supplier.find(l.code, l.first);
    return row < 0 || supplier.value(row) > 0;
  }

  private boolean bundled(HandLine l) {
    if (l.feeRow < 0) {
      return false;
    }
    char status = schedule.status(l.feeRow);
    return status == 'B' || status == 'P';
  }

  static boolean counts(HandLine l) {
    return l.usable()
        && !l.notPayable
        && l.milliUnits != HandLine.NO_UNITS
        && !l.has(Modifiers.M55)
        && !"MJ".equals(l.line.unitQualifier());
  }

  void limits(HandClaim h) {
    if (!h.programme.ncci()) {
      return;
    }
    MueTable table = table(h);
    for (int i = 0; i < h.lines.length; i++) {
      HandLine l = h.lines[i];
      if (l.limitRow < 0 || !counts(l)) {
        continue;
      }
      int most = table.value(l.limitRow);
      if (most > 0) {
        int mai = table.mai(l.limitRow);
        line(h, l, most, mai);
        if (mai > 1 && h.programme != Programme.MC) {
          day(h, i, most, mai);
        }
      }
    }
  }

  private void line(HandClaim h, HandLine l, int most, int mai) {
    long units = l.unitsPerDay();
    if (units <= most) {
      if (l.billed() > most && h.medicare()) {
        h.problem(
            "MUE-009",
            l.number,
            "",
            l.billed() + " units of " + l.procedure + " fit " + most + " only per day");
      }
      return;
    }
    String text = units + " units of " + l.procedure + " on one line; the limit is " + most;
    if (h.programme == Programme.MC) {
      h.problem("MUE-008", l.number, "CO-151", text);
      l.denied = true;
    }
    if (!h.medicare()) {
      return;
    }
    if (mai == 1) {
      h.problem("MUE-001", l.number, "CO-151", text);
      l.denied = true;
    }
    int dose = doses.getOrDefault(l.procedure, 0);
    if (dose > 1 && units % dose == 0 && units / dose <= most) {
      h.problem("MUE-005", l.number, "CO-151", text + ": milligrams at " + dose + " a unit?");
    } else if (units >= 10L * most) {
      h.problem("MUE-005", l.number, "CO-151", text + ": units of another kind?");
    }
  }

  /** The units of the code on the day the line begins, told with the first such line. */
  private static void day(HandClaim h, int index, int most, int mai) {
    HandLine l = h.lines[index];
    int day = l.first;
    long total = 0;
    for (int k = 0; k < h.lines.length; k++) {
      HandLine other = h.lines[k];
      if (sameOnDay(l, other, day)) {
        if (k < index && other.first == day) {
          return;
        }
        total += other.unitsPerDay();
      }
    }
    if (total <= most) {
      return;
    }
    int first = 0;
    for (HandLine other : h.lines) {
      if (sameOnDay(l, other, day)) {
        first = first == 0 ? other.number : first;
        other.denied |= h.enforces();
        other.unitsConsumed = true;
      }
    }
    h.problem(
        mai == 2 ? "MUE-002" : "MUE-003",
        first,
        "CO-151",
        total + " units of " + l.procedure + " in one day; the limit is " + most + ", MAI " + mai);
  }

  private static boolean sameOnDay(HandLine l, HandLine other, int day) {
    return other.code == l.code
        && other.first <= day
        && day <= other.last
        && counts(other)
        && other.renderer.equals(l.renderer);
  }
}
