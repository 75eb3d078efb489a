package org.cleanclaim.codesets.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The few texts that come over and over, each made once. */
final class Phrases {
  private static final int SLOTS = 64;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] values = new String[SLOTS];

  Phrases() {
    Arrays.fill(values, "");
  }

  String of(Row row, int field) {
    int width = row.width(field);
    int hash = width;
    for (int i = 0; i < width; i += 3) {
      hash = hash * 31 + row.at(field, i);
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    byte[] key = keys[slot];
    if (key != null && same(key, row, field, width)) {
      return values[slot];
    }
    String text = row.text(field);
    keys[slot] = raw(row, field, width);
    values[slot] = text;
    return text;
  }

  private static boolean same(byte[] key, Row row, int field, int width) {
    if (key.length != width) {
      return false;
    }
    for (int i = 0; i < width; i++) {
      if ((char) (key[i] & 0xFF) != row.at(field, i)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] raw(Row row, int field, int width) {
    StringBuilder raw = new StringBuilder(width);
    for (int i = 0; i < width; i++) {
      raw.append(row.at(field, i));
    }
    return raw.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
