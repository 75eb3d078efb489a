package org.cleanclaim.testkit.shorthand;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words and words into parts, and knows where each of them stands. */
final class Words {

  private Words() {}

  /** The words between two indexes; quotes keep blanks and separators together. */
  static List<Word> of(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean quoted = false;
      StringBuilder word = new StringBuilder();
      while (i < to && (quoted || !Character.isWhitespace(text.charAt(i)))) {
        if (text.charAt(i) == '"') {
          quoted = !quoted;
        } else {
          word.append(text.charAt(i));
        }
        i++;
      }
      words.add(new Word(word.toString(), start, i, text.charAt(start) == '"'));
    }
    return words;
  }

  /** Index of the first such character outside quotes, -1 when there is none. */
  static int indexOf(String text, char wanted, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** The parts of a word between separators; none when the word says that something is absent. */
  static List<Word> parts(Word word, char separator) {
    List<Word> parts = new ArrayList<>();
    if (word.absent()) {
      return parts;
    }
    int at = 0;
    while (at <= word.text().length()) {
      int next = word.text().indexOf(separator, at);
      int end = next < 0 ? word.text().length() : next;
      parts.add(
          new Word(
              word.text().substring(at, end),
              Math.min(word.start() + at, word.end()),
              Math.min(word.start() + end, word.end())));
      if (next < 0) {
        break;
      }
      at = next + 1;
    }
    return parts;
  }
}
