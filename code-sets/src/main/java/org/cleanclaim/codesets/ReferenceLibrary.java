package org.cleanclaim.codesets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cleanclaim.codesets.Release.Edition;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.codesets.load.StarterEdition;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;
import org.cleanclaim.codesets.store.SnapshotFile;

/**
 * All loaded reference tables. Immutable and safe for any number of threads; a lookup takes a date
 * and allocates nothing. Always present: a table that is not loaded is empty, and {@link #vintage}
 * says so.
 */
public final class ReferenceLibrary {
  private static final TableKind[] KINDS = TableKind.values();

  private final Sections sections;
  private final List<Release> releases;
  private final Timeline[] timelines = new Timeline[KINDS.length];
  private final ProcedureCodes procedures;
  private final ModifierCodes modifiers;
  private final DiagnosisCodes diagnoses;
  private final InpatientProcedureCodes inpatientProcedures;
  private final PtpTable[] ptp = new PtpTable[EditSetting.values().length];
  private final MueTable[] mue = new MueTable[EditSetting.values().length];
  private final PtpTable[] medicaidPtp = new PtpTable[EditSetting.values().length];
  private final MueTable[] medicaidMue = new MueTable[EditSetting.values().length];
  private final AddOnTable addOns;
  private final FeeSchedule feeSchedule;
  private final OppsTable opps;
  private final AscTable asc;
  private final ClinicalLabTable clinicalLab;
  private final PoaExemptTable poaExempt;
  private final TaxonomyCodes taxonomy;
  private final PlaceOfServiceCodes placesOfService = new PlaceOfServiceCodes();
  private final CodeEditorFacts codeEditor;
  private final Map<TableKind, NubcCodes> nubc = new EnumMap<>(TableKind.class);

  private ReferenceLibrary(Sections sections) {
    this.sections = sections;
    this.releases = readReleases(sections);
    for (TableKind kind : KINDS) {
      List<Release> ofKind = new ArrayList<>();
      for (Release release : releases) {
        if (release.kind() == kind) {
          ofKind.add(release);
        }
      }
      timelines[kind.ordinal()] = new Timeline(kind, ofKind);
    }
    ptp[EditSetting.PRACTITIONER.ordinal()] = ptp(TableKind.PTP_PRACTITIONER);
    ptp[EditSetting.OUTPATIENT_HOSPITAL.ordinal()] = ptp(TableKind.PTP_OUTPATIENT_HOSPITAL);
    // CMS publishes no PTP table for suppliers: rows are never borrowed, so the table is empty
    ptp[EditSetting.DME_SUPPLIER.ordinal()] =
        new PtpTable(new Sections(), "", new Timeline(TableKind.PTP_PRACTITIONER, List.of()));
    mue[EditSetting.PRACTITIONER.ordinal()] = mue(TableKind.MUE_PRACTITIONER);
    mue[EditSetting.OUTPATIENT_HOSPITAL.ordinal()] = mue(TableKind.MUE_OUTPATIENT_HOSPITAL);
    mue[EditSetting.DME_SUPPLIER.ordinal()] = mue(TableKind.MUE_DME_SUPPLIER);
    for (EditSetting setting : EditSetting.values()) {
      medicaidPtp[setting.ordinal()] = ptp(medicaidPtpKind(setting));
      medicaidMue[setting.ordinal()] = mue(medicaidMueKind(setting));
    }
    this.addOns = new AddOnTable(sections);
    this.feeSchedule = new FeeSchedule(sections, timeline(TableKind.FEE_SCHEDULE));
    this.opps = new OppsTable(sections, timeline(TableKind.OPPS_ADDENDUM_B));
    this.asc = new AscTable(sections, timeline(TableKind.ASC_ADDENDA));
    this.clinicalLab = new ClinicalLabTable(sections, timeline(TableKind.CLINICAL_LAB_SCHEDULE));
    this.procedures =
        new ProcedureCodes(
            sections,
            new Listings(
                feeSchedule,
                timeline(TableKind.FEE_SCHEDULE),
                Stream.of(mue, medicaidMue).flatMap(Arrays::stream).toList(),
                List.of(
                    timeline(TableKind.MUE_PRACTITIONER),
                    timeline(TableKind.MUE_OUTPATIENT_HOSPITAL),
                    timeline(TableKind.MUE_DME_SUPPLIER),
                    timeline(TableKind.MEDICAID_MUE_PRACTITIONER),
                    timeline(TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL),
                    timeline(TableKind.MEDICAID_MUE_DME_SUPPLIER)),
                opps,
                timeline(TableKind.OPPS_ADDENDUM_B),
                clinicalLab,
                timeline(TableKind.CLINICAL_LAB_SCHEDULE),
                activities()));
    this.modifiers = new ModifierCodes(sections);
    Timeline editor = timeline(TableKind.MEDICARE_CODE_EDITOR);
    this.diagnoses =
        new DiagnosisCodes(
            sections,
            editor,
            timeline(TableKind.ICD10CM_ORDER),
            timeline(TableKind.ICD10CM_TABULAR));
    this.inpatientProcedures =
        new InpatientProcedureCodes(sections, editor, timeline(TableKind.ICD10PCS_ORDER));
    this.poaExempt = new PoaExemptTable(sections, timeline(TableKind.POA_EXEMPT));
    this.taxonomy = new TaxonomyCodes(sections);
    this.codeEditor = new CodeEditorFacts(sections);
    for (TableKind kind : KINDS) {
      if (kind.compareTo(TableKind.REVENUE_CODES) >= 0) {
        nubc.put(kind, new NubcCodes(sections, name(kind)));
      }
    }
  }

  /**
   * Opens the snapshot in a directory.
   *
   * @throws ReferenceDataException if there is none, or it is foreign, truncated or damaged
   */
  public static ReferenceLibrary open(Path snapshotDirectory) {
    Path file = snapshotDirectory.resolve(Snapshot.FILE_NAME);
    Sections sections = SnapshotFile.read(file);
    try {
      return new ReferenceLibrary(sections);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ReferenceDataException(
          file
              + ": sections do not fit together. Remedy: import the official files again with this"
              + " version",
          e);
    }
  }

  /** The small edition embedded in the product: true rows, but never a complete table. */
  public static ReferenceLibrary starter() {
    return StarterEdition.load();
  }

  /** A library without any table. */
  public static ReferenceLibrary empty() {
    return builder().build();
  }

  /** A builder to fill row by row. */
  public static ReferenceBuilder builder() {
    return new ReferenceBuilder();
  }

  /** A library over sections, as the builder and the snapshot hand them over. */
  public static ReferenceLibrary over(Sections sections) {
    return new ReferenceLibrary(sections);
  }

  /** The prefix of a table's sections. */
  public static String name(TableKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The prefix of the sections that say when a Medicaid table mentions procedures. */
  public static String activityName(TableKind kind) {
    return name(kind) + ".activity";
  }

  private static List<Release> readReleases(Sections sections) {
    List<String> texts = sections.strings("release.text");
    int[] numbers = sections.ints("release.number");
    List<Release> read = new ArrayList<>();
    for (int i = 0; 4 * i < numbers.length; i++) {
      read.add(
          new Release(
              TableKind.valueOf(texts.get(4 * i)),
              texts.get(4 * i + 1),
              numbers[4 * i],
              numbers[4 * i + 1],
              Edition.valueOf(texts.get(4 * i + 2)),
              numbers[4 * i + 2],
              numbers[4 * i + 3],
              texts.get(4 * i + 3)));
    }
    return List.copyOf(read);
  }

  private Timeline timeline(TableKind kind) {
    return timelines[kind.ordinal()];
  }

  private PtpTable ptp(TableKind kind) {
    return new PtpTable(sections, name(kind), timeline(kind));
  }

  private MueTable mue(TableKind kind) {
    return new MueTable(sections, name(kind), timeline(kind));
  }

  // each Medicaid table apart: a newer one must not make open rows of an older one recent
  private List<Activity> activities() {
    List<Activity> activities = new ArrayList<>();
    activities.add(
        new Activity(
            sections,
            "activity",
            List.of(
                timeline(TableKind.PTP_PRACTITIONER),
                timeline(TableKind.PTP_OUTPATIENT_HOSPITAL),
                timeline(TableKind.ADD_ON_CODES))));
    for (EditSetting setting : EditSetting.values()) {
      TableKind kind = medicaidPtpKind(setting);
      activities.add(new Activity(sections, activityName(kind), List.of(timeline(kind))));
    }
    return List.copyOf(activities);
  }

  private static TableKind medicaidPtpKind(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> TableKind.MEDICAID_PTP_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL;
      case DME_SUPPLIER -> TableKind.MEDICAID_PTP_DME_SUPPLIER;
    };
  }

  private static TableKind medicaidMueKind(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> TableKind.MEDICAID_MUE_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL;
      case DME_SUPPLIER -> TableKind.MEDICAID_MUE_DME_SUPPLIER;
    };
  }

  /** HCPCS Level I and II codes. */
  public ProcedureCodes procedures() {
    return procedures;
  }

  /** CPT and HCPCS modifiers. */
  public ModifierCodes modifiers() {
    return modifiers;
  }

  /** ICD-10-CM codes. */
  public DiagnosisCodes diagnoses() {
    return diagnoses;
  }

  /** ICD-10-PCS codes. */
  public InpatientProcedureCodes inpatientProcedures() {
    return inpatientProcedures;
  }

  /** Medicare's procedure-to-procedure edits; always empty for suppliers. */
  public PtpTable ptp(EditSetting setting) {
    return ptp[setting.ordinal()];
  }

  /** Medicare's medically unlikely edits. */
  public MueTable mue(EditSetting setting) {
    return mue[setting.ordinal()];
  }

  /** Medicaid's procedure-to-procedure edits; empty, never Medicare's, where none are loaded. */
  public PtpTable medicaidPtp(EditSetting setting) {
    return medicaidPtp[setting.ordinal()];
  }

  /** Medicaid's medically unlikely edits; empty, never Medicare's, where none are loaded. */
  public MueTable medicaidMue(EditSetting setting) {
    return medicaidMue[setting.ordinal()];
  }

  /** Add-on codes. */
  public AddOnTable addOns() {
    return addOns;
  }

  /** Medicare Physician Fee Schedule. */
  public FeeSchedule feeSchedule() {
    return feeSchedule;
  }

  /** OPPS Addendum B. */
  public OppsTable opps() {
    return opps;
  }

  /** ASC addenda AA and BB. */
  public AscTable asc() {
    return asc;
  }

  /** Clinical laboratory fee schedule. */
  public ClinicalLabTable clinicalLab() {
    return clinicalLab;
  }

  /** Diagnoses exempt from present-on-admission reporting. */
  public PoaExemptTable poaExempt() {
    return poaExempt;
  }

  /** Provider taxonomy. */
  public TaxonomyCodes taxonomy() {
    return taxonomy;
  }

  /** A list supplied by the user; empty for a kind that is not one. */
  public NubcCodes nubc(TableKind kind) {
    NubcCodes codes = nubc.get(kind);
    if (codes == null) {
      throw new IllegalArgumentException(kind + " is not an NUBC list");
    }
    return codes;
  }

  /** CMS places of service. */
  public PlaceOfServiceCodes placesOfService() {
    return placesOfService;
  }

  /** Age ranges and discharge statuses of the Medicare Code Editor. */
  public CodeEditorFacts codeEditor() {
    return codeEditor;
  }

  /** How well the library can answer from a table for a day. */
  public Vintage vintage(TableKind kind, int epochDay) {
    return timeline(kind).at(epochDay);
  }

  /** Every release held, by table and first day. */
  public List<Release> releases() {
    return releases;
  }

  /** What the library is made of; for the snapshot. */
  public Sections sections() {
    return sections;
  }

  /** States every row again, release by release, so that a builder can go on from here. */
  public void replay(ReferenceSink sink) {
    for (TableKind kind : KINDS) {
      List<Timeline.Group> groups = timeline(kind).groups();
      for (int ordinal = 0; ordinal < groups.size(); ordinal++) {
        for (Release release : groups.get(ordinal).parts()) {
          sink.begin(release);
          replay(release, ordinal, sink);
        }
      }
    }
  }

  private void replay(Release release, int ordinal, ReferenceSink sink) {
    int part = release.part();
    switch (release.kind()) {
      case PTP_PRACTITIONER -> ptp(EditSetting.PRACTITIONER).replay(release, procedures, sink);
      case PTP_OUTPATIENT_HOSPITAL ->
          ptp(EditSetting.OUTPATIENT_HOSPITAL).replay(release, procedures, sink);
      case MUE_PRACTITIONER -> mue(EditSetting.PRACTITIONER).replay(ordinal, procedures, sink);
      case MUE_OUTPATIENT_HOSPITAL ->
          mue(EditSetting.OUTPATIENT_HOSPITAL).replay(ordinal, procedures, sink);
      case MUE_DME_SUPPLIER -> mue(EditSetting.DME_SUPPLIER).replay(ordinal, procedures, sink);
      case MEDICAID_PTP_PRACTITIONER ->
          medicaidPtp(EditSetting.PRACTITIONER).replay(release, procedures, sink);
      case MEDICAID_PTP_OUTPATIENT_HOSPITAL ->
          medicaidPtp(EditSetting.OUTPATIENT_HOSPITAL).replay(release, procedures, sink);
      case MEDICAID_PTP_DME_SUPPLIER ->
          medicaidPtp(EditSetting.DME_SUPPLIER).replay(release, procedures, sink);
      case MEDICAID_MUE_PRACTITIONER ->
          medicaidMue(EditSetting.PRACTITIONER).replay(ordinal, procedures, sink);
      case MEDICAID_MUE_OUTPATIENT_HOSPITAL ->
          medicaidMue(EditSetting.OUTPATIENT_HOSPITAL).replay(ordinal, procedures, sink);
      case MEDICAID_MUE_DME_SUPPLIER ->
          medicaidMue(EditSetting.DME_SUPPLIER).replay(ordinal, procedures, sink);
      case ADD_ON_CODES -> addOns.replay(procedures, sink);
      case FEE_SCHEDULE -> feeSchedule.replay(ordinal, procedures, sink);
      case HCPCS -> {
        procedures.replayHcpcs(sink);
        modifiers.replayHcpcs(sink);
      }
      case CPT -> {
        procedures.replayCpt(sink);
        modifiers.replayCpt(sink);
      }
      case OPPS_ADDENDUM_B -> opps.replay(ordinal, procedures, sink);
      case ASC_ADDENDA -> asc.replay(ordinal, part, procedures, sink);
      case CLINICAL_LAB_SCHEDULE -> clinicalLab.replay(ordinal, procedures, sink);
      case ICD10CM_ORDER -> diagnoses.replayOrder(ordinal, sink);
      case ICD10CM_TABULAR -> diagnoses.replayTabular(ordinal, sink);
      case ICD10PCS_ORDER -> inpatientProcedures.replayOrder(ordinal, sink);
      case MEDICARE_CODE_EDITOR -> replayCodeEditor(part, sink);
      case POA_EXEMPT -> poaExempt.replay(ordinal, diagnoses, sink);
      case PROVIDER_TAXONOMY -> taxonomy.replay(sink);
      default -> nubc(release.kind()).replay(sink);
    }
  }

  // the editor's four tables may come as four files: diagnoses, procedures, ages, discharge
  // statuses
  private void replayCodeEditor(int part, ReferenceSink sink) {
    if (part == 0 || part == 1) {
      diagnoses.replayEditor(sink);
    }
    if (part == 0 || part == 2) {
      inpatientProcedures.replayEditor(sink);
    }
    if (part == 0 || part == 3) {
      codeEditor.replayAges(sink);
    }
    if (part == 0 || part == 4) {
      codeEditor.replayStatuses(sink);
    }
  }
}
