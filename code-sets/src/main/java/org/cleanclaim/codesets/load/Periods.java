package org.cleanclaim.codesets.load;

import java.util.Arrays;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.store.Sections;

/** The union of periods per code id: when any dated row mentions a code. */
final class Periods {
  private static final int[] NOTHING = {};

  private final int[][] byId;

  Periods(int idCount) {
    this.byId = new int[idCount][];
    Arrays.fill(byId, NOTHING);
  }

  void add(int id, int from, int to) {
    int[] held = byId[id];
    for (int i = 0; i < held.length; i += 2) {
      if (held[i] <= from && to <= held[i + 1]) {
        return;
      }
    }
    if (from > to) {
      return;
    }
    int start = from;
    int end = to;
    int[] rest = new int[held.length + 2];
    int count = 0;
    for (int i = 0; i < held.length; i += 2) {
      if (touches(held[i], held[i + 1], start, end)) {
        start = Math.min(start, held[i]);
        end = Math.max(end, held[i + 1]);
      } else {
        rest[count++] = held[i];
        rest[count++] = held[i + 1];
      }
    }
    rest[count++] = start;
    rest[count++] = end;
    byId[id] = Arrays.copyOf(rest, count);
  }

  private static boolean touches(int from, int to, int otherFrom, int otherTo) {
    long reach = (long) to + 1;
    long otherReach = (long) otherTo + 1;
    return from <= otherReach && otherFrom <= reach;
  }

  void write(String name, Sections sections) {
    int total = 0;
    int[] start = new int[byId.length + 1];
    for (int id = 0; id < byId.length; id++) {
      total += byId[id].length / 2;
      start[id + 1] = total;
    }
    if (total == 0) {
      return;
    }
    int[] from = new int[total];
    int[] to = new int[total];
    int at = 0;
    for (int[] periods : byId) {
      long[] sorted = new long[periods.length / 2];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = (long) periods[2 * i] << 32 | periods[2 * i + 1] - (long) Days.ALWAYS;
      }
      Arrays.sort(sorted);
      for (long period : sorted) {
        from[at] = (int) (period >> 32);
        to[at++] = (int) ((period & 0xFFFF_FFFFL) + Days.ALWAYS);
      }
    }
    sections.put(name + ".start", start).put(name + ".from", from).put(name + ".to", to);
  }
}
