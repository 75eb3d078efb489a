package org.cleanclaim.benchmarks.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.GlobalDays;

/** The facts of {@link TextbookDrools}. Days are epoch days, inclusive. */
public final class Facts {

  private Facts() {}

  /** Who pays, as the rules tell payers apart. */
  public record Payer(boolean medicare, boolean medicaid, boolean commercial) {
    /** Whether NCCI edits apply. */
    public boolean ncci() {
      return medicare || medicaid || commercial;
    }
  }

  /** A service line. */
  public static final class Line {

    final HandLine l;
    private final HandClaim h;

    Line(HandClaim h, HandLine l) {
      this.h = h;
      this.l = l;
    }

    int separation(Line column2) {
      return Separation.of(h, l, column2.l).ordinal();
    }

    /** Number on the claim, from 1. */
    public int getNumber() {
      return l.number;
    }

    public String getProcedure() {
      return l.procedure;
    }

    public int getCode() {
      return l.code;
    }

    public List<String> getModifiers() {
      return l.modifiers;
    }

    public List<Integer> getPointers() {
      return l.line.pointers();
    }

    /** Whether it points to something. */
    public boolean isPoints() {
      return !l.line.pointers().isEmpty();
    }

    /** How many of its pointers say what an earlier one said. */
    public int getRepeatedPointers() {
      List<Integer> all = l.line.pointers();
      int repeated = 0;
      for (int i = 0; i < all.size(); i++) {
        int p = all.get(i);
        repeated += p >= 1 && p <= h.claim.diagnoses().size() && all.indexOf(p) < i ? 1 : 0;
      }
      return repeated;
    }

    public LocalDate getFrom() {
      return l.line.from();
    }

    public LocalDate getTo() {
      return l.line.to();
    }

    /** Whether it has a date of service that is no contradiction. */
    public boolean isDated() {
      return l.first != HandLine.NO_DAY;
    }

    public int getFirst() {
      return l.first;
    }

    public int getLast() {
      return l.last;
    }

    public int getDays() {
      return l.last - l.first + 1;
    }

    public BigDecimal getUnits() {
      return l.line.units();
    }

    /** Whether it reports one unit a day. */
    public boolean isDaily() {
      return l.line.units().compareTo(BigDecimal.valueOf(getDays())) == 0;
    }

    /** Whether units are positive and have a fraction. */
    public boolean isFractional() {
      BigDecimal units = l.line.units();
      return units != null && units.signum() > 0 && units.stripTrailingZeros().scale() > 0;
    }

    /** The units rounded up as mileage is: to the tenth, from 100 on to the whole. */
    public BigDecimal getMileage() {
      return LineChecks.mileage(l.line.units());
    }

    public boolean isCountable() {
      return l.milliUnits != HandLine.NO_UNITS;
    }

    public long getMilliUnits() {
      return l.milliUnits;
    }

    public long getBilled() {
      return l.billed();
    }

    public long getPerDay() {
      return l.unitsPerDay();
    }

    public Long getCharge() {
      return l.line.chargeCents();
    }

    public String getPlace() {
      return l.place;
    }

    public String getRenderer() {
      return l.renderer;
    }

    public String getSpecialty() {
      return l.specialty;
    }

    public boolean isVisit() {
      return l.is(Procedures.EM_WIDE);
    }

    public boolean isTracking() {
      return l.is(Procedures.TRACKING);
    }

    public boolean isSupply() {
      return l.is(Procedures.DMEPOS);
    }

    public boolean isPeriod() {
      return l.is(Procedures.PERIOD);
    }

    public boolean isUnlisted() {
      return l.is(Procedures.UNLISTED);
    }

    public boolean isOtherPayers() {
      return l.is(Procedures.OTHER_PAYERS);
    }

    public boolean isShaped() {
      return l.is(Procedures.SHAPES);
    }

    public boolean isDental() {
      return l.is(Procedures.DENTAL);
    }

    /** Whether the procedure is of the code system the rules know. */
    public boolean isHcpcs() {
      String system = l.line.procedureQualifier();
      return !l.procedure.isEmpty() && (system == null || system.equals("HC"));
    }

    public boolean isDescribed() {
      return l.line.description() != null
          || l.line.drug() != null && ProcedureChecks.drug(l.procedure);
    }

    public boolean isMinutes() {
      return "MJ".equals(l.line.unitQualifier());
    }

    /** Whether a modifier for procedures only is on the line. */
    public boolean isForProcedures() {
      return l.has(Modifiers.PROCEDURE_ONLY | Modifiers.M52);
    }

    /** Whether a modifier for visits only is on the line. */
    public boolean isForVisits() {
      return l.has(Modifiers.VISIT_ONLY);
    }

    /** Whether another line has a day in common with this one. */
    public boolean shares(Line other) {
      return l.sharesDay(other.l);
    }

    /** Whether another line says the same. */
    public boolean like(Line other) {
      return RepeatChecks.like(l, other.l);
    }
  }

  /** A modifier on a line. */
  public record Modifier(int line, int place, String code, CodeStatus status, int rank) {}

  /** Two modifiers that do not go together. */
  public record Opposed(int line, String code, String other) {}

  /** A place of service, of the claim (line 0) or of a line, that is none on its day. */
  public record BadPlace(int line, String code) {}

  /** A code that is not in force. */
  public record NotInForce(int line, String detail) {}

  /** A code that only facilities bill. */
  public record FacilityCode(int line) {}

  /** The fee schedule's row of a line; blank where there is none. */
  public record Fee(
      int line,
      char status,
      char pcTc,
      char bilateral,
      boolean operative,
      boolean addOn,
      boolean lacks26,
      boolean lacksTc,
      boolean facility,
      boolean surgeryCenter) {}

  /** A diagnosis. */
  public record Dx(
      int index, String code, boolean manifestation, boolean externalCause, boolean changes) {}

  /** What a table or a form says is wrong with an identifier or a diagnosis. */
  public record Refusal(String rule, int line, String carc, String detail) {}

  /** A PTP row. */
  public record Edit(int column1, int column2, int effective, int deletion, int indicator) {}

  /** Two lines an edit speaks of. */
  public record Conflict(Line one, Line two, int indicator, int separation) {
    /** The lines with what their modifiers come to. */
    public static Conflict of(Line one, Line two, int indicator) {
      int separation = indicator == 0 ? 0 : one.separation(two);
      return new Conflict(one, two, indicator, separation);
    }

    public int column1() {
      return one.getNumber();
    }

    public int column2() {
      return two.getNumber();
    }

    public int code1() {
      return one.getCode();
    }

    public boolean visit() {
      return two.isVisit();
    }

    public boolean same() {
      return one.getRenderer().equals(two.getRenderer());
    }

    public boolean wants25() {
      GlobalDays global = one.l.global;
      return global == GlobalDays.D000 || global == GlobalDays.D010 || global == GlobalDays.XXX;
    }

    /** Less is harder to resolve; the order of the lines decides between equals. */
    public int hardness() {
      return (indicator * 8 + separation) * 10_000 + column1();
    }

    public String text() {
      return two.getProcedure() + " is part of " + one.getProcedure() + " on the same day";
    }
  }

  /** An MUE row as it stands for a line. */
  public record Limit(int line, int most, int mai, int dose) {}

  /** Why no unit of a line's code is paid. */
  public record NonePaid(int line, String rule, String carc, String text) {}

  /** A line whose units count. */
  public record Counted(
      int number, int code, String renderer, int first, int last, long perDay, long billed) {}

  /** More units of a code in a day than are paid. */
  public record Over(int code, String renderer, int day) {}

  /** An add-on of a line. */
  public record AddOn(int line, int type, boolean certain, boolean continuous, int mostUnits) {}

  /** A listed primary of an add-on's line on another day. */
  public record Elsewhere(int addOn, int line, int distance) {}

  /** A listed primary of an add-on's line on the same day. */
  public record Primary(int addOn, int line) {}

  /** A line whose code is wrong. */
  public record Invalid(int line) {}

  /** A line that is not payable. */
  public record Unpayable(int line) {}

  /** A line that cannot stand; lines of one step do not see each other fall. */
  public record Falls(int line) {}

  /** A line that is not payable or fell, for the steps after. */
  public record Out(int line) {}

  /** A line that no indicator-0 pair can cost. */
  public record Payable(int line) {}

  /** A line an indicator-0 pair costs. */
  public record Lost(int line) {}

  /** A line whose units were judged. */
  public record Consumed(int line) {}
}
