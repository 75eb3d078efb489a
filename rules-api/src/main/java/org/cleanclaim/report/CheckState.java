package org.cleanclaim.report;

/**
 * How an edit family stands on a line.
 *
 * @param release release it was checked against, empty when none
 * @param reason why it was not (fully) checked, in words; empty when it was
 */
public record CheckState(CoverageStatus status, String release, String reason) {

  /** The family says nothing here. */
  public static final CheckState NOT_APPLICABLE =
      new CheckState(CoverageStatus.NOT_APPLICABLE, "", "");
}
