package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * The payer receives the claim after the limit of its table {@code timely-filing}, or with few days
 * left.
 *
 * @param line the line whose date counts; 0 for the statement period of an institutional claim
 * @param days days from the date that counts to receipt
 * @param limit the limit in words, as {@code 180 days} or {@code 12 months}
 * @param daysLeft days left after receipt; negative when the limit is past
 * @param corrected whether the claim replaces or voids an earlier one
 * @param row file and line of the payer's table
 */
public record FilingLimitFact(
    int line, int days, String limit, int daysLeft, boolean corrected, String row)
    implements PayerObservation {

  /** Days by which the claim is late; negative when it is not. */
  public int daysLate() {
    return -daysLeft;
  }

  @Override
  public ClaimField field() {
    return line == 0 ? ClaimField.STATEMENT_PERIOD : ClaimField.LINE_DATE;
  }
}
