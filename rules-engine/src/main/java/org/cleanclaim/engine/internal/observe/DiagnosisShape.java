package org.cleanclaim.engine.internal.observe;

import org.jspecify.annotations.Nullable;

/**
 * How an ICD-10-CM code is built: a letter, a digit or A, a digit or A or B, and up to four letters
 * or digits.
 */
final class DiagnosisShape {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;

  private DiagnosisShape() {}

  static boolean wellFormed(String code) {
    int length = code.length();
    if (length < SHORTEST
        || length > LONGEST
        || !letter(code.charAt(0))
        || !(digit(code.charAt(1)) || code.charAt(1) == 'A')
        || !(digit(code.charAt(2)) || code.charAt(2) == 'A' || code.charAt(2) == 'B')) {
      return false;
    }
    for (int i = SHORTEST; i < length; i++) {
      if (!digit(code.charAt(i)) && !letter(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The code with zero for a letter O in the second place, if that makes it well formed. */
  static @Nullable String zeroForLetter(String code) {
    if (code.length() < SHORTEST || code.charAt(1) != 'O') {
      return null;
    }
    String read = code.charAt(0) + "0" + code.substring(2);
    return wellFormed(read) ? read : null;
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
