package org.cleanclaim.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How codes and identifiers are brought to one spelling before anything compares them. */
final class Text {

  private Text() {}

  /** Upper case without surrounding blanks; {@code null} when nothing is left. */
  static @Nullable String code(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String s = text.strip();
    return s.isEmpty() ? null : s.toUpperCase(Locale.ROOT);
  }

  /**
   * As {@link #code} and without the characters people put in for reading: dots, dashes, blanks.
   */
  static @Nullable String compact(@Nullable String text) {
    String s = code(text);
    if (s == null) {
      return null;
    }
    StringBuilder b = null;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean drop = c == '.' || c == '-' || c == ' ';
      if (drop && b == null) {
        b = new StringBuilder(s.length()).append(s, 0, i);
      } else if (!drop && b != null) {
        b.append(c);
      }
    }
    if (b == null) {
      return s;
    }
    return b.isEmpty() ? null : b.toString();
  }

  /** Trimmed text; {@code null} when blank. */
  static @Nullable String trimmed(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String s = text.strip();
    return s.isEmpty() ? null : s;
  }
}
