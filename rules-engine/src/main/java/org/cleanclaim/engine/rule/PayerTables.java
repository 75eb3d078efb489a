package org.cleanclaim.engine.rule;

import org.jspecify.annotations.Nullable;

/**
 * The global {@code tables} of every rule: the tables of the packs that run on the claim, ready for
 * its payer. Where several packs hold a table of one name, the one of the last pack counts, whole.
 *
 * <pre>{@code
 * TableRow row = tables.find("prior-auth", $line.day(), $line.code(), $line.place());
 * }</pre>
 *
 * <p>{@code find} takes one text for each key column of the table, in the order of the table's
 * definition, and gives the row that holds on the day and fits best: an exact cell before a range,
 * a range before a prefix (the longest first), a prefix before an empty cell or {@code *}; the
 * first key column decides before the second; of rows that fit alike the later one wins. The result
 * is {@code null} when there is no such table or no row of it fits. An empty key fits only cells
 * that take any. {@code day} is an epoch day; the windows of the rows are inclusive. Nothing is
 * allocated.
 *
 * <p>A number of keys other than the table's is a mistake of the rule and throws {@link
 * IllegalArgumentException}.
 */
public interface PayerTables {

  /** A number that is not known: it fits only rows that bound none. */
  int UNKNOWN = -1;

  /** Whether there is a table of this name. */
  boolean has(String table);

  /** The row that holds on a day, of a table without key. */
  default @Nullable TableRow find(String table, int day) {
    return find(table, day, UNKNOWN, "", "", "", 0);
  }

  /** The row of a table with one key column. */
  default @Nullable TableRow find(String table, int day, String key) {
    return find(table, day, UNKNOWN, key, "", "", 1);
  }

  /** The row of a table with two key columns. */
  default @Nullable TableRow find(String table, int day, String key, String second) {
    return find(table, day, UNKNOWN, key, second, "", 2);
  }

  /** The row of a table with three key columns. */
  default @Nullable TableRow find(String table, int day, String key, String second, String third) {
    return find(table, day, UNKNOWN, key, second, third, 3);
  }

  /**
   * The row of a table with two key columns whose rows may bound a number as well, as {@code
   * prior-auth} does with the patient's age in years.
   */
  default @Nullable TableRow find(String table, int day, int number, String key, String second) {
    return find(table, day, number, key, second, "", 2);
  }

  /**
   * What the other forms come to.
   *
   * @param number fits rows that bound it between their two numbers, inclusive, or not at all
   * @param keys how many of the three keys are meant
   */
  @Nullable TableRow find(
      String table, int day, int number, String key, String second, String third, int keys);

  /**
   * The number of the next row whose first key column fits and that holds on the day, whatever its
   * other keys; -1 when there is none. With it a rule walks through all that a table says of a
   * code, the narrowest first:
   *
   * <pre>{@code
   * for (int at = tables.next(name, day, code, 0); at >= 0; at = tables.next(name, day, code, at + 1)) {
   *   TableRow row = tables.row(name, at);
   * }
   * }</pre>
   *
   * @param from the number from which to look, 0 at first
   */
  int next(String table, int day, String key, int from);

  /** How many rows a table has; 0 when there is none of this name. */
  int size(String table);

  /** A row by its number from 0. */
  TableRow row(String table, int number);
}
