package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.engine.observation.PtpConflict.Separation;

/** A pair the table holds for two lines of the claim at hand, on its way to being reported. */
final class PtpHit {

  final LineView column1;
  final LineView column2;
  final int indicator;
  final Separation separation;
  final boolean samePractitioner;
  final int row;

  /**
   * Whether column 1 may be paid and column 2 is not already lost, so that the pair decides
   * something.
   */
  boolean stands;

  PtpHit(
      LineView column1,
      LineView column2,
      int indicator,
      Separation separation,
      boolean samePractitioner,
      int row) {
    this.column1 = column1;
    this.column2 = column2;
    this.indicator = indicator;
    this.separation = separation;
    this.samePractitioner = samePractitioner;
    this.row = row;
  }

  /** Whether both deny the same line by the same column-1 code. */
  boolean sameEdit(PtpHit other) {
    return column2 == other.column2
        && column1.code == other.column1.code
        && samePractitioner == other.samePractitioner;
  }

  /** Whether this one is harder to resolve. */
  boolean worseThan(PtpHit other) {
    return indicator != other.indicator
        ? indicator < other.indicator
        : separation.compareTo(other.separation) < 0;
  }
}
