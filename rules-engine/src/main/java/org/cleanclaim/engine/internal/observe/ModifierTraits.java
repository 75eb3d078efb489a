package org.cleanclaim.engine.internal.observe;

import java.util.List;

/** What a modifier is for, as bits, so that a whole line is judged by one mask. */
public final class ModifierTraits {

  /** Bypasses an indicator-1 PTP pair (NCCI Policy Manual ch. I §E). */
  public static final int NCCI = 1;

  /** Names a place on the body: LT, RT, E1-E4, FA, F1-F9, TA, T1-T9, LC, LD, RC, LM, RI. */
  public static final int ANATOMIC = 1 << 1;

  /** 59, XE, XP, XS, XU. */
  public static final int DISTINCT = 1 << 2;

  /** XE, XP, XS, XU. */
  public static final int DISTINCT_X = 1 << 3;

  public static final int M59 = 1 << 4;
  public static final int M24 = 1 << 5;
  public static final int M25 = 1 << 6;
  public static final int M57 = 1 << 7;
  public static final int M27 = 1 << 8;
  public static final int M91 = 1 << 9;

  /** 58, 78, 79. */
  public static final int STAGED = 1 << 10;

  public static final int M50 = 1 << 11;
  public static final int M26 = 1 << 12;
  public static final int TC = 1 << 13;
  public static final int M55 = 1 << 14;
  public static final int LT = 1 << 15;
  public static final int RT = 1 << 16;

  /** 76, 77. */
  public static final int REPEAT = 1 << 17;

  public static final int M53 = 1 << 18;
  public static final int M52 = 1 << 19;

  /**
   * Belongs on a procedure, not on a visit: 22, 50, 51, 53-56, 58, 59, 62, 66, 76-82, AS, LT, RT,
   * 26, TC, X{EPSU}.
   */
  public static final int PROCEDURE_ONLY = 1 << 20;

  /** Belongs on a visit: 24, 25, 27, 57, AI, FS, FT. */
  public static final int VISIT_ONLY = 1 << 21;

  private static final int[] TRAITS = new int[36 * 36];

  static {
    add(NCCI | ANATOMIC, "E1", "E2", "E3", "E4", "FA", "TA", "LC", "LD", "RC", "LM", "RI");
    for (int i = 1; i <= 9; i++) {
      add(NCCI | ANATOMIC, "F" + i, "T" + i);
    }
    add(NCCI | ANATOMIC | LT, "LT");
    add(NCCI | ANATOMIC | RT, "RT");
    add(NCCI | DISTINCT | M59, "59");
    add(NCCI | DISTINCT | DISTINCT_X, "XE", "XP", "XS", "XU");
    add(NCCI | M24, "24");
    add(NCCI | M25, "25");
    add(NCCI | M57, "57");
    add(NCCI | M27, "27");
    add(NCCI | M91, "91");
    add(NCCI | STAGED, "58", "78", "79");
    add(M50, "50");
    add(M26, "26");
    add(TC, "TC");
    add(M55, "55");
    add(REPEAT, "76", "77");
    add(VISIT_ONLY, "24", "25", "27", "57", "AI", "FS", "FT");
    add(M53, "53");
    add(M52, "52");
    add(
        PROCEDURE_ONLY,
        "22",
        "50",
        "51",
        "53",
        "54",
        "55",
        "56",
        "58",
        "59",
        "62",
        "66",
        "76",
        "77");
    add(
        PROCEDURE_ONLY,
        "78",
        "79",
        "80",
        "81",
        "82",
        "AS",
        "LT",
        "RT",
        "26",
        "TC",
        "XE",
        "XP",
        "XS",
        "XU");
  }

  private ModifierTraits() {}

  private static void add(int traits, String... modifiers) {
    for (String m : modifiers) {
      TRAITS[index(m)] |= traits;
    }
  }

  /** Traits of one modifier; 0 for any other text. */
  public static int of(String modifier) {
    int i = index(modifier);
    return i < 0 ? 0 : TRAITS[i];
  }

  /** Traits of all modifiers of a line. */
  public static int of(List<String> modifiers) {
    int mask = 0;
    for (int i = 0; i < modifiers.size(); i++) {
      mask |= of(modifiers.get(i));
    }
    return mask;
  }

  private static int index(String modifier) {
    if (modifier.length() != 2) {
      return -1;
    }
    int a = digit(modifier.charAt(0));
    int b = digit(modifier.charAt(1));
    return a < 0 || b < 0 ? -1 : a * 36 + b;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }
}
