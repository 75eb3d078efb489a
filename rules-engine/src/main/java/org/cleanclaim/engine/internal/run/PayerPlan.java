package org.cleanclaim.engine.internal.run;

import java.util.List;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
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
 * @param byLine whether any rule looks at service lines as the claim has them
 * @param byDiagnosis whether any rule looks at diagnoses as the claim has them
 */
record PayerPlan(
    List<String> packs,
    RuleTable rules,
    List<SessionRules> sessions,
    PlanOverlays overlays,
    PayerTables tables,
    boolean byLine,
    boolean byDiagnosis) {

  PayerPlan(
      List<String> packs,
      RuleTable rules,
      List<SessionRules> sessions,
      PlanOverlays overlays,
      PayerTables tables) {
    this(
        packs,
        rules,
        sessions,
        overlays,
        tables,
        matches(rules, sessions, ServiceLine.class),
        matches(rules, sessions, Diagnosis.class));
  }

  private static boolean matches(RuleTable rules, List<SessionRules> sessions, Class<?> type) {
    return rules.matches(type) || sessions.stream().anyMatch(s -> s.matches(type));
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
