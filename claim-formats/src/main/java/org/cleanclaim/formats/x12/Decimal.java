package org.cleanclaim.formats.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of X12 data type R as the implementation guides allow it: digits with an optional
 * leading minus and an optional decimal point; no plus, no exponent, no thousands separators.
 *
 * @param unscaled all digits as one number, meaningless when there are more than 18
 * @param digits how many digits count, leading zeros aside
 */
record Decimal(long unscaled, int scale, int digits) {

  /** The number a text spells, {@code null} when it is none. */
  static @Nullable Decimal of(String s) {
    int n = s.length();
    boolean negative = n > 0 && s.charAt(0) == '-';
    long unscaled = 0;
    int point = -1;
    int digits = 0;
    boolean any = false;
    for (int i = negative ? 1 : 0; i < n; i++) {
      char c = s.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        any = true;
        digits += digits > 0 || c != '0' ? 1 : 0;
        unscaled = digits > 18 ? unscaled : unscaled * 10 + (c - '0');
      } else {
        return null;
      }
    }
    if (!any) {
      return null;
    }
    return new Decimal(negative ? -unscaled : unscaled, point < 0 ? 0 : n - 1 - point, digits);
  }

  /** The number times one hundred; for at most two decimals. */
  long hundredths() {
    return scale == 2 ? unscaled : scale == 1 ? unscaled * 10 : unscaled * 100;
  }

  /** The number, with the decimals it was written with. */
  BigDecimal value() {
    return BigDecimal.valueOf(unscaled, scale);
  }
}
