package org.cleanclaim.codesets.load;

import java.util.Arrays;
import java.util.BitSet;
import org.cleanclaim.codesets.row.RowRefused;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;

/** Procedure codes under provisional numbers; final ids ascend with the codes in use. */
final class CodeNumbers {
  /** Ids must fit a char. */
  static final int LIMIT = Character.MAX_VALUE - 1;

  private static final int CODE_LENGTH = 5;

  private long[] keys = new long[1 << 12];
  private int[] slots = new int[1 << 14];
  private int size;

  int number(String code) {
    long key = code.length() == CODE_LENGTH ? CodeKeys.pack(code) : CodeKeys.NOT_A_CODE;
    if (key == CodeKeys.NOT_A_CODE) {
      throw new RowRefused("not a procedure code of five letters and digits");
    }
    int slot = slot(key);
    while (slots[slot] != 0) {
      if (keys[slots[slot] - 1] == key) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == LIMIT) {
      throw new RowRefused("more than " + LIMIT + " different procedure codes");
    }
    if (size == keys.length) {
      grow();
      return number(code);
    }
    keys[size] = key;
    slots[slot] = ++size;
    return size - 1;
  }

  private int slot(long key) {
    // by the high bits: short codes differ in no others
    int bits = Integer.numberOfTrailingZeros(slots.length);
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - bits);
  }

  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      int slot = slot(keys[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Writes the codes in use and tells the final id of every provisional number, -1 if unused. */
  int[] write(BitSet used, Sections sections) {
    long[] sorted = used.stream().mapToLong(number -> keys[number]).sorted().toArray();
    int[] id = new int[size];
    for (int number = 0; number < size; number++) {
      id[number] = used.get(number) ? Arrays.binarySearch(sorted, keys[number]) : -1;
    }
    sections.put("procedure.keys", sorted);
    return id;
  }
}
