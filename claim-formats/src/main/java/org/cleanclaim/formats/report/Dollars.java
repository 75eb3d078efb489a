package org.cleanclaim.formats.report;

/** Amounts as people write them. */
final class Dollars {

  private Dollars() {}

  /** {@code 123456} as {@code $1,234.56}. */
  static String text(long cents) {
    String digits = Long.toString(Math.abs(cents / 100));
    StringBuilder text = new StringBuilder(cents < 0 ? "-$" : "$");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    long rest = Math.abs(cents % 100);
    return text.append(rest < 10 ? ".0" : ".").append(rest).toString();
  }
}
