package org.cleanclaim.engine.internal.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The overlays read together, in order, found by the payer they name. */
final class OverlayLayer {

  private static final int[] NONE = {};

  private final List<Overlay> rows;
  private final Set<String> rules;

  /** Numbers of the rows by payer, empty for all payers. */
  private final Map<String, int[]> byPayer = new HashMap<>();

  OverlayLayer(List<Overlay> rows, Set<String> rules) {
    this.rows = List.copyOf(rows);
    this.rules = Set.copyOf(rules);
    Map<String, List<Integer>> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.computeIfAbsent(rows.get(i).whom().payer(), p -> new ArrayList<>()).add(i);
    }
    numbers.forEach(
        (payer, of) -> byPayer.put(payer, of.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Adds the rows that hold for a claim to each rule they mean. */
  void collect(Overlay.Whom claim, PlanOverlays.Collected into) {
    Stream.of("", claim.payer())
        .distinct()
        .flatMapToInt(payer -> Arrays.stream(byPayer.getOrDefault(payer, NONE)))
        .sorted()
        .mapToObj(rows::get)
        .filter(row -> row.whom().holds(claim))
        .forEach(row -> into.add(row, rules));
  }

  /** The payers named. */
  Stream<String> payers() {
    return byPayer.keySet().stream().filter(payer -> !payer.isEmpty());
  }

  boolean byPlace() {
    return rows.stream().anyMatch(r -> !r.whom().state().isEmpty() || !r.whom().site().isEmpty());
  }
}
