package org.cleanclaim.engine.internal.table;

/**
 * What a cell of codes stands for: one code, a range of them, all with a prefix, or any. A range
 * takes in every code that begins with its last one, so {@code F30-F39} holds F39.9.
 *
 * @param low the code, the first of the range or the prefix; empty for any
 * @param high the highest text of the range; empty for the other kinds
 */
public record CellPattern(Kind kind, String low, String high) {

  /** How narrow a cell is, the narrowest first. */
  public enum Kind {
    EXACT,
    RANGE,
    PREFIX,
    ANY
  }

  /** Stands for everything. */
  public static final CellPattern ANY = new CellPattern(Kind.ANY, "", "");

  /** Comes after every letter, so that a range holds what begins with its last code. */
  private static final char AFTER_ALL = '\uffff';

  static CellPattern exact(String code) {
    return new CellPattern(Kind.EXACT, code, "");
  }

  static CellPattern prefix(String prefix) {
    return new CellPattern(Kind.PREFIX, prefix, "");
  }

  static CellPattern range(String first, String last) {
    return new CellPattern(Kind.RANGE, first, last + AFTER_ALL);
  }

  /** Whether a value, in upper case and without dot where it is a code, is one of those meant. */
  public boolean matches(String value) {
    return switch (kind) {
      case ANY -> true;
      case EXACT -> low.equals(value);
      case PREFIX -> value.startsWith(low);
      case RANGE -> low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    };
  }

  /** The cell in its normal form; empty for any. */
  public String text() {
    return text(kind, low, high);
  }

  static String text(Kind kind, String low, String high) {
    return switch (kind) {
      case ANY -> "";
      case EXACT -> low;
      case PREFIX -> low + "*";
      case RANGE -> low + "-" + high.substring(0, high.length() - 1);
    };
  }
}
