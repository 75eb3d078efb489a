package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/**
 * One claim on its way through the phases: its lines as views, what was observed, what rules
 * decided, what was checked. Reused from claim to claim by one thread at a time.
 */
public final class ClaimContext {

  private static final int FAMILIES = EditFamily.values().length;
  private static final byte[] RANKS = ranks();
  private static final CheckState[] NO_STATES = new CheckState[0];
  private static final Claim NO_CLAIM = Claim.professional("").build();

  public final ReferenceView reference;
  public final Settings settings;

  private @Nullable Claim claim;
  private ClaimHistory history = ClaimHistory.UNKNOWN;
  private Programme programme = Programme.ZZ;
  private LineView[] views = new LineView[0];
  private int lineCount;
  private int viewCount;
  private CheckState[] states = NO_STATES;
  private final List<Object> observed = new ArrayList<>();
  private @Nullable PayerTables payerTables;
  private int[] diagnosisIds = new int[0];
  private @Nullable UnitScope unitScope;
  private int earliestDay = LineView.NO_DAY;
  private int submissionDay = LineView.NO_DAY;
  private long lineChargesCents;

  // lines of a claim mostly share their date: it is turned into a day and looked up once
  private long lastDate;
  private int lastDay;
  private int tablesDay = LineView.NO_DAY;
  private DayStates tables;

  /** What a line takes from its claim. */
  private record Header(
      String billing, String renderer, String specialty, String place, int placeId) {}

  /** A context that asks this library. */
  public ClaimContext(ReferenceView reference, Settings settings) {
    this.reference = reference;
    this.settings = settings;
    this.tables = reference.undated();
  }

  private static byte[] ranks() {
    byte[] ranks = new byte[CoverageStatus.values().length];
    ranks[CoverageStatus.NOT_APPLICABLE.ordinal()] = 0;
    ranks[CoverageStatus.CHECKED.ordinal()] = 1;
    ranks[CoverageStatus.STALE.ordinal()] = 2;
    ranks[CoverageStatus.NO_DATA.ordinal()] = 3;
    return ranks;
  }

  /** Takes on a claim and forgets the one before. */
  public void begin(Claim next, ClaimHistory earlier) {
    claim = next;
    about(earlier, Programme.of(next.planType()));
    observed.clear();
    Header header = header(next);
    lines(next, header);
    history(earlier.lines(), header);
    earliestDay = earliest();
    LocalDate received = next.submissionDate();
    submissionDay = received == null ? LineView.NO_DAY : (int) received.toEpochDay();
    diagnoses(next.diagnoses());
    states = new CheckState[(lineCount + 1) * FAMILIES];
    Arrays.fill(states, CheckState.NOT_APPLICABLE);
  }

  // what mostly stands there already is not written again, see LineView
  private void about(ClaimHistory earlier, Programme of) {
    if (history != earlier) {
      history = earlier;
    }
    if (programme != of) {
      programme = of;
    }
    UnitScope scope = UnitScope.of(this);
    if (unitScope != scope) {
      unitScope = scope;
    }
  }

  private Header header(Claim next) {
    Provider biller = next.provider(ProviderRole.BILLING);
    String billing = biller == null || biller.npi() == null ? "" : biller.npi();
    Provider rendering = next.provider(ProviderRole.RENDERING);
    String place = next.placeOfService() == null ? "" : next.placeOfService();
    return new Header(
        billing,
        renderer(rendering, billing),
        specialty(rendering),
        place,
        reference.library.placesOfService().id(place));
  }

  private void diagnoses(List<Diagnosis> diagnoses) {
    int count = diagnoses.size();
    if (diagnosisIds.length < count) {
      diagnosisIds = new int[count];
    }
    for (int i = 0; i < count; i++) {
      diagnosisIds[i] = reference.library.diagnoses().id(diagnoses.get(i).code());
    }
  }

  private void lines(Claim next, Header header) {
    List<ServiceLine> lines = next.lines();
    int diagnoses = next.diagnoses().size();
    lineCount = lines.size();
    viewCount = 0;
    lineChargesCents = 0;
    reserve(lineCount);
    for (int i = 0; i < lineCount; i++) {
      LineView v = views[viewCount++];
      ServiceLine line = lines.get(i);
      fill(v, i + 1, line, header);
      v.pointers(line.pointers(), diagnoses);
      lineChargesCents += v.chargeCents;
    }
  }

  private void history(List<HistoryLine> earlier, Header header) {
    int count = earlier.size();
    reserve(lineCount + count);
    for (int i = 0; i < count; i++) {
      HistoryLine h = earlier.get(i);
      if (h.status().counts()) {
        fill(views[viewCount++], h, header);
      }
    }
  }

  /** The tables of the packs that run on the claim; given before the observers run. */
  public void payerTables(@Nullable PayerTables tables) {
    payerTables = tables;
  }

  /** The tables of the packs that run on the claim, {@code null} when there are none. */
  public @Nullable PayerTables payerTables() {
    return payerTables;
  }

  /** Forgets the claim, so that nothing of it outlives the scrub. */
  public void end() {
    claim = null;
    if (history != ClaimHistory.UNKNOWN) {
      history = ClaimHistory.UNKNOWN;
    }
    payerTables = null;
    for (int i = 0; i < viewCount; i++) {
      views[i].forget();
    }
    viewCount = 0;
    lineCount = 0;
    observed.clear();
  }

  private void reserve(int count) {
    if (views.length < count) {
      int had = views.length;
      views = Arrays.copyOf(views, Math.max(count, had * 2));
      for (int i = had; i < views.length; i++) {
        views[i] = new LineView(reference.undated());
      }
    }
  }

  private void fill(LineView v, int number, ServiceLine line, Header header) {
    v.fill(number, line);
    procedure(v, line.procedure());
    v.modifiers(line.modifiers());
    days(v, line.from(), line.to());
    v.units(line.units());
    place(v, line.placeOfService(), header);
    Provider own = line.provider(ProviderRole.RENDERING);
    if (own == null) {
      v.providers(header.renderer, header.specialty, header.billing);
    } else {
      v.providers(renderer(own, header.billing), specialty(own), header.billing);
    }
    Long charge = line.chargeCents();
    v.chargeCents = charge == null ? 0 : charge;
  }

  private void fill(LineView v, HistoryLine h, Header header) {
    v.fill(0, null);
    procedure(v, h.procedure());
    v.modifiers(h.modifiers());
    days(v, h.from(), h.to());
    v.units(h.units());
    String place = h.placeOfService();
    v.place(place == null ? "" : place, PlaceOfServiceCodes.NONE);
    String billing = h.billingNpi() == null ? header.billing : h.billingNpi();
    // one that names nobody is taken to be by whoever renders this claim for the same group
    String renderer = billing.equals(header.billing) ? header.renderer : billing;
    v.providers(
        h.renderingNpi() == null ? renderer : h.renderingNpi(),
        h.specialty() == null ? "" : h.specialty(),
        billing);
    Long charge = h.chargeCents();
    v.chargeCents = charge == null ? 0 : charge;
  }

  private static String renderer(@Nullable Provider rendering, String billing) {
    String npi = rendering == null ? null : rendering.npi();
    return npi == null ? billing : npi;
  }

  private static String specialty(@Nullable Provider rendering) {
    String taxonomy = rendering == null ? null : rendering.taxonomy();
    return taxonomy == null ? "" : taxonomy;
  }

  private void procedure(LineView v, @Nullable String procedure) {
    if (procedure == null || procedure.isEmpty()) {
      v.procedure("", -1, 0);
    } else {
      int code = reference.library.procedures().id(procedure);
      v.procedure(procedure, code, reference.codeTraits.of(code, procedure));
    }
  }

  private void place(LineView v, @Nullable String own, Header header) {
    if (own == null) {
      v.place(header.place, header.placeId);
    } else {
      v.place(own, reference.library.placesOfService().id(own));
    }
  }

  private void days(LineView v, @Nullable LocalDate from, @Nullable LocalDate to) {
    int first = from == null ? LineView.NO_DAY : epochDay(from);
    int last = from == null || to == null ? first : epochDay(to);
    if (last < first) {
      first = LineView.NO_DAY;
      last = LineView.NO_DAY;
    }
    v.days(first, last, on(first));
  }

  /** How the tables stand on a day, without looking it up when it is the one asked for before. */
  DayStates on(int day) {
    if (day != tablesDay) {
      tablesDay = day;
      tables = reference.on(day);
    }
    return tables;
  }

  private int epochDay(LocalDate date) {
    long written = (long) date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    if (written != lastDate) {
      lastDate = written;
      lastDay = (int) date.toEpochDay();
    }
    return lastDay;
  }

  public Claim claim() {
    return claim == null ? NO_CLAIM : claim;
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

  /**
   * Number of a line of the claim, from 1.
   *
   * @throws IllegalArgumentException when it is none of its lines
   */
  public int numberOf(ServiceLine line) {
    for (int i = 0; i < lineCount; i++) {
      if (views[i].line == line) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("the line is not of this claim");
  }

  /** A line of the claim by its number, from 1. */
  public LineView numbered(int number) {
    return views[number - 1];
  }

  /** Id of a diagnosis by its place in the list, from 0; -1 when no table knows it. */
  int diagnosisId(int index) {
    return diagnosisIds[index];
  }

  /** The units table the claim is measured by; {@code null} where NCCI does not limit units. */
  @Nullable UnitScope unitScope() {
    return unitScope;
  }

  /** Sum of the line charges in cents; absent charges count zero. */
  long lineChargesCents() {
    return lineChargesCents;
  }

  /** Earliest date of service on the claim, {@link LineView#NO_DAY} when there is none. */
  public int earliestDay() {
    return earliestDay;
  }

  private int earliest() {
    int earliest = LineView.NO_DAY;
    for (int i = 0; i < lineCount; i++) {
      int day = views[i].firstDay;
      if (day != LineView.NO_DAY && (earliest == LineView.NO_DAY || day < earliest)) {
        earliest = day;
      }
    }
    var institutional = claim().institutional();
    LocalDate from = institutional == null ? null : institutional.statementFrom();
    if (from != null && (earliest == LineView.NO_DAY || from.toEpochDay() < earliest)) {
      earliest = (int) from.toEpochDay();
    }
    return earliest;
  }

  /** The day the payer receives the claim, {@link LineView#NO_DAY} when unknown. */
  public int submissionDay() {
    return submissionDay;
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
    CheckState before = states[slot];
    if (before == state) {
      return;
    }
    int rank = RANKS[state.status().ordinal()];
    if (before == CheckState.NOT_APPLICABLE ? rank > 0 : rank > RANKS[before.status().ordinal()]) {
      states[slot] = state;
    }
  }

  /** What was checked; the context gives the table away. */
  public Coverage coverage() {
    return Coverage.ofTable(lineCount, states);
  }
}
