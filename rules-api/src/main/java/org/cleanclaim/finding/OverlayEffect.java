package org.cleanclaim.finding;

/**
 * What a layer of overlays did to a finding. A suppressed finding, or one of a rule switched off,
 * stays in the report with its reason; it is not counted and puts no dollars at risk.
 *
 * @param layer file and line of the overlay, as {@code 10-payer.csv:3}, with its pack in front
 *     where a pack brings it
 * @param reason why, in the words of whoever wrote the overlay
 */
public record OverlayEffect(Kind kind, String layer, String reason) {

  /** What was done. */
  public enum Kind {
    /** Another severity than the rule's own. */
    SEVERITY,
    /** Left out for codes or lines like this one. */
    SUPPRESSED,
    /** The rule was switched on where it would not run. */
    ENABLED,
    /** The rule was switched off. */
    DISABLED,
    /** A number the rule compares with was set. */
    PARAMETER
  }
}
