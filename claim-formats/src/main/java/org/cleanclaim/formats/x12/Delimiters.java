package org.cleanclaim.formats.x12;

import org.jspecify.annotations.Nullable;

/**
 * The delimiters an interchange header announces (X12.5), and how long that header is in bytes.
 *
 * @param irregular what is wrong with a header that could still be read; {@code null} for a sound
 *     one
 */
record Delimiters(
    byte element,
    byte component,
    byte repetition,
    byte terminator,
    int length,
    @Nullable String irregular) {

  static final int HEADER_LENGTH = 106;

  /** As many bytes as {@link #of} may need to decide. */
  static final int LOOK_AHEAD = 320;

  /**
   * Stands for a repetition separator that the interchange does not have; never matches a data
   * byte.
   */
  private static final byte NONE = 0;

  private static final int[] ELEMENT_ENDS = {
    3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103
  };
  private static final int REPETITION_AT = 82;
  private static final int COMPONENT_AT = 104;
  private static final int LONGEST_IRREGULAR = 200;

  /** Whether a sound header stands here. */
  static boolean soundHeaderAt(byte[] buf, int at, int limit) {
    return limit - at >= HEADER_LENGTH && startsHeader(buf, at, limit) && fixedWidth(buf, at);
  }

  static boolean startsHeader(byte[] buf, int at, int limit) {
    return limit - at >= 4
        && buf[at] == 'I'
        && buf[at + 1] == 'S'
        && buf[at + 2] == 'A'
        && punctuation(buf[at + 3]);
  }

  /** The delimiters of the header that stands here, {@code null} when it cannot be read. */
  static @Nullable Delimiters of(byte[] buf, int at, int limit) {
    if (!startsHeader(buf, at, limit)) {
      return null;
    }
    if (limit - at >= HEADER_LENGTH && fixedWidth(buf, at)) {
      return checked(
          buf[at + 3],
          buf[at + COMPONENT_AT],
          buf[at + REPETITION_AT],
          buf[at + 105],
          HEADER_LENGTH,
          null);
    }
    Delimiters wrapped = wrapped(buf, at, limit);
    return wrapped != null ? wrapped : irregular(buf, at, limit);
  }

  private static boolean fixedWidth(byte[] buf, int at) {
    byte element = buf[at + 3];
    int next = 0;
    for (int i = 0; i < HEADER_LENGTH - 1; i++) {
      boolean expected = next < ELEMENT_ENDS.length && ELEMENT_ENDS[next] == i;
      if (expected != (buf[at + i] == element)) {
        return false;
      }
      if (expected) {
        next++;
      }
    }
    return true;
  }

  /** A header of the right length that a mail or mainframe tool broke over two text lines. */
  private static @Nullable Delimiters wrapped(byte[] buf, int at, int limit) {
    byte[] flat = new byte[HEADER_LENGTH];
    int n = 0;
    int i = at;
    while (i < limit && n < HEADER_LENGTH) {
      byte b = buf[i++];
      if (b != '\r' && b != '\n') {
        flat[n++] = b;
      }
    }
    if (n < HEADER_LENGTH || !fixedWidth(flat, 0)) {
      return null;
    }
    return checked(flat[3], flat[COMPONENT_AT], flat[REPETITION_AT], flat[105], i - at, null);
  }

  /**
   * A header whose elements are not as wide as they must be, but whose delimiters are beyond doubt.
   */
  private static @Nullable Delimiters irregular(byte[] buf, int at, int limit) {
    byte element = buf[at + 3];
    int end = Math.min(limit, at + LONGEST_IRREGULAR);
    int seen = 0;
    byte repetition = NONE;
    for (int i = at + 3; i < end; i++) {
      if (buf[i] != element) {
        continue;
      }
      seen++;
      if (seen == 11 && i + 2 < end && buf[i + 2] == element) {
        repetition = buf[i + 1];
      }
      if (seen == 16) {
        int after = i + 3;
        if (after > limit || !groupFollows(buf, after, limit, element)) {
          return null;
        }
        return checked(
            element,
            buf[i + 1],
            repetition,
            buf[i + 2],
            after - at,
            "the header has " + (after - at) + " characters instead of " + HEADER_LENGTH);
      }
    }
    return null;
  }

  private static boolean groupFollows(byte[] buf, int from, int limit, byte element) {
    int i = from;
    while (i < limit && (buf[i] == '\r' || buf[i] == '\n' || buf[i] == ' ')) {
      i++;
    }
    return i + 2 < limit && buf[i] == 'G' && buf[i + 1] == 'S' && buf[i + 2] == element;
  }

  private static @Nullable Delimiters checked(
      byte element,
      byte component,
      byte repetition,
      byte terminator,
      int length,
      @Nullable String irregular) {
    if (!punctuation(element)
        || !punctuation(component)
        || !(punctuation(terminator) || terminator == '\r' || terminator == '\n')
        || element == component
        || element == terminator
        || component == terminator) {
      return null;
    }
    boolean repeats =
        punctuation(repetition)
            && repetition != element
            && repetition != component
            && repetition != terminator;
    return new Delimiters(
        element, component, repeats ? repetition : NONE, terminator, length, irregular);
  }

  private static boolean punctuation(byte b) {
    return !(b >= '0' && b <= '9')
        && !(b >= 'A' && b <= 'Z')
        && !(b >= 'a' && b <= 'z')
        && b != ' '
        && b != '\r'
        && b != '\n'
        && b != NONE;
  }
}
