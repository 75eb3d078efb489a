package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/** One context, used by one thread at a time, claim after claim. */
final class Worker {

  private static final Phase[] PHASES = Phase.values();

  private final PayerPlans plans;
  private final Observer[][] observers;
  private final ClaimContext context;
  private final ClaimFindings findings;

  Worker(PayerPlans plans, Observer[][] observers, ClaimContext context) {
    this.plans = plans;
    this.observers = observers;
    this.context = context;
    this.findings = new ClaimFindings(context);
  }

  ScrubReport scrub(Claim claim, ClaimHistory history) {
    context.begin(claim, history);
    PayerPlan plan = plans.of(claim, context.earliestDay());
    context.payerTables(plan.tables());
    findings.begin(plan);
    List<SessionRun> running = sessions(plan);
    try {
      meetClaim(plan, running, claim);
      for (Phase phase : PHASES) {
        for (Observer observer : observers[phase.ordinal()]) {
          observer.observe(context);
        }
        decide(plan, running, phase == Phase.CONSEQUENCES);
      }
      return report(claim, plan);
    } finally {
      clear(running);
    }
  }

  /** The findings for problems that belong to no claim. */
  List<Finding> explain(Claim none, List<SyntaxProblem> problems) {
    context.begin(none, ClaimHistory.UNKNOWN);
    PayerPlan plan = plans.of(none, context.earliestDay());
    findings.begin(plan);
    List<SessionRun> running = sessions(plan);
    try {
      problems.forEach(context::emit);
      decide(plan, running, true);
      return findings.finish();
    } finally {
      clear(running);
    }
  }

  private void clear(List<SessionRun> running) {
    for (int i = 0; i < running.size(); i++) {
      running.get(i).dispose();
    }
    context.end();
    findings.end();
  }

  /** The sessions a plan needs; most need none. */
  private List<SessionRun> sessions(PayerPlan plan) {
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

  private void meetClaim(PayerPlan plan, List<SessionRun> running, Claim claim) {
    meet(plan, running, claim);
    if (plan.matches(ServiceLine.class)) {
      for (int i = 0; i < claim.lines().size(); i++) {
        meet(plan, running, claim.lines().get(i));
      }
    }
    if (plan.matches(Diagnosis.class)) {
      for (int i = 0; i < claim.diagnoses().size(); i++) {
        meet(plan, running, claim.diagnoses().get(i));
      }
    }
  }

  private void meet(PayerPlan plan, List<SessionRun> running, Object fact) {
    plan.rules().meet(fact, findings);
    for (int i = 0; i < running.size(); i++) {
      running.get(i).insert(fact);
    }
  }

  private void decide(PayerPlan plan, List<SessionRun> running, boolean last) {
    List<Object> observed = context.observed();
    for (int i = 0; i < observed.size(); i++) {
      meet(plan, running, observed.get(i));
    }
    observed.clear();
    for (int i = 0; i < running.size(); i++) {
      running.get(i).fire(last);
    }
  }

  private ScrubReport report(Claim claim, PayerPlan plan) {
    List<Finding> found = findings.finish();
    Coverage coverage = context.coverage();
    return new ScrubReport(
        claim.controlNumber(),
        claim.type(),
        disposition(found, coverage),
        found,
        coverage,
        findings.atRiskCents(),
        plan.packs());
  }

  private Disposition disposition(List<Finding> found, Coverage coverage) {
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
    if (worst == Disposition.CLEAN
        && (coverage.any(CoverageStatus.NO_DATA)
            || !context.settings.acceptStale() && coverage.any(CoverageStatus.STALE))) {
      return Disposition.REVIEW;
    }
    return worst;
  }
}
