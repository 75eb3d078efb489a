package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Payment policy indicators and national relative values of the Medicare Physician Fee Schedule. A
 * row belongs to a procedure, alone or with modifier 26, TC or 53. Source: CMS PPRRVU file.
 */
public final class FeeSchedule {
  /** The procedure without modifier. */
  public static final int BASE = 0;

  /** The row with modifier 26. */
  public static final int PROFESSIONAL = 1;

  /** The row with modifier TC. */
  public static final int TECHNICAL = 2;

  /** The row with modifier 53. */
  public static final int DISCONTINUED = 3;

  private static final String NAME = "fee-schedule";
  private static final List<String> MODIFIERS = List.of("", "26", "TC", "53");
  private static final GlobalDays[] GLOBAL_DAYS = GlobalDays.values();

  private final IntervalTable rows;
  private final int[] policy;
  private final int[] nonFacilityRvu;
  private final int[] facilityRvu;
  private final FeeScheduleRow[] policies;
  private final byte[] globalDays;

  FeeSchedule(Sections sections, Timeline timeline) {
    this.rows = new IntervalTable(sections, NAME, timeline);
    this.policy = sections.ints(NAME + ".policy");
    this.nonFacilityRvu = sections.ints(NAME + ".rvu-non-facility");
    this.facilityRvu = sections.ints(NAME + ".rvu-facility");
    List<FeeScheduleRow> parsed = new ArrayList<>();
    for (String line : sections.strings(NAME + ".policies")) {
      parsed.add(FeeSchedulePolicy.parse(line));
    }
    this.policies = parsed.toArray(FeeScheduleRow[]::new);
    this.globalDays = new byte[policies.length];
    for (int i = 0; i < globalDays.length; i++) {
      globalDays[i] = (byte) globalDays(policies[i].globalDays()).ordinal();
    }
  }

  private static GlobalDays globalDays(String printed) {
    return switch (printed) {
      case "000" -> GlobalDays.D000;
      case "010" -> GlobalDays.D010;
      case "090" -> GlobalDays.D090;
      case "MMM" -> GlobalDays.MMM;
      case "XXX" -> GlobalDays.XXX;
      case "YYY" -> GlobalDays.YYY;
      case "ZZZ" -> GlobalDays.ZZZ;
      default -> GlobalDays.NONE;
    };
  }

  /** Which row a printed modifier selects; -1 for one the schedule has no rows for. */
  public static int modifierKind(String modifier) {
    return MODIFIERS.indexOf(modifier);
  }

  /**
   * Handle of the row of a procedure on a day, or -1.
   *
   * @param modifierKind {@link #BASE}, {@link #PROFESSIONAL}, {@link #TECHNICAL} or {@link
   *     #DISCONTINUED}
   */
  public int find(int code, int modifierKind, int day) {
    return rows.find(code, modifierKind, day);
  }

  /** Whether the procedure has a row of any kind on a day. */
  public boolean lists(int code, int day) {
    return rows.lists(code, day);
  }

  private FeeScheduleRow row(int row) {
    return policies[policy[rows.payload(row)]];
  }

  /** Status code A, B, C, E, I, J, M, N, P, R, T, X … */
  public char status(int row) {
    return row(row).status();
  }

  /** PC/TC indicator. */
  public char pcTc(int row) {
    return row(row).pcTc();
  }

  /** Global surgery days. */
  public GlobalDays globalDays(int row) {
    return GLOBAL_DAYS[globalDays[policy[rows.payload(row)]]];
  }

  /** Multiple procedure indicator. */
  public char multipleProcedure(int row) {
    return row(row).multipleProcedure();
  }

  /** Bilateral surgery indicator. */
  public char bilateral(int row) {
    return row(row).bilateral();
  }

  /** Assistant at surgery indicator. */
  public char assistant(int row) {
    return row(row).assistant();
  }

  /** Co-surgeons indicator. */
  public char coSurgeon(int row) {
    return row(row).coSurgeon();
  }

  /** Team surgery indicator. */
  public char teamSurgeon(int row) {
    return row(row).teamSurgeon();
  }

  /** Whether the file marks the procedure as not used for Medicare payment. */
  public boolean notUsedForMedicare(int row) {
    return row(row).notUsedForMedicare();
  }

  /** Whether the procedure is rarely or never performed outside a facility. */
  public boolean nonFacilityNa(int row) {
    return row(row).nonFacilityNa();
  }

  /** Whether the procedure is rarely or never performed in a facility. */
  public boolean facilityNa(int row) {
    return row(row).facilityNa();
  }

  /** Base procedure of the endoscopy family, or empty. */
  public String endoscopicBase(int row) {
    return row(row).endoscopicBase();
  }

  /** Physician supervision of diagnostic procedures. */
  public String supervision(int row) {
    return row(row).supervision();
  }

  /** Diagnostic imaging family. */
  public String imagingFamily(int row) {
    return row(row).imagingFamily();
  }

  /** Total relative value in hundredths. */
  public int totalRvu(int row, boolean facility) {
    int payload = rows.payload(row);
    return facility ? facilityRvu[payload] : nonFacilityRvu[payload];
  }

  /** Conversion factor in ten-thousandths of a dollar. */
  public int conversionFactor(int row) {
    return row(row).conversionFactor();
  }

  /** National amount in cents without geographic adjustment: total RVU times conversion factor. */
  public long allowedCents(int row, boolean facility) {
    // hundredths of an RVU times ten-thousandths of a dollar are millionths; a cent is ten thousand
    return ((long) totalRvu(row, facility) * conversionFactor(row) + 5_000) / 10_000;
  }

  /** The release the row was found in. */
  public Release release(int row) {
    return rows.release(row);
  }

  /** Rows held; an unchanged row of consecutive releases counts once. */
  public long rows() {
    return rows.rows();
  }

  int firstListed(int code) {
    return rows.firstListed(code);
  }

  void replay(int ordinal, ProcedureCodes procedures, ReferenceSink sink) {
    rows.replay(
        ordinal,
        (code, sub, p) ->
            sink.feeSchedule(
                procedures.code(code),
                MODIFIERS.get(sub),
                FeeSchedulePolicy.withValues(
                    policies[policy[p]], nonFacilityRvu[p], facilityRvu[p])));
  }
}
