package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;
import org.cleanclaim.engine.internal.compile.JavaStage.JavaError;
import org.cleanclaim.engine.rule.Findings;
import org.cleanclaim.engine.rule.PayerTables;

/** Leads errors of generated Java back to the rules it was generated from. */
final class JavaErrors {

  private static final Pattern CLASS = Pattern.compile("(?:enum|class) (\\w+)");
  private static final Pattern RULE = Pattern.compile("\\* Rule name: (.*?) *\\R? *\\*/");
  private static final Pattern PREDICATE = Pattern.compile("addRuleNames\\((.*?)\\);");
  private static final Pattern FUNCTION =
      Pattern.compile("public static [\\w.<>\\[\\], ]+ (\\w+)\\(");
  private static final Pattern UNRESOLVED =
      Pattern.compile("(\\S+) cannot be resolved(?: to a (?:variable|type))?");
  private static final Pattern UNDEFINED =
      Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type (\\w+)");

  private final List<DrlFile> files;
  private final List<String> sources;
  private final FactTypes types;

  JavaErrors(List<DrlFile> files, List<String> sources, FactTypes types) {
    this.files = files;
    this.sources = sources;
    this.types = types;
  }

  /** The problems an error stands for: one for each rule that has the text. */
  List<PackProblem> explain(JavaError e) {
    List<PackProblem> found = new ArrayList<>();
    Set<String> rules = rules(e);
    String function = rules.isEmpty() ? function(e) : "";
    for (DrlFile f : files) {
      for (DrlStatement s : f.sound()) {
        boolean mine =
            s.kind() == Kind.FUNCTION
                ? s.name().equals(function)
                : s.kind() != Kind.HEADER && rules.contains(s.name());
        if (mine) {
          found.add(f.problem(place(f, s, e), s.words() + ": " + e.message(), remedy(e, s)));
        }
      }
    }
    if (found.isEmpty()) {
      String token = e.token().lines().findFirst().orElse("");
      found.add(
          PackProblem.of(
              files.size() == 1 ? files.get(0).name() : "",
              "Java generated from the rules does not compile, at `" + token + "`: " + e.message(),
              ""));
    }
    return found;
  }

  /** Equal texts of several rules share one class, so an error may have several rules. */
  private Set<String> rules(JavaError e) {
    Set<String> names = new LinkedHashSet<>();
    Matcher predicate = PREDICATE.matcher(e.source());
    if (predicate.find()) {
      String[] parts = predicate.group(1).split("\", \"", -1);
      for (int i = 0; i < parts.length; i += 2) {
        names.add(parts[i].replace("\"", "").strip());
      }
      return names;
    }
    Matcher own = CLASS.matcher(e.source());
    if (!own.find()) {
      return names;
    }
    String name = own.group(1);
    if (e.source().contains("* Rule name: ")) {
      ruleBefore(e.source(), e.from(), names);
      return names;
    }
    for (String source : sources) {
      if (source.contains("* Rule name: ")) {
        for (int at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + 1)) {
          ruleBefore(source, at, names);
        }
      }
    }
    return names;
  }

  private static void ruleBefore(String source, int offset, Set<String> names) {
    int start = source.lastIndexOf("* Rule name: ", offset);
    Matcher m = RULE.matcher(source);
    if (start >= 0 && m.find(start)) {
      names.add(m.group(1).strip());
    }
  }

  private static String function(JavaError e) {
    String name = "";
    Matcher m = FUNCTION.matcher(e.source());
    while (m.find() && m.start() <= e.from()) {
      name = m.group(1);
    }
    return name;
  }

  /** The generated body repeats the rule's words in order, so the n-th there is the n-th here. */
  private static int place(DrlFile f, DrlStatement s, JavaError e) {
    String token = e.token();
    boolean consequence = e.source().contains(" void execute(");
    String opening = consequence ? " void execute(" : s.isRule() ? " test(" : s.name() + "(";
    int body = e.source().lastIndexOf(opening, e.from());
    body = body < 0 ? e.from() : e.source().indexOf('{', body);
    int n = 0;
    for (int at = e.source().indexOf(token, Math.max(0, body));
        at >= 0 && at < e.from() && !token.isEmpty();
        at = e.source().indexOf(token, at + 1)) {
      if (DrlText.isWord(e.source(), at, token.length())) {
        n++;
      }
    }
    int from = consequence && s.then() >= 0 ? s.then() : s.start();
    int to = consequence || s.then() < 0 ? s.end() : s.then();
    int at = inText(f, token, n, from, to);
    for (String word : token.split("[^\\w$]+", -1)) {
      if (at < 0 && !word.isEmpty() && !word.startsWith("_")) {
        at = f.text().word(word, 0, from, to);
      }
    }
    return at >= 0 ? at : from;
  }

  /** Strings are part of a token, so the text is searched as written. */
  private static int inText(DrlFile f, String token, int n, int from, int to) {
    if (token.isEmpty()) {
      return -1;
    }
    int coded = f.text().word(token, n, from, to);
    if (coded < 0) {
      coded = f.text().word(token, 0, from, to);
    }
    if (coded < 0) {
      int at = f.text().text().indexOf(token, from);
      coded = at >= 0 && at < to ? at : -1;
    }
    return coded;
  }

  private String remedy(JavaError e, DrlStatement s) {
    Matcher m = UNDEFINED.matcher(e.message());
    if (m.find()) {
      Class<?> c = types.likely(m.group(2));
      return c == null
          ? ""
          : Advice.meant(
              m.group(1),
              FactTypes.methods(c),
              "its methods are " + String.join(", ", new TreeSet<>(FactTypes.methods(c))));
    }
    m = UNRESOLVED.matcher(e.message());
    if (m.find()) {
      String name = m.group(1);
      if (name.equals("findings")) {
        return "declare it above the rules: `global " + Findings.class.getName() + " findings;`";
      }
      if (name.equals("tables")) {
        return "declare it above the rules: `global " + PayerTables.class.getName() + " tables;`";
      }
      if (name.startsWith("$")) {
        return "bind it in the conditions of " + s.words() + ", as `" + name + " : PtpConflict()`";
      }
      if (Character.isUpperCase(name.charAt(0))) {
        return types.advice(name);
      }
      return "bind or declare it before it is used";
    }
    return "";
  }
}
