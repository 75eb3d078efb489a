package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * The payer receives the claim long after the service: more than 300 days.
 *
 * @param line the line whose From date counts; 0 for the statement Through date of an institutional
 *     claim
 * @param serviceDay epoch day filing limits count from
 * @param receivedDay epoch day the payer receives the claim
 */
public record FilingDelay(int line, int serviceDay, int receivedDay) implements HeaderObservation {

  /** Days from service to receipt. */
  public int days() {
    return receivedDay - serviceDay;
  }

  @Override
  public ClaimField field() {
    return line == 0 ? ClaimField.STATEMENT_PERIOD : ClaimField.LINE_DATE;
  }
}
