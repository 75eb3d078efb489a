package org.cleanclaim.codesets;

import org.cleanclaim.codesets.store.Sections;

/**
 * Rows without dates of their own, of all loaded releases of one table: equal rows of consecutive
 * releases are one row with the first and last release number. A handle names a row as seen from
 * one release.
 */
final class IntervalTable {
  private final Timeline timeline;
  private final int releaseBits;
  private final int[] start;
  private final char[] sub;
  private final char[] first;
  private final char[] last;
  private final int[] payload;

  IntervalTable(Sections sections, String name, Timeline timeline) {
    this.timeline = timeline;
    // whole bits, so that taking a handle apart needs no division
    this.releaseBits = bits(timeline.groups().size());
    this.start = sections.ints(name, "start");
    this.sub = sections.chars(name, "sub");
    this.first = sections.chars(name, "first");
    this.last = sections.chars(name, "last");
    this.payload = sections.ints(name, "payload");
    if ((long) payload.length << releaseBits > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " has too many rows for its releases");
    }
  }

  private static int bits(int releases) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, releases - 1));
  }

  /** Handle of the row of this code on this day, or -1. */
  int find(int code, int subKey, int day) {
    if (code < 0 || code + 1 >= start.length) {
      return -1;
    }
    int ordinal = timeline.ordinal(day);
    for (int row = start[code], end = start[code + 1]; row < end; row++) {
      if (sub[row] == subKey && first[row] <= ordinal && ordinal <= last[row]) {
        return row << releaseBits | ordinal;
      }
    }
    return -1;
  }

  /** Whether the code has any row on this day. */
  boolean lists(int code, int day) {
    if (code < 0 || code + 1 >= start.length) {
      return false;
    }
    int ordinal = timeline.ordinal(day);
    for (int row = start[code], end = start[code + 1]; row < end; row++) {
      if (first[row] <= ordinal && ordinal <= last[row]) {
        return true;
      }
    }
    return false;
  }

  /** First day of the first release that lists the code, {@link Days#OPEN} if none does. */
  int firstListed(int code) {
    int day = Days.OPEN;
    if (code >= 0 && code + 1 < start.length) {
      for (int row = start[code]; row < start[code + 1]; row++) {
        day = Math.min(day, timeline.groups().get(first[row]).from());
      }
    }
    return day;
  }

  int payload(int handle) {
    return payload[handle >>> releaseBits];
  }

  Release release(int handle) {
    return timeline.release(handle & (1 << releaseBits) - 1);
  }

  long rows() {
    return payload.length;
  }

  /** What one row of one release says. */
  interface RowAction {
    void accept(int code, int subKey, int payload);
  }

  /** States the rows of one release again. */
  void replay(int ordinal, RowAction action) {
    for (int code = 0; code + 1 < start.length; code++) {
      for (int row = start[code]; row < start[code + 1]; row++) {
        if (first[row] <= ordinal && ordinal <= last[row]) {
          action.accept(code, sub[row], payload[row]);
        }
      }
    }
  }
}
