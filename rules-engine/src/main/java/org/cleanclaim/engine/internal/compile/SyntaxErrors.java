package org.cleanclaim.engine.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** Says in words what the parser stumbled over, and first what made it stumble. */
final class SyntaxErrors {

  private static final Pattern PARSER =
      Pattern.compile(
          "(?:\\[ERR \\d+\\] )?(?:Line -?\\d+:-?\\d+ )?(?:mismatched input|no viable alternative"
              + " at input|extraneous input) '([^']*)'(?: expecting (.*?))?(?: in (?:rule|query)"
              + " .*)?",
          Pattern.DOTALL);

  private static final String CORRECT = "correct the text here or just before";

  private final DrlFile file;
  private final DrlText text;

  SyntaxErrors(DrlFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** What is wrong with a statement that does not parse alone. */
  List<PackProblem> of(DrlStatement s, List<ParserError> errors) {
    PackProblem cause = cause(s);
    if (cause != null) {
      return List.of(cause);
    }
    List<PackProblem> found = new ArrayList<>();
    for (ParserError e : errors) {
      int at = offset(e);
      boolean inside = at >= s.start() && at <= s.end();
      found.add(told(e, inside ? at : s.start(), s));
    }
    return found;
  }

  /** The parser's own words, for mistakes that no statement explains. */
  List<PackProblem> asTheParserSays(List<ParserError> errors) {
    List<PackProblem> found = new ArrayList<>();
    for (ParserError e : errors) {
      found.add(file.problem(offset(e), words(e), CORRECT));
    }
    return found;
  }

  private @Nullable PackProblem cause(DrlStatement s) {
    DrlText own = DrlText.of(text.text().substring(s.start(), s.end()), false);
    if (own.openQuote() >= 0) {
      return file.problem(
          s.start() + own.openQuote(),
          "a quote opens here that its line does not close",
          "close it with a \"");
    }
    if (s.kind() == Kind.UNKNOWN) {
      String word = token(s.start());
      return file.problem(
          s.start(),
          "`" + word + "` begins no statement; expected " + String.join(", ", DrlOutline.KEYWORDS),
          Advice.meant(word, DrlOutline.KEYWORDS, "remove it"));
    }
    if (s.kind() == Kind.HEADER) {
      return file.problem(
          s.start(),
          "`" + file.header(s) + "` does not read as package, import or global",
          "write it as `import org.cleanclaim.engine.observation.PtpConflict;`");
    }
    if (s.openBracket() >= 0) {
      char bracket = text.code().charAt(s.openBracket());
      char closing = bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
      return file.problem(
          s.openBracket(),
          s.words() + ": nothing closes this `" + bracket + "` before the conditions end",
          "add `" + closing + "`");
    }
    if (s.isRule() && s.then() < 0) {
      return file.problem(
          file.find("when", s),
          s.words() + " has no `then`; expected `rule \"…\" when … then … end`",
          "write `then` on a line of its own after the conditions");
    }
    if (!s.closed()) {
      boolean function = s.kind() == Kind.FUNCTION;
      return file.problem(
          s.start(),
          s.words() + (function ? " has no closing `}`" : " has no `end`"),
          function ? "add `}`" : "write `end` on a line of its own after it");
    }
    return null;
  }

  private PackProblem told(ParserError e, int at, DrlStatement s) {
    Matcher m = PARSER.matcher(e.getMessage());
    String input = m.matches() ? m.group(1) : "";
    return file.problem(
        at,
        s.words() + ": " + words(e),
        Advice.meant(input, List.of("when", "then", "end"), CORRECT));
  }

  private static String words(ParserError e) {
    Matcher m = PARSER.matcher(e.getMessage());
    if (!m.matches()) {
      return e.getMessage().lines().findFirst().orElse("").strip();
    }
    String found = m.group(1).isEmpty() ? "the text ends" : "`" + m.group(1) + "` stands";
    String expected = m.group(2);
    return found + (expected == null ? " where it cannot" : " here; expected " + expected);
  }

  private int offset(ParserError e) {
    return text.offset(Math.max(1, e.getRow()), e.getCol() + 1);
  }

  private String token(int from) {
    String t = text.text();
    int end = from;
    while (end < t.length() && !Character.isWhitespace(t.charAt(end)) && end < from + 40) {
      end++;
    }
    return t.substring(from, end);
  }
}
