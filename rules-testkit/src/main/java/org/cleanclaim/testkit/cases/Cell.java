package org.cleanclaim.testkit.cases;

import java.util.Arrays;

/** Text of a table, and where each of its characters stands. */
final class Cell {

  private final String text;
  private final int[] columns;

  /**
   * A text and its place.
   *
   * @param columns column of each character and, last, of what would follow
   */
  Cell(String text, int[] columns) {
    this.text = text;
    this.columns = columns;
  }

  String text() {
    return text;
  }

  /** A text all of which counts as one place. */
  static Cell at(String text, int column) {
    int[] columns = new int[text.length() + 1];
    Arrays.fill(columns, column);
    return new Cell(text, columns);
  }

  int column(int index) {
    return columns[Math.max(0, Math.min(index, columns.length - 1))];
  }

  Cell part(int from, int to) {
    return new Cell(text.substring(from, to), Arrays.copyOfRange(columns, from, to + 1));
  }

  /** Without the blanks around it. */
  Cell strip() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return part(from, to);
  }

  /** Without ticks around the whole of it. */
  Cell withoutTicks() {
    boolean ticked =
        text.length() > 1 && text.indexOf('`') == 0 && text.indexOf('`', 1) == text.length() - 1;
    return ticked ? part(1, text.length() - 1).strip() : this;
  }

  /** This text, something between, and another. */
  Cell join(String between, Cell other) {
    String all = text + between + other.text;
    int[] places = new int[all.length() + 1];
    Arrays.fill(places, column(text.length()));
    System.arraycopy(columns, 0, places, 0, columns.length);
    System.arraycopy(
        other.columns, 0, places, text.length() + between.length(), other.columns.length);
    return new Cell(all, places);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
