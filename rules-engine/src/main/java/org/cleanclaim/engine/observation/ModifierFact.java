package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * Something about the modifiers of a line.
 *
 * @param code procedure of the line
 * @param modifier the modifier to look at
 * @param other the other one of a pair; empty when there is none
 * @param occurrence place of the modifier on the line, from 1
 * @param detail what belongs to the kind: modifiers in order, units, or an indicator
 */
public record ModifierFact(
    Kind kind,
    int line,
    String code,
    String modifier,
    String other,
    int occurrence,
    String detail,
    String release)
    implements EditObservation {

  /** What was seen. */
  public enum Kind {
    /** In no list of modifiers. */
    UNKNOWN,
    /** A modifier, but not in force on the date of service. */
    NOT_ON_DATE,
    /** On the line twice. */
    REPEATED,
    /** More modifiers than a line has room for; the detail is their number. */
    TOO_MANY,
    /** A pricing modifier stands behind others; the detail is the order payers expect. */
    PRICING_NOT_FIRST,
    /** Excludes the other one. */
    EXCLUSIVE,
    /** Seldom right together with the other one. */
    SELDOM_TOGETHER,
    /** For procedures, on a visit. */
    ON_VISIT,
    /** For procedures, on another service of the visit kind, or seldom right on a visit. */
    SELDOM_ON_VISIT,
    /** For visits, on something else. */
    VISIT_ONLY,
    /** For visits, on something that may pass for one. */
    SELDOM_OFF_VISIT,
    /** 50 with units other than 1; the detail is the units. */
    BILATERAL_UNITS,
    /** 50 on the claim of a surgery centre. */
    BILATERAL_AT_SURGERY_CENTER,
    /** 50 on a procedure without two sides to pay; the detail is the bilateral indicator. */
    NOT_BILATERAL
  }

  @Override
  public ClaimField field() {
    return kind == Kind.BILATERAL_UNITS ? ClaimField.LINE_UNITS : ClaimField.LINE_MODIFIERS;
  }
}
