package org.cleanclaim.formats.source;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;

/**
 * Takes the claims of a file one by one, in the order they stand there. A reader keeps no claim it
 * has handed over.
 */
public interface ClaimConsumer {

  /** A claim, however broken; what is wrong with its syntax stands in {@link Claim#problems()}. */
  void claim(Claim claim);

  /**
   * Something wrong with the file, interchange, group or transaction rather than with one claim
   * that was handed over, such as a claim that had to be refused.
   */
  void problem(SyntaxProblem problem);
}
