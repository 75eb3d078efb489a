package org.cleanclaim.benchmarks.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.GlobalDays;

/** A service line with what every family of checks asks of it, and what they decided so far. */
final class HandLine {

  static final int NO_DAY = Integer.MIN_VALUE;
  static final long NO_UNITS = Long.MIN_VALUE;

  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  final ServiceLine line;
  final int number;
  final String procedure;
  final int code;
  final int kind;
  final List<String> modifiers;
  final int modifierBits;
  final int first;
  final int last;
  final long milliUnits;
  final String place;
  final String renderer;
  final String specialty;
  final long charge;

  /** Rows of the fee schedule: the procedure alone, and the one that prices the line. */
  int baseRow = -1;

  int feeRow = -1;
  GlobalDays global = GlobalDays.NONE;

  /** Row of the unit limits. */
  int limitRow = -1;

  boolean invalid;
  boolean notPayable;
  boolean denied;
  boolean unitsConsumed;

  /** Not payable from the next step on: lines of one step do not see each other's decisions. */
  boolean falls;

  HandLine(Claim claim, ServiceLine line, int number, String billing, Procedures procedures) {
    this.line = line;
    this.number = number;
    procedure = text(line.procedure());
    code = procedures.id(procedure);
    kind = procedures.bits(code, procedure);
    modifiers = line.modifiers();
    modifierBits = Modifiers.bits(modifiers);
    LocalDate from = line.from();
    LocalDate to = line.to();
    boolean dated = from != null && (to == null || !to.isBefore(from));
    first = dated ? (int) from.toEpochDay() : NO_DAY;
    last = dated && to != null ? (int) to.toEpochDay() : first;
    milliUnits = milli(line.units());
    place = text(claim.placeOfService(line));
    Provider rendering = claim.provider(line, ProviderRole.RENDERING);
    renderer = rendering == null || rendering.npi() == null ? billing : rendering.npi();
    specialty = rendering == null ? "" : text(rendering.taxonomy());
    charge = line.chargeCents() == null ? 0 : line.chargeCents();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static long milli(BigDecimal units) {
    if (units == null || units.signum() < 0 || units.compareTo(MOST_UNITS) > 0) {
      return NO_UNITS;
    }
    if (units.scale() == 0) {
      return units.longValue() * 1000;
    }
    return units.compareTo(THOUSANDTH) <= 0
        ? units.signum()
        : units.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue();
  }

  boolean is(int procedureBits) {
    return (kind & procedureBits) != 0;
  }

  boolean has(int bits) {
    return (modifierBits & bits) != 0;
  }

  /** Whether there is a procedure on a day that no finding has called wrong. */
  boolean sound() {
    return !invalid && first != NO_DAY && !procedure.isEmpty();
  }

  /** Whether the tables can be asked about it. */
  boolean usable() {
    return !invalid && first != NO_DAY && code >= 0;
  }

  /** Whether it will not be paid. */
  boolean out() {
    return invalid || notPayable || denied;
  }

  boolean sharesDay(HandLine other) {
    return first != NO_DAY && other.first != NO_DAY && first <= other.last && other.first <= last;
  }

  /** Units as billed, a fraction counting as a whole one. */
  long billed() {
    return (milliUnits + 999) / 1000;
  }

  /** Units of one day: of a span, the day's share rounded half up. */
  long unitsPerDay() {
    if (milliUnits == NO_UNITS) {
      return 0;
    }
    if (first == last) {
      return billed();
    }
    long perDay = 1000L * (last - first + 1);
    return (milliUnits * 2 + perDay) / (perDay * 2);
  }

  /** Whether the procedure itself has a global period that holds the visits of the day. */
  boolean operative() {
    return global == GlobalDays.D000 || global == GlobalDays.D010 || global == GlobalDays.D090;
  }
}
