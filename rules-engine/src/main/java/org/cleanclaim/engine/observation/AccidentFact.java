package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * Something about the cause of an injury or illness as the claim tells it: related causes and
 * accident date, on institutional claims occurrence codes 01-06.
 *
 * @param cause AA, EM, OA or the occurrence code; empty when none is given
 * @param diagnosis the first-listed diagnosis; empty when there is none
 * @param injury whether that is an injury under active treatment: S00-T34 with A, B or C in the
 *     seventh place
 */
public record AccidentFact(Kind kind, String cause, String diagnosis, boolean injury)
    implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** Caused by employment, and no workers' compensation carrier on the claim. */
    EMPLOYMENT_WITHOUT_CARRIER(ClaimField.RELATED_CAUSES),
    /** To a workers' compensation carrier, and not said to be caused by employment. */
    EMPLOYMENT_NOT_SAID(ClaimField.RELATED_CAUSES),
    /** Caused by employment, without the date of injury. */
    INJURY_DATE_MISSING(ClaimField.ACCIDENT_DATE),
    /** To a workers' compensation or auto carrier, without its claim number. */
    CASUALTY_NUMBER_MISSING(ClaimField.CASUALTY_NUMBER),
    /** To an auto carrier, and not said to be an auto accident. */
    AUTO_NOT_SAID(ClaimField.RELATED_CAUSES),
    /** An auto accident without state and country. */
    AUTO_WITHOUT_STATE(ClaimField.RELATED_CAUSES),
    /** An auto accident without its date. */
    AUTO_WITHOUT_DATE(ClaimField.ACCIDENT_DATE),
    /** An auto accident after the first service. */
    AUTO_AFTER_SERVICE(ClaimField.ACCIDENT_DATE),
    /** An injury without any cause given. */
    INJURY_UNEXPLAINED(ClaimField.RELATED_CAUSES);

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
