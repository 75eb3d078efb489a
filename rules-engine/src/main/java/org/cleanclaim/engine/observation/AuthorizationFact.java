package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * A table of the payer asks for a number the claim does not carry.
 *
 * @param code procedure of the line
 * @param place place of service; of an institutional claim the two middle digits of the type of
 *     bill, as 13
 * @param specialty taxonomy of the rendering provider; empty when unknown
 * @param note what the payer's table says of it; may be empty
 * @param row file and line of the payer's table
 */
public record AuthorizationFact(
    Kind kind, int line, String code, String place, String specialty, String note, String row)
    implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** Table {@code prior-auth} lists the service; no REF*G1 on line or claim. */
    AUTHORIZATION_MISSING,
    /** Table {@code referral} lists the specialty; no REF*9F on line or claim. */
    REFERRAL_MISSING
  }

  @Override
  public ClaimField field() {
    return kind == Kind.REFERRAL_MISSING
        ? ClaimField.REFERRAL_NUMBER
        : ClaimField.PRIOR_AUTHORIZATION;
  }
}
