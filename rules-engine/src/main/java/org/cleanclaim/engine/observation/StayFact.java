package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * Something about the dates of a stay and the lines that fall into it.
 *
 * @param place place of service that makes it a stay
 * @param days how far apart the dates are
 */
public record StayFact(Kind kind, int line, ClaimField field, String place, int days)
    implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    /** A line is at an inpatient place of service and the claim has no admission date. */
    ADMISSION_MISSING,
    /** The admission is after the line. */
    ADMISSION_AFTER_LINE,
    /** The line ends after the discharge. */
    LINE_AFTER_DISCHARGE,
    /** The discharge is before the admission. */
    DISCHARGE_BEFORE_ADMISSION,
    /** A line of an institutional claim is outside the statement period. */
    OUTSIDE_STATEMENT,
  }
}
