package org.cleanclaim.codesets;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Consecutive stretches of days, numbered from 0; the first begins before every date of service.
 * The stretch of a day comes from a table with one entry a day, for it is asked on every lookup.
 */
final class Stretches {

  /** Beyond this many days (160 years) between first and last change, only a search remains. */
  private static final int MOST_DAYS = 60_000;

  private final int[] starts;
  private final int firstChange;
  private final char[] byDay;

  /**
   * @param boundaries first days of stretches; {@link Days#ALWAYS} may be among them
   */
  Stretches(Collection<Integer> boundaries) {
    TreeSet<Integer> sorted = new TreeSet<>(boundaries);
    sorted.add(Days.ALWAYS);
    starts = sorted.stream().mapToInt(Integer::intValue).toArray();
    firstChange = starts.length > 1 ? starts[1] : Days.OPEN;
    long days = starts.length > 1 ? (long) starts[starts.length - 1] - firstChange + 1 : 0;
    byDay = new char[days <= MOST_DAYS ? (int) days : 0];
    for (int i = 0; i < byDay.length; i++) {
      byDay[i] = (char) search(firstChange + i);
    }
  }

  int count() {
    return starts.length;
  }

  /** First day of a stretch. */
  int start(int stretch) {
    return starts[stretch];
  }

  /** The stretch a day lies in. */
  int of(int day) {
    if (day < firstChange) {
      return 0;
    }
    int offset = day - firstChange;
    // negative where the difference is beyond an int: far behind the last change
    if (offset >= 0 && offset < byDay.length) {
      return byDay[offset];
    }
    return byDay.length > 0 ? starts.length - 1 : search(day);
  }

  private int search(int day) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= day) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
