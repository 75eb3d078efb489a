package org.cleanclaim.report;

/** Whether an edit family was checked on a line. */
public enum CoverageStatus {
  /** Checked against the release in force on the date of service. */
  CHECKED,
  /**
   * Checked, but the newest loaded release is older than the one in force on the date of service.
   */
  STALE,
  /** Not checked: no loaded table can answer. */
  NO_DATA,
  /** The family says nothing about such a line or payer. */
  NOT_APPLICABLE
}
