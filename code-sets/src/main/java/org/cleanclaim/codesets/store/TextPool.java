package org.cleanclaim.codesets.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many strings kept as one run of UTF-8 bytes: a quarter of the memory of String objects. */
public final class TextPool {
  private final byte[] bytes;
  private final int[] offsets;

  TextPool(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** How many strings. */
  public int size() {
    return Math.max(0, offsets.length - 1);
  }

  /** The string at this index, decoded. */
  public String get(int index) {
    return new String(
        bytes, offsets[index], offsets[index + 1] - offsets[index], StandardCharsets.UTF_8);
  }

  /** All strings, decoded. */
  public List<String> toList() {
    List<String> list = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      list.add(get(i));
    }
    return List.copyOf(list);
  }
}
