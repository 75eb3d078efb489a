package org.cleanclaim.engine.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Function1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/**
 * A rule of one pattern, run straight from its executable model: a fact that meets the conditions
 * fires it at once, without a session. Rules that join facts, order themselves by attributes or
 * change the session are not direct; {@link SessionRules} runs those.
 */
final class DirectRule {

  private final RuleInfo info;
  private final Class<?> type;
  private final Test[] tests;
  private final BlockN consequence;
  private final Argument[] arguments;
  private final @Nullable Key key;

  private DirectRule(
      RuleInfo info,
      Class<?> type,
      List<Test> tests,
      BlockN consequence,
      List<Argument> arguments,
      @Nullable Key key) {
    this.info = info;
    this.type = type;
    this.tests = tests.toArray(Test[]::new);
    this.consequence = consequence;
    this.arguments = arguments.toArray(Argument[]::new);
    this.key = key;
  }

  /** The rule as a direct one, {@code null} when it needs a session. */
  static @Nullable DirectRule of(Rule rule, RuleInfo info) {
    Pattern<?> pattern = onlyPattern(rule);
    Consequence consequence = rule.getDefaultConsequence();
    if (pattern == null || consequence.isUsingDrools() || consequence.isBreaking()) {
      return null;
    }
    Map<Variable<?>, Argument> known = new HashMap<>();
    known.put(pattern.getPatternVariable(), (fact, globals) -> fact);
    for (Binding binding : pattern.getBindings()) {
      if (binding.getInputVariables().length != 1
          || binding.getInputVariable() != pattern.getPatternVariable()) {
        return null;
      }
      @SuppressWarnings("unchecked")
      Function1<Object, Object> function = binding.getBindingFunction();
      known.put(binding.getBoundVariable(), (fact, globals) -> function.apply(fact));
    }
    List<Test> tests = new ArrayList<>();
    List<Argument> arguments = arguments(consequence.getVariables(), known);
    if (arguments == null || !tests(pattern.getConstraint(), known, pattern, tests)) {
      return null;
    }
    return new DirectRule(
        info,
        pattern.getPatternVariable().getType(),
        tests,
        consequence.getBlock(),
        arguments,
        key(pattern.getConstraint(), pattern.getPatternVariable().getType()));
  }

  private static @Nullable Pattern<?> onlyPattern(Rule rule) {
    for (var attribute : ATTRIBUTES) {
      if (!Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue())) {
        return null;
      }
    }
    List<Condition> conditions = rule.getView().getSubConditions();
    // the other condition is where the one consequence stands
    return rule.getConsequences().size() == 1
            && conditions.size() == 2
            && conditions.get(0) instanceof Pattern<?> p
            && conditions.get(1).getType() == Condition.Type.CONSEQUENCE
            && p.getType() == Condition.Type.PATTERN
            && !p.isPassive()
            && !p.getPatternVariable().isPrototype()
            && plain(p.getPatternVariable())
            && p.getInputVariables().length <= 1
        ? p
        : null;
  }

  /** Whether facts come as they are inserted: from no entry point, window or other source. */
  private static boolean plain(Variable<?> variable) {
    return !(variable instanceof Declaration<?> d)
        || d.getSource() == null && d.getWindow() == null;
  }

  private static final List<Rule.Attribute<?>> ATTRIBUTES =
      List.of(
          Rule.Attribute.ENABLED,
          Rule.Attribute.LOCK_ON_ACTIVE,
          Rule.Attribute.SALIENCE,
          Rule.Attribute.AGENDA_GROUP,
          Rule.Attribute.ACTIVATION_GROUP,
          Rule.Attribute.RULEFLOW_GROUP,
          Rule.Attribute.DURATION,
          Rule.Attribute.TIMER,
          Rule.Attribute.CALENDARS,
          Rule.Attribute.DATE_EFFECTIVE,
          Rule.Attribute.DATE_EXPIRES);

  private static @Nullable List<Argument> arguments(
      Variable<?>[] variables, Map<Variable<?>, Argument> known) {
    List<Argument> arguments = new ArrayList<>(variables.length);
    for (Variable<?> v : variables) {
      Argument argument = v instanceof Global<?> g ? global(g.getName()) : known.get(v);
      if (argument == null) {
        return null;
      }
      arguments.add(argument);
    }
    return arguments;
  }

  private static @Nullable Argument global(String name) {
    return switch (name) {
      case "findings" -> (fact, globals) -> globals.findings();
      case "tables" -> (fact, globals) -> globals.tables();
      default -> null;
    };
  }

  /** Adds the conditions of a constraint; false when one of them cannot be asked directly. */
  private static boolean tests(
      Constraint constraint, Map<Variable<?>, Argument> known, Pattern<?> pattern, List<Test> to) {
    if (constraint instanceof SingleConstraint single) {
      return single == SingleConstraint.TRUE || single(single, known, pattern, to);
    }
    if (constraint.getType() == Constraint.Type.OR) {
      List<Test> any = new ArrayList<>();
      for (Constraint c : constraint.getChildren()) {
        List<Test> all = new ArrayList<>();
        if (!tests(c, known, pattern, all)) {
          return false;
        }
        any.add(all(all));
      }
      to.add(any(any));
      return true;
    }
    for (Constraint c : constraint.getChildren()) {
      if (!tests(c, known, pattern, to)) {
        return false;
      }
    }
    return true;
  }

  private static boolean single(
      SingleConstraint single,
      Map<Variable<?>, Argument> known,
      Pattern<?> pattern,
      List<Test> to) {
    if (single.isTemporal()) {
      return false;
    }
    Variable<?>[] variables = single.getVariables();
    if (variables.length == 1 && variables[0] == pattern.getPatternVariable()) {
      @SuppressWarnings("unchecked")
      Predicate1<Object> predicate = bare(single.getPredicate1());
      to.add((fact, globals) -> predicate.test(fact));
      return true;
    }
    List<Argument> arguments = arguments(variables, known);
    if (arguments == null) {
      return false;
    }
    PredicateN predicate = single.getPredicate();
    Argument[] of = arguments.toArray(Argument[]::new);
    to.add((fact, globals) -> predicate.test(values(of, fact, globals)));
    return true;
  }

  /**
   * The condition itself, out of the wrapper that the model compiler's tools ask for its source.
   */
  @SuppressWarnings("unchecked")
  private static Predicate1<Object> bare(Predicate1<Object> predicate) {
    return predicate instanceof IntrospectableLambda wrapper
            && wrapper.getLambda() instanceof Predicate1<?> inner
        ? (Predicate1<Object>) inner
        : predicate;
  }

  private static Test all(List<Test> tests) {
    Test[] all = tests.toArray(Test[]::new);
    return (fact, globals) -> {
      for (Test test : all) {
        if (!test.holds(fact, globals)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Test any(List<Test> tests) {
    Test[] any = tests.toArray(Test[]::new);
    return (fact, globals) -> {
      for (Test test : any) {
        if (test.holds(fact, globals)) {
          return true;
        }
      }
      return false;
    };
  }

  private static @Nullable Key key(Constraint constraint, Class<?> type) {
    if (constraint instanceof SingleConstraint single) {
      return single.getIndex() instanceof AlphaIndex<?, ?> alpha
              && alpha.getConstraintType() == Index.ConstraintType.EQUAL
              && alpha.getIndexId() >= 0 // a path through several fields has no number of its own
              && (alpha.getRightValue() instanceof Enum<?>
                  || alpha.getRightValue() instanceof String)
          ? Key.of(alpha, type)
          : null;
    }
    if (constraint.getType() == Constraint.Type.OR) {
      return null;
    }
    // a later condition may be guarded by those before it
    List<Constraint> all = constraint.getChildren();
    return all.isEmpty() ? null : key(all.get(0), type);
  }

  RuleInfo info() {
    return info;
  }

  /** The kind of fact it matches, subtypes included. */
  Class<?> type() {
    return type;
  }

  /**
   * A literal its facts must carry, which is its first condition; {@code null} when that is not so
   * simple.
   */
  @Nullable Key key() {
    return key;
  }

  /** Fires when the fact meets every condition. */
  void meet(Object fact, RuleGlobals globals) {
    meet(fact, globals, 0);
  }

  /** Fires when a fact that is known to carry the literal of {@link #key} meets the rest. */
  void meetKeyed(Object fact, RuleGlobals globals) {
    meet(fact, globals, 1);
  }

  private void meet(Object fact, RuleGlobals globals, int from) {
    try {
      for (int i = from; i < tests.length; i++) {
        if (!tests[i].holds(fact, globals)) {
          return;
        }
      }
      globals.firing(info);
      consequence.execute(values(arguments, fact, globals));
      globals.firing(null);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("rule " + info.name() + " failed", e);
    }
  }

  private static Object[] values(Argument[] arguments, Object fact, RuleGlobals globals)
      throws Exception {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].of(fact, globals);
    }
    return values;
  }

  @Override
  public String toString() {
    return info.name();
  }

  private interface Test {
    boolean holds(Object fact, RuleGlobals globals) throws Exception;
  }

  private interface Argument {
    Object of(Object fact, RuleGlobals globals) throws Exception;
  }

  /**
   * A field that must equal a literal.
   *
   * @param of the class whose fields are numbered
   * @param field number of the field in that class, as the model compiler has it
   */
  record Key(
      Class<?> of, int field, Class<?> fieldType, Function1<Object, Object> read, Object literal) {

    @SuppressWarnings("unchecked")
    private static Key of(AlphaIndex<?, ?> alpha, Class<?> type) {
      return new Key(
          type,
          alpha.getIndexId(),
          alpha.getIndexedClass(),
          (Function1<Object, Object>) alpha.getLeftOperandExtractor(),
          alpha.getRightValue());
    }

    boolean sameField(Key other) {
      return of == other.of && field == other.field && fieldType == other.fieldType;
    }
  }
}
