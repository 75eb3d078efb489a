package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.LineView;
import org.cleanclaim.engine.internal.overlay.RuleOverlay;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.observation.Observation;
import org.cleanclaim.engine.rule.Draft;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.Provenance;
import org.cleanclaim.finding.Risk;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.jspecify.annotations.Nullable;

/** A finding in the making, for one claim. */
final class DraftFinding implements Draft {

  private final ClaimContext claim;
  private final RuleInfo rule;
  private final Verdict verdict;
  private final @Nullable Observation observation;
  private ClaimField field;
  private int occurrence;
  private List<Integer> lines;
  private final Severity own;
  private final @Nullable RuleOverlay ofRule;
  private @Nullable RuleOverlay overlay;
  private Severity severity;
  private Denial denial;
  private @Nullable String loop;
  private @Nullable String element;
  private @Nullable SourcePosition position;
  private String companionOf = "";
  private long atRisk = -1;
  private List<Fix> fixes = List.of();
  private String @Nullable [] names;
  private Object @Nullable [] values;
  private int given;

  DraftFinding(
      ClaimContext claim,
      RuleInfo rule,
      Severity severity,
      Verdict verdict,
      @Nullable Observation observation,
      ClaimField field,
      @Nullable RuleOverlay ofRule,
      @Nullable RuleOverlay overlay) {
    this.claim = claim;
    this.rule = rule;
    this.verdict = verdict;
    this.observation = observation;
    this.field = field;
    this.occurrence = observation == null ? 0 : observation.occurrence();
    this.lines = observation == null ? List.of() : observation.lines();
    this.own = severity;
    this.ofRule = ofRule;
    this.overlay = overlay;
    this.severity = overlay == null || overlay.severity() == null ? severity : overlay.severity();
    this.denial = rule.denial();
  }

  @Override
  public Draft with(String placeholder, Object value) {
    if (names == null || values == null) {
      names = new String[8];
      values = new Object[8];
    }
    if (given == names.length) {
      names = Arrays.copyOf(names, given * 2);
      values = Arrays.copyOf(values, given * 2);
    }
    names[given] = placeholder;
    values[given++] = value;
    return this;
  }

  private @Nullable Object given(String name) {
    if (names != null && values != null) {
      for (int i = 0; i < given; i++) {
        if (name.equals(names[i])) {
          return values[i];
        }
      }
    }
    return null;
  }

  @Override
  public Draft fix(Fix fix) {
    int count = fixes.size();
    if (count == 0) {
      fixes = List.of(fix);
    } else if (count == 1) {
      fixes = List.of(fixes.get(0), fix);
    } else {
      List<Fix> more = new ArrayList<>(count + 1);
      more.addAll(fixes);
      more.add(fix);
      fixes = List.copyOf(more);
    }
    return this;
  }

  @Override
  public Draft fixes(List<? extends Fix> more) {
    more.forEach(this::fix);
    return this;
  }

  @Override
  public Draft denies() {
    decide(LineView::markDenied, deciding(1));
    return this;
  }

  @Override
  public Draft deniesAll() {
    decide(LineView::markDenied, deciding(lines.size()));
    return this;
  }

  @Override
  public Draft invalid() {
    decide(LineView::markInvalid, lines.isEmpty() || suppressed() ? 0 : 1);
    return this;
  }

  @Override
  public Draft notPayable() {
    decide(LineView::markNotPayable, deciding(1));
    return this;
  }

  @Override
  public Draft consumesUnits() {
    decide(LineView::markUnitsConsumed, suppressed() ? 0 : lines.size());
    return this;
  }

  private boolean suppressed() {
    return overlay != null && overlay.suppressed();
  }

  private int deciding(int count) {
    return severity == Severity.ERROR && !suppressed() ? Math.min(count, lines.size()) : 0;
  }

  private void decide(java.util.function.Consumer<LineView> decision, int count) {
    for (int i = 0; i < count; i++) {
      int line = lines.get(i);
      if (line >= 1 && line <= claim.lineCount()) {
        decision.accept(claim.numbered(line));
      }
    }
  }

  @Override
  public Draft lines(List<Integer> others) {
    for (int line : others) {
      if (line < 1 || line > claim.lineCount()) {
        throw new IllegalArgumentException("the claim has no line " + line);
      }
    }
    lines = others;
    if (ofRule != null && ofRule.byLine() && !others.isEmpty()) {
      String earlier = observation == null ? "" : observation.earlierCode();
      overlay = ofRule.at(ObservedLine.of(claim, others, earlier));
      severity = overlay.severity() == null ? own : overlay.severity();
    }
    return this;
  }

  @Override
  public Draft at(ClaimField other, int which) {
    field = other;
    occurrence = which;
    return this;
  }

  @Override
  public Draft carc(String groupAndCode) {
    int dash = groupAndCode.indexOf('-');
    denial =
        new Denial(
            groupAndCode.substring(dash + 1),
            groupAndCode.substring(0, dash),
            denial.rarcs(),
            denial.claimStatusCodes());
    return this;
  }

  @Override
  public Draft rarc(String... codes) {
    denial = new Denial(denial.carc(), denial.group(), List.of(codes), denial.claimStatusCodes());
    return this;
  }

  @Override
  public Draft address(
      String otherLoop, String otherElement, @Nullable SourcePosition otherPosition) {
    loop = otherLoop;
    element = otherElement;
    position = otherPosition;
    return this;
  }

  @Override
  public Draft severity(Severity other) {
    if (overlay == null || overlay.severity() == null) {
      severity = other;
    }
    return this;
  }

  @Override
  public Draft companionOf(String ruleId) {
    companionOf = ruleId;
    return this;
  }

  @Override
  public Draft atRiskCents(long cents) {
    atRisk = cents;
    return this;
  }

  Finding finish() {
    Claim c = claim.claim();
    Location location =
        new Location(
            lines,
            field,
            loop == null ? field.loop(c.type()) : loop,
            element == null ? field.element(c.type()) : element,
            field.box(c.type()),
            occurrence,
            position == null ? position(c) : position);
    return new Finding(
        rule.id(),
        rule.title(),
        verdict,
        severity,
        rule.category(),
        rule.snipType(),
        location,
        rule.message().render(observation, this::given),
        denial,
        rule.citations(),
        fixes,
        verdict == Verdict.FAIL && companionOf.isEmpty() && !suppressed()
            ? new Risk(dollars(c), Priors.of(severity, claim.programme()))
            : Risk.NONE,
        new Provenance(
            rule.pack(),
            rule.packVersion(),
            observation == null ? "" : observation.release(),
            observation == null ? "" : observation.row()),
        companionOf,
        overlay == null ? List.of() : overlay.effects());
  }

  /** Whether the finding puts money at risk: a failure of its own that is more than a note. */
  boolean costs() {
    return verdict == Verdict.FAIL
        && severity != Severity.NOTE
        && companionOf.isEmpty()
        && !suppressed()
        && atRisk != 0;
  }

  /** The whole claim's charges when the finding is about no line, else 0. */
  long claimAtRiskCents() {
    return lines.isEmpty() ? dollars(claim.claim()) : 0;
  }

  /** Marks the lines whose charges it risks: all where a rule summed them up, else the first. */
  void markLinesAtRisk() {
    int count = atRisk > 0 ? lines.size() : Math.min(1, lines.size());
    for (int i = 0; i < count; i++) {
      int line = lines.get(i);
      if (line >= 1 && line <= claim.lineCount()) {
        claim.numbered(line).markAtRisk();
      }
    }
  }

  private long dollars(Claim c) {
    if (atRisk >= 0) {
      return atRisk;
    }
    if (lines.isEmpty()) {
      Long total = c.totalChargeCents();
      return Math.max(0, total == null ? c.lineChargesCents() : total);
    }
    return Math.max(0, claim.numbered(lines.get(0)).chargeCents);
  }

  private @Nullable SourcePosition position(Claim c) {
    if (!lines.isEmpty()) {
      return c.lines().get(lines.get(0) - 1).position();
    }
    if (field == ClaimField.DIAGNOSIS && occurrence > 0 && occurrence <= c.diagnoses().size()) {
      Diagnosis dx = c.diagnoses().get(occurrence - 1);
      if (dx.position() != null) {
        return dx.position();
      }
    }
    return c.position();
  }
}
