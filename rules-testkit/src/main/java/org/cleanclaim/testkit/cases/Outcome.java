package org.cleanclaim.testkit.cases;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.jspecify.annotations.Nullable;

/**
 * What a scrubber said of a claim, with the means to ask again.
 *
 * @param claim {@code null} where only the report is at hand, so that no fix can be tried
 * @param scrubber the one that made the report, {@code null} where it is not at hand
 */
public record Outcome(
    @Nullable Claim claim,
    ClaimHistory history,
    ScrubReport report,
    @Nullable ClaimScrubber scrubber) {

  /** A report whose claim is not at hand. */
  public static Outcome of(ScrubReport report) {
    return new Outcome(null, ClaimHistory.UNKNOWN, report, null);
  }

  /** Scrubs a claim. */
  public static Outcome of(ClaimScrubber scrubber, Claim claim, ClaimHistory history) {
    return new Outcome(claim, history, scrubber.scrub(claim, history), scrubber);
  }

  /**
   * What did not hold, the claim, what fired and what was not checked; nothing of a person.
   *
   * @param title the first line, empty for none
   * @param why the second, empty for none
   */
  public String explain(String title, String why, List<CaseResult.Mismatch> mismatches) {
    return Explanation.of(title, why, claim, report, mismatches);
  }

  /** Every finding of a rule, on a line unless that is 0. */
  List<Finding> findings(String rule, int line) {
    return report.findings().stream()
        .filter(f -> f.ruleId().equals(rule))
        .filter(f -> line == 0 || f.location().lines().contains(line))
        .toList();
  }

  /** Every finding of the rules whose ids begin so, as {@code PTP}. */
  List<Finding> family(String prefix) {
    return report.findings().stream().filter(f -> f.ruleId().startsWith(prefix + "-")).toList();
  }

  /** The findings of a rule that fail and are not suppressed, on a line unless that is 0. */
  List<Finding> failures(String rule, int line) {
    return findings(rule, line).stream()
        .filter(f -> f.verdict() == Verdict.FAIL && !f.suppressed())
        .toList();
  }

  @Override
  public String toString() {
    return "Outcome[" + report + "]";
  }
}
