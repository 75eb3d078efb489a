package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.ProcedureCodes;

/** What kind of service a procedure code is, worked out once per code of the library. */
public final class CodeTraits {

  /**
   * An evaluation and management visit on which procedure modifiers are an error (catalogue
   * EM-VISIT).
   */
  public static final int EM_VISIT = 1;

  /** A service that may carry 24, 25, 57, AI, FS, FT (catalogue EM-WIDE). */
  public static final int EM_WIDE = 1 << 1;

  /** Clinical laboratory and pathology, 80000s and PLA codes. */
  public static final int LABORATORY = 1 << 2;

  /** CPT category II or a HCPCS tracking code: carries no charge. */
  public static final int TRACKING = 1 << 3;

  /** Durable equipment, prosthetics, orthotics, supplies. */
  public static final int DMEPOS = 1 << 4;

  /** Drugs and biologicals billed by dose. */
  public static final int DRUG = 1 << 5;

  /** G2211, which goes with a visit as an add-on without a closed list. */
  public static final int VISIT_COMPLEXITY = 1 << 6;

  private final byte[] traits;

  /** Works out the traits of every code the library knows. */
  public CodeTraits(ProcedureCodes codes) {
    traits = new byte[codes.size()];
    for (int id = 0; id < traits.length; id++) {
      traits[id] = (byte) of(codes.code(id));
    }
  }

  /** Traits of a code by its id; of its text when the library does not know it. */
  public int of(int id, String code) {
    return id >= 0 ? traits[id] : of(code);
  }

  /** Traits of a code. */
  public static int of(String code) {
    if (code.length() != 5) {
      return 0;
    }
    int number = number(code, 0, 5);
    if (number >= 0) {
      int t = 0;
      if (visit(number)) {
        t |= EM_VISIT | EM_WIDE;
      } else if (wide(number)) {
        t |= EM_WIDE;
      }
      if (number >= 80000 && number < 90000) {
        t |= LABORATORY;
      }
      if (number == 99024) {
        t |= TRACKING;
      }
      return t;
    }
    char first = code.charAt(0);
    char last = code.charAt(4);
    if (number(code, 0, 4) >= 0) {
      return switch (last) {
        case 'F' -> TRACKING;
        case 'U', 'M' -> LABORATORY;
        default -> 0;
      };
    }
    int n = number(code, 1, 5);
    if (n < 0) {
      return 0;
    }
    return switch (first) {
      case 'G' ->
          switch (n) {
            case 402, 438, 439 -> EM_VISIT | EM_WIDE;
            case 2211 -> VISIT_COMPLEXITY;
            case 245, 246, 406, 407, 408, 425, 426, 427, 508, 509, 463 -> EM_WIDE;
            default -> n >= 8000 ? TRACKING : 0;
          };
      case 'M' -> TRACKING;
      case 'T' -> n == 1015 ? EM_WIDE : 0;
      case 'S' -> n >= 610 && n <= 621 ? EM_WIDE : 0;
      case 'A' -> n >= 4206 && n <= 9300 || n == 9900 || n == 9901 || n == 9999 ? DMEPOS : 0;
      case 'B', 'E', 'K', 'L' -> DMEPOS;
      case 'J' -> DRUG;
      case 'Q' -> n >= 480 && n <= 509 ? DMEPOS : 0;
      default -> 0;
    };
  }

  private static boolean visit(int n) {
    return in(n, 99202, 99215)
        || in(n, 99221, 99239)
        || in(n, 99242, 99255)
        || in(n, 99281, 99292)
        || in(n, 99304, 99350)
        || in(n, 99381, 99397)
        || in(n, 99460, 99480)
        || n == 99483
        || n == 99495
        || n == 99496
        || in(n, 98000, 98015)
        || in(n, 92002, 92014);
  }

  private static boolean wide(int n) {
    return in(n, 99202, 99499) || in(n, 98000, 98016) || in(n, 92002, 92014);
  }

  private static boolean in(int n, int low, int high) {
    return n >= low && n <= high;
  }

  private static int number(String s, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + (c - '0');
    }
    return n;
  }
}
