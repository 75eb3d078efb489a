package org.cleanclaim.formats.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes lines of text wrapped at a width, with control characters of the input made harmless. */
final class Wrapped {

  private final Appendable out;
  private final int width;
  private final boolean colour;

  Wrapped(Appendable out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /** A line of its own, as it stands; already painted. */
  Wrapped line(String text) {
    return write(text.stripTrailing()).write("\n");
  }

  Wrapped blank() {
    return write("\n");
  }

  String paint(Style style, String text) {
    return style.paint(plain(text), colour);
  }

  /** A paragraph behind a label; later lines are indented to stand below the first word. */
  void paragraph(String label, String text, Style style) {
    int indent = label.length();
    int room = Math.max(20, width - indent);
    String rest = plain(text).strip();
    String lead = label;
    do {
      int end = lineEnd(rest, room);
      line(lead + style.paint(rest.substring(0, end).stripTrailing(), colour));
      rest = rest.substring(end).stripLeading();
      lead = " ".repeat(indent);
    } while (!rest.isEmpty());
  }

  private static int lineEnd(String text, int room) {
    if (text.length() <= room) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', room);
    if (blank <= 0) {
      blank = text.indexOf(' ');
    }
    return blank <= 0 ? text.length() : blank;
  }

  /** The text without characters that move a terminal's cursor or change its colours. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  static String padLeft(String text, int width) {
    return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
  }

  private Wrapped write(String text) {
    try {
      out.append(text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
