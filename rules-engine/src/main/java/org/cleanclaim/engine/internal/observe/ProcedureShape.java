package org.cleanclaim.engine.internal.observe;

/** What kind of procedure code a text could be by its shape alone. */
enum ProcedureShape {
  /** Five digits. */
  CPT,
  /** Four digits and F or T: CPT categories II and III. */
  CPT_SUFFIX,
  /** Four digits and A, M or U: administrative, multianalyte and proprietary laboratory codes. */
  CPT_OTHER_SUFFIX,
  /** A letter from A to V but D, and four digits. */
  LEVEL_TWO,
  /** D and four digits. */
  DENTAL,
  /** None of these. */
  NONE;

  /** Whether the relative value file lists every code of this shape. */
  boolean inFeeSchedule() {
    return this == CPT || this == CPT_SUFFIX;
  }

  static ProcedureShape of(String code) {
    if (code.length() != 5) {
      return NONE;
    }
    for (int i = 1; i < 4; i++) {
      if (!digit(code.charAt(i))) {
        return NONE;
      }
    }
    char first = code.charAt(0);
    char last = code.charAt(4);
    if (digit(first)) {
      return switch (last) {
        case 'F', 'T' -> CPT_SUFFIX;
        case 'A', 'M', 'U' -> CPT_OTHER_SUFFIX;
        default -> digit(last) ? CPT : NONE;
      };
    }
    if (first < 'A' || first > 'V' || !digit(last)) {
      return NONE;
    }
    return first == 'D' ? DENTAL : LEVEL_TWO;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
