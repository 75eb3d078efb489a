package org.cleanclaim.claim;

import java.math.BigDecimal;

/**
 * Amounts are {@code long} cents throughout; this reads and writes the decimal form of forms and
 * files.
 */
public final class Money {

  private Money() {}

  /**
   * Cents of a decimal amount such as {@code 120.00}, {@code 12} or {@code -5}.
   *
   * @throws NumberFormatException when it is no number
   * @throws ArithmeticException when it has a fraction of a cent or does not fit
   */
  public static long cents(String amount) {
    return new BigDecimal(amount.strip()).movePointRight(2).longValueExact();
  }

  /** Decimal form with two places, as {@code 120.00}. */
  public static String text(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
