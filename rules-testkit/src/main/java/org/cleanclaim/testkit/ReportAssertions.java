package org.cleanclaim.testkit;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/**
 * What a coder expects of a report, in the words of the rule catalogue:
 *
 * <pre>{@code
 * assertThat(scrubber.scrub(claim)).fires("PTP-002").bypasses("PTP-001").isSilentOn("MUE-003");
 * }</pre>
 *
 * A failed expectation is an {@link AssertionError} that lists what the report holds.
 */
public final class ReportAssertions {

  private final ScrubReport report;

  private ReportAssertions(ScrubReport report) {
    this.report = report;
  }

  /** Starts the expectations on a report. */
  public static ReportAssertions assertThat(ScrubReport report) {
    return new ReportAssertions(report);
  }

  /** Each of these rules fails on the claim, as a finding of its own or as a companion. */
  public ReportAssertions fires(String... ruleIds) {
    for (String id : ruleIds) {
      if (!has(id, Verdict.FAIL)) {
        throw wrong("expected " + id + " to fire, but it did not");
      }
    }
    return this;
  }

  /** Each of these edits applies and is legitimately resolved. */
  public ReportAssertions bypasses(String... ruleIds) {
    for (String id : ruleIds) {
      if (has(id, Verdict.FAIL)) {
        throw wrong("expected " + id + " to be bypassed, but it fires");
      }
      if (!has(id, Verdict.BYPASSED)) {
        throw wrong("expected " + id + " to be bypassed, but it is not mentioned");
      }
    }
    return this;
  }

  /** None of these rules fails on the claim; a bypassed edit counts as silent. */
  public ReportAssertions isSilentOn(String... ruleIds) {
    for (String id : ruleIds) {
      if (has(id, Verdict.FAIL)) {
        throw wrong("expected " + id + " to be silent, but it fires");
      }
    }
    return this;
  }

  /** No finding of severity error that stands for itself. */
  public ReportAssertions hasNoErrors() {
    if (!report.failures(Severity.ERROR).isEmpty()) {
      throw wrong("expected no errors");
    }
    return this;
  }

  /** The claim as a whole comes out so. */
  public ReportAssertions is(Disposition expected) {
    if (report.disposition() != expected) {
      throw wrong("expected " + expected + ", but the claim is " + report.disposition());
    }
    return this;
  }

  /** A fix that contains these words is offered by some finding. */
  public ReportAssertions offers(String words) {
    for (Finding f : report.findings()) {
      if (f.fixes().stream().anyMatch(x -> x.description().contains(words))) {
        return this;
      }
    }
    throw wrong("expected a fix that says '" + words + "'");
  }

  private boolean has(String id, Verdict verdict) {
    return report.findings().stream()
        .anyMatch(f -> f.ruleId().equals(id) && f.verdict() == verdict);
  }

  private AssertionError wrong(String what) {
    List<String> lines = new ArrayList<>();
    lines.add(what);
    lines.add(
        "the report is "
            + report.disposition()
            + " with "
            + report.findings().size()
            + " findings:");
    for (Finding f : report.findings()) {
      lines.add(
          "  "
              + f.verdict()
              + " "
              + f.severity()
              + " "
              + f.ruleId()
              + " lines "
              + f.location().lines()
              + ": "
              + f.message());
      f.fixes().forEach(x -> lines.add("      fix: " + x.description()));
    }
    for (Coverage.Entry e : report.coverage().unchecked()) {
      lines.add(
          "  unchecked: " + e.family().code() + " line " + e.line() + ": " + e.state().reason());
    }
    return new AssertionError(String.join(System.lineSeparator(), lines));
  }
}
