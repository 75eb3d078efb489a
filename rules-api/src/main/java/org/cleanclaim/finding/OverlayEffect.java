package org.cleanclaim.finding;

/**
 * What a local overlay did to a finding. A suppressed finding stays in the report with its reason;
 * it is not counted and puts no dollars at risk.
 *
 * @param layer file and line of the overlay, as {@code 10-payer.csv:3}; empty when none touched the
 *     finding
 * @param reason why, in the words of whoever wrote the overlay
 */
public record OverlayEffect(Kind kind, String layer, String reason) {

  /** What was done. */
  public enum Kind {
    NONE,
    SEVERITY,
    SUPPRESSED
  }

  /** No overlay touched the finding. */
  public static final OverlayEffect NONE = new OverlayEffect(Kind.NONE, "", "");
}
