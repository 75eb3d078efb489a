package org.cleanclaim.testkit;

import org.cleanclaim.testkit.cases.FixExpectation;
import org.cleanclaim.testkit.cases.FixExpectation.Which;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.cleanclaim.testkit.shorthand.ShorthandException;

/** What the fixes of a rule do. */
public final class FixAssertions {

  private final ReportAssertions of;
  private final String rule;

  FixAssertions(ReportAssertions of, String rule) {
    this.of = of;
    this.rule = rule;
  }

  /**
   * One of them, applied to the claim, makes it so: codes and modifiers of the lines, as {@code
   * 99213-25; 20610-RT}, or header fields, as {@code dx:M54.50}; one line written alone is the line
   * the finding stands on.
   *
   * @throws ShorthandException with every mistake in the pattern
   */
  public ReportAssertions gives(String pattern) {
    return of.check(new FixExpectation.Gives(Which.any(rule), ClaimPattern.parse(pattern)));
  }

  /** One of them says these words. */
  public ReportAssertions says(String words) {
    return of.check(new FixExpectation.Says(Which.any(rule), words));
  }

  /** One of them, applied to the claim, makes the rule silent where it stood. */
  public ReportAssertions resolves() {
    return of.check(new FixExpectation.Resolves(Which.any(rule)));
  }
}
