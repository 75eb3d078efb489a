package org.cleanclaim.examples.cli;

/** The command cannot go on; the message says why and what to do next. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Failure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The command line is wrong. */
  static Failure usage(String message) {
    return new Failure(ExitStatus.USAGE, message);
  }

  /** Data, packs or claims cannot be used. */
  static Failure unusable(String message) {
    return new Failure(ExitStatus.UNUSABLE, message);
  }

  int status() {
    return status;
  }
}
