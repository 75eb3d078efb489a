package org.cleanclaim.engine.internal.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/** All overlays of a scrubber, in order; where several hold for a finding the last one wins. */
public final class Overlays {

  /** No overlays. */
  public static final Overlays NONE = new Overlays(List.of());

  private final Map<String, List<Overlay>> byRule = new HashMap<>();

  Overlays(List<Overlay> rows) {
    for (Overlay row : rows) {
      byRule.computeIfAbsent(row.rule(), r -> new ArrayList<>()).add(row);
    }
  }

  /**
   * The overlay for a rule on a claim whose first day of service is this, {@code null} when there
   * is none.
   */
  public @Nullable Change change(String rule, Claim claim, Programme programme, int day) {
    if (byRule.isEmpty()) {
      return null;
    }
    List<Overlay> rows = byRule.get(rule);
    if (rows == null) {
      return null;
    }
    for (int i = rows.size() - 1; i >= 0; i--) {
      Overlay row = rows.get(i);
      if (row.holds(claim, programme, day)) {
        return new Change(row.severity(), row.effect());
      }
    }
    return null;
  }

  /**
   * What an overlay changes.
   *
   * @param severity the new severity, {@code null} when the finding is suppressed
   */
  public record Change(@Nullable Severity severity, OverlayEffect effect) {}
}
