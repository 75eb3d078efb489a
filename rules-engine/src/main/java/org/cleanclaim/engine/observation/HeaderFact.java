package org.cleanclaim.engine.observation;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.ClaimField;

/**
 * Something unusual about the claim header; what it means is for rules to say, which find the rest
 * on the claim.
 *
 * @param claim the claim, whose {@code toString} tells nothing of the patient
 */
public record HeaderFact(Kind kind, Claim claim) implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    /** The patient control number is longer than receivers must return. */
    CONTROL_NUMBER_LONG(ClaimField.CONTROL_NUMBER),
    /** More service lines than a professional transaction holds. */
    MANY_LINES(ClaimField.LINES),
    /** More diagnoses than a professional transaction holds. */
    MANY_DIAGNOSES(ClaimField.DIAGNOSIS),
    /** The total charge was sent blank. */
    TOTAL_BLANK(ClaimField.TOTAL_CHARGE),
    /** The total charge is not the sum of the lines. */
    TOTAL_OUT_OF_BALANCE(ClaimField.TOTAL_CHARGE),
    /** There is no birth date. */
    BIRTH_DATE_MISSING(ClaimField.PATIENT_BIRTH_DATE),
    /** The patient was born after the first service or after the payer receives the claim. */
    BORN_TOO_LATE(ClaimField.PATIENT_BIRTH_DATE),
    /** The patient is older than 100. */
    VERY_OLD(ClaimField.PATIENT_BIRTH_DATE),
    /** The sex is absent, or no code the programme knows on the date of the claim. */
    SEX_NOT_USABLE(ClaimField.PATIENT_SEX),
    /** The patient is not plainly the subscriber: SBR02 is not 18, or there is a patient loop. */
    NOT_PLAINLY_SUBSCRIBER(ClaimField.RELATIONSHIP),
    /** There is no member id. */
    MEMBER_ID_MISSING(ClaimField.MEMBER_ID),
    /** The member id is no Medicare beneficiary identifier, on a claim to original Medicare. */
    MEMBER_ID_NOT_MBI(ClaimField.MEMBER_ID),
    /**
     * The filing indicator names no programme, or not the one this kind of Medicare claim goes to.
     */
    FILING_INDICATOR_UNUSUAL(ClaimField.FILING_INDICATOR),
    /** The claim replaces or voids another and does not carry the payer's number of it. */
    REPLACEMENT_WITHOUT_REFERENCE(ClaimField.ORIGINAL_REFERENCE),
    /** The billing provider has neither NPI nor a payer's own number. */
    BILLING_PROVIDER_UNIDENTIFIED(ClaimField.BILLING_PROVIDER);

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
