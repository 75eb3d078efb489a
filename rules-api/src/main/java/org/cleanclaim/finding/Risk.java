package org.cleanclaim.finding;

/**
 * What a finding costs if nothing is done.
 *
 * @param dollarsAtRiskCents charges the payer would not pay, in cents
 * @param denialProbability prior probability of the denial, 0 to 1, before any feedback from
 *     remittances
 */
public record Risk(long dollarsAtRiskCents, double denialProbability) {

  /** Nothing at risk. */
  public static final Risk NONE = new Risk(0, 0);

  /** Cents times probability, rounded half up. */
  public long expectedLossCents() {
    return Math.round(dollarsAtRiskCents * denialProbability);
  }
}
