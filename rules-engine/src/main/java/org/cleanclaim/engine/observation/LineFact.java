package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * A plain field of a line is missing or cannot be.
 *
 * @param procedure procedure code, else revenue code; empty when the line has neither
 * @param tracking whether the procedure only reports quality or status and carries no charge
 */
public record LineFact(Kind kind, int line, String procedure, boolean tracking)
    implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    PROCEDURE_MISSING(ClaimField.LINE_PROCEDURE),
    REVENUE_CODE_MISSING(ClaimField.LINE_REVENUE_CODE),
    CHARGE_MISSING(ClaimField.LINE_CHARGE),
    CHARGE_NEGATIVE(ClaimField.LINE_CHARGE),
    CHARGE_ZERO(ClaimField.LINE_CHARGE),
    UNITS_MISSING(ClaimField.LINE_UNITS),
    UNITS_NOT_POSITIVE(ClaimField.LINE_UNITS);

    private final ClaimField field;

    Kind(ClaimField field) {
      this.field = field;
    }
  }

  @Override
  public ClaimField field() {
    return kind.field;
  }
}
