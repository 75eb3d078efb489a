package org.cleanclaim.testkit.shorthand;

import java.util.Set;

/** Hides what a shorthand says of a person. */
final class Personal {

  private static final Set<String> WORDS =
      Set.of(
          HeaderWord.DOB.word(),
          HeaderWord.DIED.word(),
          HeaderWord.MID.word(),
          HeaderWord.SSN.word(),
          HeaderWord.GROUP.word(),
          HeaderWord.ID.word(),
          HeaderWord.NOTE.word());

  private Personal() {}

  /** The text with the values of personal words as dots, of the same length. */
  static String masked(String text) {
    StringBuilder b = new StringBuilder(text);
    for (Word word : Words.of(text, 0, text.length())) {
      if (WORDS.contains(word.key()) && !word.value().equals("-")) {
        for (int i = word.start() + word.key().length() + 1; i < word.end(); i++) {
          b.setCharAt(i, '.');
        }
      }
    }
    return b.toString();
  }
}
