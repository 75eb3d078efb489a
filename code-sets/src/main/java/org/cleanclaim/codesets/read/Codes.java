package org.cleanclaim.codesets.read;

import java.util.Locale;

/** Checks codes that do not stand in a field by themselves. */
final class Codes {
  private Codes() {}

  /** The code upper-cased; refused unless it is letters and digits of such a length. */
  static String check(String text, int shortest, int longest, int column) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    boolean good = code.length() >= shortest && code.length() <= longest;
    for (int i = 0; good && i < code.length(); i++) {
      char c = code.charAt(i);
      good = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    if (!good) {
      throw new RowFault(column, "not a code of letters and digits");
    }
    return code;
  }
}
