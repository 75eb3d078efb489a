package org.cleanclaim.formats.source;

/**
 * How a bad value looks, without what it says: digits as 9, letters as A, so that {@code
 * 1950-13-01} is {@code 9999-99-99}.
 */
public final class ValueShape {

  private static final int SHOWN = 40;

  private ValueShape() {}

  /** The shape of a value; a long one is cut and its length given. */
  public static String of(CharSequence value) {
    int n = value.length();
    StringBuilder b = new StringBuilder(Math.min(n, SHOWN) + 24);
    for (int i = 0; i < n && i < SHOWN; i++) {
      b.append(shape(value.charAt(i)));
    }
    if (n > SHOWN) {
      b.append("… (").append(n).append(" characters)");
    }
    return b.toString();
  }

  private static char shape(char c) {
    if (c >= '0' && c <= '9') {
      return '9';
    }
    if (Character.isLetter(c)) {
      return 'A';
    }
    return c >= ' ' && c < 0x7f ? c : '?';
  }
}
