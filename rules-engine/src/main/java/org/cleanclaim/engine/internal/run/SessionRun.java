package org.cleanclaim.engine.internal.run;

import org.cleanclaim.engine.internal.pack.RuleGlobals;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * A session for the rules that need one, for one claim: what rules insert, and matches of what is
 * absent, must not outlive it.
 */
final class SessionRun {

  private final SessionRules rules;
  private final KieSession session;

  SessionRun(SessionRules rules, RuleGlobals globals) {
    this.rules = rules;
    session = rules.newSession();
    if (rules.declares("findings")) {
      session.setGlobal("findings", globals.findings());
    }
    if (rules.declares("tables")) {
      session.setGlobal("tables", globals.tables());
    }
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            globals.firing(rules.info(event.getMatch().getRule()));
          }

          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            globals.firing(null);
          }
        });
  }

  /** Inserts a fact if any rule looks at its kind. */
  void insert(Object fact) {
    if (rules.matches(fact.getClass())) {
      session.insert(fact);
    }
  }

  /** Fires what is ready; rules about what is absent wait for the last phase. */
  void fire(boolean last) {
    if (last || !rules.ofAbsence()) {
      session.fireAllRules();
    }
  }

  void dispose() {
    session.dispose();
  }
}
