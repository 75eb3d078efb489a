package org.cleanclaim.engine.internal.observe;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.engine.observation.UnitLimitFact;
import org.cleanclaim.engine.observation.UnitLimitFact.Kind;

/** States units against a row of a units table as facts. */
final class UnitFacts {

  private final Map<String, Integer> doses =
      DataTable.map("milligrams-per-unit", r -> Integer.valueOf(r[1]));
  private final Map<String, String[]> largerCodes = DataTable.map("add-on-units", r -> r);

  /** Milligrams of one unit of a drug; 0 when unknown. */
  int dose(String procedure) {
    return doses.getOrDefault(procedure, 0);
  }

  /** Units as billed, a fraction counting as a whole one. */
  static long billed(LineView v) {
    return (v.milliUnits + 999) / 1000;
  }

  /** A line by itself. */
  UnitLimitFact line(UnitScope scope, MueTable table, int row, Kind kind, LineView v, long units) {
    return of(
        scope, table, row, kind, v, List.of(v.number), units, false, List.of(), v.chargeCents);
  }

  /**
   * Any lines together.
   *
   * @param v the line the row was found for
   * @param earlier whether lines of earlier claims were counted in
   * @param merged modifiers of the one bilateral line that would replace the lines
   */
  UnitLimitFact of(
      UnitScope scope,
      MueTable table,
      int row,
      Kind kind,
      LineView v,
      List<Integer> lines,
      long units,
      boolean earlier,
      List<String> merged,
      long charges) {
    String[] larger = largerCodes.get(v.procedure);
    int most = table.value(row);
    int mai = table.mai(row);
    return new UnitLimitFact(
        kind,
        lines.get(0),
        lines,
        v.procedure,
        units,
        billed(v),
        most,
        mai,
        earlier,
        dose(v.procedure),
        merged,
        larger == null ? "" : larger[2],
        larger == null ? "" : larger[3],
        charges,
        v.tables.release(scope.kind),
        v.procedure
            + " MUE "
            + most
            + (mai == 0 ? "" : ", MAI " + mai)
            + ", "
            + table.rationale(row));
  }
}
