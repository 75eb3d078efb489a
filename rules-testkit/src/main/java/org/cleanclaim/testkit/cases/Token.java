package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A word of an expectation.
 *
 * @param text without its quotes
 * @param start index of its first character in the whole text
 * @param quoted whether it stood in quotes or ticks
 */
record Token(String text, int start, boolean quoted) {

  /**
   * The words of a text; blanks, commas and semicolons part them.
   *
   * @param unclosed takes the index of a quote or tick that is not closed
   */
  static List<Token> of(String text, IntConsumer unclosed) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (separates(c)) {
        i++;
      } else if (c == '"' || c == '`') {
        int end = text.indexOf(c, i + 1);
        int to = end < 0 ? text.length() : end;
        if (end < 0) {
          unclosed.accept(i);
        }
        tokens.add(new Token(text.substring(i + 1, to), i, true));
        i = to + 1;
      } else {
        int start = i;
        while (i < text.length() && !separates(text.charAt(i))) {
          i++;
        }
        tokens.add(new Token(text.substring(start, i), start, false));
      }
    }
    return tokens;
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c) || c == ',' || c == ';';
  }
}
