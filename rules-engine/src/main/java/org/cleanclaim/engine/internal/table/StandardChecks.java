package org.cleanclaim.engine.internal.table;

/** What the cells of a row in a standard table must be to each other. */
final class StandardChecks {

  private StandardChecks() {}

  static void check(TableSchema schema, CsvRow row) {
    if (schema == StandardTables.of(StandardTables.MEMBER_ID)) {
      example(row);
    } else if (schema == StandardTables.of(StandardTables.MODIFIER_POLICY)) {
      instead(row);
    } else if (schema == StandardTables.of(StandardTables.TIMELY_FILING)) {
      limit(row);
    }
  }

  private static void limit(CsvRow row) {
    boolean days = !row.text("days").isEmpty();
    if (days != row.text("months").isEmpty()) {
      row.problem(
          days ? "months" : "days",
          days ? "both days and months are filled" : "neither days nor months is filled",
          "fill one of them");
    }
  }

  private static void example(CsvRow row) {
    String example = row.text("example");
    SafePattern pattern = row.sound() && !example.isEmpty() ? row.expression("pattern") : null;
    if (pattern != null && !pattern.matches(example)) {
      row.problem("example", "the example does not match the pattern", "correct one of the two");
    }
  }

  private static void instead(CsvRow row) {
    boolean named = !row.text("instead").isEmpty();
    boolean needed = row.text("policy").equals("instead");
    if (needed && !named) {
      row.problem("instead", "instead is empty", "name the modifier to use instead");
    } else if (named && row.text("policy").equals("forbidden")) {
      row.problem("instead", "instead is filled for a forbidden modifier", "write policy instead");
    }
  }
}
