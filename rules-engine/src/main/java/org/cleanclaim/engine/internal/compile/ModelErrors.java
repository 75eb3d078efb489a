package org.cleanclaim.engine.internal.compile;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.engine.PackProblem;
import org.jspecify.annotations.Nullable;

/** Says where in a rule an error of the model generator lies, and what to do about it. */
final class ModelErrors {

  private static final Pattern CLASS = Pattern.compile("Unable to find class: (\\S+)");
  private static final Pattern FIELD = Pattern.compile("Unknown field (\\w+) on (?:class )?(\\S+)");
  private static final Pattern JAVA =
      Pattern.compile(
          "Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\) (.*)",
          Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("'([^']+)'");

  /**
   * A condition of a rule.
   *
   * @param type the fact type of its pattern, as written
   */
  record Condition(String text, String type) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    /** The field it begins with, if it begins with one. */
    String firstWord() {
      int end = 0;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      boolean calls = end < text.length() && text.charAt(end) == '(';
      return calls || end == 0 || !Character.isLowerCase(text.charAt(0))
          ? ""
          : text.substring(0, end);
    }

    /** The variables it names. */
    List<String> variables() {
      return VARIABLE.matcher(text).results().map(MatchResult::group).toList();
    }
  }

  private final FactTypes types;
  private final Set<String> lostImports;

  /**
   * A reader of errors.
   *
   * @param lostImports names whose import is a problem already, so that their use is none
   */
  ModelErrors(FactTypes types, Set<String> lostImports) {
    this.types = types;
    this.lostImports = lostImports;
  }

  /**
   * The problem an error stands for; {@code null} when it follows from one already told.
   *
   * @param condition the condition it came from, {@code null} when that is not known
   */
  @Nullable PackProblem explain(
      DrlFile f, DrlStatement s, String message, @Nullable Condition condition) {
    Matcher m = CLASS.matcher(message);
    if (m.find()) {
      String name = m.group(1);
      return lostImports.contains(name)
          ? null
          : f.problem(
              f.find(name, s),
              s.words() + ": there is no fact type " + name + " here",
              types.advice(name));
    }
    m = FIELD.matcher(message);
    if (m.find()) {
      return field(f, s, condition, m.group(1), m.group(2));
    }
    m = JAVA.matcher(message);
    if (m.find()) {
      return java(f, s, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(3));
    }
    String first = message.lines().findFirst().orElse("").strip();
    if (condition != null) {
      return condition(f, s, condition, first);
    }
    Matcher named = NAMED.matcher(first);
    int at = named.find() ? f.find(named.group(1), s) : s.start();
    return f.problem(at, s.words() + ": " + first, "");
  }

  /** Drools says of most conditions only that it cannot read them. */
  private PackProblem condition(DrlFile f, DrlStatement s, Condition c, String message) {
    Class<?> type = types.likely(c.type().substring(c.type().lastIndexOf('.') + 1));
    String word = c.firstWord();
    if (type != null && !word.isEmpty() && !FactTypes.fields(type).contains(word)) {
      boolean bound = f.text().word(word, 0, s.start(), place(f, s, c, "")) >= 0;
      if (!bound && !word.equals("this") && !word.equals("eval")) {
        return field(f, s, c, word, type.getName());
      }
    }
    for (String variable : c.variables()) {
      if (!f.text().binds(variable, s.start(), s.end())) {
        return f.problem(
            place(f, s, c, variable),
            s.words() + ": " + variable + " is bound nowhere",
            "bind it in a condition above, as `" + variable + " : PtpConflict()`");
      }
    }
    boolean number = message.startsWith("For input string: ");
    return f.problem(
        place(f, s, c, ""),
        s.words()
            + ": `"
            + c.text()
            + "`: "
            + (number
                ? message.substring("For input string: ".length()) + " is no number"
                : message),
        number ? "compare the field with a number" : "");
  }

  private PackProblem field(
      DrlFile f, DrlStatement s, @Nullable Condition condition, String field, String type) {
    Class<?> c = types.load(type);
    List<String> known = c == null ? List.of() : FactTypes.fields(c);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return f.problem(
        place(f, s, condition, field),
        s.words() + ": " + simple + " has no field " + field,
        Advice.meant(
            field, known, known.isEmpty() ? "" : "its fields are " + String.join(", ", known)));
  }

  /** Java counts lines of the right-hand side without blanks around it, and a line before it. */
  private static PackProblem java(DrlFile f, DrlStatement s, int line, int column, String words) {
    String text = f.text().text();
    int start = s.then() < 0 ? s.start() : s.then() + "then".length();
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int at =
        line <= 2
            ? start + Math.max(0, column - 1)
            : f.text().offset(f.text().line(start) + line - 2, column);
    String first = words.lines().findFirst().orElse("").strip();
    boolean semicolon = first.contains("\";\"");
    int cut = first.indexOf(", expected");
    return f.problem(
        Math.min(at, s.end()),
        s.words()
            + ": the right-hand side is no Java: "
            + (cut > 0 ? first.substring(0, cut) + (semicolon ? ", expected \";\"" : "") : first),
        semicolon ? "a `;` is missing here or just before" : "correct it here or just before");
  }

  private static int place(DrlFile f, DrlStatement s, @Nullable Condition c, String word) {
    String condition = c == null ? "" : c.text();
    String text = f.text().text();
    int at = condition.isEmpty() ? -1 : text.indexOf(condition, s.start());
    while (at >= 0 && !DrlText.isWord(text, at, condition.length())) {
      at = text.indexOf(condition, at + 1);
    }
    if (at < 0 || at > s.end()) {
      return f.find(word, s);
    }
    int inside = word.isEmpty() ? -1 : f.text().word(word, 0, at, at + condition.length());
    return inside < 0 ? at : inside;
  }
}
