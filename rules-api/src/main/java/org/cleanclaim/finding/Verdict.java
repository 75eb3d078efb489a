package org.cleanclaim.finding;

/** What became of an edit on a claim. No data is never a pass. */
public enum Verdict {
  /** The edit applies and nothing resolves it. */
  FAIL,
  /** The edit applies, and a modifier or policy legitimately resolves it. */
  BYPASSED,
  /** Checked; the edit does not apply. */
  PASS,
  /** It could not be checked. */
  NO_DATA
}
