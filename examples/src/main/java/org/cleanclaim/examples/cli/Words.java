package org.cleanclaim.examples.cli;

import java.util.Locale;

/** Numbers and names in words. */
final class Words {

  private Words() {}

  /** As {@code 1 rule}, {@code 2 rules}. */
  static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  /** As {@code $120.00}. */
  static String dollars(long cents) {
    long amount = Math.abs(cents);
    return String.format(
        Locale.ROOT, "%s$%,d.%02d", cents < 0 ? "-" : "", amount / 100, amount % 100);
  }

  /** As {@code +$120.00}, {@code -$5.00}; {@code $0.00} has no sign. */
  static String change(long cents) {
    return (cents > 0 ? "+" : "") + dollars(cents);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
