package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/**
 * One claim on its way through the phases: its lines as views, what was observed, what rules
 * decided, what was checked. Reused from claim to claim by one thread at a time.
 */
public final class ClaimContext {

  private static final int FAMILIES = EditFamily.values().length;
  private static final CheckState[] NO_STATES = new CheckState[0];
  private static final Claim NO_CLAIM = Claim.professional("").build();

  public final ReferenceView reference;
  public final Settings settings;

  private Claim claim = NO_CLAIM;
  private ClaimHistory history = ClaimHistory.UNKNOWN;
  private Programme programme = Programme.ZZ;
  private LineView[] views = new LineView[0];
  private int lineCount;
  private int viewCount;
  private CheckState[] states = NO_STATES;
  private final List<Object> observed = new ArrayList<>();
  private String billingNpi = "";

  /** A context that asks this library. */
  public ClaimContext(ReferenceView reference, Settings settings) {
    this.reference = reference;
    this.settings = settings;
  }

  /** Takes on a claim and forgets the one before. */
  public void begin(Claim next, ClaimHistory earlier) {
    claim = next;
    history = earlier;
    programme = Programme.of(next.planType());
    observed.clear();
    Provider billing = next.provider(ProviderRole.BILLING);
    billingNpi = billing == null || billing.npi() == null ? "" : billing.npi();
    lineCount = next.lines().size();
    viewCount = 0;
    reserve(lineCount + earlier.lines().size());
    for (int i = 0; i < lineCount; i++) {
      fill(views[viewCount++], i + 1, next.lines().get(i));
    }
    for (int i = 0; i < earlier.lines().size(); i++) {
      HistoryLine h = earlier.lines().get(i);
      if (h.status().counts()) {
        fill(views[viewCount++], h);
      }
    }
    states = new CheckState[(lineCount + 1) * FAMILIES];
    Arrays.fill(states, CheckState.NOT_APPLICABLE);
  }

  /** Forgets the claim, so that nothing of it outlives the scrub. */
  public void end() {
    claim = NO_CLAIM;
    history = ClaimHistory.UNKNOWN;
    for (int i = 0; i < viewCount; i++) {
      views[i].fill(0, null);
    }
    viewCount = 0;
    lineCount = 0;
    states = NO_STATES;
    observed.clear();
  }

  private void reserve(int count) {
    if (views.length < count) {
      int had = views.length;
      views = Arrays.copyOf(views, Math.max(count, had * 2));
      for (int i = had; i < views.length; i++) {
        views[i] = new LineView();
      }
    }
  }

  private void fill(LineView v, int number, ServiceLine line) {
    v.fill(number, line);
    String procedure = line.procedure();
    v.procedure = procedure == null ? "" : procedure;
    v.modifiers = line.modifiers();
    v.modifierTraits = ModifierTraits.of(v.modifiers);
    v.days(line.from(), line.to());
    v.units(line.units());
    String pos = claim.placeOfService(line);
    v.placeOfService = pos == null ? "" : pos;
    Provider rendering = claim.provider(line, ProviderRole.RENDERING);
    String npi = rendering == null ? null : rendering.npi();
    v.renderer = npi == null ? billingNpi : npi;
    v.billing = billingNpi;
    v.specialty = rendering == null || rendering.taxonomy() == null ? "" : rendering.taxonomy();
    Long charge = line.chargeCents();
    v.chargeCents = charge == null ? 0 : charge;
    code(v);
  }

  private void fill(LineView v, HistoryLine h) {
    v.fill(0, null);
    v.of(h);
    String billing = h.billingNpi() == null ? billingNpi : h.billingNpi();
    v.billing = billing;
    v.renderer = h.renderingNpi() == null ? historyRenderer(billing) : h.renderingNpi();
    v.specialty = h.specialty() == null ? "" : h.specialty();
    code(v);
  }

  /**
   * An earlier line that names nobody is taken to be by whoever renders this claim for the same
   * group.
   */
  private String historyRenderer(String billing) {
    if (!billing.equals(billingNpi)) {
      return billing;
    }
    Provider rendering = claim.provider(ProviderRole.RENDERING);
    String npi = rendering == null ? null : rendering.npi();
    return npi == null ? billing : npi;
  }

  private void code(LineView v) {
    v.code = v.procedure.isEmpty() ? -1 : reference.library.procedures().id(v.procedure);
    v.codeTraits = v.procedure.isEmpty() ? 0 : reference.codeTraits.of(v.code, v.procedure);
  }

  public Claim claim() {
    return claim;
  }

  public ClaimHistory history() {
    return history;
  }

  public Programme programme() {
    return programme;
  }

  /** Number of lines of the claim. */
  public int lineCount() {
    return lineCount;
  }

  /** Number of lines of the claim and, behind them, of the history that counts. */
  public int viewCount() {
    return viewCount;
  }

  /** A line of the claim (below {@link #lineCount}) or of the history. */
  public LineView view(int index) {
    return views[index];
  }

  /** A line of the claim by its number, from 1. */
  public LineView numbered(int number) {
    return views[number - 1];
  }

  /** Earliest date of service on the claim, {@link LineView#NO_DAY} when there is none. */
  public int earliestDay() {
    int earliest = LineView.NO_DAY;
    for (int i = 0; i < lineCount; i++) {
      int day = views[i].firstDay;
      if (day != LineView.NO_DAY && (earliest == LineView.NO_DAY || day < earliest)) {
        earliest = day;
      }
    }
    var institutional = claim.institutional();
    LocalDate from = institutional == null ? null : institutional.statementFrom();
    if (from != null && (earliest == LineView.NO_DAY || from.toEpochDay() < earliest)) {
      earliest = (int) from.toEpochDay();
    }
    return earliest;
  }

  /** The day the payer receives the claim, {@link LineView#NO_DAY} when unknown. */
  public int submissionDay() {
    LocalDate date = claim.submissionDate();
    return date == null ? LineView.NO_DAY : (int) date.toEpochDay();
  }

  /** Charges of the lines marked at risk, in cents; negative charges count nothing. */
  public long atRiskCents() {
    long sum = 0;
    for (int i = 0; i < lineCount; i++) {
      sum += views[i].atRisk() ? Math.max(0, views[i].chargeCents) : 0;
    }
    return sum;
  }

  /** States a fact. */
  public void emit(Object observation) {
    observed.add(observation);
  }

  /** Facts stated since they were last taken. */
  public List<Object> observed() {
    return observed;
  }

  /**
   * Says how a family stands on a line (0: the claim); a worse state is never replaced by a better
   * one.
   */
  public void checked(EditFamily family, int line, CheckState state) {
    int slot = line * FAMILIES + family.ordinal();
    if (rank(state) > rank(states[slot])) {
      states[slot] = state;
    }
  }

  private static int rank(@Nullable CheckState state) {
    if (state == null) {
      return -1;
    }
    return switch (state.status()) {
      case NOT_APPLICABLE -> 0;
      case CHECKED -> 1;
      case STALE -> 2;
      case NO_DATA -> 3;
    };
  }

  /** What was checked; the context gives the table away. */
  public Coverage coverage() {
    return Coverage.ofTable(lineCount, states);
  }
}
