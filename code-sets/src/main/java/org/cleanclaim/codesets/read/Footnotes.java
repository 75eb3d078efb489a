package org.cleanclaim.codesets.read;

/**
 * Tells the notes below a CMS table from its rows: prose in the first cell and nothing beside it.
 */
final class Footnotes {
  private Footnotes() {}

  static boolean isFootnote(Row row) {
    if (row.blank(0)) {
      return false;
    }
    for (int i = 1; i < row.size(); i++) {
      if (!row.blank(i)) {
        return false;
      }
    }
    String text = row.text(0);
    return text.length() > 12 && text.indexOf(' ') >= 0;
  }
}
