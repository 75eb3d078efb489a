package org.cleanclaim.examples.cli;

/** What the program says to the shell. */
final class ExitStatus {

  /** Every claim is clean; every file and row was imported. */
  static final int CLEAN = 0;

  /** There is something to look at. */
  static final int FINDINGS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Data, rules or input cannot be used. */
  static final int UNUSABLE = 3;

  private ExitStatus() {}
}
