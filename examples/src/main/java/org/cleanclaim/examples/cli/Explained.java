package org.cleanclaim.examples.cli;

import java.util.List;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.Provenance;
import org.cleanclaim.finding.Risk;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.scrub.ClaimScrubber;

/** What is wrong with a file, as findings. */
final class Explained {

  private Explained() {}

  /**
   * The findings of the rules; where no rule speaks of the problem, the problem itself, so that
   * none is lost.
   */
  static List<Finding> by(ClaimScrubber scrubber, SyntaxProblem problem) {
    List<Finding> findings = scrubber.explain(List.of(problem));
    return findings.isEmpty() ? List.of(plain(problem)) : findings;
  }

  private static Finding plain(SyntaxProblem problem) {
    return new Finding(
        problem.ruleId(),
        "Transaction syntax",
        Verdict.FAIL,
        Severity.ERROR,
        Category.FORMAT,
        problem.snipType(),
        new Location(
            List.of(),
            ClaimField.SYNTAX,
            problem.loop(),
            problem.element(),
            "",
            0,
            problem.position()),
        problem.problem(),
        Denial.NONE,
        List.of(),
        List.of(),
        Risk.NONE,
        new Provenance("", "", "", ""),
        "",
        List.of());
  }
}
