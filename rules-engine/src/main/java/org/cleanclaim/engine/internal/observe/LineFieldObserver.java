package org.cleanclaim.engine.internal.observe;

import java.math.BigDecimal;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.LineFact;
import org.cleanclaim.engine.observation.LineFact.Kind;
import org.cleanclaim.engine.observation.UnitsFact;

/** Sees lines without code, charge or units, and units and charges that cannot be. */
final class LineFieldObserver implements Observer {

  /** A smaller fraction is shown as this one; written out it may have a billion places. */
  private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.000000001");

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    boolean professional = claim.claim().professional();
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line != null) {
        code(claim, v, line, professional);
        charge(claim, v, line);
        units(claim, v, line);
      }
    }
  }

  private static void code(ClaimContext claim, LineView v, ServiceLine line, boolean professional) {
    if (professional && v.procedure.isEmpty()) {
      emit(claim, Kind.PROCEDURE_MISSING, v, line);
    } else if (!professional && line.revenueCode() == null) {
      emit(claim, Kind.REVENUE_CODE_MISSING, v, line);
    }
  }

  private static void charge(ClaimContext claim, LineView v, ServiceLine line) {
    Long charge = line.chargeCents();
    if (charge == null) {
      emit(claim, Kind.CHARGE_MISSING, v, line);
    } else if (charge < 0) {
      emit(claim, Kind.CHARGE_NEGATIVE, v, line);
    } else if (charge == 0) {
      emit(claim, Kind.CHARGE_ZERO, v, line);
    }
  }

  private static void units(ClaimContext claim, LineView v, ServiceLine line) {
    BigDecimal units = line.units();
    if (units == null) {
      emit(claim, Kind.UNITS_MISSING, v, line);
    } else if (units.signum() <= 0) {
      emit(claim, Kind.UNITS_NOT_POSITIVE, v, line);
    } else if (units.scale() > 0) {
      BigDecimal exact = units.stripTrailingZeros();
      if (exact.scale() > 0) {
        BigDecimal readable = exact.compareTo(SMALLEST_SHOWN) < 0 ? SMALLEST_SHOWN : exact;
        claim.emit(new UnitsFact(v.number, v.procedure, readable));
      }
    }
  }

  private static void emit(ClaimContext claim, Kind kind, LineView v, ServiceLine line) {
    String revenue = line.revenueCode();
    String code = !v.procedure.isEmpty() ? v.procedure : revenue == null ? "" : revenue;
    claim.emit(new LineFact(kind, v.number, code, v.is(CodeTraits.TRACKING)));
  }
}
