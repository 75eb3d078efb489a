package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * A line does not follow the payer's table {@code modifier-policy}.
 *
 * @param modifier the modifier the table speaks of
 * @param instead what the payer takes in its place; empty when it names nothing
 * @param row file and line of the payer's table
 */
public record ModifierPolicyFact(
    Kind kind, int line, String code, String modifier, String instead, String row)
    implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** Required and not there. */
    REQUIRED,
    /** There, and not taken by the payer. */
    FORBIDDEN,
    /** There, where the payer takes another one. */
    OTHER_WANTED
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_MODIFIERS;
  }
}
