package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.RulePack;
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
    Overlays overlays,
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

  static PayerPlan of(List<RulePack> packs, Overlays overlays, PayerTables tables) {
    List<SessionRules> sessions = new ArrayList<>();
    for (RulePack pack : packs) {
      SessionRules of = pack.sessionRules();
      if (of != null) {
        sessions.add(of);
      }
    }
    return new PayerPlan(
        packs.stream().map(p -> p.id() + " " + p.version()).toList(),
        RuleTable.of(packs),
        List.copyOf(sessions),
        overlays,
        tables);
  }
}
