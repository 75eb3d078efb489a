package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import org.cleanclaim.codesets.ModifierCodes;

/** What modifiers are for, as bits, by their packed number. */
final class Modifiers {

  static final int ANATOMIC = 1;
  static final int DISTINCT = 1 << 1;
  static final int M59 = 1 << 2;
  static final int M24 = 1 << 3;
  static final int M25 = 1 << 4;
  static final int M57 = 1 << 5;
  static final int M27 = 1 << 6;
  static final int M91 = 1 << 7;
  static final int STAGED = 1 << 8;
  static final int M50 = 1 << 9;
  static final int M26 = 1 << 10;
  static final int TC = 1 << 11;
  static final int M55 = 1 << 12;
  static final int REPEAT = 1 << 13;
  static final int M53 = 1 << 14;
  static final int M52 = 1 << 15;
  static final int PROCEDURE_ONLY = 1 << 16;
  static final int VISIT_ONLY = 1 << 17;
  static final int DISTINCT_X = 1 << 18;

  static final int ON_VISIT = M24 | M25 | M57 | M27;
  static final int BYPASS = ANATOMIC | DISTINCT | STAGED | ON_VISIT | M91;

  private static final int[] BITS = new int[36 * 36];

  static {
    add(ANATOMIC, "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9");
    add(ANATOMIC, "LC LD RC LM RI LT RT");
    add(DISTINCT, "59 XE XP XS XU");
    add(DISTINCT_X, "XE XP XS XU");
    add(M59, "59");
    add(M24, "24");
    add(M25, "25");
    add(M57, "57");
    add(M27, "27");
    add(M91, "91");
    add(STAGED, "58 78 79");
    add(M50, "50");
    add(M26, "26");
    add(TC, "TC");
    add(M55, "55");
    add(REPEAT, "76 77");
    add(M53, "53");
    add(M52, "52");
    add(PROCEDURE_ONLY, "22 50 51 53 54 55 56 58 59 62 66 76 77 78 79 80 81 82 AS LT RT 26 TC");
    add(PROCEDURE_ONLY, "XE XP XS XU");
    add(VISIT_ONLY, "24 25 27 57 AI FS FT");
  }

  private Modifiers() {}

  private static void add(int bits, String modifiers) {
    for (String m : modifiers.split(" ", -1)) {
      BITS[ModifierCodes.pack(m)] |= bits;
    }
  }

  static int bits(String modifier) {
    int packed = ModifierCodes.pack(modifier);
    return packed < 0 ? 0 : BITS[packed];
  }

  static int bits(List<String> modifiers) {
    int bits = 0;
    for (int i = 0; i < modifiers.size(); i++) {
      bits |= bits(modifiers.get(i));
    }
    return bits;
  }

  /** Index of the first modifier with one of these bits; 0 for none. */
  static int first(List<String> modifiers, int bits) {
    for (int i = 0; i < modifiers.size(); i++) {
      if ((bits(modifiers.get(i)) & bits) != 0) {
        return i;
      }
    }
    return 0;
  }

  /** Whether two lines name the same places of the body. */
  static boolean sameSites(List<String> a, List<String> b) {
    return sitesWithin(a, b) && sitesWithin(b, a);
  }

  private static boolean sitesWithin(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      String m = a.get(i);
      if ((bits(m) & ANATOMIC) != 0 && !b.contains(m)) {
        return false;
      }
    }
    return true;
  }
}
