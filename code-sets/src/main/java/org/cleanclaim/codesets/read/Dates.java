package org.cleanclaim.codesets.read;

/** Calendar dates of the files as epoch days, without an object for each. */
final class Dates {

  /** No date. Lies outside the years the files may name. */
  static final int NONE = Integer.MIN_VALUE + 1;

  private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  private Dates() {}

  /** The epoch day, or {@link #NONE} if there is no such day between 1900 and 2999. */
  static int of(int year, int month, int day) {
    if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    int leap = isLeap(year) ? 1 : 0;
    int end = month == 12 ? 365 : DAYS_BEFORE[month];
    int length = end - DAYS_BEFORE[month - 1] + (month == 2 ? leap : 0);
    if (day > length) {
      return NONE;
    }
    return newYear(year) + DAYS_BEFORE[month - 1] + (month > 2 ? leap : 0) + day - 1;
  }

  /** The epoch day of the n-th day of a year, or {@link #NONE}. */
  static int ofYearDay(int year, int dayOfYear) {
    if (year < 1900 || year > 2999 || dayOfYear < 1 || dayOfYear > (isLeap(year) ? 366 : 365)) {
      return NONE;
    }
    return newYear(year) + dayOfYear - 1;
  }

  /** The epoch day of a date written yyyymmdd, or {@link #NONE}. */
  static int parse(String yyyymmdd) {
    if (yyyymmdd.length() != 8) {
      return NONE;
    }
    int value = 0;
    for (int i = 0; i < 8; i++) {
      int digit = yyyymmdd.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return of(value / 10000, value / 100 % 100, value % 100);
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int newYear(int year) {
    int before = year - 1;
    return before * 365 + before / 4 - before / 100 + before / 400 - 719162;
  }
}
