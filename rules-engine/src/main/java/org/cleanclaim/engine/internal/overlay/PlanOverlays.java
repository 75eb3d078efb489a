package org.cleanclaim.engine.internal.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.codesets.Days;
import org.jspecify.annotations.Nullable;

/** The overlays that hold for one payer, plan, state and site. Immutable. */
public final class PlanOverlays {

  /** No overlays. */
  public static final PlanOverlays NONE = new PlanOverlays(Map.of());

  private final Map<String, Stretches> byRule;

  private PlanOverlays(Map<String, Stretches> byRule) {
    this.byRule = byRule;
  }

  /**
   * What the overlays make of a rule for a claim of this day; {@code null}, mostly, when none
   * touches it.
   *
   * @param day first epoch day of service
   */
  public @Nullable RuleOverlay of(String rule, int day) {
    Stretches stretches = byRule.get(rule);
    return stretches == null ? null : stretches.on(day);
  }

  /** Whether nothing is touched at all. */
  public boolean isEmpty() {
    return byRule.isEmpty();
  }

  /** Ids of the rules that are touched on some day. */
  public Set<String> rules() {
    return Set.copyOf(byRule.keySet());
  }

  /** What holds from one day to the next change. */
  private record Stretches(int[] starts, @Nullable RuleOverlay[] overlays) {

    static Stretches of(List<Overlay> rows) {
      Set<Integer> changes = new HashSet<>();
      changes.add(Days.ALWAYS);
      for (Overlay row : rows) {
        changes.add(row.from());
        if (row.to() != Days.OPEN) {
          changes.add(row.to() + 1);
        }
      }
      int[] starts = new TreeSet<>(changes).stream().mapToInt(Integer::intValue).toArray();
      @Nullable RuleOverlay[] overlays = new RuleOverlay[starts.length];
      for (int i = 0; i < starts.length; i++) {
        int day = starts[i];
        List<Overlay> holding = rows.stream().filter(r -> r.inForce(day)).toList();
        overlays[i] = holding.isEmpty() ? null : RuleOverlay.of(holding);
      }
      return new Stretches(starts, overlays);
    }

    @Nullable RuleOverlay on(int day) {
      int i = starts.length - 1;
      while (i > 0 && starts[i] > day) {
        i--;
      }
      return overlays[i];
    }
  }

  /** Overlays on their way to a plan, sorted by rule. */
  static final class Collected {
    private final Map<String, List<Overlay>> byRule = new HashMap<>();

    /** Adds a row of the next layer to each rule it means, of all there are. */
    void add(Overlay row, Set<String> rules) {
      for (String rule : row.family() ? rules : Set.of(row.rule())) {
        if (row.means(rule)) {
          byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(row);
        }
      }
    }

    PlanOverlays overlays() {
      if (byRule.isEmpty()) {
        return NONE;
      }
      // rules of one family mostly have the same rows
      Map<List<Overlay>, Stretches> same = new HashMap<>();
      Map<String, Stretches> all = new HashMap<>();
      byRule.forEach((rule, rows) -> all.put(rule, same.computeIfAbsent(rows, Stretches::of)));
      return new PlanOverlays(all);
    }
  }
}
