package org.cleanclaim.engine.internal.run;

import java.util.List;
import org.cleanclaim.engine.internal.overlay.PlanOverlays;
import org.cleanclaim.engine.internal.overlay.RuleOverlay;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.internal.pack.RuleTable;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.cleanclaim.engine.rule.PayerTables;

/**
 * What runs on the claims of one payer. Immutable; plans with the same rules share them.
 *
 * @param packs the packs chosen, with their versions, as the report names them
 * @param rules the direct rules of those packs
 * @param sessions the rules of those packs that need a session
 */
record PayerPlan(
    List<String> packs,
    RuleTable rules,
    List<SessionRules> sessions,
    PlanOverlays overlays,
    PayerTables tables) {

  /** Whether any rule looks at facts of this class. */
  boolean matches(Class<?> type) {
    if (rules.matches(type)) {
      return true;
    }
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).matches(type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A parameter of a rule, as a layer set it or as the rule declares it.
   *
   * @param day first epoch day of service
   * @throws IllegalArgumentException when the rule declares none of this name
   */
  long number(RuleInfo rule, String name, int day) {
    Long own = rule.parameters().get(name);
    if (own == null) {
      throw new IllegalArgumentException(
          "rule " + rule.name() + " declares no parameter " + name + "; add @parameter");
    }
    RuleOverlay overlay = overlays.of(rule.id(), day);
    return overlay == null ? own : overlay.number(name, own);
  }
}
