package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Rules of a pack that need a Drools session: those that join facts, count or order themselves. */
public final class SessionRules {

  private final KieBase base;
  private final Set<String> declared;
  private final boolean ofAbsence;
  private final Map<Rule, RuleInfo> infos = new IdentityHashMap<>();
  private final Map<Class<?>, Boolean> matched = new ConcurrentHashMap<>();

  private SessionRules(
      KieBase base, Set<String> declared, boolean ofAbsence, Map<String, RuleInfo> byName) {
    this.base = base;
    this.ofAbsence = ofAbsence;
    this.declared = declared;
    for (KiePackage p : base.getKiePackages()) {
      for (Rule rule : p.getRules()) {
        RuleInfo info = byName.get(rule.getName());
        if (info != null) {
          infos.put(rule, info);
        }
      }
    }
  }

  /**
   * Builds the networks for these rules; everything else of the models comes along. Rules about
   * what is absent or counted stand apart, because they may speak only when everything is stated.
   */
  static List<SessionRules> split(List<Model> models, Map<org.drools.model.Rule, RuleInfo> rules) {
    Map<org.drools.model.Rule, RuleInfo> present = new IdentityHashMap<>();
    Map<org.drools.model.Rule, RuleInfo> absent = new IdentityHashMap<>();
    rules.forEach((rule, info) -> (ofAbsence(rule.getView()) ? absent : present).put(rule, info));
    List<SessionRules> all = new ArrayList<>();
    if (!present.isEmpty()) {
      all.add(of(models, present, false));
    }
    if (!absent.isEmpty()) {
      all.add(of(models, absent, true));
    }
    return List.copyOf(all);
  }

  private static boolean ofAbsence(Condition condition) {
    return switch (condition.getType()) {
      case NOT, FORALL, ACCUMULATE, GROUP_BY, QUERY -> true;
      default -> condition.getSubConditions().stream().anyMatch(SessionRules::ofAbsence);
    };
  }

  private static SessionRules of(
      List<Model> models, Map<org.drools.model.Rule, RuleInfo> rules, boolean ofAbsence) {
    Map<String, RuleInfo> byName = new HashMap<>();
    rules.values().forEach(i -> byName.put(i.name(), i));
    List<Model> rest =
        models.stream()
            .<Model>map(
                m -> {
                  ModelImpl own = new ModelImpl(m.getName());
                  m.getGlobals().forEach(own::addGlobal);
                  m.getQueries().forEach(own::addQuery);
                  m.getTypeMetaDatas().forEach(own::addTypeMetaData);
                  m.getRules().stream().filter(rules::containsKey).forEach(own::addRule);
                  return own;
                })
            .toList();
    Set<String> declared = new HashSet<>();
    rest.forEach(m -> m.getGlobals().forEach(g -> declared.add(g.getName())));
    return new SessionRules(
        KieBaseBuilder.createKieBaseFromModel(rest), declared, ofAbsence, byName);
  }

  /** Whether any rule may match facts of this class; others need not be inserted. */
  public boolean matches(Class<?> type) {
    Boolean known = matched.get(type);
    if (known == null) {
      known = false;
      for (ObjectTypeNode node : ((InternalKnowledgeBase) base).getRete().getObjectTypeNodes()) {
        known |= node.getObjectType().isAssignableFrom(type);
      }
      matched.put(type, known);
    }
    return known;
  }

  /**
   * A session for one claim. Sessions share the consequences of the rules, and with {@link
   * ThreadSafeOption#NO} a consequence keeps the facts it fires with in a field, where another
   * thread's claim overwrites them.
   */
  public KieSession newSession() {
    KieSessionConfiguration conf = KieServices.Factory.get().newKieSessionConfiguration();
    conf.setOption(ThreadSafeOption.YES);
    return base.newKieSession(conf, null);
  }

  /** Whether the rules wait until everything is stated. */
  public boolean ofAbsence() {
    return ofAbsence;
  }

  /** Whether any of the rules declares this global. */
  public boolean declares(String global) {
    return declared.contains(global);
  }

  /** What a rule says of itself. */
  public RuleInfo info(Rule rule) {
    RuleInfo info = infos.get(rule);
    if (info == null) {
      throw new IllegalStateException("rule " + rule.getName() + " is not of this pack");
    }
    return info;
  }
}
