package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The direct rules of some packs by the facts they match, and by the literal that most rules of a
 * fact ask for, so that a fact meets the few rules about it and not all of them.
 */
public final class RuleTable {

  private static final DirectRule[] NONE = new DirectRule[0];

  private final List<DirectRule> rules;
  private volatile Map<Class<?>, OfType> byType = Map.of();

  private RuleTable(List<DirectRule> rules) {
    this.rules = rules;
  }

  /** The rules of these packs, in their order. */
  public static RuleTable of(List<RulePack> packs) {
    List<DirectRule> rules = new ArrayList<>();
    packs.forEach(p -> rules.addAll(p.directRules()));
    return new RuleTable(List.copyOf(rules));
  }

  /** Whether any rule may match facts of this class. */
  public boolean matches(Class<?> type) {
    return ofType(type).rules > 0;
  }

  /** Fires every rule whose conditions the fact meets. */
  public void meet(Object fact, RuleGlobals globals) {
    OfType of = ofType(fact.getClass());
    for (DirectRule rule : of.always) {
      rule.meet(fact, globals);
    }
    DirectRule.Key by = of.by;
    if (by != null) {
      Object value;
      try {
        value = by.read().apply(fact);
      } catch (Exception e) {
        throw new IllegalStateException("a fact that cannot be read", e);
      }
      DirectRule[] those = of.byLiteral.get(value);
      if (those != null) {
        for (DirectRule rule : those) {
          rule.meetKeyed(fact, globals);
        }
      }
    }
  }

  private OfType ofType(Class<?> type) {
    OfType known = byType.get(type);
    return known == null ? learn(type) : known;
  }

  private synchronized OfType learn(Class<?> type) {
    List<DirectRule> matching =
        rules.stream().filter(r -> r.type().isAssignableFrom(type)).toList();
    OfType of = OfType.of(matching);
    Map<Class<?>, OfType> more = new HashMap<>(byType);
    more.put(type, of);
    byType = more;
    return of;
  }

  private record OfType(
      int rules,
      DirectRule[] always,
      DirectRule.@Nullable Key by,
      Map<Object, DirectRule[]> byLiteral) {

    static OfType of(List<DirectRule> matching) {
      DirectRule.Key by = commonest(matching);
      if (by == null) {
        return new OfType(matching.size(), matching.toArray(NONE), null, Map.of());
      }
      List<DirectRule> always = new ArrayList<>();
      Map<Object, List<DirectRule>> lists = new HashMap<>();
      for (DirectRule rule : matching) {
        DirectRule.Key key = rule.key();
        if (key != null && key.sameField(by)) {
          lists.computeIfAbsent(key.literal(), l -> new ArrayList<>()).add(rule);
        } else {
          always.add(rule);
        }
      }
      Map<Object, DirectRule[]> byLiteral = new HashMap<>();
      lists.forEach((literal, of) -> byLiteral.put(literal, of.toArray(NONE)));
      return new OfType(matching.size(), always.toArray(NONE), by, byLiteral);
    }

    private static DirectRule.@Nullable Key commonest(List<DirectRule> matching) {
      DirectRule.Key best = null;
      int most = 1;
      for (DirectRule rule : matching) {
        DirectRule.Key key = rule.key();
        if (key != null) {
          int count = 0;
          for (DirectRule other : matching) {
            count += other.key() != null && other.key().sameField(key) ? 1 : 0;
          }
          if (count > most) {
            most = count;
            best = key;
          }
        }
      }
      return best;
    }
  }
}
