package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * The member id is not what the embedder says the ids of this payer look like.
 *
 * @param shape the id with digits as 9 and letters as A
 */
public record MemberIdFact(String shape) implements HeaderObservation {

  @Override
  public int line() {
    return 0;
  }

  @Override
  public ClaimField field() {
    return ClaimField.MEMBER_ID;
  }
}
