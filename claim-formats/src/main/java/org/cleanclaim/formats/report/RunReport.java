package org.cleanclaim.formats.report;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;

/**
 * Takes the results of a run one by one and writes each as it comes, so that memory does not grow
 * with the run. Of the patient only the claim's control number is written. Not thread-safe; the
 * target is flushed at the end and never closed.
 *
 * <p>Every method throws {@link UncheckedIOException} when the target cannot be written.
 */
public interface RunReport {

  /** The run begins; call it once and first. */
  void begin(RunInfo info);

  /**
   * A claim and what was found on it.
   *
   * @param source name of the file it came from
   */
  void claim(String source, Claim claim, ScrubReport report);

  /**
   * What was found wrong with a file rather than with one of its claims.
   *
   * @param source name of the file
   */
  void file(String source, List<Finding> findings);

  /** The run is over; call it once and last. */
  void end(Duration elapsed);

  /** What the run has come to so far. */
  Tally tally();
}
