package org.cleanclaim.engine.internal.manifest;

import java.util.List;
import java.util.Map;
import org.cleanclaim.engine.internal.table.TableSchema;

/**
 * What {@code pack.yaml} says of a pack.
 *
 * @param file the manifest's file, for problems
 * @param line line of its id
 * @param bases the packs it builds on ({@code extends}), in order
 * @param from first epoch day of service it runs for, inclusive
 * @param to last epoch day of service it runs for, inclusive
 * @param parameters numbers it sets in rules, in order
 * @param tables schemas of its tables that are no standard ones, by name
 */
public record Manifest(
    String file,
    int line,
    String id,
    String version,
    String title,
    List<Base> bases,
    int from,
    int to,
    Scope scope,
    List<Parameter> parameters,
    Map<String, TableSchema> tables) {

  /** Copies the collections. */
  public Manifest {
    bases = List.copyOf(bases);
    parameters = List.copyOf(parameters);
    tables = Map.copyOf(tables);
  }

  /** Whether the pack runs for claims of this day of service. */
  public boolean inForce(int day) {
    return from <= day && day <= to;
  }

  /** A pack this one builds on, and where the manifest says so. */
  public record Base(String id, int line, int column) {}

  /** A number set in a rule, and where the manifest says so. */
  public record Parameter(String rule, String name, long value, int line, int column) {}
}
