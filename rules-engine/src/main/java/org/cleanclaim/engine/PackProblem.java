package org.cleanclaim.engine;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is wrong with a rule pack, where it is and what to do about it. Problems sort by
 * file, line and column.
 *
 * @param file the file inside the pack, as {@code tables/prior-auth.csv}; empty when it concerns no
 *     single file
 * @param line line of the file, counted from 1; 0 when it concerns no line
 * @param column column of the line, counted from 1: of characters in text, of cells in CSV; 0 when
 *     it concerns no column
 * @param what what is wrong
 * @param remedy what to do; empty when that is clear from what is wrong
 */
public record PackProblem(String file, int line, int column, String what, String remedy)
    implements Comparable<PackProblem>, Serializable {

  private static final Comparator<PackProblem> ORDER =
      Comparator.comparing(PackProblem::file)
          .thenComparingInt(PackProblem::line)
          .thenComparingInt(PackProblem::column)
          .thenComparing(PackProblem::what)
          .thenComparing(PackProblem::remedy);

  /** A problem of a file as a whole. */
  public static PackProblem of(String file, String what, String remedy) {
    return new PackProblem(file, 0, 0, what, remedy);
  }

  @Override
  public int compareTo(PackProblem other) {
    return ORDER.compare(this, other);
  }

  /** As {@code file:line:column: what; remedy}, without the parts that are absent. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder(file);
    if (line > 0) {
      b.append(':').append(line);
      if (column > 0) {
        b.append(':').append(column);
      }
    }
    if (!b.isEmpty()) {
      b.append(": ");
    }
    b.append(what);
    if (!remedy.isEmpty()) {
      b.append("; ").append(remedy);
    }
    return b.toString();
  }
}
