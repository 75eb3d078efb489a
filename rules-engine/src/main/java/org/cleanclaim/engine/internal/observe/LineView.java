package org.cleanclaim.engine.internal.observe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.GlobalDays;
import org.jspecify.annotations.Nullable;

/**
 * A line as the observers need it: codes as ids, dates as epoch days, modifiers as a mask. Reused
 * from claim to claim; filled by {@link ClaimContext}.
 */
public final class LineView {

  /** No date of service. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Units that cannot be counted: absent, negative, or beyond any payer's field. */
  public static final long NO_UNITS = Long.MIN_VALUE;

  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000_000);

  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  /** Number on the claim, from 1; 0 for a line of the history. */
  public int number;

  /** The line; {@code null} for a line of the history. */
  public @Nullable ServiceLine line;

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

  /** Thousandths of a unit; {@link #NO_UNITS} when not countable. */
  public long milliUnits;

  public String placeOfService = "";

  /** NPI that NCCI edits go by: rendering, else billing; empty when neither is known. */
  public String renderer = "";

  /** Billing NPI of the claim the line stands on; empty when unknown. */
  public String billing = "";

  /** Taxonomy of the rendering provider; empty when unknown. */
  public String specialty = "";

  public long chargeCents;

  /** Whether the procedure code is valid on the date of service; set by the procedure observer. */
  public CodeStatus status = CodeStatus.UNKNOWN;

  /**
   * Row of the fee schedule (modifier row 26, TC or 53 where billed so, else the base row); -1 for
   * none.
   */
  public int feeRow = -1;

  /** Base row of the fee schedule; -1 for none. */
  public int baseRow = -1;

  public GlobalDays global = GlobalDays.NONE;

  private boolean invalid;
  private boolean notPayable;
  private boolean denied;
  private boolean unitsConsumed;
  private boolean atRisk;

  void fill(int number, @Nullable ServiceLine line) {
    this.number = number;
    this.line = line;
    status = CodeStatus.UNKNOWN;
    feeRow = -1;
    baseRow = -1;
    global = GlobalDays.NONE;
    invalid = false;
    notPayable = false;
    denied = false;
    unitsConsumed = false;
    atRisk = false;
  }

  void days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || (to != null && to.isBefore(from))) {
      firstDay = NO_DAY;
      lastDay = NO_DAY;
    } else {
      firstDay = (int) from.toEpochDay();
      lastDay = to == null ? firstDay : (int) to.toEpochDay();
    }
  }

  void units(@Nullable BigDecimal units) {
    if (units == null || units.signum() < 0 || units.compareTo(MOST_UNITS) > 0) {
      milliUnits = NO_UNITS;
    } else if (units.scale() == 0) {
      milliUnits = units.longValue() * 1000;
    } else if (units.compareTo(THOUSANDTH) <= 0) {
      milliUnits = units.signum(); // never moves the point of a number of a billion places
    } else {
      milliUnits = units.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue();
    }
  }

  void of(HistoryLine h) {
    procedure = h.procedure();
    modifiers = h.modifiers();
    modifierTraits = ModifierTraits.of(modifiers);
    days(h.from(), h.to());
    units(h.units());
    placeOfService = h.placeOfService() == null ? "" : h.placeOfService();
    chargeCents = h.chargeCents() == null ? 0 : h.chargeCents();
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
