package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * A date of service cannot be.
 *
 * @param line the line; 0 for the statement period
 * @param supply whether the procedure is equipment or a supply, which may be billed ahead of its
 *     use
 * @param days how far apart the dates are
 */
public record LineDateFact(Kind kind, int line, String procedure, boolean supply, int days)
    implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    MISSING,
    /** From is after To. */
    REVERSED,
    /** From is after the day the payer receives the claim. */
    STARTS_AFTER_RECEIPT,
    /** Only To is after the day the payer receives the claim. */
    ENDS_AFTER_RECEIPT,
  }

  @Override
  public ClaimField field() {
    return line == 0 ? ClaimField.STATEMENT_PERIOD : ClaimField.LINE_DATE;
  }
}
