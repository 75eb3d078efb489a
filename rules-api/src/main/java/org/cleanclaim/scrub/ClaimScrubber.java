package org.cleanclaim.scrub;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;

/**
 * Tells what a payer would deny on a claim. One scrubber serves all threads; the same claim, data
 * and packs give the same report. A malformed claim gives findings, never an exception.
 */
public interface ClaimScrubber extends AutoCloseable {

  /** Scrubs a claim whose history nobody looked up; rules that need it report no data. */
  default ScrubReport scrub(Claim claim) {
    return scrub(claim, ClaimHistory.UNKNOWN);
  }

  /**
   * Scrubs a claim against earlier lines of the same patient.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  ScrubReport scrub(Claim claim, ClaimHistory history);

  /**
   * The findings for what a reader found wrong with a file outside any claim: its envelope, its
   * version, a transaction that holds no claims. What is wrong inside a claim is found by {@link
   * #scrub(Claim)}.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  List<Finding> explain(List<SyntaxProblem> fileProblems);

  /** Frees what the scrubber holds; claims in flight finish. */
  @Override
  void close();
}
