package org.cleanclaim.engine.observation;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about the claim as a whole that some payers take exception to; which of them is for
 * rules to say.
 *
 * @param claim the claim, whose {@code toString} tells nothing of the patient
 */
public record PayerFact(Kind kind, Claim claim) implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** A commercial claim without group number. */
    GROUP_NUMBER_MISSING(ClaimField.GROUP_NUMBER),
    /** A professional claim with a frequency code other than 1. */
    NOT_ORIGINAL(ClaimField.FREQUENCY),
    /** A claim to Veterans Affairs with neither referral nor authorization number. */
    NO_REFERENCE_OF_PAYER(ClaimField.REFERRAL_NUMBER),
    /** Medicare is billed first although the claim tells of an accident others may pay for. */
    MEDICARE_FIRST_AFTER_ACCIDENT(ClaimField.RELATED_CAUSES),
    /** A bill of frequency 7 or 8 without a condition code that says what changed. */
    CHANGE_UNEXPLAINED(ClaimField.TYPE_OF_BILL),
    /** Condition code D9, any other change, without remarks. */
    CHANGE_WITHOUT_REMARKS(ClaimField.TYPE_OF_BILL);

    private final ClaimField field;

    Kind(ClaimField field) {
      this.field = field;
    }
  }

  @Override
  public int line() {
    return 0;
  }

  @Override
  public ClaimField field() {
    return kind.field;
  }
}
