package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * A place of service code cannot be used.
 *
 * @param line the line whose own code it is; 0 for the claim's
 */
public record PlaceFact(Kind kind, int line, String code) implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    /** Neither the line nor the claim has one. */
    MISSING,
    /** CMS has not assigned it. */
    UNASSIGNED,
    /** CMS assigned it only after the date of service. */
    NOT_YET,
  }

  @Override
  public ClaimField field() {
    return line == 0 ? ClaimField.PLACE_OF_SERVICE : ClaimField.LINE_PLACE_OF_SERVICE;
  }
}
