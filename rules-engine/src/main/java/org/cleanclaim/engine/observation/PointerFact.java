package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * The diagnosis pointers of a line cannot be.
 *
 * @param pointer the pointer at fault; 0 when it is none in particular
 * @param diagnoses how many diagnoses the claim has
 */
public record PointerFact(Kind kind, int line, int pointer, int diagnoses)
    implements CodeObservation {

  /** What was seen. */
  public enum Kind {
    NONE,
    MORE_THAN_FOUR,
    REPEATED,
    /** Points to a diagnosis that is not there. */
    NO_SUCH_DIAGNOSIS,
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_POINTERS;
  }
}
