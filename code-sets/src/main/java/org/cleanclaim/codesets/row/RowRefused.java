package org.cleanclaim.codesets.row;

/**
 * A row that cannot be taken, with a reason a person can act on. Never carries a stack trace: it
 * may come a million times.
 */
public final class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal for this reason. */
  public RowRefused(String reason) {
    super(reason, null, false, false);
  }
}
