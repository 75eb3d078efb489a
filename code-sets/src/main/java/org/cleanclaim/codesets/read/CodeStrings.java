package org.cleanclaim.codesets.read;

import java.nio.charset.StandardCharsets;

/**
 * Codes of up to eight characters as strings, each made once; bounded, so garbage cannot fill it.
 */
final class CodeStrings {
  private static final int SLOTS = 1 << 15;

  private final long[] keys = new long[SLOTS];
  private final String[] values = new String[SLOTS];

  /** The string of characters packed eight bits each, the last one lowest. */
  String of(long packed) {
    int slot = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 49);
    String known = values[slot];
    if (known != null && keys[slot] == packed) {
      return known;
    }
    String made = unpack(packed);
    keys[slot] = packed;
    values[slot] = made;
    return made;
  }

  private static String unpack(long packed) {
    int length = (64 - Long.numberOfLeadingZeros(packed) + 7) / 8;
    byte[] bytes = new byte[length];
    long rest = packed;
    for (int i = length - 1; i >= 0; i--) {
      bytes[i] = (byte) rest;
      rest >>>= 8;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
