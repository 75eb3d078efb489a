package org.cleanclaim.engine.internal.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;
import org.cleanclaim.engine.internal.compile.ModelErrors.Condition;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules, and in them the conditions, that a model cannot be generated from. Drools stops
 * at the first exception and seldom names a line, so each rule is tried alone, and each condition
 * of a rule that fails. What is left of the rules goes on, for their Java to be checked.
 */
final class RuleDefects {

  /** Trials after which rules that fail are told whole, to bound the time of hopeless packs. */
  private static final int MOST_TRIALS = 1_000;

  private record Place(DrlFile file, DrlStatement statement) {}

  private final List<DrlFile> files;
  private final ModelStage stage;
  private final ModelErrors errors;
  private final List<PackProblem> problems;
  private final Map<DrlFile, PackageDescr> common = new HashMap<>();

  /** Statements looked at: the numbers of the conditions to leave out, or null when hopeless. */
  private final Map<Place, @Nullable Set<Integer>> seen = new HashMap<>();

  private int trials;

  RuleDefects(
      List<DrlFile> files, ModelStage stage, ModelErrors errors, List<PackProblem> problems) {
    this.files = files;
    this.stage = stage;
    this.errors = errors;
    this.problems = problems;
  }

  /** Tells every defect and returns what has none; empty when no rule can be looked at. */
  Collection<CompositePackageDescr> find() {
    if (!commonIsSound()) {
      return List.of();
    }
    for (DrlFile f : files) {
      for (DrlStatement s : f.sound()) {
        if (s.kind() == Kind.RULE || s.kind() == Kind.QUERY) {
          look(new Place(f, s));
        }
      }
    }
    return compose(
        files,
        f ->
            reduced(
                f,
                s -> isCommon(s) || seen.get(new Place(f, s)) != null,
                s -> seen.getOrDefault(new Place(f, s), Set.of())));
  }

  /** Packages as Drools takes them, one for each name. */
  static Collection<CompositePackageDescr> compose(
      Collection<DrlFile> files, Function<DrlFile, PackageDescr> part) {
    Map<String, CompositePackageDescr> packages = new LinkedHashMap<>();
    for (DrlFile f : files) {
      PackageDescr descr = part.apply(f);
      CompositePackageDescr known = packages.get(descr.getNamespace());
      if (known == null) {
        packages.put(descr.getNamespace(), new CompositePackageDescr(descr.getResource(), descr));
      } else {
        known.addPackageDescr(descr.getResource(), descr);
      }
    }
    return packages.values();
  }

  private static boolean isCommon(DrlStatement s) {
    return s.kind() == Kind.DECLARE || s.kind() == Kind.FUNCTION;
  }

  private boolean commonIsSound() {
    List<String> found = stage.run(compose(files, f -> f.descr(RuleDefects::isCommon))).errors();
    for (String message : found) {
      problems.add(ofCommon(message));
    }
    return found.isEmpty();
  }

  private PackProblem ofCommon(String message) {
    for (DrlFile f : files) {
      for (DrlStatement s : f.sound()) {
        if (isCommon(s)) {
          PackProblem p = errors.explain(f, s, message, null);
          if (p != null && p.line() != f.text().line(s.start())) {
            return p;
          }
        }
      }
    }
    return PackProblem.of(files.get(0).name(), message.lines().findFirst().orElse("").strip(), "");
  }

  private @Nullable Set<Integer> look(Place p) {
    if (seen.containsKey(p)) {
      return seen.get(p);
    }
    seen.put(p, Set.of()); // a cycle of queries ends here
    Set<Place> needs = new LinkedHashSet<>();
    for (Place need : needs(p)) {
      if (look(need) == null) {
        seen.put(p, null);
        return null; // told there
      }
      needs.add(need);
    }
    Set<Integer> without = diagnose(p, needs);
    seen.put(p, without);
    return without;
  }

  private @Nullable Set<Integer> diagnose(Place p, Set<Place> needs) {
    List<String> all = run(p, needs, Set.of());
    if (all.isEmpty()) {
      return Set.of();
    }
    List<Condition> conditions = conditions(p);
    if (trials + conditions.size() > MOST_TRIALS) {
      tell(p, all, null);
      return null;
    }
    Set<Integer> every = new HashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      every.add(i);
    }
    List<String> bare = run(p, needs, every);
    tell(p, bare, null);
    Set<Integer> bad = new HashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      Set<Integer> others = new HashSet<>(every);
      others.remove(i);
      List<String> own = new ArrayList<>(run(p, needs, others));
      own.removeAll(bare);
      if (!own.isEmpty()) {
        bad.add(i);
        tell(p, own, conditions.get(i));
      }
    }
    if (bare.isEmpty() && bad.isEmpty()) {
      tell(p, all, null); // only together they fail
    }
    boolean restIsSound = bare.isEmpty() && !bad.isEmpty() && run(p, needs, bad).isEmpty();
    return restIsSound ? bad : null;
  }

  private void tell(Place p, List<String> messages, @Nullable Condition condition) {
    for (String message : messages) {
      PackProblem problem = errors.explain(p.file(), p.statement(), message, condition);
      if (problem != null && !problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }

  private List<String> run(Place p, Set<Place> needs, Set<Integer> without) {
    trials++;
    return stage
        .run(
            compose(
                files,
                f -> {
                  Predicate<DrlStatement> here =
                      s -> new Place(f, s).equals(p) || needs.contains(new Place(f, s));
                  if (f.sound().stream().noneMatch(here)) {
                    return common.computeIfAbsent(f, c -> c.descr(RuleDefects::isCommon));
                  }
                  return reduced(
                      f,
                      s -> isCommon(s) || here.test(s),
                      s ->
                          s.equals(p.statement())
                              ? without
                              : seen.getOrDefault(new Place(f, s), Set.of()));
                }))
        .errors();
  }

  /** Queries the statement calls and the rule it extends, with what these need. */
  private Set<Place> needs(Place p) {
    Set<Place> needs = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>(List.of(p));
    while (!open.isEmpty()) {
      for (Place need : directNeeds(open.remove())) {
        if (!need.equals(p) && needs.add(need)) {
          open.add(need);
        }
      }
    }
    return needs;
  }

  private List<Place> directNeeds(Place p) {
    List<Place> needs = new ArrayList<>();
    DrlText text = p.file().text();
    int start = p.statement().start();
    int behind = p.statement().then() < 0 ? p.statement().end() : p.statement().then();
    int parent = text.word("extends", 0, start, behind);
    String extended =
        parent < 0 ? "" : text.text().substring(parent + "extends".length(), behind).strip();
    for (DrlFile f : files) {
      for (DrlStatement s : f.sound()) {
        boolean called = s.kind() == Kind.QUERY && text.word(s.name(), 0, start, behind) >= 0;
        boolean isParent =
            s.isRule()
                && (extended.startsWith("\"" + s.name() + "\"")
                    || s.name().equals(first(extended)));
        if (called || isParent) {
          needs.add(new Place(f, s));
        }
      }
    }
    return needs;
  }

  private static String first(String words) {
    return words.split("\\s+", 2)[0];
  }

  /** The conditions of a statement, without those that bind a name others may need. */
  private static List<Condition> conditions(Place p) {
    List<Condition> found = new ArrayList<>();
    for (RuleDescr r : p.file().descr(s -> s.equals(p.statement())).getRules()) {
      visit(
          r.getLhs(),
          (pattern, c) -> found.add(new Condition(c.getExpression(), pattern.getObjectType())));
    }
    return found;
  }

  private static PackageDescr reduced(
      DrlFile f, Predicate<DrlStatement> wanted, Function<DrlStatement, Set<Integer>> without) {
    PackageDescr descr = f.descr(wanted);
    for (RuleDescr r : descr.getRules()) {
      for (DrlStatement s : f.sound()) {
        if ((s.isRule() || s.kind() == Kind.QUERY) && s.name().equals(r.getName())) {
          Set<Integer> numbers = without.apply(s);
          int[] n = {0};
          visit(
              r.getLhs(),
              (pattern, c) -> {
                if (numbers.contains(n[0]++)) {
                  pattern.removeConstraint(c);
                }
              });
        }
      }
    }
    return descr;
  }

  private interface Visitor {
    void visit(PatternDescr pattern, ExprConstraintDescr condition);
  }

  private static void visit(BaseDescr descr, Visitor visitor) {
    if (descr instanceof PatternDescr pattern) {
      for (BaseDescr c : List.copyOf(pattern.getConstraint().getDescrs())) {
        if (c instanceof ExprConstraintDescr e && !binds(e.getExpression())) {
          visitor.visit(pattern, e);
        }
      }
      if (pattern.getSource() != null) {
        visit(pattern.getSource(), visitor);
      }
    } else if (descr instanceof ConditionalElementDescr element) {
      for (BaseDescr d : List.copyOf(element.getDescrs())) {
        visit(d, visitor);
      }
    }
  }

  private static boolean binds(String expression) {
    return DrlText.of(expression, true).code().indexOf(':') >= 0;
  }
}
