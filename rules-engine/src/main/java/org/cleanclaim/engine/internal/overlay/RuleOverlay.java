package org.cleanclaim.engine.internal.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the overlays make of one rule, on one day, for one plan. Immutable.
 *
 * <p>What holds for every finding stands here at once; {@link #at} adds what holds only for
 * findings about some lines.
 */
public final class RuleOverlay {

  private final List<Overlay> rows;
  private final boolean byLine;
  private final boolean enabled;
  private final OverlayEffect.@Nullable Kind hidden;
  private final @Nullable Severity severity;
  private final Map<String, Long> numbers;
  private final List<OverlayEffect> effects;

  private RuleOverlay(List<Overlay> rows, List<Overlay> holding) {
    this.rows = rows;
    this.byLine = rows.stream().anyMatch(r -> !r.lines().any());
    boolean on = false;
    OverlayEffect.Kind off = null;
    Severity level = null;
    Map<String, Long> set = new HashMap<>();
    List<OverlayEffect> touched = new ArrayList<>();
    for (Overlay row : holding) {
      switch (row.action()) {
        case ENABLE -> {
          on = true;
          off = null;
        }
        case SEVERITY -> off = null;
        case DISABLE, SUPPRESS -> off = row.action().kind();
        case SET -> set.putAll(row.numbers());
      }
      level = row.severity() == null ? level : row.severity();
      touched.add(row.effect());
    }
    enabled = on;
    hidden = off;
    severity = level;
    numbers = Map.copyOf(set);
    effects = List.copyOf(touched);
  }

  /** What rows in force make of a rule, in the order of their layers. */
  static RuleOverlay of(List<Overlay> rows) {
    return new RuleOverlay(List.copyOf(rows), rows.stream().filter(r -> r.lines().any()).toList());
  }

  /**
   * What holds for a finding about a line; this itself, without allocation, when no overlay looks
   * at the line.
   *
   * @param line the first line of the finding, {@code null} when it is about none
   */
  public RuleOverlay at(@Nullable OverlayLine line) {
    if (!byLine || line == null) {
      return this;
    }
    boolean more = false;
    for (int i = 0; i < rows.size(); i++) {
      LineCells cells = rows.get(i).lines();
      if (!cells.any() && cells.hold(line)) {
        more = true;
      }
    }
    return more
        ? new RuleOverlay(rows, rows.stream().filter(r -> r.lines().hold(line)).toList())
        : this;
  }

  /** Whether the rule runs even where its own scope would not let it. */
  public boolean enabled() {
    return enabled;
  }

  /** Whether some line may be meant, so that {@link #at} can say something else. */
  public boolean byLine() {
    return byLine;
  }

  /** Whether the findings are kept without counting, the rule being disabled or suppressed. */
  public boolean suppressed() {
    return hidden != null;
  }

  /** The severity set, {@code null} when the rule's own holds. */
  public @Nullable Severity severity() {
    return severity;
  }

  /** A parameter set, else what is given. */
  public long number(String name, long otherwise) {
    Long set = numbers.get(name);
    return set == null ? otherwise : set;
  }

  /** Every row that holds, in the order of their layers; the last word on each matter counts. */
  public List<OverlayEffect> effects() {
    return effects;
  }
}
