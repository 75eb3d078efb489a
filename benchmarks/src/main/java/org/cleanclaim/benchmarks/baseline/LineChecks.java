package org.cleanclaim.benchmarks.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.engine.rule.Identifiers;

/** Plain fields, dates and places of the lines: LIN and CLM. */
final class LineChecks {

  private static final Set<String> MILEAGE = Set.of("A0425", "A0435", "A0436", "A0888", "A0390");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PlaceOfServiceCodes places;

  LineChecks(PlaceOfServiceCodes places) {
    this.places = places;
  }

  void check(HandClaim h) {
    String general = h.claim.placeOfService();
    if (general != null) {
      place(h, general, h.earliest, 0);
    }
    LocalDate received = h.claim.submissionDate();
    boolean stay = false;
    for (HandLine l : h.lines) {
      fields(h, l);
      dates(h, l, l.line, received);
      if (l.line.placeOfService() != null) {
        place(h, l.line.placeOfService(), l.first, l.number);
      } else if (general == null) {
        h.problem("CLM-001", l.number, "CO-16", "neither line nor claim has a place of service");
      }
      stay |= inpatient(l.place);
    }
    if (stay) {
      stay(h);
    }
  }

  private static void fields(HandClaim h, HandLine l) {
    if (l.procedure.isEmpty()) {
      h.problem("LIN-001", l.number, "CO-16", "the line has no procedure code");
    }
    Long charge = l.line.chargeCents();
    if (charge == null || charge < 0) {
      h.problem("LIN-008", l.number, "CO-16", "the line has no charge, or a negative one");
    } else if (charge == 0 && !l.is(Procedures.TRACKING)) {
      h.problem("LIN-009", l.number, "CO-16", l.procedure + " is billed at $0.00");
    }
    BigDecimal units = l.line.units();
    if (units == null || units.signum() <= 0) {
      h.problem("LIN-006", l.number, "CO-16", "the line has no positive units of service");
    } else if (units.scale() > 0 && units.stripTrailingZeros().scale() > 0) {
      fraction(h, l, units);
    }
  }

  private static void fraction(HandClaim h, HandLine l, BigDecimal units) {
    if (!MILEAGE.contains(l.procedure)) {
      h.problem(
          "LIN-007", l.number, "CO-16", l.procedure + " with " + units + " units: only miles have");
    } else if (mileage(units).compareTo(units) != 0) {
      h.problem("LIN-007", l.number, "CO-16", "mileage of " + units + " is reported in tenths");
    }
  }

  /** Units rounded up as mileage is: to the tenth, from 100 on to the whole. */
  static BigDecimal mileage(BigDecimal units) {
    return units.setScale(units.compareTo(HUNDRED) < 0 ? 1 : 0, RoundingMode.CEILING);
  }

  private static void dates(HandClaim h, HandLine l, ServiceLine line, LocalDate received) {
    LocalDate from = line.from();
    LocalDate to = line.to();
    if (from == null) {
      h.problem("LIN-002", l.number, "CO-16", "the line has no date of service");
      return;
    }
    if (to != null && from.isAfter(to)) {
      long days = from.toEpochDay() - to.toEpochDay();
      h.problem("LIN-002", l.number, "CO-16", "From is " + days + " days after To");
    }
    if (received == null) {
      return;
    }
    if (from.isAfter(received)) {
      long days = from.toEpochDay() - received.toEpochDay();
      h.problem("LIN-003", l.number, "CO-110", "begins " + days + " days after the receipt");
    } else if (to != null && to.isAfter(received) && !l.is(Procedures.DMEPOS)) {
      long days = to.toEpochDay() - received.toEpochDay();
      h.problem("LIN-003", l.number, "CO-110", "ends " + days + " days after the receipt");
    }
  }

  private void place(HandClaim h, String code, int day, int line) {
    int on = day == HandLine.NO_DAY ? Days.OPEN : day;
    if (places.status(places.id(code), on) != CodeStatus.VALID) {
      h.problem(
          "CLM-001", line, "CO-16", Identifiers.codeOrShape(code) + " is no place of service");
    }
  }

  private static boolean inpatient(String place) {
    return place.equals("21") || place.equals("51") || place.equals("61");
  }

  private static void stay(HandClaim h) {
    LocalDate admission = h.claim.date(DatedEvent.ADMISSION);
    LocalDate discharge = h.claim.date(DatedEvent.DISCHARGE);
    if (admission == null) {
      h.problem("CLM-005", 0, "CO-16", "services to an inpatient need the admission date");
    } else if (discharge != null && discharge.isBefore(admission)) {
      h.problem("CLM-005", 0, "CO-16", "the discharge is before the admission");
    }
    for (HandLine l : h.lines) {
      if (l.first == HandLine.NO_DAY || !inpatient(l.place)) {
        continue;
      }
      if (admission != null && admission.toEpochDay() > l.first) {
        long days = admission.toEpochDay() - l.first;
        String text = " days between the line at place " + l.place + " and the admission";
        h.problem("CLM-005", l.number, "CO-16", days + text);
        h.problem("LIN-004", l.number, "CO-16", days + text);
      }
      if (discharge != null && discharge.toEpochDay() < l.last) {
        long days = l.last - discharge.toEpochDay();
        h.problem("LIN-004", l.number, "CO-16", "ends " + days + " days after the discharge");
      }
    }
  }

  /** Lines of several days with what happens on one. */
  void spans(HandClaim h) {
    for (HandLine l : h.lines) {
      if (l.last == l.first || !l.sound() || l.is(Procedures.PERIOD)) {
        continue;
      }
      boolean visit = l.is(Procedures.EM_WIDE);
      BigDecimal units = l.line.units();
      if (units == null || !visit && !l.operative()) {
        continue;
      }
      int days = l.last - l.first + 1;
      if (visit || units.compareTo(BigDecimal.valueOf(days)) != 0) {
        h.problem(
            "LIN-005",
            l.number,
            "CO-16",
            l.procedure + " over " + days + " days is reported with " + units + " units");
      }
    }
  }
}
