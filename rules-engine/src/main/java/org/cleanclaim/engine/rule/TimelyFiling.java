package org.cleanclaim.engine.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Filing limits. Source: 42 CFR 424.44; Claims Processing Manual chapter 1 section 70. */
public final class TimelyFiling {

  private TimelyFiling() {}

  /**
   * Whether Medicare receives a claim later than one calendar year after the service. Epoch days.
   */
  public static boolean lateForMedicare(int serviceDay, int receivedDay) {
    return receivedDay > medicareDeadline(LocalDate.ofEpochDay(serviceDay)).toEpochDay();
  }

  /** Days by which Medicare receives a claim too late. */
  public static long daysLate(int serviceDay, int receivedDay) {
    return receivedDay - medicareDeadline(LocalDate.ofEpochDay(serviceDay)).toEpochDay();
  }

  /**
   * Last day Medicare takes a claim in time: one calendar year after the service, 29 February
   * becoming the 28th, moved to the next business day.
   */
  public static LocalDate medicareDeadline(LocalDate service) {
    LocalDate day = service.plusYears(1);
    while (weekend(day) || federalHoliday(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * Whether federal offices are closed for a holiday of 5 U.S.C. 6103; one on a weekend is observed
   * beside it.
   */
  static boolean federalHoliday(LocalDate day) {
    return observed(day, Month.JANUARY, 1)
        || day.equals(nth(day, Month.JANUARY, 3, DayOfWeek.MONDAY))
        || day.equals(nth(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY))
        || day.equals(nth(day, Month.MAY, -1, DayOfWeek.MONDAY))
        || day.getYear() >= 2021 && observed(day, Month.JUNE, 19)
        || observed(day, Month.JULY, 4)
        || day.equals(nth(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))
        || day.equals(nth(day, Month.OCTOBER, 2, DayOfWeek.MONDAY))
        || observed(day, Month.NOVEMBER, 11)
        || day.equals(nth(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY))
        || observed(day, Month.DECEMBER, 25);
  }

  private static LocalDate nth(LocalDate day, Month month, int ordinal, DayOfWeek weekday) {
    return LocalDate.of(day.getYear(), month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
  }

  private static boolean observed(LocalDate day, Month month, int dayOfMonth) {
    // New Year's Day on a Saturday is observed in the year before
    for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
      LocalDate holiday = LocalDate.of(year, month, dayOfMonth);
      LocalDate kept =
          switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
          };
      if (kept.equals(day)) {
        return true;
      }
    }
    return false;
  }
}
