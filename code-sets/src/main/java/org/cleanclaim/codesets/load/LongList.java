package org.cleanclaim.codesets.load;

import java.util.ArrayList;
import java.util.List;

/** A list of longs that grows by blocks, so that millions of rows are never copied. */
final class LongList {
  private static final int BITS = 14;
  private static final int BLOCK = 1 << BITS;

  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  void add(long value) {
    if ((size & BLOCK - 1) == 0 && size >>> BITS == blocks.size()) {
      blocks.add(new long[BLOCK]);
    }
    blocks.get(size >>> BITS)[size & BLOCK - 1] = value;
    size++;
  }

  long get(int index) {
    return blocks.get(index >>> BITS)[index & BLOCK - 1];
  }

  int size() {
    return size;
  }
}
