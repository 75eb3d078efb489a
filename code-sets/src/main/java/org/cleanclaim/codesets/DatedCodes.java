package org.cleanclaim.codesets;

import org.cleanclaim.codesets.store.Sections;

/** Periods per code id, both ends inclusive, ascending. */
final class DatedCodes {
  private final int[] start;
  private final int[] from;
  private final int[] to;

  DatedCodes(Sections sections, String name) {
    this.start = sections.ints(name, "start");
    this.from = sections.ints(name, "from");
    this.to = sections.ints(name, "to");
  }

  private int begin(int id) {
    return id < 0 || id + 1 >= start.length ? 0 : start[id];
  }

  private int end(int id) {
    return id < 0 || id + 1 >= start.length ? 0 : start[id + 1];
  }

  boolean has(int id) {
    return begin(id) < end(id);
  }

  /** The row that holds on a day, or -1. */
  int row(int id, int day) {
    for (int row = begin(id), end = end(id); row < end; row++) {
      if (from[row] <= day && day <= to[row]) {
        return row;
      }
    }
    return -1;
  }

  boolean on(int id, int day) {
    return row(id, day) >= 0;
  }

  CodeStatus status(int id, int day) {
    if (on(id, day)) {
      return CodeStatus.VALID;
    }
    return day < first(id) ? CodeStatus.NOT_YET : CodeStatus.TERMINATED;
  }

  /** First day of the first period, {@link Days#OPEN} if there is none. */
  int first(int id) {
    return has(id) ? from[begin(id)] : Days.OPEN;
  }

  /** Last day of any period, {@link Days#ALWAYS} if there is none. */
  int last(int id) {
    int last = Days.ALWAYS;
    for (int row = begin(id), end = end(id); row < end; row++) {
      last = Math.max(last, to[row]);
    }
    return last;
  }

  int lastRow(int id) {
    return has(id) ? end(id) - 1 : -1;
  }

  /** What a period says. */
  interface Period {
    void accept(int id, int row, int from, int to);
  }

  void forEach(Period action) {
    for (int id = 0; id + 1 < start.length; id++) {
      for (int row = start[id]; row < start[id + 1]; row++) {
        action.accept(id, row, from[row], to[row]);
      }
    }
  }
}
