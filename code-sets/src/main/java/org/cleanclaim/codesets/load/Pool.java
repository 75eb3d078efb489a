package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.row.RowRefused;

/**
 * Distinct values under provisional numbers. The numbers that reach a snapshot are given only at
 * the end, in the order of the values in use, so that they do not depend on the order of input.
 */
final class Pool<T extends Comparable<T>> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private final int limit;
  private final String what;

  Pool(int limit, String what) {
    this.limit = limit;
    this.what = what;
  }

  int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    if (values.size() >= limit) {
      throw new RowRefused("more than " + limit + " different " + what);
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  T value(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }

  /** The final numbering of the values in use. */
  Numbering<T> number(BitSet used) {
    List<Integer> order = new ArrayList<>();
    used.stream().forEach(order::add);
    order.sort((a, b) -> values.get(a).compareTo(values.get(b)));
    int[] finalNumber = new int[values.size()];
    List<T> sorted = new ArrayList<>(order.size());
    for (int provisional : order) {
      finalNumber[provisional] = sorted.size();
      sorted.add(values.get(provisional));
    }
    return new Numbering<>(finalNumber, sorted);
  }

  /** Final number by provisional number, and the values in final order. */
  record Numbering<T>(int[] finalNumber, List<T> values) {}
}
