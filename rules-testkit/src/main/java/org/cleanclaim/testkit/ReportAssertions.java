package org.cleanclaim.testkit;

import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Money;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.testkit.cases.CaseResult;
import org.cleanclaim.testkit.cases.Expectation;
import org.cleanclaim.testkit.cases.Expectations;
import org.cleanclaim.testkit.cases.Outcome;
import org.cleanclaim.testkit.shorthand.ShorthandException;

/**
 * What a coder expects of a report, in the words of the rule catalogue:
 *
 * <pre>{@code
 * assertThat(scrubber.scrub(claim)).fires("PTP-002").bypasses("PTP-001").isSilentOn("MUE-003");
 * }</pre>
 *
 * A failed expectation is an {@link AssertionError} that shows what the report holds.
 */
public sealed class ReportAssertions permits FindingAssertions {

  private final String title;
  private final Outcome outcome;

  ReportAssertions(String title, Outcome outcome) {
    this.title = title;
    this.outcome = outcome;
  }

  ReportAssertions(ReportAssertions of) {
    this(of.title, of.outcome);
  }

  /**
   * Starts the expectations on a report. Fixes can be tried only where the claim is known, so only
   * through {@link ScrubTester#scrub}.
   */
  public static ReportAssertions assertThat(ScrubReport report) {
    return new ReportAssertions("", Outcome.of(report));
  }

  /** The report. */
  public final ScrubReport report() {
    return outcome.report();
  }

  /**
   * Each of these rules fails on the claim, as a finding of its own or as a companion, and is not
   * suppressed. What follows speaks of the last of them.
   */
  public final FindingAssertions fires(String... ruleIds) {
    FindingAssertions last = FindingAssertions.none(this);
    for (String id : ruleIds) {
      last = FindingAssertions.fired(this, id);
    }
    return last;
  }

  /**
   * Each of these edits applies and is legitimately resolved. What follows speaks of the last of
   * them.
   */
  public final FindingAssertions bypasses(String... ruleIds) {
    FindingAssertions last = FindingAssertions.none(this);
    for (String id : ruleIds) {
      last = FindingAssertions.bypassed(this, id);
    }
    return last;
  }

  /** None of these rules fails on the claim; a bypassed or suppressed edit counts as silent. */
  public final ReportAssertions isSilentOn(String... ruleIds) {
    for (String id : ruleIds) {
      check(new Expectation.Silent(id, 0, null));
    }
    return this;
  }

  /** Each of these rules fails, and an overlay suppresses the finding. */
  public final ReportAssertions suppresses(String... ruleIds) {
    for (String id : ruleIds) {
      check(new Expectation.Suppressed(id, 0));
    }
    return this;
  }

  /** Each of these families ({@code MUE}), or those of these rules, could not be checked. */
  public final ReportAssertions lacksData(String... familiesOrRuleIds) {
    for (String what : familiesOrRuleIds) {
      check(new Expectation.NoData(what, 0));
    }
    return this;
  }

  /** No other rule fails. */
  public final ReportAssertions firesOnly(String... ruleIds) {
    fires(ruleIds);
    return check(new Expectation.Only(Set.of(ruleIds)));
  }

  /** Each of these packs ran on the claim. */
  public final ReportAssertions runs(String... packs) {
    for (String pack : packs) {
      check(new Expectation.Runs(pack));
    }
    return this;
  }

  /** No finding of severity error that stands for itself. */
  public final ReportAssertions hasNoErrors() {
    return check(new Expectation.NoErrors());
  }

  /** The claim as a whole comes out so. */
  public final ReportAssertions is(Disposition expected) {
    return check(new Expectation.Disposed(expected));
  }

  /** So many dollars are at risk, as {@code 310.00}. */
  public final ReportAssertions risks(String amount) {
    return check(new Expectation.AtRisk(Money.cents(amount)));
  }

  /** A fix that contains these words is offered by some finding. */
  public final ReportAssertions offers(String words) {
    for (Finding f : report().findings()) {
      if (f.fixes().stream().anyMatch(x -> x.description().contains(words))) {
        return this;
      }
    }
    throw new AssertionError(
        outcome.explain("no finding offers a fix that says \"" + words + '"', title, List.of()));
  }

  /** What the fixes of a rule do. */
  public final FixAssertions fix(String ruleId) {
    return new FixAssertions(this, ruleId);
  }

  /**
   * Anything a table of cases may say, in the words of {@link Expectations}.
   *
   * @throws ShorthandException with every mistake in the words
   */
  public final ReportAssertions holds(String expectations) {
    Expectations.parse(expectations).forEach(this::check);
    return this;
  }

  final ReportAssertions check(Expectation expectation) {
    String instead = expectation.mismatch(outcome);
    if (instead == null) {
      return this;
    }
    throw new AssertionError(
        outcome.explain(title, "", List.of(new CaseResult.Mismatch(expectation, instead))));
  }
}
