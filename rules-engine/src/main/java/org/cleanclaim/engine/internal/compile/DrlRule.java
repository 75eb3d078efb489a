package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule as its text has it, whether or not it compiles.
 *
 * @param line line it begins on, from 1
 * @param text from the word rule to the word end
 * @param annotations by name
 * @param oneFact whether it matches one fact, has no attributes and leaves the session alone, so
 *     that it needs none
 */
public record DrlRule(
    String name,
    String file,
    int line,
    String text,
    Map<String, Object> annotations,
    boolean oneFact) {

  private static final Pattern SESSION =
      Pattern.compile(
          "\\b(?:drools|insert|insertLogical|update|modify|delete|retract|kcontext)\\b");

  /** Copies the map. */
  public DrlRule {
    annotations = Map.copyOf(annotations);
  }

  /** The rules of sources that parse, in order. */
  public static List<DrlRule> of(List<DrlSource> sources) {
    List<DrlRule> rules = new ArrayList<>();
    for (DrlSource source : sources) {
      DrlFile file = DrlFile.parse(source, new ArrayList<>());
      Map<String, DrlStatement> statements = new HashMap<>();
      file.sound().stream()
          .filter(DrlStatement::isRule)
          .forEach(s -> statements.putIfAbsent(s.name(), s));
      for (RuleDescr descr : file.descr(DrlStatement::isRule).getRules()) {
        DrlStatement s = statements.get(descr.getName());
        if (s != null) {
          rules.add(
              new DrlRule(
                  descr.getName(),
                  source.file(),
                  file.text().line(s.start()),
                  file.text().text().substring(s.start(), s.end()).strip(),
                  annotations(descr),
                  oneFact(descr)));
        }
      }
    }
    return rules;
  }

  /** Names of the rules that need a session. */
  public static Set<String> inSession(List<DrlRule> rules) {
    return rules.stream()
        .filter(r -> !r.oneFact())
        .map(DrlRule::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean oneFact(RuleDescr rule) {
    List<?> conditions = rule.getLhs().getDescrs();
    return conditions.size() == 1
        && conditions.get(0) instanceof PatternDescr p
        && p.getSource() == null
        && (p.getBehaviors() == null || p.getBehaviors().isEmpty())
        && rule.getAttributes().isEmpty()
        && !SESSION.matcher(String.valueOf(rule.getConsequence())).find();
  }

  private static Map<String, Object> annotations(RuleDescr rule) {
    Map<String, Object> values = new HashMap<>();
    for (AnnotationDescr a : rule.getAnnotations()) {
      Object value = a.getSingleValueAsString();
      values.put(a.getName(), value == null ? "" : value);
    }
    return values;
  }
}
