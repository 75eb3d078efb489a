package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.drools.core.common.InternalWorkingMemory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session and one context, used by one thread at a time, claim after claim. */
final class Worker {

  private static final Phase[] PHASES = Phase.values();

  private final RulePack pack;
  private final List<String> packNames;
  private final Observer[][] observers;
  private final ClaimContext context;
  private final ClaimFindings findings;
  private final KieSession session;
  private final InternalWorkingMemory propagation;
  private final List<FactHandle> handles = new ArrayList<>();

  Worker(
      RulePack pack,
      Overlays overlays,
      List<String> packNames,
      Observer[][] observers,
      ClaimContext context) {
    this.pack = pack;
    this.packNames = packNames;
    this.observers = observers;
    this.context = context;
    this.findings = new ClaimFindings(pack, context, overlays);
    this.session = pack.newSession();
    this.propagation = (InternalWorkingMemory) session;
    session.setGlobal("findings", findings);
  }

  ScrubReport scrub(Claim claim, ClaimHistory history) {
    context.begin(claim, history);
    findings.clear();
    try {
      insertClaim(claim);
      for (Phase phase : PHASES) {
        for (Observer observer : observers[phase.ordinal()]) {
          observer.observe(context);
        }
        decide(phase == Phase.VALIDITY && !handles.isEmpty());
      }
      return report(claim);
    } finally {
      clear();
    }
  }

  /** The findings for problems that belong to no claim. */
  List<Finding> explain(Claim none, List<SyntaxProblem> problems) {
    context.begin(none, ClaimHistory.UNKNOWN);
    findings.clear();
    try {
      problems.forEach(context::emit);
      decide(false);
      return findings.finish();
    } finally {
      clear();
    }
  }

  private void clear() {
    for (int i = 0; i < handles.size(); i++) {
      session.delete(handles.get(i));
    }
    handles.clear();
    // a thread-safe session puts deletions off until it fires again; the claim would rest with it
    propagation.flushPropagations();
    context.end();
    findings.clear();
  }

  private void insertClaim(Claim claim) {
    if (pack.matchesClaims()) {
      handles.add(session.insert(claim));
    }
    if (pack.matchesLines()) {
      claim.lines().forEach(l -> handles.add(session.insert(l)));
    }
    if (pack.matchesDiagnoses()) {
      claim.diagnoses().forEach(d -> handles.add(session.insert(d)));
    }
  }

  private void decide(boolean pending) {
    List<Object> observed = context.observed();
    if (observed.isEmpty() && !pending) {
      return;
    }
    for (int i = 0; i < observed.size(); i++) {
      handles.add(session.insert(observed.get(i)));
    }
    observed.clear();
    session.fireAllRules();
  }

  private ScrubReport report(Claim claim) {
    List<Finding> found = findings.finish();
    Coverage coverage = context.coverage();
    return new ScrubReport(
        claim.controlNumber(),
        claim.type(),
        disposition(found, coverage),
        found,
        coverage,
        findings.atRiskCents(),
        packNames);
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

  void dispose() {
    session.dispose();
  }
}
