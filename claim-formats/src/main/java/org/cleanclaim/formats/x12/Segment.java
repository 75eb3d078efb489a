package org.cleanclaim.formats.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segment the scanner stands on: a window on its buffer, overwritten by the next one. Elements
 * count from 1, components from 1; element 0 is the segment id.
 */
final class Segment {

  private byte[] buf = new byte[0];
  private int[] starts = new int[64];
  private int count;
  private byte componentMark;
  private byte repetitionMark;
  private boolean beyondAscii;
  private String id = "";
  private int ordinal;
  private int line;

  /** Starts a segment at this place of the buffer. */
  void begin(byte[] buffer, int start, Delimiters delimiters, int textLine) {
    buf = buffer;
    starts[0] = start;
    count = 0;
    componentMark = delimiters.component();
    repetitionMark = delimiters.repetition();
    beyondAscii = false;
    line = textLine;
  }

  /** An element begins here. */
  void element(int start) {
    count++;
    if (count + 1 >= starts.length) {
      starts = java.util.Arrays.copyOf(starts, starts.length * 2);
    }
    starts[count] = start;
  }

  /** The segment ends before this place. */
  void end(int end, boolean nonAscii) {
    starts[count + 1] = end + 1;
    beyondAscii = nonAscii;
    id = SegmentIds.of(buf, starts[0], starts[1] - 1);
  }

  /** What began here breaks off; nothing of it is to be read. */
  void fragment() {
    count = 0;
    starts[1] = starts[0];
    id = "";
  }

  void ordinal(int value) {
    ordinal = value;
  }

  /** Segment id; empty when what stands there can be none. */
  String id() {
    return id;
  }

  /** What stands where the segment id should. */
  String rawId() {
    return decode(starts[0], starts[1] - 1);
  }

  /** Number in the interchange, ISA being 1. */
  int ordinal() {
    return ordinal;
  }

  /** Text line it begins on. */
  int line() {
    return line;
  }

  /** How many elements it has. */
  int count() {
    return count;
  }

  int bytes() {
    return starts[count + 1] - starts[0];
  }

  /** Whether an element says anything. */
  boolean has(int element) {
    if (element > count) {
      return false;
    }
    for (int i = starts[element]; i < starts[element + 1] - 1; i++) {
      if (buf[i] != ' ' && buf[i] != componentMark) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is exactly this. */
  boolean is(int element, String text) {
    if (element > count || starts[element + 1] - 1 - starts[element] != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (buf[starts[element] + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** An element without surrounding blanks, {@code null} when it is absent or empty. */
  @Nullable String text(int element) {
    return element > count ? null : trimmed(starts[element], starts[element + 1] - 1);
  }

  /** A component without surrounding blanks, {@code null} when it is absent or empty. */
  @Nullable String text(int element, int component) {
    if (element > count) {
      return null;
    }
    int end = starts[element + 1] - 1;
    int from = starts[element];
    int at = 1;
    for (int i = from; i <= end; i++) {
      if (i == end || buf[i] == componentMark) {
        if (at == component) {
          return trimmed(from, i);
        }
        at++;
        from = i + 1;
      }
    }
    return null;
  }

  /** How many components an element has; 0 when it is absent. */
  int components(int element) {
    if (element > count) {
      return 0;
    }
    int n = 1;
    for (int i = starts[element]; i < starts[element + 1] - 1; i++) {
      if (buf[i] == componentMark) {
        n++;
      }
    }
    return n;
  }

  /**
   * All elements, with {@code :} between components and {@code ^} between repetitions, whatever the
   * file uses.
   */
  List<String> elements() {
    List<String> all = new ArrayList<>(count);
    for (int e = 1; e <= count; e++) {
      all.add(standardMarks(decode(starts[e], starts[e + 1] - 1)));
    }
    return all;
  }

  private String standardMarks(String text) {
    char component = (char) (componentMark & 0xff);
    char repetition = (char) (repetitionMark & 0xff);
    if (component == ':' && (repetition == '^' || repetition == 0)) {
      return text;
    }
    String s = text.replace(component, ':');
    return repetition == 0 ? s : s.replace(repetition, '^');
  }

  private @Nullable String trimmed(int from, int to) {
    int a = from;
    int b = to;
    while (a < b && buf[a] == ' ') {
      a++;
    }
    while (b > a && buf[b - 1] == ' ') {
      b--;
    }
    return a == b ? null : decode(a, b);
  }

  private String decode(int from, int to) {
    if (beyondAscii) {
      // senders use both encodings and announce neither; text that is sound UTF-8 is hardly ever
      // meant otherwise
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(buf, from, to - from))
            .toString();
      } catch (CharacterCodingException e) {
        return new String(buf, from, to - from, StandardCharsets.ISO_8859_1);
      }
    }
    return new String(buf, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
