package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.scrub.ClaimScrubber;

/** Scrubs the claims of cases and compares. */
public final class CaseRunner {

  private CaseRunner() {}

  /** Runs every case, in order. */
  public static CaseResults run(ClaimScrubber scrubber, List<Case> cases) {
    List<CaseResult> results = new ArrayList<>();
    for (Case each : cases) {
      results.add(run(scrubber, each));
    }
    return new CaseResults(results);
  }

  /** Runs one case. */
  public static CaseResult run(ClaimScrubber scrubber, Case each) {
    Outcome outcome = Outcome.of(scrubber, each.claim(), each.history());
    List<CaseResult.Mismatch> mismatches = new ArrayList<>();
    for (Expectation expectation : each.expectations()) {
      String instead = expectation.mismatch(outcome);
      if (instead != null) {
        mismatches.add(new CaseResult.Mismatch(expectation, instead));
      }
    }
    return new CaseResult(each, outcome, mismatches);
  }

  /**
   * The expectations that name a rule nobody has: a rule that does not exist is silent for ever.
   *
   * @param rules the ids of the rules that ran
   */
  public static List<PackProblem> unknownRules(List<Case> cases, Collection<String> rules) {
    List<PackProblem> problems = new ArrayList<>();
    for (Case each : cases) {
      Set<String> unknown = new TreeSet<>();
      each.expectations().forEach(e -> unknown.addAll(e.rules()));
      unknown.removeIf(u -> rules.stream().anyMatch(r -> r.equals(u) || r.startsWith(u + "-")));
      for (String rule : unknown) {
        int colon = each.place().lastIndexOf(':');
        problems.add(
            new PackProblem(
                colon < 0 ? each.place() : each.place().substring(0, colon),
                colon < 0 ? 0 : Integer.parseInt(each.place().substring(colon + 1)),
                0,
                "no rule has the id " + rule,
                "correct the id"));
      }
    }
    return problems;
  }
}
