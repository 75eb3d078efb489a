package org.cleanclaim.codesets;

/**
 * Reference data that cannot be used: the message names the file, what is wrong with it and the
 * remedy.
 */
public final class ReferenceDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with file, cause and remedy in its message. */
  public ReferenceDataException(String message) {
    super(message);
  }

  /** A failure with file, cause and remedy in its message, and what brought it about. */
  public ReferenceDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
