package org.cleanclaim.engine.internal.run;

import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;
import org.jspecify.annotations.Nullable;

/** A payer without tables. */
enum NoTables implements PayerTables {
  INSTANCE;

  @Override
  public boolean has(String table) {
    return false;
  }

  @Override
  public @Nullable TableRow find(
      String table, int day, int number, String key, String second, String third, int keys) {
    return null;
  }

  @Override
  public int size(String table) {
    return 0;
  }

  @Override
  public TableRow row(String table, int number) {
    throw new IndexOutOfBoundsException("there is no table " + table);
  }
}
