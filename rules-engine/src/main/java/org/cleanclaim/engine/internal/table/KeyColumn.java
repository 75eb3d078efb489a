package org.cleanclaim.engine.internal.table;

import java.util.List;
import org.cleanclaim.engine.internal.table.CellPattern.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A key column in the order of its table: within rows that agree in the columns before it come the
 * exact cells, sorted; then the ranges by their beginning; then the prefixes, the longest first;
 * then those that take any.
 */
final class KeyColumn {

  private static final Kind[] KINDS = Kind.values();

  private final byte[] kinds;
  private final String[] low;

  /** Ends of the ranges; {@code null} when the column has none. */
  private final String @Nullable [] high;

  /** For a range, the furthest end of it and those before it in its part. */
  private final String @Nullable [] reach;

  KeyColumn(List<TableEntry> entries, int key) {
    int n = entries.size();
    kinds = new byte[n];
    low = new String[n];
    boolean ranges = entries.stream().anyMatch(e -> e.keys()[key].kind() == Kind.RANGE);
    String[] ends = new String[ranges ? n : 0];
    String[] furthest = new String[ranges ? n : 0];
    for (int i = 0; i < n; i++) {
      CellPattern cell = entries.get(i).keys()[key];
      kinds[i] = (byte) cell.kind().ordinal();
      low[i] = cell.low();
      if (ranges) {
        ends[i] = cell.high();
        boolean goesOn =
            i > 0 && cell.kind() == Kind.RANGE && samePart(entries.get(i - 1), entries.get(i), key);
        furthest[i] =
            goesOn && furthest[i - 1].compareTo(cell.high()) > 0 ? furthest[i - 1] : cell.high();
      }
    }
    high = ranges ? ends : null;
    reach = ranges ? furthest : null;
  }

  private static boolean samePart(TableEntry a, TableEntry b, int key) {
    for (int i = 0; i < key; i++) {
      if (!a.keys()[i].equals(b.keys()[i])) {
        return false;
      }
    }
    return a.keys()[key].kind() == b.keys()[key].kind();
  }

  /** The cell of a row; empty for any. */
  String text(int row) {
    return CellPattern.text(KINDS[kinds[row]], low[row], high == null ? "" : high[row]);
  }

  /** Whether the cell of a row takes a key. */
  boolean matches(int row, String key) {
    return switch (KINDS[kinds[row]]) {
      case ANY -> true;
      case EXACT -> low[row].equals(key);
      case PREFIX -> key.startsWith(low[row]);
      case RANGE -> low[row].compareTo(key) <= 0 && holds(row, key);
    };
  }

  boolean any(int row) {
    return kinds[row] == Kind.ANY.ordinal();
  }

  /** The narrower of two rows in this column below 0, the wider above. */
  int narrower(int a, int b) {
    int kind = Byte.compare(kinds[a], kinds[b]);
    return kind != 0 || kinds[a] != Kind.PREFIX.ordinal()
        ? kind
        : Integer.compare(low[b].length(), low[a].length());
  }

  /** Where the rows end, within a part, that are at most this wide. */
  int end(Kind kind, int from, int to) {
    int a = from;
    int b = to;
    while (a < b) {
      int mid = (a + b) >>> 1;
      if (kinds[mid] <= kind.ordinal()) {
        a = mid + 1;
      } else {
        b = mid;
      }
    }
    return a;
  }

  /** The first row, among rows of one kind, whose text is at least the key. */
  int first(int from, int to, String key) {
    int a = from;
    int b = to;
    while (a < b) {
      int mid = (a + b) >>> 1;
      if (low[mid].compareTo(key) < 0) {
        a = mid + 1;
      } else {
        b = mid;
      }
    }
    return a;
  }

  /** The first row, among rows of one kind, whose text is beyond the key. */
  int beyond(int from, int to, String key) {
    int a = from;
    int b = to;
    while (a < b) {
      int mid = (a + b) >>> 1;
      if (low[mid].compareTo(key) <= 0) {
        a = mid + 1;
      } else {
        b = mid;
      }
    }
    return a;
  }

  boolean is(int row, String key) {
    return low[row].equals(key);
  }

  String low(int row) {
    return low[row];
  }

  /** Whether a range may hold the key, or one before it in its part. */
  boolean reaches(int row, String key) {
    return reach != null && reach[row].compareTo(key) >= 0;
  }

  /** Whether a range that begins no later than the key holds it. */
  boolean holds(int row, String key) {
    return high != null && high[row].compareTo(key) >= 0;
  }

  /** The first of the rows with the same range as the one before {@code end}. */
  int startOfRange(int from, int end) {
    int start = end - 1;
    while (high != null
        && start > from
        && low[start - 1].equals(low[start])
        && high[start - 1].equals(high[start])) {
      start--;
    }
    return start;
  }

  /** Where the prefixes end, within a part of prefixes, that are as long as the first. */
  int endOfLength(int from, int to) {
    int length = low[from].length();
    int a = from;
    int b = to;
    while (a < b) {
      int mid = (a + b) >>> 1;
      if (low[mid].length() == length) {
        a = mid + 1;
      } else {
        b = mid;
      }
    }
    return a;
  }

  /** The first row, among prefixes of one length, that is at least the beginning of the key. */
  int firstPrefix(int from, int to, String key, boolean beyond) {
    int a = from;
    int b = to;
    while (a < b) {
      int mid = (a + b) >>> 1;
      int c = compareBeginning(low[mid], key);
      if (c < 0 || beyond && c == 0) {
        a = mid + 1;
      } else {
        b = mid;
      }
    }
    return a;
  }

  private static int compareBeginning(String prefix, String key) {
    for (int i = 0; i < prefix.length(); i++) {
      int c = Character.compare(prefix.charAt(i), key.charAt(i));
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }
}
