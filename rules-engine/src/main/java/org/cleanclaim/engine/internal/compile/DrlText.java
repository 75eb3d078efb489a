package org.cleanclaim.engine.internal.compile;

import java.util.Arrays;

/**
 * The text of a DRL file, where its lines start, and the same text without comments and strings.
 */
final class DrlText {

  private final String text;
  private final String code;
  private final int[] lines;
  private final int openQuote;

  private DrlText(String text, String code, int openQuote) {
    this.text = text;
    this.code = code;
    this.openQuote = openQuote;
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[n++] = i + 1;
      }
    }
    this.lines = starts;
  }

  /**
   * Reads a text.
   *
   * @param stringsSpanLines whether a quote may close on a later line, as the parser has it; a text
   *     that does not parse is read line by line, so that one open quote does not hide the rest
   */
  static DrlText of(String text, boolean stringsSpanLines) {
    char[] code = text.toCharArray();
    int open = -1;
    int i = 0;
    while (i < code.length) {
      char c = code[i];
      int end;
      if (text.startsWith("//", i)) {
        end = endOfLine(text, i);
        blank(code, i, end);
      } else if (text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        end = close < 0 ? code.length : close + 2;
        blank(code, i, end);
      } else if (c == '"' || c == '\'') {
        end = endOfString(text, i, stringsSpanLines);
        boolean closed = end <= text.length() && end > i + 1 && text.charAt(end - 1) == c;
        if (!closed && open < 0 && c == '"') {
          open = i;
        }
        blank(code, i + 1, closed ? end - 1 : end);
      } else {
        end = i + 1;
      }
      i = end;
    }
    return new DrlText(text, new String(code), open);
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int endOfString(String text, int from, boolean spans) {
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n' && !spans) {
        return i;
      }
    }
    return text.length();
  }

  private static void blank(char[] code, int from, int to) {
    for (int i = from; i < to; i++) {
      if (code[i] != '\n') {
        code[i] = ' ';
      }
    }
  }

  /** The text as written. */
  String text() {
    return text;
  }

  /** The text with comments and the insides of strings blanked; offsets are the same. */
  String code() {
    return code;
  }

  /** Where the first string opens that its line does not close, -1 when there is none. */
  int openQuote() {
    return openQuote;
  }

  /** Line of an offset, from 1. */
  int line(int offset) {
    int at = Arrays.binarySearch(lines, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Column of an offset, from 1. */
  int column(int offset) {
    return offset - lines[line(offset) - 1] + 1;
  }

  /** Offset of a place; lines and columns beyond the text give its last. */
  int offset(int line, int column) {
    int start = lines[Math.max(0, Math.min(line - 1, lines.length - 1))];
    return Math.min(start + Math.max(0, column - 1), text.length());
  }

  /** Whether nothing but blanks stands before an offset on its line. */
  boolean firstOnLine(int offset) {
    for (int i = lines[line(offset) - 1]; i < offset; i++) {
      if (!Character.isWhitespace(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a name stands as a whole word for the n-th time between two offsets, -1 when it does not.
   *
   * @param n from 0
   */
  int word(String name, int n, int from, int to) {
    int seen = 0;
    for (int at = code.indexOf(name, from);
        at >= 0 && at + name.length() <= to;
        at = code.indexOf(name, at + 1)) {
      if (isWord(code, at, name.length()) && seen++ == n) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a name is followed by a colon somewhere between two offsets. */
  boolean binds(String name, int from, int to) {
    for (int n = 0; ; n++) {
      int at = word(name, n, from, to);
      if (at < 0) {
        return false;
      }
      int next = at + name.length();
      while (next < to && Character.isWhitespace(code.charAt(next))) {
        next++;
      }
      if (next < to && code.charAt(next) == ':') {
        return true;
      }
    }
  }

  /** Whether the characters at an offset are no part of a longer identifier. */
  static boolean isWord(String code, int at, int length) {
    char first = code.charAt(at);
    char last = code.charAt(at + length - 1);
    int end = at + length;
    boolean startsInside =
        at > 0
            && Character.isJavaIdentifierPart(first)
            && Character.isJavaIdentifierPart(code.charAt(at - 1));
    boolean endsInside =
        end < code.length()
            && Character.isJavaIdentifierPart(last)
            && Character.isJavaIdentifierPart(code.charAt(end));
    return !startsInside && !endsInside;
  }
}
