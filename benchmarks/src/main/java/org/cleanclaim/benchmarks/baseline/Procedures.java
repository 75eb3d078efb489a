package org.cleanclaim.benchmarks.baseline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ProcedureCodes;

/** What kind of service a procedure code is, as bits, worked out once per code of the library. */
final class Procedures {

  static final int EM_VISIT = 1;
  static final int EM_WIDE = 1 << 1;
  static final int LABORATORY = 1 << 2;
  static final int TRACKING = 1 << 3;
  static final int DMEPOS = 1 << 4;
  static final int UNLISTED = 1 << 5;
  static final int FACILITY = 1 << 6;
  static final int OTHER_PAYERS = 1 << 7;
  static final int PERIOD = 1 << 8;

  /** Has a last day in {@link #lastDay} that no loaded list need know. */
  static final int DELETED = 1 << 9;

  static final int CPT = 1 << 10;
  static final int CPT_SUFFIX = 1 << 11;
  static final int CPT_OTHER = 1 << 12;
  static final int LEVEL_TWO = 1 << 13;
  static final int DENTAL = 1 << 14;
  static final int SHAPES = CPT | CPT_SUFFIX | CPT_OTHER | LEVEL_TWO | DENTAL;

  /** Has a most per day in the add-on units table. */
  static final int ADD_ON_UNITS = 1 << 15;

  /** Goes on past midnight. */
  static final int CONTINUOUS = 1 << 16;

  private static final List<int[]> VISITS =
      ranges(
          "99202-99215 99221-99239 99242-99255 99281-99292 99304-99350 99381-99397 99460-99480"
              + " 99483-99483 99495-99496 98000-98015 92002-92014");
  private static final List<int[]> WIDE = ranges("99202-99499 98000-98016 92002-92014");

  private final ProcedureCodes codes;
  private final Set<String> unlisted = new HashSet<>();
  private final List<String[]> periods = PolicyTable.rows("period-codes");
  private final Map<String, Integer> lastDays =
      PolicyTable.map("procedure-successors", r -> (int) LocalDate.parse(r[1]).toEpochDay());
  private final Set<String> addOnUnits = PolicyTable.map("add-on-units", r -> r).keySet();
  private final Set<String> continuous = PolicyTable.map("add-on-across-midnight", r -> r).keySet();
  private final int[] bits;

  Procedures(ProcedureCodes codes) {
    this.codes = codes;
    PolicyTable.rows("unlisted-codes").forEach(r -> unlisted.addAll(PolicyTable.words(r[0])));
    bits = new int[codes.size()];
    for (int id = 0; id < bits.length; id++) {
      bits[id] = work(codes.code(id));
    }
  }

  private static List<int[]> ranges(String text) {
    return PolicyTable.words(text).stream()
        .map(r -> new int[] {Integer.parseInt(r, 0, 5, 10), Integer.parseInt(r, 6, 11, 10)})
        .toList();
  }

  int id(String code) {
    return code.isEmpty() ? ProcedureCodes.NONE : codes.id(code);
  }

  int bits(int id, String code) {
    return id >= 0 ? bits[id] : code.isEmpty() ? 0 : work(code);
  }

  /** Last day of a deleted code. */
  int lastDay(String code) {
    return lastDays.getOrDefault(code, Days.OPEN);
  }

  private int work(String code) {
    int b = shape(code);
    if (lastDays.containsKey(code)) {
      b |= DELETED;
    }
    b |= forOthers(code);
    if ((b & SHAPES) == 0) {
      return b;
    }
    b |= unlisted.contains(code) ? UNLISTED : 0;
    b |= addOnUnits.contains(code) ? ADD_ON_UNITS : 0;
    b |= continuous.contains(code) ? CONTINUOUS : 0;
    for (String[] range : periods) {
      b |= code.compareTo(range[0]) >= 0 && code.compareTo(range[1]) <= 0 ? PERIOD : 0;
    }
    return b | ((b & CPT) != 0 ? digits(Integer.parseInt(code)) : letters(code));
  }

  private static int digits(int n) {
    int b = 0;
    if (in(VISITS, n)) {
      b |= EM_VISIT | EM_WIDE;
    } else if (in(WIDE, n)) {
      b |= EM_WIDE;
    }
    b |= n >= 80000 && n < 90000 ? LABORATORY : 0;
    return n == 99024 ? b | TRACKING : b;
  }

  private static int letters(String code) {
    char last = code.charAt(4);
    char first = code.charAt(0);
    if (digit(first)) {
      return last == 'F' ? TRACKING : last == 'U' || last == 'M' ? LABORATORY : 0;
    }
    int n = Integer.parseInt(code, 1, 5, 10);
    return switch (first) {
      case 'A' -> n >= 4206 && n <= 9300 || n == 9900 || n == 9901 || n == 9999 ? DMEPOS : 0;
      case 'B', 'E', 'K', 'L' -> DMEPOS;
      case 'G' -> medicareOwn(n);
      case 'M' -> TRACKING;
      case 'Q' -> n >= 480 && n <= 509 ? DMEPOS : 0;
      case 'S' -> n >= 610 && n <= 621 ? EM_WIDE : 0;
      case 'T' -> n == 1015 ? EM_WIDE : 0;
      default -> 0;
    };
  }

  private static int medicareOwn(int n) {
    return switch (n) {
      case 402, 438, 439 -> EM_VISIT | EM_WIDE;
      case 245, 246, 406, 407, 408, 425, 426, 427, 463, 508, 509 -> EM_WIDE;
      default -> n >= 8000 ? TRACKING : 0;
    };
  }

  /** Codes that facilities bill, or that are made for payers other than Medicare. */
  private static int forOthers(String code) {
    return switch (code.charAt(0)) {
      case 'C' -> FACILITY;
      case 'G' ->
          code.equals("G0463") || code.equals("G0378") || code.equals("G0379") ? FACILITY : 0;
      case 'H', 'S' -> OTHER_PAYERS;
      case 'T' -> code.equals("T1015") ? 0 : OTHER_PAYERS;
      default -> 0;
    };
  }

  private static int shape(String code) {
    if (code.length() != 5) {
      return 0;
    }
    for (int i = 1; i < 4; i++) {
      if (!digit(code.charAt(i))) {
        return 0;
      }
    }
    char first = code.charAt(0);
    char last = code.charAt(4);
    if (digit(first)) {
      return switch (last) {
        case 'F', 'T' -> CPT_SUFFIX;
        case 'A', 'M', 'U' -> CPT_OTHER;
        default -> digit(last) ? CPT : 0;
      };
    }
    if (first < 'A' || first > 'V' || !digit(last)) {
      return 0;
    }
    return first == 'D' ? DENTAL : LEVEL_TWO;
  }

  private static boolean in(List<int[]> ranges, int n) {
    for (int[] r : ranges) {
      if (n >= r[0] && n <= r[1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
