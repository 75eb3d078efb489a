package org.cleanclaim.engine.internal.observe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.engine.internal.observe.ReferenceView.DayStates;
import org.jspecify.annotations.Nullable;

/**
 * A line as the observers need it: codes as ids, dates as epoch days, modifiers as a mask. Made and
 * filled by {@link ClaimContext}.
 */
public final class LineView {

  /** No date of service. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Units that cannot be counted: absent, negative, or beyond any payer's field. */
  public static final long NO_UNITS = Long.MIN_VALUE;

  private static final int MOST_POINTERS = 4;

  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000_000);

  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  /** Number on the claim, from 1; 0 for a line of the history. */
  public final int number;

  /** The line; {@code null} for a line of the history. */
  public final @Nullable ServiceLine line;

  /** Procedure code; empty when there is none. */
  public String procedure = "";

  /** Dense id of the procedure; -1 when no table knows it. */
  public int code;

  public int codeTraits;
  public List<String> modifiers = List.of();
  public int modifierTraits;

  /** First and last day of service, inclusive; {@link #NO_DAY} when absent or reversed. */
  public int firstDay;

  public int lastDay;

  /** How the tables stand on the first day of service. */
  public DayStates tables;

  /** Thousandths of a unit; {@link #NO_UNITS} when not countable. */
  public long milliUnits;

  public String placeOfService = "";

  /** Id of the place of service; {@link PlaceOfServiceCodes#NONE} for what cannot be one. */
  public int place = PlaceOfServiceCodes.NONE;

  /** NPI that NCCI edits go by: rendering, else billing; empty when neither is known. */
  public String renderer = "";

  /** Billing NPI of the claim the line stands on; empty when unknown. */
  public String billing = "";

  /** Taxonomy of the rendering provider; empty when unknown. */
  public String specialty = "";

  public long chargeCents;

  /**
   * Row of the fee schedule (modifier row 26, TC or 53 where billed so, else the base row); -1 for
   * none.
   */
  public int feeRow = -1;

  /** Base row of the fee schedule; -1 for none. */
  public int baseRow = -1;

  public GlobalDays global = GlobalDays.NONE;

  /** Row of the units table of {@link ClaimContext#unitScope}; -1 for none. */
  public int unitRow = -1;

  /** Whether another line has the same code, or perhaps has where neither is known. */
  public boolean repeated;

  /** First diagnosis pointer; 0 when there is none. */
  public int firstPointer;

  /** Whether there are one to four pointers, each to another of the claim's diagnoses. */
  public boolean soundPointers;

  private long pointed;
  private @Nullable ProcedureRows rows;
  private boolean invalid;
  private boolean notPayable;
  private boolean denied;
  private boolean unitsConsumed;
  private boolean atRisk;

  LineView(int number, @Nullable ServiceLine line, DayStates undated) {
    this.number = number;
    this.line = line;
    tables = undated;
  }

  void procedure(String procedure, int code, int traits) {
    this.procedure = procedure;
    this.code = code;
    codeTraits = traits;
  }

  void modifiers(List<String> modifiers) {
    this.modifiers = modifiers;
    modifierTraits = ModifierTraits.of(modifiers);
  }

  void days(int first, int last, DayStates tables) {
    firstDay = first;
    lastDay = last;
    this.tables = tables;
  }

  void place(String placeOfService, int id) {
    this.placeOfService = placeOfService;
    place = id;
  }

  void providers(String renderer, String specialty, String billing) {
    this.renderer = renderer;
    this.specialty = specialty;
    this.billing = billing;
  }

  /**
   * What the tables say of the procedure on the first day; {@code null} when they cannot be asked.
   */
  @Nullable ProcedureRows rows() {
    return rows;
  }

  void rows(@Nullable ProcedureRows found) {
    rows = found;
  }

  void global(GlobalDays days) {
    global = days;
  }

  void pointers(List<Integer> pointers, int diagnoses) {
    int count = pointers.size();
    firstPointer = count == 0 ? 0 : pointers.get(0);
    boolean exist = count > 0 && count <= MOST_POINTERS;
    for (int i = 0; i < count; i++) {
      int p = pointers.get(i);
      if (p >= 1 && p < Long.SIZE) {
        pointed |= 1L << p;
      }
      exist &= p >= 1 && p <= diagnoses && p < Long.SIZE;
    }
    soundPointers = exist && Long.bitCount(pointed) == count;
  }

  void units(@Nullable BigDecimal units) {
    if (units == null || units.signum() < 0) {
      milliUnits = NO_UNITS;
    } else if (units.scale() == 0 && units.precision() < MOST_UNITS.precision()) {
      milliUnits = units.longValue() * 1000; // nearly every line
    } else if (units.compareTo(MOST_UNITS) > 0) {
      milliUnits = NO_UNITS;
    } else if (units.scale() == 0) {
      milliUnits = units.longValue() * 1000;
    } else if (units.compareTo(THOUSANDTH) <= 0) {
      milliUnits = units.signum(); // never moves the point of a number of a billion places
    } else {
      milliUnits = units.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue();
    }
  }

  /** Diagnoses the line points to, as bits; those numbered from 64 on have none. */
  public long pointed() {
    return pointed;
  }

  /** Whether this is a line of an earlier claim. */
  public boolean history() {
    return line == null;
  }

  /** Whether all of these traits are among the modifiers. */
  public boolean hasModifier(int trait) {
    return (modifierTraits & trait) != 0;
  }

  /** Whether the procedure is of this kind. */
  public boolean is(int trait) {
    return (codeTraits & trait) != 0;
  }

  /** Whether there is a code, a date and no finding that the code is wrong: tables may be asked. */
  public boolean usable() {
    return !invalid && code >= 0 && firstDay != NO_DAY;
  }

  /** Number of days of service, inclusive. */
  public int days() {
    return firstDay == NO_DAY ? 0 : lastDay - firstDay + 1;
  }

  /**
   * Units of service of one day: of a span, the day's share rounded half up (NCCI Policy Manual ch.
   * I §V); of a single day, what was billed, a fraction counting as a whole unit. 0 when not
   * countable.
   */
  public long unitsPerDay() {
    if (milliUnits == NO_UNITS) {
      return 0;
    }
    if (firstDay == lastDay) {
      return (milliUnits + 999) / 1000;
    }
    long perDay = 1000L * days();
    return (milliUnits * 2 + perDay) / (perDay * 2);
  }

  /** The code is wrong: tables are not asked about it. */
  public void markInvalid() {
    invalid = true;
  }

  /** The payer would not pay such a line, so it cannot deny another as column 1. */
  public void markNotPayable() {
    notPayable = true;
  }

  /** An edit denies the line. */
  public void markDenied() {
    denied = true;
  }

  /** A units edit has spoken for all units of this line. */
  public void markUnitsConsumed() {
    unitsConsumed = true;
  }

  public boolean invalid() {
    return invalid;
  }

  public boolean notPayable() {
    return notPayable;
  }

  public boolean denied() {
    return denied;
  }

  /** A finding puts the charges of this line at risk. */
  public void markAtRisk() {
    atRisk = true;
  }

  public boolean atRisk() {
    return atRisk;
  }

  public boolean unitsConsumed() {
    return unitsConsumed;
  }

  /** Invalid, not payable or denied. */
  public boolean out() {
    return invalid || notPayable || denied;
  }
}
