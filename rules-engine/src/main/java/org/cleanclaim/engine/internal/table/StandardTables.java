package org.cleanclaim.engine.internal.table;

import static org.cleanclaim.engine.internal.table.Column.choice;
import static org.cleanclaim.engine.internal.table.Column.key;
import static org.cleanclaim.engine.internal.table.Column.optional;
import static org.cleanclaim.engine.internal.table.Column.required;
import static org.cleanclaim.engine.internal.table.ColumnType.CODE;
import static org.cleanclaim.engine.internal.table.ColumnType.DIAGNOSIS;
import static org.cleanclaim.engine.internal.table.ColumnType.MODIFIER;
import static org.cleanclaim.engine.internal.table.ColumnType.MODIFIERS;
import static org.cleanclaim.engine.internal.table.ColumnType.MONEY;
import static org.cleanclaim.engine.internal.table.ColumnType.NUMBER;
import static org.cleanclaim.engine.internal.table.ColumnType.PATTERN;
import static org.cleanclaim.engine.internal.table.ColumnType.PLACE;
import static org.cleanclaim.engine.internal.table.ColumnType.SPECIALTY;
import static org.cleanclaim.engine.internal.table.ColumnType.TEXT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables whose meaning the engine knows by the name of their file. */
public final class StandardTables {

  static final String MEMBER_ID = "member-id";
  static final String TIMELY_FILING = "timely-filing";
  static final String MODIFIER_POLICY = "modifier-policy";

  private static final Map<String, TableSchema> ALL = new TreeMap<>();

  static {
    add(
        new TableSchema(
            "prior-auth",
            List.of(key("code", CODE), key("place", PLACE)),
            List.of(
                optional("age_from", NUMBER), optional("age_to", NUMBER), optional("note", TEXT)),
            "age_from",
            "age_to"));
    add(new TableSchema("referral", List.of(key("specialty", SPECIALTY)), optional("note", TEXT)));
    add(
        new TableSchema(
            TIMELY_FILING,
            List.of(choice("claims", false, "original", "corrected")),
            optional("days", NUMBER),
            optional("months", NUMBER),
            choice("count_from", false, "first", "last")));
    add(
        new TableSchema(
            MEMBER_ID, List.of(), required("pattern", PATTERN), optional("example", TEXT)));
    add(
        new TableSchema(
            "covered-dx",
            List.of(key("code", CODE), key("diagnosis", DIAGNOSIS)),
            optional("note", TEXT)));
    add(
        new TableSchema(
            "fee-schedule",
            List.of(key("code", CODE), key("modifier", MODIFIER), key("place", PLACE)),
            required("allowed", MONEY)));
    add(
        new TableSchema(
            MODIFIER_POLICY,
            List.of(key("code", CODE), key("modifier", MODIFIER)),
            choice("policy", true, "required", "forbidden", "instead"),
            optional("instead", MODIFIERS)));
  }

  private StandardTables() {}

  private static void add(TableSchema schema) {
    ALL.put(schema.name(), schema);
  }

  /** The schema of a standard table, {@code null} when the name is none. */
  public static @Nullable TableSchema of(String name) {
    return ALL.get(name);
  }

  /** Names of the standard tables, sorted. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }
}
