package org.cleanclaim.examples.cli;

import java.io.IOException;

/** Takes what changes, claim by claim, and writes each as it comes. */
interface ImpactReport {

  /** The claims follow. */
  void begin(String old, String now, String data) throws IOException;

  /** A claim about which something changes, or any where all were asked for. */
  void claim(String file, ClaimImpact impact) throws IOException;

  /** There are no more. */
  void end(ImpactTally tally) throws IOException;
}
