package org.cleanclaim.report;

/** What to do with a claim. */
public enum Disposition {
  /** Nothing failed and nothing was left unchecked: send it. */
  CLEAN,
  /** Something is likely to be denied, or could not be checked: a person looks. */
  REVIEW,
  /** Will be rejected or denied as it stands. */
  REJECT
}
