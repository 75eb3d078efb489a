package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.overlay.RuleOverlay;
import org.cleanclaim.engine.internal.pack.RuleGlobals;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.observation.Observation;
import org.cleanclaim.engine.rule.Draft;
import org.cleanclaim.engine.rule.Findings;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.jspecify.annotations.Nullable;

/** Collects what the rules say about one claim. */
final class ClaimFindings implements Findings, RuleGlobals {

  private final ClaimContext claim;
  private final List<DraftFinding> drafts = new ArrayList<>();
  private @Nullable RuleInfo rule;
  private final PayerPlan plan;

  ClaimFindings(ClaimContext claim, PayerPlan plan) {
    this.claim = claim;
    this.plan = plan;
  }

  @Override
  public Findings findings() {
    return this;
  }

  @Override
  public PayerTables tables() {
    return plan.tables();
  }

  @Override
  public Claim claim() {
    return claim.claim();
  }

  @Override
  public Draft fail(Observation observation) {
    return draft(Verdict.FAIL, observation, observation.field());
  }

  @Override
  public Draft fail(ClaimField field) {
    return draft(Verdict.FAIL, null, field);
  }

  @Override
  public int lineNumber(ServiceLine line) {
    return claim.numberOf(line);
  }

  @Override
  public Draft fail(ServiceLine line, ClaimField field) {
    return draft(Verdict.FAIL, null, field).lines(List.of(claim.numberOf(line)));
  }

  @Override
  public Draft bypassed(Observation observation) {
    return draft(Verdict.BYPASSED, observation, observation.field());
  }

  @Override
  public long number(String parameter) {
    RuleInfo info = rule;
    if (info == null) {
      throw new IllegalStateException("a parameter is asked for outside of a rule");
    }
    return plan.number(info, parameter, claim.earliestDay());
  }

  @Override
  public void pass(Observation observation) {
    // coverage already says that it was checked
  }

  @Override
  public void firing(@Nullable RuleInfo next) {
    rule = next;
  }

  private Draft draft(Verdict verdict, @Nullable Observation observation, ClaimField field) {
    RuleInfo info = rule;
    if (info == null) {
      throw new IllegalStateException("a finding outside of a rule");
    }
    if (!info.runsFor(claim.claim().professional())) {
      return NoDraft.INSTANCE;
    }
    RuleOverlay ofRule = plan.overlays().of(info.id(), claim.earliestDay());
    RuleOverlay overlay =
        ofRule != null && ofRule.byLine() && observation != null
            ? ofRule.at(ObservedLine.first(observation, claim))
            : ofRule;
    Severity severity = info.severity(claim.programme());
    if (severity == null) {
      if (overlay == null || !overlay.enabled()) {
        return NoDraft.INSTANCE;
      }
      severity = info.severity();
    }
    DraftFinding draft =
        new DraftFinding(claim, info, severity, verdict, observation, field, ofRule, overlay);
    drafts.add(draft);
    return draft;
  }

  /** The findings in their one order, whatever order the rules fired in. */
  List<Finding> finish() {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Finding[] findings = new Finding[drafts.size()];
    for (int i = 0; i < findings.length; i++) {
      findings[i] = drafts.get(i).finish();
    }
    if (findings.length > 1) {
      Arrays.sort(findings, ClaimFindings::compare);
    }
    return List.of(findings);
  }

  /** Charges at risk over all findings, each line counted once. */
  long atRiskCents() {
    long claimWide = 0;
    boolean any = false;
    for (int i = 0; i < drafts.size(); i++) {
      DraftFinding draft = drafts.get(i);
      if (draft.costs()) {
        any = true;
        claimWide = Math.max(claimWide, draft.claimAtRiskCents());
        draft.markLinesAtRisk();
      }
    }
    return any ? Math.max(claimWide, claim.atRiskCents()) : 0;
  }

  /** By line, rule, place on it, field, further lines, message: one order for the same findings. */
  private static int compare(Finding a, Finding b) {
    Location here = a.location();
    Location there = b.location();
    int c = Integer.compare(here.line(), there.line());
    c = c != 0 ? c : a.ruleId().compareTo(b.ruleId());
    c = c != 0 ? c : Integer.compare(here.occurrence(), there.occurrence());
    c = c != 0 ? c : here.field().compareTo(there.field());
    c = c != 0 ? c : compareLines(here.lines(), there.lines());
    return c != 0 ? c : a.message().compareTo(b.message());
  }

  private static int compareLines(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int c = Integer.compare(a.get(i), b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
