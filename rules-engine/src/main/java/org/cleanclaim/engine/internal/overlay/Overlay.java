package org.cleanclaim.engine.internal.overlay;

import java.util.Map;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One row of an overlay file.
 *
 * @param rule id of a rule, or the beginning of some followed by {@code *}
 * @param severity the severity it sets, {@code null} for none
 * @param numbers the parameters it sets
 * @param whom the claims it holds for
 * @param lines the lines its findings must be about
 * @param from first epoch day of service it holds for, inclusive
 * @param to last epoch day of service it holds for, inclusive
 */
record Overlay(
    String rule,
    OverlayAction action,
    @Nullable Severity severity,
    Map<String, Long> numbers,
    Whom whom,
    LineCells lines,
    int from,
    int to,
    OverlayEffect effect) {

  /** Copies the map. */
  Overlay {
    numbers = Map.copyOf(numbers);
  }

  boolean family() {
    return rule.endsWith("*");
  }

  boolean means(String id) {
    return family() ? id.startsWith(rule.substring(0, rule.length() - 1)) : rule.equals(id);
  }

  boolean inForce(int day) {
    return from <= day && day <= to;
  }

  /**
   * The claims an overlay holds for.
   *
   * @param payer payer id, empty for all
   * @param programme {@code null} for all
   * @param plan {@code null} for all
   * @param state state of the billing provider, empty for all
   * @param site NPI of the billing provider, empty for all
   */
  record Whom(
      String payer,
      @Nullable Programme programme,
      @Nullable PlanType plan,
      String state,
      String site) {

    /** All claims. */
    static final Whom ALL = new Whom("", null, null, "", "");

    boolean holds(Whom claim) {
      return (payer.isEmpty() || payer.equals(claim.payer))
          && (programme == null || programme == claim.programme)
          && (plan == null || plan == claim.plan)
          && (state.isEmpty() || state.equals(claim.state))
          && (site.isEmpty() || site.equals(claim.site));
    }
  }
}
