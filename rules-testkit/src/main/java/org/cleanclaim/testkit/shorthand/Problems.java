package org.cleanclaim.testkit.shorthand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Gathers the mistakes of one text. */
final class Problems {

  private final List<ShorthandProblem> all = new ArrayList<>();

  void add(Word at, String what, String remedy) {
    add(at.column(), what, remedy);
  }

  void add(int column, String what, String remedy) {
    all.add(new ShorthandProblem(column, what, remedy));
  }

  /**
   * Complains of everything gathered.
   *
   * @throws ShorthandException when there is anything
   */
  void throwIfAny(String text) {
    if (!all.isEmpty()) {
      all.sort(Comparator.comparingInt(ShorthandProblem::column));
      throw new ShorthandException(text, all);
    }
  }

  /** The known word one slip away from a wrong one, else all of them. */
  static String meant(String wrong, Collection<String> known) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    for (String word : known) {
      if (slips(lower, word.toLowerCase(Locale.ROOT)) <= 1) {
        return "did you mean '" + word + "'?";
      }
    }
    return "known are " + String.join(" ", known);
  }

  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
