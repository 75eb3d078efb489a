package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * A line marked as prevention (33, PT), or an endoscopy of the colon for screening.
 *
 * @param endoscopy colonoscopy or flexible sigmoidoscopy, CPT 44388-44408 and 45330-45398
 * @param therapeutic one of those at which something was done
 * @param screening whether the first diagnosis of the line is Z12.11 or Z12.12
 * @param marked33 modifier 33 on the line
 * @param markedPt modifier PT on the line
 * @param age completed years; -1 when unknown
 */
public record ScreeningFact(
    int line,
    String code,
    boolean endoscopy,
    boolean therapeutic,
    boolean screening,
    boolean marked33,
    boolean markedPt,
    int age,
    List<String> modifiers)
    implements PayerObservation {

  /** Copies the list. */
  public ScreeningFact {
    modifiers = List.copyOf(modifiers);
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_MODIFIERS;
  }
}
