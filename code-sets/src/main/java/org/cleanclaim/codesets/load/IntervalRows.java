package org.cleanclaim.codesets.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cleanclaim.codesets.load.ReleaseLog.Kept;
import org.cleanclaim.codesets.row.RowRefused;
import org.cleanclaim.codesets.store.Sections;

/**
 * Gathers the rows of a table without dates of their own. A row is one long: 16 bits code, 12 bits
 * sub key, 24 bits payload, 12 bits release; rows that differ only in consecutive releases become
 * one.
 */
final class IntervalRows<T extends Comparable<T>> {
  private static final int PAYLOADS = 1 << 24;
  private static final int SUB_KEYS = 1 << 12;

  private final LongList rows = new LongList();
  private final Pool<T> payloads;

  IntervalRows(String what) {
    this.payloads = new Pool<>(PAYLOADS, what);
  }

  void add(int release, int code, int subKey, T payload) {
    if (subKey < 0 || subKey >= SUB_KEYS) {
      throw new RowRefused("not a modifier this table can have");
    }
    rows.add(
        (long) code << 48 | (long) subKey << 36 | (long) payloads.number(payload) << 12 | release);
  }

  private static int code(long row) {
    return (int) (row >>> 48);
  }

  private static int payload(long row) {
    return (int) (row >>> 12) & PAYLOADS - 1;
  }

  private static int release(long row) {
    return (int) row & ReleaseLog.LIMIT - 1;
  }

  void use(Kept kept, BitSet codes) {
    for (int i = 0; i < rows.size(); i++) {
      if (kept.keeps(release(rows.get(i)))) {
        codes.set(code(rows.get(i)));
      }
    }
  }

  /** Writes the rows; the payloads in their final order are for the caller to write. */
  List<T> write(String name, Kept kept, int[] ids, int idCount, Sections sections) {
    BitSet used = new BitSet();
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (kept.keeps(release(rows.get(i)))) {
        used.set(payload(rows.get(i)));
        count++;
      }
    }
    if (count == 0) {
      return List.of();
    }
    Pool.Numbering<T> numbering = payloads.number(used);
    long[] sorted = new long[count];
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      long row = rows.get(i);
      if (kept.keeps(release(row))) {
        sorted[at++] =
            (long) ids[code(row)] << 48
                | (row & (long) (SUB_KEYS - 1) << 36)
                | (long) numbering.finalNumber()[payload(row)] << 12
                | kept.ordinal()[release(row)];
      }
    }
    sortUnsigned(sorted);
    int merged = merge(sorted);
    int[] start = new int[idCount + 1];
    char[] sub = new char[merged];
    char[] first = new char[merged];
    char[] last = new char[merged];
    int[] payload = new int[merged];
    int out = -1;
    for (int i = 0; i < count; i++) {
      long row = sorted[i];
      if (i > 0 && continues(sorted[i - 1], row)) {
        last[out] = (char) release(row);
        continue;
      }
      out++;
      sub[out] = (char) (row >>> 36 & SUB_KEYS - 1);
      payload[out] = payload(row);
      first[out] = (char) release(row);
      last[out] = first[out];
      start[code(row) + 1] = out + 1;
    }
    for (int id = 0; id < idCount; id++) {
      start[id + 1] = Math.max(start[id + 1], start[id]);
    }
    sections
        .put(name + ".start", start)
        .put(name + ".sub", sub)
        .put(name + ".first", first)
        .put(name + ".last", last)
        .put(name + ".payload", payload);
    return numbering.values();
  }

  // ids use all 16 bits, so the sign bit takes part in the order
  private static void sortUnsigned(long[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(values);
    for (int i = 0; i < values.length; i++) {
      values[i] ^= Long.MIN_VALUE;
    }
  }

  private static int merge(long[] sorted) {
    int merged = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !continues(sorted[i - 1], sorted[i])) {
        merged++;
      }
    }
    return merged;
  }

  private static boolean continues(long before, long row) {
    return row == before || (row == before + 1 && before >>> 12 == row >>> 12);
  }
}
