package org.cleanclaim.codesets.read;

import java.util.List;

/** Finds columns by what their header says, letters and digits only. */
final class HeaderColumns {
  private final List<String> names;

  HeaderColumns(List<String> headerCells) {
    names = headerCells.stream().map(Row::normal).toList();
  }

  /** The column with the first of these names that there is, -1 if none. */
  int find(String... wanted) {
    for (String name : wanted) {
      int column = names.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /** The first column whose name begins so, -1 if none. */
  int startingWith(String beginning) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith(beginning)) {
        return i;
      }
    }
    return -1;
  }

  /** The first column whose name ends so, -1 if none. */
  int endingWith(String end) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).endsWith(end)) {
        return i;
      }
    }
    return -1;
  }
}
