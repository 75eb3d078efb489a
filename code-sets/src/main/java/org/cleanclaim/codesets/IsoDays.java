package org.cleanclaim.codesets;

/**
 * Dates the product itself writes as {@code 2015-01-01}; opening a library must not wait for a
 * parser.
 */
final class IsoDays {
  private IsoDays() {}

  static int parse(String date) {
    return Days.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
  }

  private static int number(String date, int from, int to) {
    return Integer.parseInt(date, from, to, 10);
  }
}
