package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.observation.EquipmentFact;
import org.cleanclaim.engine.observation.EquipmentFact.Kind;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;

/** Equipment, prosthetics, orthotics and supplies on professional claims to original Medicare. */
final class EquipmentObserver implements Observer {

  private static final String TABLE = "dme-modifiers";
  private static final int SIDES_ON_TWO_LINES = Days.of(2019, 3, 1);
  private static final int NO_CERTIFICATES = Days.of(2023, 1, 1);

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional() || claim.claim().planType() != PlanType.MEDICARE_B) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line != null
          && v.is(CodeTraits.DMEPOS)
          && v.firstDay != LineView.NO_DAY
          && !v.invalid()) {
        item(claim, v, line);
      }
    }
  }

  private static void item(ClaimContext claim, LineView v, ServiceLine line) {
    Provider ordering = claim.claim().provider(line, ProviderRole.ORDERING);
    if (ordering == null || ordering.npi() == null) {
      emit(claim, Kind.ORDERED_BY_NOBODY, v);
    }
    if (v.firstDay >= SIDES_ON_TWO_LINES
        && v.hasModifier(ModifierTraits.LT)
        && v.hasModifier(ModifierTraits.RT)) {
      emit(claim, Kind.BOTH_SIDES, v);
    }
    if (v.firstDay != v.lastDay && v.modifiers.contains("RR")) {
      emit(claim, Kind.RENTAL_SPAN, v);
    }
    if (v.firstDay == v.lastDay && monthly(v.procedure)) {
      emit(claim, Kind.SUPPLY_OF_A_DAY, v);
    }
    if (inpatient(v.placeOfService) && equipment(v.procedure)) {
      emit(claim, Kind.IN_FACILITY, v);
    }
    if (v.firstDay >= NO_CERTIFICATES && certificate(line.other())) {
      emit(claim, Kind.CERTIFICATE, v);
    }
    PayerTables tables = claim.payerTables();
    if (tables != null && tables.has(TABLE)) {
      wanted(claim, tables, v, "use", Kind.RENTED_OR_BOUGHT);
      wanted(claim, tables, v, "coverage", Kind.COVERAGE_NOT_SAID);
    }
  }

  private static void wanted(
      ClaimContext claim, PayerTables tables, LineView v, String purpose, Kind kind) {
    TableRow row = tables.find(TABLE, v.firstDay, v.procedure, purpose);
    if (row != null && !anyOf(v.modifiers, row.text("modifiers"))) {
      claim.emit(
          new EquipmentFact(
              kind,
              v.number,
              v.procedure,
              row.text("modifiers"),
              v.placeOfService,
              row.text("note"),
              row.source()));
    }
  }

  /** Whether one of the modifiers is among these words of two letters, separated by blanks. */
  private static boolean anyOf(List<String> modifiers, String words) {
    for (int i = 0; i < modifiers.size(); i++) {
      String modifier = modifiers.get(i);
      int at = modifier.length() == 2 ? words.indexOf(modifier) : -1;
      while (at >= 0) {
        if (at % 3 == 0) {
          return true;
        }
        at = words.indexOf(modifier, at + 1);
      }
    }
    return false;
  }

  /** Glucose testing supplies and enteral nutrition. */
  private static boolean monthly(String code) {
    return code.equals("A4253")
        || code.equals("A4259")
        || within(code, "B4034", "B4036")
        || within(code, "B4149", "B4162");
  }

  private static boolean within(String code, String first, String last) {
    return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
  }

  private static boolean equipment(String code) {
    return code.charAt(0) == 'E' || code.charAt(0) == 'K';
  }

  private static boolean inpatient(String place) {
    return place.equals("21") || place.equals("31");
  }

  /** LQ*UT, the forms CMS used to number. */
  private static boolean certificate(List<X12Segment> segments) {
    for (int i = 0; i < segments.size(); i++) {
      X12Segment s = segments.get(i);
      if (s.id().equals("LQ") && !s.elements().isEmpty() && s.elements().get(0).equals("UT")) {
        return true;
      }
    }
    return false;
  }

  private static void emit(ClaimContext claim, Kind kind, LineView v) {
    claim.emit(new EquipmentFact(kind, v.number, v.procedure, "", v.placeOfService, "", ""));
  }
}
