package org.cleanclaim.codesets.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing list of strings kept as UTF-8 bytes. */
final class TextList {
  /** Gives access to the bytes gathered so far without copying them. */
  private static final class Buffer extends ByteArrayOutputStream {
    String text(int from, int to) {
      return new String(buf, from, to - from, StandardCharsets.UTF_8);
    }
  }

  private final Buffer bytes = new Buffer();
  private int[] ends = new int[64];
  private int size;

  int add(String text) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    ends[size] = bytes.size();
    return size++;
  }

  String get(int index) {
    return bytes.text(index == 0 ? 0 : ends[index - 1], ends[index]);
  }
}
