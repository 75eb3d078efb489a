package org.cleanclaim.engine.internal.table;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody probably meant by a name that is not known. */
public final class Nearest {

  private static final int LONGEST = 60;

  private Nearest() {}

  /** A remedy: the known name that looks most like the one given, else all of them. */
  public static String remedy(String given, Collection<String> known) {
    String nearest = of(given, known);
    return nearest == null ? "known: " + String.join(", ", known) : "did you mean " + nearest + "?";
  }

  /** The known name at most a third of its letters away, {@code null} when there is none. */
  public static @Nullable String of(String given, Collection<String> known) {
    if (given.length() > LONGEST) {
      return null;
    }
    String lower = given.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : known) {
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      if (distance < least && distance <= Math.max(1, Math.min(3, name.length() / 3))) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  /** Letters to insert, remove, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
