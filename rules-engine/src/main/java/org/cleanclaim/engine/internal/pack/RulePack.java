package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.drools.model.Model;
import org.drools.model.Rule;

/** The opened rules of one pack: what each says of itself, and what runs it. Immutable. */
public final class RulePack {

  private final String id;
  private final String version;
  private final List<RuleInfo> rules;
  private final List<DirectRule> direct;
  private final List<SessionRules> sessions;
  private final Set<String> inSession;

  private RulePack(
      String id,
      String version,
      List<RuleInfo> rules,
      List<DirectRule> direct,
      List<SessionRules> sessions,
      Set<String> inSession) {
    this.id = id;
    this.version = version;
    this.rules = List.copyOf(rules);
    this.direct = List.copyOf(direct);
    this.sessions = List.copyOf(sessions);
    this.inSession = new TreeSet<>(inSession);
  }

  /**
   * Opens the rules of executable models.
   *
   * @throws PackException naming every mistake in their annotations
   */
  public static RulePack of(String id, String version, List<Model> models) {
    List<PackProblem> problems = new ArrayList<>();
    RulePack pack = of(id, version, models, RulePlaces.UNKNOWN, problems);
    if (!problems.isEmpty()) {
      throw new PackException(id, problems);
    }
    return pack;
  }

  /** Opens the rules of executable models; their mistakes are added to {@code problems}. */
  public static RulePack of(
      String id,
      String version,
      List<Model> models,
      RulePlaces places,
      List<PackProblem> problems) {
    Map<String, RuleInfo> infos = new TreeMap<>();
    List<DirectRule> direct = new ArrayList<>();
    Map<Rule, RuleInfo> others = new IdentityHashMap<>();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        RuleInfo info =
            RuleAnnotations.read(rule.getName(), rule.getMetaData(), id, version, places, problems);
        if (info == null) {
          continue;
        }
        infos.put(info.name(), info);
        DirectRule straight = DirectRule.of(rule, info);
        if (straight == null) {
          others.put(rule, info);
        } else {
          direct.add(straight);
        }
      }
    }
    return new RulePack(
        id,
        version,
        List.copyOf(infos.values()),
        direct,
        problems.isEmpty() ? SessionRules.split(models, others) : List.of(),
        others.values().stream().map(RuleInfo::name).collect(Collectors.toSet()));
  }

  /** A pack of tables and overlays only. */
  public static RulePack withoutRules(String id, String version) {
    return described(id, version, List.of(), Set.of());
  }

  /**
   * Rules that are only looked at and never run, so that no class of theirs is loaded.
   *
   * @param inSession names of those that would need a session
   */
  public static RulePack described(
      String id, String version, List<RuleInfo> rules, Set<String> inSession) {
    return new RulePack(id, version, rules, List.of(), List.of(), inSession);
  }

  /** The same rules, every one of them run by a session: what direct rules are held against. */
  public static RulePack inSessions(String id, String version, List<Model> models) {
    RulePack pack = of(id, version, models);
    Map<String, RuleInfo> byName = new HashMap<>();
    pack.rules.forEach(r -> byName.put(r.name(), r));
    Map<Rule, RuleInfo> all = new IdentityHashMap<>();
    models.forEach(m -> m.getRules().forEach(r -> all.put(r, byName.get(r.getName()))));
    return new RulePack(
        id, version, pack.rules, List.of(), SessionRules.split(models, all), byName.keySet());
  }

  List<DirectRule> directRules() {
    return direct;
  }

  /** Whether it has rules of its own. */
  public boolean hasRules() {
    return !rules.isEmpty();
  }

  /** The rules that need a session, by when they fire; none mostly. */
  public List<SessionRules> sessionRules() {
    return sessions;
  }

  /** Every rule, by name. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** Names of the rules that need a session; they cost more. */
  public Set<String> inSession() {
    return Collections.unmodifiableSet(inSession);
  }

  public String id() {
    return id;
  }

  public String version() {
    return version;
  }
}
