package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.internal.pack.RuleGlobals;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.cleanclaim.engine.rule.PayerTables;
import org.drools.core.common.InternalWorkingMemory;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session for the rules that need one, used by one thread at a time, claim after claim. */
final class SessionRun {

  final SessionRules rules;
  private final KieSession session;
  private final List<FactHandle> handles = new ArrayList<>();
  private boolean pending;
  private @Nullable PayerTables tables;

  SessionRun(SessionRules rules, RuleGlobals globals) {
    this.rules = rules;
    session = rules.newSession();
    if (rules.declares("findings")) {
      session.setGlobal("findings", globals.findings());
    }
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            globals.firing(rules.info(event.getMatch().getRule()));
          }
        });
  }

  /** Turns to a claim whose payer has these tables. */
  void begin(PayerTables payers) {
    if (payers != tables && rules.declares("tables")) {
      session.setGlobal("tables", payers);
    }
    tables = payers;
  }

  /** Inserts a fact if any rule looks at its kind. */
  void insert(Object fact) {
    if (rules.matches(fact.getClass())) {
      handles.add(session.insert(fact));
      pending = true;
    }
  }

  void fire() {
    if (pending) {
      pending = false;
      session.fireAllRules();
    }
  }

  /** Forgets the claim. */
  void clear() {
    if (handles.isEmpty()) {
      return;
    }
    for (int i = 0; i < handles.size(); i++) {
      session.delete(handles.get(i));
    }
    handles.clear();
    pending = false;
    // a thread-safe session puts deletions off until it fires again; the claim would rest with it
    ((InternalWorkingMemory) session).flushPropagations();
  }

  void dispose() {
    session.dispose();
  }
}
