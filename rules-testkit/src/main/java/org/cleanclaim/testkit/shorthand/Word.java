package org.cleanclaim.testkit.shorthand;

/**
 * A word of a shorthand.
 *
 * @param text without quotes
 * @param start index of its first character in the whole text
 * @param end index behind its last character
 * @param quoted whether it begins with a quote
 */
record Word(String text, int start, int end, boolean quoted) {

  Word(String text, int start, int end) {
    this(text, start, end, false);
  }

  /** What stands before the first colon; empty when there is none. */
  String key() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(0, colon);
  }

  /** What stands behind the first colon, or all of it. */
  String value() {
    return text.substring(text.indexOf(':') + 1);
  }

  /** What stands behind the first character. */
  Word rest() {
    return behind(1);
  }

  /** What stands behind the key. */
  Word valueWord() {
    return behind(text.indexOf(':') + 1);
  }

  Word behind(int characters) {
    return new Word(text.substring(characters), Math.min(start + characters, end), end);
  }

  /** Its place as people count. */
  int column() {
    return start + 1;
  }

  boolean absent() {
    return text.isEmpty() || text.equals("-");
  }
}
