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
 * decided, what was checked. Made for one claim and used by one thread: what lives longer than the
 * claim pays a memory fence for every reference written into it.
 */
public final class ClaimContext {

  private static final int FAMILIES = EditFamily.values().length;
  private static final byte[] RANKS = ranks();
  private static final CheckState[] UNTOUCHED = new CheckState[51 * FAMILIES];

  static {
    Arrays.fill(UNTOUCHED, CheckState.NOT_APPLICABLE);
  }

  public final ReferenceView reference;
  public final Settings settings;

  private final Claim claim;
  private final ClaimHistory history;
  private final Programme programme;
  private final @Nullable UnitScope unitScope;
  private final int lineCount;
  private final LineView[] views;
  private int viewCount;
  private final int[] diagnosisIds;
  private final CheckState[] states;
  private int worst; // rank of the worst state, which no better one replaces
  private final int earliestDay;
  private final int submissionDay;
  private long lineChargesCents;
  private final List<Object> observed = new ArrayList<>();
  private @Nullable PayerTables payerTables;

  // lines of a claim mostly share their date: it is turned into a day and looked up once
  private long lastDate;
  private int lastDay;
  private int tablesDay = LineView.NO_DAY;
  private DayStates tables;

  /** What a line takes from its claim. */
  private record Header(
      String billing, String renderer, String specialty, String place, int placeId) {}

  /** A claim, asked of this library. */
  public ClaimContext(
      ReferenceView reference, Settings settings, Claim claim, ClaimHistory history) {
    this.reference = reference;
    this.settings = settings;
    this.claim = claim;
    this.history = history;
    tables = reference.undated();
    programme = Programme.of(claim.planType());
    unitScope = UnitScope.of(claim, programme);
    lineCount = claim.lines().size();
    views = new LineView[lineCount + history.lines().size()];
    Header header = header();
    lines(header);
    history(header);
    earliestDay = earliest();
    LocalDate received = claim.submissionDate();
    submissionDay = received == null ? LineView.NO_DAY : (int) received.toEpochDay();
    diagnosisIds = diagnoses();
    states = untouched((lineCount + 1) * FAMILIES);
  }

  private static byte[] ranks() {
    byte[] ranks = new byte[CoverageStatus.values().length];
    ranks[CoverageStatus.NOT_APPLICABLE.ordinal()] = 0;
    ranks[CoverageStatus.CHECKED.ordinal()] = 1;
    ranks[CoverageStatus.STALE.ordinal()] = 2;
    ranks[CoverageStatus.NO_DATA.ordinal()] = 3;
    return ranks;
  }

  // copied rather than filled: one move of memory, not a reference at a time
  private static CheckState[] untouched(int count) {
    if (count <= UNTOUCHED.length) {
      return Arrays.copyOf(UNTOUCHED, count);
    }
    CheckState[] states = new CheckState[count];
    Arrays.fill(states, CheckState.NOT_APPLICABLE);
    return states;
  }

  private Header header() {
    Provider biller = claim.provider(ProviderRole.BILLING);
    String billing = biller == null || biller.npi() == null ? "" : biller.npi();
    Provider rendering = claim.provider(ProviderRole.RENDERING);
    String place = claim.placeOfService() == null ? "" : claim.placeOfService();
    return new Header(
        billing,
        renderer(rendering, billing),
        specialty(rendering),
        place,
        reference.library.placesOfService().id(place));
  }

  private int[] diagnoses() {
    List<Diagnosis> diagnoses = claim.diagnoses();
    int[] ids = new int[diagnoses.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = reference.library.diagnoses().id(diagnoses.get(i).code());
    }
    return ids;
  }

  private void lines(Header header) {
    List<ServiceLine> lines = claim.lines();
    int diagnoses = claim.diagnoses().size();
    for (int i = 0; i < lineCount; i++) {
      ServiceLine line = lines.get(i);
      LineView v = new LineView(i + 1, line, tables);
      views[viewCount++] = v;
      fill(v, line, header);
      v.pointers(line.pointers(), diagnoses);
      lineChargesCents += v.chargeCents;
    }
  }

  private void history(Header header) {
    List<HistoryLine> earlier = history.lines();
    for (int i = 0; i < earlier.size(); i++) {
      HistoryLine h = earlier.get(i);
      if (h.status().counts()) {
        LineView v = new LineView(0, null, tables);
        views[viewCount++] = v;
        fill(v, h, header);
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

  private void fill(LineView v, ServiceLine line, Header header) {
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
    var institutional = claim.institutional();
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
      worst = Math.max(worst, rank);
    }
  }

  /** Whether anything was checked against nothing, or against too old a release. */
  public boolean unchecked(boolean acceptStale) {
    return worst > RANKS[(acceptStale ? CoverageStatus.STALE : CoverageStatus.CHECKED).ordinal()];
  }

  /** What was checked; the context gives the table away. */
  public Coverage coverage() {
    return Coverage.ofTable(lineCount, states);
  }
}
