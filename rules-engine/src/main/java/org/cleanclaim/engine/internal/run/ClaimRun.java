package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/** One claim on its way through the phases, the rules after each. */
final class ClaimRun {

  private static final Phase[] PHASES = Phase.values();

  private final Claim claim;
  private final ClaimContext context;
  private final PayerPlan plan;
  private final ClaimFindings findings;

  ClaimRun(PayerPlans plans, ClaimContext context) {
    this.claim = context.claim();
    this.context = context;
    plan = plans.of(claim, context.earliestDay());
    context.payerTables(plan.tables());
    findings = new ClaimFindings(context, plan);
  }

  ScrubReport scrub(Observer[][] observers) {
    List<SessionRun> running = sessions();
    try {
      meetClaim(running);
      for (Phase phase : PHASES) {
        for (Observer observer : observers[phase.ordinal()]) {
          observer.observe(context);
        }
        decide(running, phase == Phase.CONSEQUENCES);
      }
      return report();
    } finally {
      dispose(running);
    }
  }

  /** The findings for problems that belong to no claim. */
  List<Finding> explain(List<SyntaxProblem> problems) {
    List<SessionRun> running = sessions();
    try {
      problems.forEach(context::emit);
      decide(running, true);
      return findings.finish();
    } finally {
      dispose(running);
    }
  }

  private static void dispose(List<SessionRun> running) {
    for (int i = 0; i < running.size(); i++) {
      running.get(i).dispose();
    }
  }

  /** The sessions a plan needs; most need none. */
  private List<SessionRun> sessions() {
    List<SessionRules> needed = plan.sessions();
    if (needed.isEmpty()) {
      return List.of();
    }
    List<SessionRun> running = new ArrayList<>(needed.size());
    for (int i = 0; i < needed.size(); i++) {
      running.add(new SessionRun(needed.get(i), findings));
    }
    return running;
  }

  private void meetClaim(List<SessionRun> running) {
    meet(running, claim);
    if (plan.byLine()) {
      for (int i = 0; i < claim.lines().size(); i++) {
        meet(running, claim.lines().get(i));
      }
    }
    if (plan.byDiagnosis()) {
      for (int i = 0; i < claim.diagnoses().size(); i++) {
        meet(running, claim.diagnoses().get(i));
      }
    }
  }

  private void meet(List<SessionRun> running, Object fact) {
    plan.rules().meet(fact, findings);
    for (int i = 0; i < running.size(); i++) {
      running.get(i).insert(fact);
    }
  }

  private void decide(List<SessionRun> running, boolean last) {
    List<Object> observed = context.observed();
    for (int i = 0; i < observed.size(); i++) {
      meet(running, observed.get(i));
    }
    observed.clear();
    for (int i = 0; i < running.size(); i++) {
      running.get(i).fire(last);
    }
  }

  private ScrubReport report() {
    List<Finding> found = findings.finish();
    return new ScrubReport(
        claim.controlNumber(),
        claim.type(),
        disposition(found),
        found,
        context.coverage(),
        findings.atRiskCents(),
        plan.packs());
  }

  private Disposition disposition(List<Finding> found) {
    Disposition worst = Disposition.CLEAN;
    for (int i = 0; i < found.size(); i++) {
      Finding f = found.get(i);
      if (f.suppressed()) {
        continue;
      }
      if (f.verdict() == Verdict.FAIL && f.severity() == Severity.ERROR) {
        return Disposition.REJECT;
      }
      if (f.verdict() == Verdict.NO_DATA
          || f.verdict() == Verdict.FAIL && f.severity() == Severity.WARNING) {
        worst = Disposition.REVIEW;
      }
    }
    if (worst == Disposition.CLEAN && context.unchecked(context.settings.acceptStale())) {
      return Disposition.REVIEW;
    }
    return worst;
  }
}
