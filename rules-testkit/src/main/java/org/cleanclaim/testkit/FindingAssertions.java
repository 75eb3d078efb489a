package org.cleanclaim.testkit;

import org.cleanclaim.finding.Severity;
import org.cleanclaim.testkit.cases.Expectation;
import org.jspecify.annotations.Nullable;

/** What more is expected of the finding named last; one finding must be all of it. */
public final class FindingAssertions extends ReportAssertions {

  private final String rule;
  private final boolean bypassed;
  private final int line;
  private final @Nullable Severity severity;
  private final String says;

  private FindingAssertions(
      ReportAssertions of,
      String rule,
      boolean bypassed,
      int line,
      @Nullable Severity severity,
      String says) {
    super(of);
    this.rule = rule;
    this.bypassed = bypassed;
    this.line = line;
    this.severity = severity;
    this.says = says;
    if (!rule.isEmpty()) {
      check(
          bypassed
              ? new Expectation.Bypassed(rule, line)
              : new Expectation.Fires(rule, line, severity, says));
    }
  }

  static FindingAssertions none(ReportAssertions of) {
    return new FindingAssertions(of, "", false, 0, null, "");
  }

  static FindingAssertions fired(ReportAssertions of, String rule) {
    return new FindingAssertions(of, rule, false, 0, null, "");
  }

  static FindingAssertions bypassed(ReportAssertions of, String rule) {
    return new FindingAssertions(of, rule, true, 0, null, "");
  }

  /**
   * It concerns this service line, from 1.
   *
   * @throws IllegalArgumentException when the line is below 1
   */
  public FindingAssertions onLine(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("lines count from 1, there is no line " + number);
    }
    return new FindingAssertions(this, rule, bypassed, number, severity, says);
  }

  /** It is this bad; said of what fires. */
  public FindingAssertions as(Severity expected) {
    return new FindingAssertions(this, rule, bypassed, line, expected, says);
  }

  /** Its message contains these words; said of what fires. */
  public FindingAssertions saying(String words) {
    return new FindingAssertions(this, rule, bypassed, line, severity, words);
  }
}
