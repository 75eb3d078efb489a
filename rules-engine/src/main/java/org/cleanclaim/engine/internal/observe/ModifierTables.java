package org.cleanclaim.engine.internal.observe;

import java.util.Arrays;
import org.cleanclaim.codesets.ModifierCodes;

/** Which modifiers come first on a line and which exclude each other. */
final class ModifierTables {

  /** Nothing known of the two together. */
  static final int NEUTRAL = 0;

  /** The two are never right on one line. */
  static final int EXCLUSIVE = 1;

  /** The two are seldom right on one line. */
  static final int SELDOM = 2;

  private static final int CODES = 36 * 36;

  private final byte[] rank = new byte[CODES];
  private final boolean[] paired = new boolean[CODES];
  private final int[] exclusive;
  private final int[] seldom;

  ModifierTables() {
    for (String[] row : DataTable.rows("modifier-order")) {
      for (String modifier : DataTable.words(row[1])) {
        rank[ModifierCodes.pack(modifier)] = Byte.parseByte(row[0]);
      }
    }
    exclusive = pairs("E");
    seldom = pairs("W");
  }

  private int[] pairs(String severity) {
    return DataTable.rows("modifier-pairs").stream()
        .filter(r -> r[0].equals(severity))
        .flatMapToInt(
            r ->
                DataTable.words(r[1]).stream()
                    .flatMapToInt(a -> DataTable.words(r[2]).stream().mapToInt(b -> mark(a, b))))
        .sorted()
        .toArray();
  }

  private int mark(String a, String b) {
    int first = ModifierCodes.pack(a);
    int second = ModifierCodes.pack(b);
    paired[first] = true;
    paired[second] = true;
    return pair(first, second);
  }

  private static int pair(int a, int b) {
    return Math.min(a, b) * CODES + Math.max(a, b);
  }

  /**
   * 1 for a modifier that decides the price, 2 for one that affects payment, 3 for a place, 0 for
   * any other.
   */
  int rank(int modifier) {
    return modifier < 0 ? 0 : rank[modifier];
  }

  /** What is known of two modifiers on one line. */
  int together(int a, int b) {
    if (a < 0 || b < 0 || !paired[a] || !paired[b]) {
      return NEUTRAL;
    }
    int pair = pair(a, b);
    if (Arrays.binarySearch(exclusive, pair) >= 0) {
      return EXCLUSIVE;
    }
    return Arrays.binarySearch(seldom, pair) >= 0 ? SELDOM : NEUTRAL;
  }
}
