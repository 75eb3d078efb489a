package org.cleanclaim.engine.internal.observe;

import java.util.List;
import java.util.Locale;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.observation.UnitLimitFact;
import org.cleanclaim.engine.observation.UnitLimitFact.Kind;

/**
 * Lines of codes of which the setting allows no unit, unless another rule has said why they are not
 * paid.
 */
final class ZeroUnitsObserver implements Observer {

  private final ReferenceLibrary library;

  ZeroUnitsObserver(ReferenceLibrary library) {
    this.library = library;
  }

  @Override
  public Phase phase() {
    return Phase.STANDING;
  }

  @Override
  public void observe(ClaimContext claim) {
    UnitScope scope = claim.unitScope();
    if (scope == null || !claim.programme().medicare()) {
      return;
    }
    MueTable table = scope.table(library);
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      int row = v.unitRow;
      if (row >= 0
          && table.value(row) == 0
          && scope.counts(claim, v)
          && v.milliUnits > 0
          && charged(v)) {
        claim.emit(fact(claim, scope, table, v, row));
      }
    }
  }

  /** A line of $0.00 only tells that something was done. */
  private static boolean charged(LineView v) {
    ServiceLine line = v.line;
    Long charge = line == null ? null : line.chargeCents();
    return charge == null || charge != 0;
  }

  /** Whether the fee schedule says that payment is part of other services. */
  private static boolean bundled(ClaimContext claim, LineView v) {
    if (v.feeRow < 0) {
      return false;
    }
    char status = claim.reference.library.feeSchedule().status(v.feeRow);
    return status == 'B' || status == 'P';
  }

  /**
   * Whether the code is for a DME contractor: a supply or equipment that suppliers are paid for.
   */
  private static boolean supply(ClaimContext claim, LineView v) {
    MueTable suppliers = claim.reference.library.mue(EditSetting.DME_SUPPLIER);
    int row = suppliers.find(v.code, v.firstDay);
    return v.is(CodeTraits.DMEPOS) && (row < 0 || suppliers.value(row) > 0);
  }

  private static UnitLimitFact fact(
      ClaimContext claim, UnitScope scope, MueTable table, LineView v, int row) {
    String rationale = table.rationale(row);
    Kind kind =
        rationale.toLowerCase(Locale.ROOT).contains("discontinued")
            ? Kind.NONE_ALLOWED_DISCONTINUED
            : scope == UnitScope.PRACTITIONER && supply(claim, v)
                ? Kind.NONE_ALLOWED_SUPPLY
                : bundled(claim, v) ? Kind.NONE_ALLOWED_BUNDLED : Kind.NONE_ALLOWED;
    return new UnitLimitFact(
        kind,
        v.number,
        List.of(v.number),
        v.procedure,
        v.unitsPerDay(),
        v.unitsPerDay(),
        0,
        table.mai(row),
        false,
        0,
        List.of(),
        "",
        "",
        v.chargeCents,
        v.tables.release(scope.kind),
        v.procedure + " MUE 0, " + rationale);
  }
}
