package org.cleanclaim.testkit;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseResults;
import org.cleanclaim.testkit.cases.CaseRunner;
import org.cleanclaim.testkit.cases.Outcome;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.WrittenClaim;

/**
 * Scrubs claims and says what must come of it:
 *
 * <pre>{@code
 * claims.scrub("MB | 99213; 20610-RT")
 *     .fires("PTP-002").onLine(1)
 *     .fix("PTP-002").gives("99213-25; 20610-RT");
 * }</pre>
 *
 * What does not hold is an {@link AssertionError} that shows the claim, what fired and why. Needs
 * no test framework.
 */
public final class ScrubTester {

  private final ClaimScrubber scrubber;

  private ScrubTester(ClaimScrubber scrubber) {
    this.scrubber = scrubber;
  }

  /** A tester of this scrubber, which stays the caller's to close. */
  public static ScrubTester of(ClaimScrubber scrubber) {
    return new ScrubTester(scrubber);
  }

  /** The scrubber under test. */
  public ClaimScrubber scrubber() {
    return scrubber;
  }

  /**
   * Scrubs a claim in the words of {@link ClaimShorthand}.
   *
   * @throws ShorthandException with every mistake and its column
   */
  public ReportAssertions scrub(String shorthand) {
    WrittenClaim written = ClaimShorthand.parse(shorthand);
    return new ReportAssertions(
        ClaimShorthand.redacted(shorthand),
        Outcome.of(scrubber, written.claim(), written.history()));
  }

  /** Scrubs a claim whose history nobody looked up. */
  public ReportAssertions scrub(Claim claim) {
    return scrub(claim, ClaimHistory.UNKNOWN);
  }

  /** Scrubs a claim against earlier lines of the patient. */
  public ReportAssertions scrub(Claim claim, ClaimHistory history) {
    return new ReportAssertions("", Outcome.of(scrubber, claim, history));
  }

  /**
   * Checks a case.
   *
   * @throws AssertionError when an expectation does not hold, explaining all that do not
   */
  public void check(Case each) {
    CaseRunner.run(scrubber, each).orThrow();
  }

  /**
   * Checks all of these cases before it complains.
   *
   * @throws AssertionError when any expectation does not hold, explaining all that do not
   */
  public void check(List<Case> cases) {
    CaseResults results = CaseRunner.run(scrubber, cases);
    if (!results.passed()) {
      throw new AssertionError(results.text());
    }
  }
}
