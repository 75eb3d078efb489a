package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/** A visit with modifier 25 on a day without any other service of the same practitioner. */
public record LoneVisit(int line, String code) implements EditObservation {

  @Override
  public ClaimField field() {
    return ClaimField.LINE_MODIFIERS;
  }
}
