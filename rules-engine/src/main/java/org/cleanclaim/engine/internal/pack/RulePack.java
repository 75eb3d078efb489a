package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.engine.PackException;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** An opened rule pack: its knowledge base and what each rule says of itself. */
public final class RulePack {

  private final String id;
  private final String version;
  private final KieBase base;
  private final Map<Rule, RuleInfo> infos;
  private final boolean matchesClaims;
  private final boolean matchesLines;
  private final boolean matchesDiagnoses;

  private RulePack(String id, String version, KieBase base, Map<Rule, RuleInfo> infos) {
    this.id = id;
    this.version = version;
    this.base = base;
    this.infos = infos;
    this.matchesClaims = matches(base, Claim.class);
    this.matchesLines = matches(base, org.cleanclaim.claim.ServiceLine.class);
    this.matchesDiagnoses = matches(base, org.cleanclaim.claim.Diagnosis.class);
  }

  /**
   * Reads the annotations of every rule of a knowledge base.
   *
   * @throws PackException naming every mistake
   */
  static RulePack of(String id, String version, KieBase base) {
    Map<Rule, RuleInfo> infos = new IdentityHashMap<>();
    List<String> problems = new ArrayList<>();
    for (KiePackage p : base.getKiePackages()) {
      for (Rule rule : p.getRules()) {
        RuleInfo info = RuleAnnotations.read(rule, id, version, problems);
        if (info != null) {
          infos.put(rule, info);
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(null);
      throw new PackException(id, problems);
    }
    return new RulePack(id, version, base, infos);
  }

  /**
   * Facts of a type cost time even where nothing matches them, so they are inserted only where
   * something does.
   */
  private static boolean matches(KieBase base, Class<?> type) {
    for (ObjectTypeNode node : ((InternalKnowledgeBase) base).getRete().getObjectTypeNodes()) {
      if (node.getObjectType().getClassName().equals(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A session that one thread at a time may use. Sessions share the consequences of the rules, and
   * with {@link ThreadSafeOption#NO} a consequence keeps the facts it fires with in a field, where
   * another thread's claim overwrites them.
   */
  public KieSession newSession() {
    KieSessionConfiguration conf =
        org.kie.api.KieServices.Factory.get().newKieSessionConfiguration();
    conf.setOption(ThreadSafeOption.YES);
    return base.newKieSession(conf, null);
  }

  /** What a rule says of itself. */
  public RuleInfo info(Rule rule) {
    RuleInfo info = infos.get(rule);
    if (info == null) {
      throw new IllegalStateException("rule " + rule.getName() + " is not of pack " + id);
    }
    return info;
  }

  /** Every rule by its name, in order. */
  public Collection<RuleInfo> rules() {
    Map<String, RuleInfo> sorted = new TreeMap<>();
    infos.values().forEach(i -> sorted.put(i.name(), i));
    return sorted.values();
  }

  /** Ids of the rules, without variants. */
  public Set<String> ruleIds() {
    Set<String> ids = new TreeSet<>();
    infos.values().forEach(i -> ids.add(i.id()));
    return ids;
  }

  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public boolean matchesClaims() {
    return matchesClaims;
  }

  public boolean matchesLines() {
    return matchesLines;
  }

  public boolean matchesDiagnoses() {
    return matchesDiagnoses;
  }
}
