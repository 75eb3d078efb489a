package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.FeeSchedulePolicy;
import org.cleanclaim.codesets.InpatientProcedureFlag;
import org.cleanclaim.codesets.ModifierCodes;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.RowRefused;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows from any number of readers into a library. The result depends on the rows, not on
 * their order. Of tables whose rows carry their own dates only the newest release stays, which
 * holds the history; of the others every release stays and answers for its dates. The starter
 * edition of a table gives way to any other. Not safe for several threads.
 */
public final class ReferenceBuilder implements ReferenceSink {
  private static final int CONTRACTOR = -1;
  private static final String CONTRACTOR_DEFINED = "CCCCC";
  private static final Set<TableKind> MEDICAID_PTP =
      Set.of(
          TableKind.MEDICAID_PTP_PRACTITIONER,
          TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL,
          TableKind.MEDICAID_PTP_DME_SUPPLIER);
  private static final Set<TableKind> MEDICAID_MUE =
      Set.of(
          TableKind.MEDICAID_MUE_PRACTITIONER,
          TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL,
          TableKind.MEDICAID_MUE_DME_SUPPLIER);

  private final ReleaseLog log = new ReleaseLog();
  private final CodeNumbers procedures = new CodeNumbers();
  private final Map<TableKind, PtpRows> ptp = new EnumMap<>(TableKind.class);
  private final Map<TableKind, IntervalRows<Mue>> mue = new EnumMap<>(TableKind.class);
  private final IntervalRows<Fee> fees = new IntervalRows<>("fee schedule rows");
  private final IntervalRows<Pair> opps = new IntervalRows<>("OPPS rows");
  private final IntervalRows<Pair> asc = new IntervalRows<>("ASC rows");
  private final IntervalRows<Long> clinicalLab = new IntervalRows<>("amounts");
  private final SmallRows<AddOn> addOns = new SmallRows<>();
  private final SmallRows<LevelTwo> hcpcs = new SmallRows<>();
  private final SmallRows<Dated> cpt = new SmallRows<>();
  private final SmallRows<Dated> modifiers = new SmallRows<>();
  private final WindowRows diagnoses = new WindowRows(true);
  private final WindowRows inpatientProcedures = new WindowRows(false);
  private final LongList poaKeys = new LongList();
  private final LongList poaReleases = new LongList();
  private final TabularRows tabular = new TabularRows();
  private final SmallRows<AgeRange> ageRanges = new SmallRows<>();
  private final SmallRows<Nubc> dischargeStatuses = new SmallRows<>();
  private final SmallRows<Taxonomy> taxonomy = new SmallRows<>();
  private final SmallRows<Nubc> nubc = new SmallRows<>();
  private final Map<String, Integer> diagnosisFlags = new HashMap<>();
  private final Map<String, Integer> procedureFlags = new HashMap<>();

  private @Nullable Release release;
  private int current = -1;

  private record Mue(int value, int mai, String rationale) implements Comparable<Mue> {
    @Override
    public int compareTo(Mue other) {
      int order = Integer.compare(value, other.value);
      order = order != 0 ? order : Integer.compare(mai, other.mai);
      return order != 0 ? order : rationale.compareTo(other.rationale);
    }
  }

  private record Fee(String policy, int nonFacility, int facility) implements Comparable<Fee> {
    @Override
    public int compareTo(Fee other) {
      int order = policy.compareTo(other.policy);
      order = order != 0 ? order : Integer.compare(nonFacility, other.nonFacility);
      return order != 0 ? order : Integer.compare(facility, other.facility);
    }
  }

  private record Pair(String first, String second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = first.compareTo(other.first);
      return order != 0 ? order : second.compareTo(other.second);
    }
  }

  private record AddOn(int addOn, int primary, int type, int effective, int deletion) {}

  private record LevelTwo(
      int code, int added, int terminated, char coverage, String label, String crosswalk) {}

  private record Dated(int code, int from, int to) {
    static final Comparator<Dated> ORDER =
        Comparator.comparingInt(Dated::code)
            .thenComparingInt(Dated::from)
            .thenComparingInt(Dated::to);
  }

  private record AgeRange(String group, int min, int max, int from, int to) {
    static final Comparator<AgeRange> ORDER =
        Comparator.comparing(AgeRange::group)
            .thenComparingInt(AgeRange::from)
            .thenComparingInt(AgeRange::to)
            .thenComparingInt(AgeRange::min)
            .thenComparingInt(AgeRange::max);
  }

  private record Taxonomy(
      String code, String grouping, String classification, String specialization) {
    static final Comparator<Taxonomy> ORDER =
        Comparator.comparing(Taxonomy::code)
            .thenComparing(Taxonomy::grouping)
            .thenComparing(Taxonomy::classification)
            .thenComparing(Taxonomy::specialization);
  }

  private record Nubc(String code, int from, int to) {
    static final Comparator<Nubc> ORDER =
        Comparator.comparing(Nubc::code).thenComparingInt(Nubc::from).thenComparingInt(Nubc::to);
  }

  /** An empty builder. */
  public ReferenceBuilder() {
    for (DiagnosisFlag flag : DiagnosisFlag.values()) {
      diagnosisFlags.put(flag.editorName(), flag.bit());
    }
    for (InpatientProcedureFlag flag : InpatientProcedureFlag.values()) {
      procedureFlags.put(flag.editorName(), flag.bit());
    }
  }

  /**
   * A builder that holds what a library holds. When {@link #begin} names a release of it again, the
   * new rows replace the old: those of the same part, or all where either is not in parts.
   */
  public static ReferenceBuilder from(ReferenceLibrary library) {
    ReferenceBuilder builder = new ReferenceBuilder();
    library.replay(builder);
    builder.log.inherit();
    builder.release = null;
    return builder;
  }

  @Override
  public void begin(Release started) {
    current = log.begin(started);
    release = started;
  }

  private TableKind expect(TableKind... kinds) {
    Release started = release;
    if (started == null || !Arrays.asList(kinds).contains(started.kind())) {
      throw new IllegalStateException(
          "a row of " + Arrays.toString(kinds) + " outside a release of it");
    }
    return started.kind();
  }

  @Override
  public void ptp(
      String column1,
      String column2,
      int effective,
      int deletion,
      int indicator,
      String rationale) {
    TableKind kind =
        expect(
            TableKind.PTP_PRACTITIONER,
            TableKind.PTP_OUTPATIENT_HOSPITAL,
            TableKind.MEDICAID_PTP_PRACTITIONER,
            TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL,
            TableKind.MEDICAID_PTP_DME_SUPPLIER);
    if (indicator != 0 && indicator != 1 && indicator != 9) {
      throw new RowRefused("modifier indicator is not 0, 1 or 9");
    }
    int first = procedures.number(column1);
    int second = procedures.number(column2);
    ptp.computeIfAbsent(kind, k -> new PtpRows())
        .add(current, first, second, effective, deletion, indicator, rationale);
  }

  @Override
  public void mue(String code, int value, int mai, String rationale) {
    TableKind kind =
        expect(
            TableKind.MUE_PRACTITIONER,
            TableKind.MUE_OUTPATIENT_HOSPITAL,
            TableKind.MUE_DME_SUPPLIER,
            TableKind.MEDICAID_MUE_PRACTITIONER,
            TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL,
            TableKind.MEDICAID_MUE_DME_SUPPLIER);
    boolean medicaid = MEDICAID_MUE.contains(kind);
    if (medicaid && mai != 0) {
      throw new RowRefused("Medicaid has no adjudication indicator");
    }
    if (!medicaid && (mai < 1 || mai > 3)) {
      throw new RowRefused("adjudication indicator is not 1, 2 or 3");
    }
    if (value < 0) {
      throw new RowRefused("MUE value is negative");
    }
    mue.computeIfAbsent(kind, k -> new IntervalRows<>("MUE rows"))
        .add(current, procedures.number(code), 0, new Mue(value, mai, rationale));
  }

  @Override
  public void addOn(String addOn, String primary, int type, int effective, int deletion) {
    expect(TableKind.ADD_ON_CODES);
    if (type < 1 || type > 3) {
      throw new RowRefused("add-on type is not 1, 2 or 3");
    }
    int number = procedures.number(addOn);
    int of = CONTRACTOR_DEFINED.equals(primary) ? CONTRACTOR : procedures.number(primary);
    addOns.add(current, new AddOn(number, of, type, effective, deletion));
  }

  @Override
  public void feeSchedule(String code, String modifier, FeeScheduleRow row) {
    expect(TableKind.FEE_SCHEDULE);
    int kind = FeeSchedule.modifierKind(modifier);
    if (kind < 0) {
      throw new RowRefused("modifier is not blank, 26, TC or 53");
    }
    for (String text :
        List.of(row.globalDays(), row.endoscopicBase(), row.supervision(), row.imagingFamily())) {
      if (text.indexOf('\t') >= 0) {
        throw new RowRefused("a field contains a tab");
      }
    }
    fees.add(
        current,
        procedures.number(code),
        kind,
        new Fee(FeeSchedulePolicy.format(row), row.nonFacilityTotalRvu(), row.facilityTotalRvu()));
  }

  @Override
  public void hcpcs(
      String code,
      int added,
      int terminated,
      char coverage,
      String shortLabel,
      List<String> crosswalk) {
    expect(TableKind.HCPCS);
    hcpcs.add(
        current,
        new LevelTwo(
            procedures.number(code),
            added,
            terminated,
            coverage < 128 ? coverage : ' ',
            shortLabel,
            String.join(",", crosswalk)));
  }

  @Override
  public void modifier(String modifier, int added, int terminated) {
    expect(TableKind.HCPCS, TableKind.CPT);
    int id = ModifierCodes.pack(modifier);
    if (id < 0) {
      throw new RowRefused("not a modifier of two letters and digits");
    }
    modifiers.add(current, new Dated(id, added, terminated));
  }

  @Override
  public void cpt(String code, int added, int terminated) {
    expect(TableKind.CPT);
    cpt.add(current, new Dated(procedures.number(code), added, terminated));
  }

  @Override
  public void opps(String code, String statusIndicator, String apc) {
    expect(TableKind.OPPS_ADDENDUM_B);
    opps.add(current, procedures.number(code), 0, new Pair(statusIndicator, apc));
  }

  @Override
  public void asc(String code, boolean ancillary, String paymentIndicator) {
    expect(TableKind.ASC_ADDENDA);
    asc.add(
        current,
        procedures.number(code),
        ancillary ? 1 : 0,
        new Pair(ancillary ? "BB" : "AA", paymentIndicator));
  }

  @Override
  public void clinicalLab(String code, String modifier, long amountCents) {
    expect(TableKind.CLINICAL_LAB_SCHEDULE);
    int id = modifier.isEmpty() ? -1 : ModifierCodes.pack(modifier);
    if (id < 0 && !modifier.isEmpty()) {
      throw new RowRefused("not a modifier of two letters and digits");
    }
    clinicalLab.add(current, procedures.number(code), id + 1, amountCents);
  }

  @Override
  public void diagnosis(String code, boolean billable, String title) {
    expect(TableKind.ICD10CM_ORDER);
    diagnoses.order(current, code, billable, title);
  }

  @Override
  public void inpatientProcedure(String code, boolean billable, String title) {
    expect(TableKind.ICD10PCS_ORDER);
    inpatientProcedures.order(current, code, billable, title);
  }

  @Override
  public void tabular(TabularEntry entry) {
    expect(TableKind.ICD10CM_TABULAR);
    tabular.add(current, entry);
  }

  @Override
  public void codeEditor(boolean procedure, String code, int from, int to, List<String> flags) {
    expect(TableKind.MEDICARE_CODE_EDITOR);
    Map<String, Integer> known = procedure ? procedureFlags : diagnosisFlags;
    int bits = 0;
    for (int i = 0; i < flags.size(); i++) {
      // a flag of a later editor leaves the window standing: no edit here knows it
      bits |= known.getOrDefault(flags.get(i), 0);
    }
    (procedure ? inpatientProcedures : diagnoses).editor(current, code, from, to, bits);
  }

  @Override
  public void codeEditorAgeRange(String group, int minYears, int maxYears, int from, int to) {
    expect(TableKind.MEDICARE_CODE_EDITOR);
    ageRanges.add(
        current, new AgeRange(group.toLowerCase(Locale.ROOT), minYears, maxYears, from, to));
  }

  @Override
  public void codeEditorDischargeStatus(String status, int from, int to) {
    expect(TableKind.MEDICARE_CODE_EDITOR);
    dischargeStatuses.add(current, new Nubc(status, from, to));
  }

  @Override
  public void poaExempt(String code) {
    expect(TableKind.POA_EXEMPT);
    poaKeys.add(WindowRows.key(code));
    poaReleases.add(current);
  }

  @Override
  public void taxonomy(String code, String grouping, String classification, String specialization) {
    expect(TableKind.PROVIDER_TAXONOMY);
    if (code.length() != 10 || CodeKeys.pack(code) == CodeKeys.NOT_A_CODE) {
      throw new RowRefused("not a taxonomy code of ten letters and digits");
    }
    taxonomy.add(current, new Taxonomy(code, grouping, classification, specialization));
  }

  @Override
  public void nubc(String code, int from, int to) {
    expect(
        TableKind.REVENUE_CODES,
        TableKind.CONDITION_CODES,
        TableKind.TYPE_OF_BILL,
        TableKind.DISCHARGE_STATUS,
        TableKind.POINT_OF_ORIGIN,
        TableKind.ADMISSION_TYPE);
    nubc.add(current, new Nubc(code, from, to));
  }

  /** The library of all rows so far. The builder can go on afterwards. */
  public ReferenceLibrary build() {
    Kept kept = log.keep();
    Sections sections = new Sections();
    kept.write(sections);
    buildProcedureTables(kept, sections);
    buildDiagnosisTables(kept, sections);
    buildLists(kept, sections);
    return ReferenceLibrary.over(sections);
  }

  private void buildProcedureTables(Kept kept, Sections sections) {
    BitSet used = new BitSet();
    ptp.values().forEach(rows -> rows.use(kept, used));
    mue.values().forEach(rows -> rows.use(kept, used));
    List.of(fees, opps, asc, clinicalLab).forEach(rows -> rows.use(kept, used));
    addOns
        .kept(kept)
        .forEach(
            row -> {
              used.set(row.addOn);
              if (row.primary != CONTRACTOR) {
                used.set(row.primary);
              }
            });
    hcpcs.kept(kept).forEach(row -> used.set(row.code));
    cpt.kept(kept).forEach(row -> used.set(row.code));
    int[] ids = procedures.write(used, sections);
    int count = used.cardinality();
    Periods activity = new Periods(count);
    ptp.forEach((kind, rows) -> writePtp(kind, rows, kept, ids, count, activity, sections));
    mue.forEach((kind, rows) -> writeMue(kind, rows, kept, ids, count, sections));
    writeFees(kept, ids, count, sections);
    List<Pair> oppsRows = opps.write("opps", kept, ids, count, sections);
    sections
        .putStrings("opps.indicators", oppsRows.stream().map(Pair::first).toList())
        .putStrings("opps.apcs", oppsRows.stream().map(Pair::second).toList());
    List<Pair> ascRows = asc.write("asc", kept, ids, count, sections);
    byte[] ancillary = new byte[ascRows.size()];
    for (int i = 0; i < ancillary.length; i++) {
      ancillary[i] = (byte) ("BB".equals(ascRows.get(i).first) ? 1 : 0);
    }
    sections
        .put("asc.ancillary", ancillary)
        .putStrings("asc.indicators", ascRows.stream().map(Pair::second).toList());
    List<Long> amounts = clinicalLab.write("clinical-lab", kept, ids, count, sections);
    sections.put("clinical-lab.cents", amounts.stream().mapToLong(Long::longValue).toArray());
    writeAddOns(kept, ids, count, activity, sections);
    writeHcpcs(kept, ids, count, sections);
    List<Dated> cptRows =
        cpt.kept(kept, row -> new Dated(ids[row.code], row.from, row.to), Dated.ORDER);
    writeDated("cpt", cptRows, count, sections);
    activity.write("activity", sections);
  }

  private static void writePtp(
      TableKind kind,
      PtpRows rows,
      Kept kept,
      int[] ids,
      int count,
      Periods activity,
      Sections sections) {
    boolean medicaid = MEDICAID_PTP.contains(kind);
    Periods mentioned = medicaid ? new Periods(count) : activity;
    rows.write(
        ReferenceLibrary.name(kind), kept, kept.of(kind).size(), ids, count, mentioned, sections);
    if (medicaid) {
      mentioned.write(ReferenceLibrary.activityName(kind), sections);
    }
  }

  private static void writeMue(
      TableKind kind, IntervalRows<Mue> rows, Kept kept, int[] ids, int count, Sections sections) {
    String name = ReferenceLibrary.name(kind);
    List<Mue> values = rows.write(name, kept, ids, count, sections);
    List<String> rationales = values.stream().map(Mue::rationale).distinct().sorted().toList();
    byte[] mai = new byte[values.size()];
    int[] rationale = new int[values.size()];
    for (int i = 0; i < mai.length; i++) {
      mai[i] = (byte) values.get(i).mai;
      rationale[i] = Collections.binarySearch(rationales, values.get(i).rationale);
    }
    sections
        .put(name + ".value", values.stream().mapToInt(Mue::value).toArray())
        .put(name + ".mai", mai)
        .put(name + ".rationale", rationale)
        .putStrings(name + ".rationales", rationales);
  }

  private void writeFees(Kept kept, int[] ids, int count, Sections sections) {
    List<Fee> values = fees.write("fee-schedule", kept, ids, count, sections);
    List<String> policies = new ArrayList<>();
    int[] policy = new int[values.size()];
    for (int i = 0; i < policy.length; i++) {
      String text = values.get(i).policy;
      if (policies.isEmpty() || !policies.get(policies.size() - 1).equals(text)) {
        policies.add(text);
      }
      policy[i] = policies.size() - 1;
    }
    sections
        .put("fee-schedule.policy", policy)
        .put("fee-schedule.rvu-non-facility", values.stream().mapToInt(Fee::nonFacility).toArray())
        .put("fee-schedule.rvu-facility", values.stream().mapToInt(Fee::facility).toArray())
        .putStrings("fee-schedule.policies", policies);
  }

  private void writeAddOns(Kept kept, int[] ids, int count, Periods activity, Sections sections) {
    List<AddOn> rows =
        addOns.kept(
            kept,
            row ->
                new AddOn(
                    ids[row.addOn],
                    row.primary == CONTRACTOR ? Character.MAX_VALUE : ids[row.primary],
                    row.type,
                    row.effective,
                    row.deletion),
            Comparator.comparingInt(AddOn::addOn)
                .thenComparingInt(AddOn::primary)
                .thenComparingInt(AddOn::effective)
                .thenComparingInt(AddOn::deletion)
                .thenComparingInt(AddOn::type));
    if (rows.isEmpty()) {
      return;
    }
    int[] start = new int[count + 1];
    char[] primary = new char[rows.size()];
    byte[] type = new byte[rows.size()];
    for (int i = 0; i < primary.length; i++) {
      AddOn row = rows.get(i);
      start[row.addOn + 1] = i + 1;
      primary[i] = (char) row.primary;
      type[i] = (byte) row.type;
      activity.add(row.addOn, row.effective, row.deletion);
      if (row.primary != Character.MAX_VALUE) {
        activity.add(row.primary, row.effective, row.deletion);
      }
    }
    sections
        .put("add-on.start", filled(start))
        .put("add-on.primary", primary)
        .put("add-on.type", type)
        .put("add-on.effective", rows.stream().mapToInt(AddOn::effective).toArray())
        .put("add-on.deletion", rows.stream().mapToInt(AddOn::deletion).toArray());
  }

  private void writeHcpcs(Kept kept, int[] ids, int count, Sections sections) {
    List<LevelTwo> rows =
        hcpcs.kept(
            kept,
            row ->
                new LevelTwo(
                    ids[row.code],
                    row.added,
                    row.terminated,
                    row.coverage,
                    row.label,
                    row.crosswalk),
            Comparator.comparingInt(LevelTwo::code)
                .thenComparingInt(LevelTwo::added)
                .thenComparingInt(LevelTwo::terminated)
                .thenComparing(LevelTwo::coverage)
                .thenComparing(LevelTwo::label)
                .thenComparing(LevelTwo::crosswalk));
    writeDated(
        "hcpcs",
        rows.stream().map(row -> new Dated(row.code, row.added, row.terminated)).toList(),
        count,
        sections);
    byte[] coverage = new byte[rows.size()];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (byte) rows.get(i).coverage;
    }
    sections
        .put("hcpcs.coverage", coverage)
        .putStrings("hcpcs.label", rows.stream().map(LevelTwo::label).toList())
        .putStrings("hcpcs.crosswalk", rows.stream().map(LevelTwo::crosswalk).toList());
  }

  private static void writeDated(String name, List<Dated> rows, int count, Sections sections) {
    if (rows.isEmpty()) {
      return;
    }
    int[] start = new int[count + 1];
    for (int i = 0; i < rows.size(); i++) {
      start[rows.get(i).code + 1] = i + 1;
    }
    sections
        .put(name + ".start", filled(start))
        .put(name + ".from", rows.stream().mapToInt(Dated::from).toArray())
        .put(name + ".to", rows.stream().mapToInt(Dated::to).toArray());
  }

  private static int[] filled(int[] start) {
    for (int i = 1; i < start.length; i++) {
      start[i] = Math.max(start[i], start[i - 1]);
    }
    return start;
  }

  private void buildDiagnosisTables(Kept kept, Sections sections) {
    LongList exempt = new LongList();
    for (int i = 0; i < poaKeys.size(); i++) {
      if (kept.keeps((int) poaReleases.get(i))) {
        exempt.add(poaKeys.get(i));
      }
    }
    long[] keys = diagnoses.write("diagnosis", kept, exempt, sections);
    inpatientProcedures.write("inpatient-procedure", kept, new LongList(), sections);
    for (int ordinal = 0; ordinal < kept.count(TableKind.POA_EXEMPT); ordinal++) {
      BitSet bits = new BitSet();
      for (int i = 0; i < poaKeys.size(); i++) {
        if (kept.ordinal()[(int) poaReleases.get(i)] == ordinal) {
          bits.set(Arrays.binarySearch(keys, poaKeys.get(i)));
        }
      }
      sections.put("poa-exempt." + ordinal, bits.toLongArray());
    }
    tabular.write(kept, sections);
    List<AgeRange> ages = ageRanges.kept(kept, AgeRange.ORDER);
    sections
        .putStrings("code-editor.groups", ages.stream().map(AgeRange::group).toList())
        .put(
            "code-editor.ages",
            ages.stream().flatMapToInt(a -> IntStream.of(a.min, a.max, a.from, a.to)).toArray());
    List<Nubc> statuses = dischargeStatuses.kept(kept, Nubc.ORDER);
    sections
        .putStrings("code-editor.statuses", statuses.stream().map(Nubc::code).toList())
        .put(
            "code-editor.windows",
            statuses.stream().flatMapToInt(s -> IntStream.of(s.from, s.to)).toArray());
  }

  private void writeModifiers(TableKind kind, Kept kept, Sections sections) {
    List<Dated> rows = modifiers.of(kept, index -> log.get(index).kind() == kind, Dated.ORDER);
    char[] ids = new char[rows.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (char) rows.get(i).code;
    }
    String name = "modifier." + ReferenceLibrary.name(kind);
    sections
        .put(name + ".id", ids)
        .put(name + ".added", rows.stream().mapToInt(Dated::from).toArray())
        .put(name + ".terminated", rows.stream().mapToInt(Dated::to).toArray());
  }

  private void buildLists(Kept kept, Sections sections) {
    writeModifiers(TableKind.CPT, kept, sections);
    writeModifiers(TableKind.HCPCS, kept, sections);
    Map<String, Taxonomy> distinct = new LinkedHashMap<>();
    taxonomy.kept(kept, Taxonomy.ORDER).forEach(row -> distinct.putIfAbsent(row.code, row));
    List<Taxonomy> taxonomyRows = List.copyOf(distinct.values());
    sections
        .put(
            "taxonomy.keys",
            taxonomyRows.stream().mapToLong(row -> CodeKeys.pack(row.code)).toArray())
        .putStrings("taxonomy.grouping", taxonomyRows.stream().map(Taxonomy::grouping).toList())
        .putStrings(
            "taxonomy.classification", taxonomyRows.stream().map(Taxonomy::classification).toList())
        .putStrings(
            "taxonomy.specialization",
            taxonomyRows.stream().map(Taxonomy::specialization).toList());
    for (Release list : kept.releases()) {
      TableKind kind = list.kind();
      String name = ReferenceLibrary.name(kind);
      if (kind.compareTo(TableKind.REVENUE_CODES) >= 0
          && !sections.names().contains(name + ".from")) {
        List<Nubc> rows = nubc.of(kept, index -> log.get(index).kind() == kind, Nubc.ORDER);
        sections
            .putStrings(name + ".codes", rows.stream().map(Nubc::code).toList())
            .put(name + ".from", rows.stream().mapToInt(Nubc::from).toArray())
            .put(name + ".to", rows.stream().mapToInt(Nubc::to).toArray());
      }
    }
  }
}
