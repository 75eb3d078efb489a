package org.cleanclaim.codesets;

import java.time.LocalDate;

/**
 * Dates as epoch days ({@link LocalDate#toEpochDay()}), the form in which every table keeps them.
 */
public final class Days {

  /** A beginning before every date of service. */
  public static final int ALWAYS = Integer.MIN_VALUE;

  /** An end after every date of service: still in force. */
  public static final int OPEN = Integer.MAX_VALUE;

  private Days() {}

  /** The epoch day of a date. */
  public static int of(LocalDate date) {
    return (int) date.toEpochDay();
  }

  /** The epoch day of a calendar date. */
  public static int of(int year, int month, int day) {
    return of(LocalDate.of(year, month, day));
  }
}
