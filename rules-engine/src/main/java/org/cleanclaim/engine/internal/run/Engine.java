package org.cleanclaim.engine.internal.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.LineView;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Observers;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.observe.ReferenceView;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;

/** One version of data and rules. Immutable. */
final class Engine {

  private static final Claim NO_CLAIM = Claim.professional("").build();

  private final PayerPlans plans;
  private final ReferenceView reference;
  private final Settings settings;
  private final Observer[][] observers;

  Engine(PayerPlans plans, ReferenceView reference, Settings settings) {
    this.plans = plans;
    this.reference = reference;
    this.settings = settings;
    observers = new Observer[Phase.values().length][];
    for (Phase phase : Phase.values()) {
      List<Observer> of = new ArrayList<>();
      for (Observer o : Observers.all(reference.library)) {
        if (o.phase() == phase) {
          of.add(o);
        }
      }
      observers[phase.ordinal()] = of.toArray(Observer[]::new);
    }
  }

  ScrubReport scrub(Claim claim, ClaimHistory history) {
    try {
      return run(claim, history).scrub(observers);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return BrokenRun.report(claim, e, plans.of(claim, day(claim)).packs());
    }
  }

  List<Finding> explain(List<SyntaxProblem> problems) {
    try {
      return run(NO_CLAIM, ClaimHistory.UNKNOWN).explain(problems);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return BrokenRun.report(NO_CLAIM, e, plans.of(NO_CLAIM, LineView.NO_DAY).packs()).findings();
    }
  }

  private ClaimRun run(Claim claim, ClaimHistory history) {
    return new ClaimRun(plans, new ClaimContext(reference, settings, claim, history));
  }

  /** The same rules and settings over other data. */
  Engine over(ReferenceView other) {
    return new Engine(plans, other, settings);
  }

  /** Other rules over the same data. */
  Engine with(PayerPlans others) {
    return new Engine(others, reference, settings);
  }

  private static int day(Claim claim) {
    LocalDate first = ClaimFacts.firstService(claim);
    return first == null ? LineView.NO_DAY : (int) first.toEpochDay();
  }
}
