package org.cleanclaim.engine.internal.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cleanclaim.engine.rule.PayerTables;
import org.cleanclaim.engine.rule.TableRow;
import org.jspecify.annotations.Nullable;

/** Tables by their names. Immutable; a table may stand in many of these at once. */
public final class PackTables implements PayerTables {

  /** No tables. */
  public static final PackTables NONE = new PackTables(Map.of());

  private final Map<String, PackTable> byName;

  private PackTables(Map<String, PackTable> byName) {
    this.byName = byName;
  }

  /** The tables of one pack. */
  public static PackTables of(Collection<PackTable> tables) {
    Map<String, PackTable> byName = new HashMap<>();
    tables.forEach(t -> byName.put(t.name(), t));
    return byName.isEmpty() ? NONE : new PackTables(Map.copyOf(byName));
  }

  /** The tables of several packs; of two with one name that of the later pack counts, whole. */
  public static PackTables layered(List<PackTables> packs) {
    List<PackTables> filled = packs.stream().filter(p -> !p.byName.isEmpty()).toList();
    if (filled.size() <= 1) {
      return filled.isEmpty() ? NONE : filled.get(0);
    }
    Map<String, PackTable> byName = new HashMap<>();
    filled.forEach(p -> byName.putAll(p.byName));
    return new PackTables(Map.copyOf(byName));
  }

  /** Names of the tables, sorted. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(byName.keySet()));
  }

  /** A table, {@code null} when there is none of this name. */
  public @Nullable PackTable table(String name) {
    return byName.get(name);
  }

  @Override
  public boolean has(String table) {
    return byName.containsKey(table);
  }

  @Override
  public @Nullable TableRow find(
      String table, int day, int number, String key, String second, String third, int keys) {
    PackTable found = byName.get(table);
    return found == null ? null : found.find(day, number, key, second, third, keys);
  }

  @Override
  public int next(String table, int day, String key, int from) {
    PackTable found = byName.get(table);
    return found == null ? -1 : found.next(day, key, from);
  }

  @Override
  public int size(String table) {
    PackTable found = byName.get(table);
    return found == null ? 0 : found.size();
  }

  @Override
  public TableRow row(String table, int number) {
    PackTable found = byName.get(table);
    if (found == null) {
      throw new IllegalArgumentException("there is no table " + table + "; ask size first");
    }
    return found.row(number);
  }
}
