package org.cleanclaim.engine.observation;

import org.cleanclaim.finding.ClaimField;

/**
 * Modifier 59 stands where a more specific modifier would say more.
 *
 * @param code procedure of the line
 * @param other procedure of the line it is separated from; empty for {@link Kind#WITH_X}
 */
public record Use59Fact(Kind kind, int line, String code, String other) implements EditObservation {

  /** What was seen. */
  public enum Kind {
    /** The site is known, so an anatomic modifier tells the lines apart. */
    SITE_KNOWN,
    /** One of XE, XP, XS, XU stands beside it. */
    WITH_X
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_MODIFIERS;
  }
}
