package org.cleanclaim.engine.rule;

/**
 * One row of a payer's table. Columns go by the names of the table's header; their cells were typed
 * when the table was loaded.
 *
 * <p>Asking for a column the table does not have, or as a type it is not, is a mistake of the rule
 * and throws {@link IllegalArgumentException}.
 */
public interface TableRow {

  /** Whether the cell is filled. */
  boolean has(String column);

  /** The text of a cell as the file has it; empty when the cell is. */
  String text(String column);

  /** A whole number, 0 when the cell is empty; see {@link #has}. */
  long number(String column);

  /** An amount of money in cents, 0 when the cell is empty; see {@link #has}. */
  long cents(String column);

  /** A date as epoch day, {@link org.cleanclaim.codesets.Days#ALWAYS} when the cell is empty. */
  int day(String column);

  /**
   * Whether a value matches the pattern in a cell, as a whole; an empty cell matches everything. A
   * value of more than 80 characters never matches; one the pattern cannot decide in reasonable
   * time counts as matching, as nothing is proved against it.
   */
  boolean matches(String column, String value);

  /** File and line of the row, as {@code tables/prior-auth.csv:12}. */
  String source();
}
