package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;

/** A pack of one rule over a scrubber of ours; each test spoils one thing. */
final class FakePack implements PackUnderTest {

  List<RuleDescription> rules =
      new ArrayList<>(List.of(rule("FMT-009", "", List.of("manual"), "why")));
  List<Case> cases =
      new ArrayList<>(
          List.of(
              Case.of("tot:300.00 | 99213", "fires FMT-009"),
              Case.of("tot:100.00 | 99213", "silent FMT-009")));
  List<String> recorded = new ArrayList<>(List.of("# ids", "", "FMT-009"));
  final ClaimScrubber real;
  Function<ScrubReport, ScrubReport> spoil = Function.identity();
  Function<Claim, Runnable> before = c -> () -> {};

  FakePack(ClaimScrubber real) {
    this.real = real;
  }

  static RuleDescription rule(
      String id, String variant, List<String> citations, String why, String... aliases) {
    return new RuleDescription(
        id,
        variant,
        "a title",
        Map.of(Programme.MB, Severity.ERROR),
        List.of(ClaimType.PROFESSIONAL),
        Category.FORMAT,
        1,
        "a message",
        Denial.NONE,
        citations,
        why,
        "",
        "this",
        "that",
        Map.of(),
        List.of(aliases),
        "acme",
        "1");
  }

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public List<RuleDescription> rules() {
    return rules;
  }

  @Override
  public List<Case> cases() {
    return cases;
  }

  @Override
  public List<String> recordedIds() {
    return recorded;
  }

  @Override
  public ClaimScrubber scrubber() {
    return new ClaimScrubber() {
      @Override
      public ScrubReport scrub(Claim claim, ClaimHistory history) {
        before.apply(claim).run();
        return spoil.apply(real.scrub(claim, history));
      }

      @Override
      public List<Finding> explain(List<SyntaxProblem> fileProblems) {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }
}
