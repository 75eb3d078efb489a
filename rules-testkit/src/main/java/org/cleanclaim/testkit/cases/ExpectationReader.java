package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cleanclaim.claim.Money;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.ShorthandProblem;
import org.jspecify.annotations.Nullable;

/** Reads one text of expectations. */
final class ExpectationReader {

  private static final String VERBS =
      "write fires, bypassed, silent, suppressed, nodata or fix and a rule id; or only, runs, no errors,"
          + " clean, review, reject, at risk 310.00";

  private enum Verb {
    FIRES,
    BYPASSED,
    SILENT,
    SUPPRESSED,
    NODATA,
    ONLY
  }

  /** A rule under a verb, with the details said so far. */
  private static final class Open {
    final Verb verb;
    final String rule;
    int line;
    @Nullable Severity severity;
    String says = "";

    Open(Verb verb, String rule) {
      this.verb = verb;
      this.rule = rule;
    }
  }

  private final String text;
  private final List<Token> tokens;
  private final List<ShorthandProblem> problems = new ArrayList<>();
  private final List<Expectation> read = new ArrayList<>();
  private final Set<String> only = new LinkedHashSet<>();
  private int next;
  private @Nullable Verb verb;
  private int verbAt = -1;
  private @Nullable Open open;

  ExpectationReader(String text) {
    this.text = text;
    this.tokens = Token.of(text);
  }

  List<Expectation> read() {
    while (next < tokens.size()) {
      take(tokens.get(next++));
    }
    verb(null, 0);
    if (!only.isEmpty()) {
      read.add(new Expectation.Only(only));
    }
    if (read.isEmpty() && problems.isEmpty()) {
      problem(0, "nothing is expected", VERBS);
    }
    if (!problems.isEmpty()) {
      throw new ShorthandException(text, problems);
    }
    return List.copyOf(read);
  }

  private void take(Token token) {
    String word = token.text();
    switch (word.toLowerCase(Locale.ROOT)) {
      case "fires" -> verb(Verb.FIRES, token.start());
      case "bypassed" -> verb(Verb.BYPASSED, token.start());
      case "silent" -> verb(Verb.SILENT, token.start());
      case "suppressed" -> verb(Verb.SUPPRESSED, token.start());
      case "nodata" -> verb(Verb.NODATA, token.start());
      case "only" -> verb(Verb.ONLY, token.start());
      case "clean" -> whole(Disposition.CLEAN);
      case "review" -> whole(Disposition.REVIEW);
      case "reject" -> whole(Disposition.REJECT);
      case "and" -> {}
      case "runs" -> runs(token);
      case "no" -> noErrors(token);
      case "at" -> atRisk(token);
      case "fix" -> fix(token);
      case "line", "as", "says" -> detail(token);
      default -> rule(token);
    }
  }

  /** Ends what is open and begins something else. */
  private void verb(@Nullable Verb following, int at) {
    close();
    if (verbAt >= 0) {
      problem(verbAt, "there is no rule id behind this", "write it as fires PTP-002");
    }
    verb = following;
    verbAt = following == null ? -1 : at;
  }

  private void whole(Disposition disposition) {
    verb(null, 0);
    read.add(new Expectation.Disposed(disposition));
  }

  private void noErrors(Token token) {
    verb(null, 0);
    if (!follows("errors")) {
      problem(token.start(), "'no' what?", "write no errors");
    }
    read.add(new Expectation.NoErrors());
  }

  private void runs(Token token) {
    verb(null, 0);
    if (next < tokens.size()) {
      read.add(new Expectation.Runs(tokens.get(next++).text()));
    } else {
      problem(token.start(), "'runs' names no pack", "write runs commercial");
    }
  }

  private void atRisk(Token token) {
    verb(null, 0);
    if (!follows("risk") || next >= tokens.size()) {
      problem(token.start(), "'at' is not complete", "write at risk 310.00");
      return;
    }
    Token amount = tokens.get(next++);
    try {
      read.add(new Expectation.AtRisk(Money.cents(amount.text())));
    } catch (ArithmeticException | NumberFormatException e) {
      problem(amount.start(), "'" + amount.text() + "' is no amount", "write at risk 310.00");
    }
  }

  private boolean follows(String word) {
    if (next < tokens.size() && tokens.get(next).text().equalsIgnoreCase(word)) {
      next++;
      return true;
    }
    return false;
  }

  private void fix(Token token) {
    verb(null, 0);
    Token rule = next < tokens.size() ? tokens.get(next) : null;
    if (rule == null || !isRule(rule.text())) {
      problem(token.start(), "there is no rule id behind fix", "write it as fix PTP-002 resolves");
      return;
    }
    next++;
    if (follows("resolves")) {
      read.add(new Expectation.FixResolves(rule.text()));
    } else if (follows("says")) {
      if (next < tokens.size() && tokens.get(next).quoted()) {
        read.add(new Expectation.FixSays(rule.text(), tokens.get(next++).text()));
      } else {
        problem(rule.start(), "the words of the fix are missing", "put them in quotes");
      }
    } else if (follows("gives")) {
      gives(rule);
    } else {
      problem(rule.start(), "what of the fix?", "write gives, says or resolves behind the rule id");
    }
  }

  private void gives(Token rule) {
    int from = tokens.get(next - 1).start() + "gives".length();
    String pattern = text.substring(from);
    if (next < tokens.size() && tokens.get(next).quoted()) {
      Token ticked = tokens.get(next++);
      from = ticked.start() + 1;
      pattern = ticked.text();
    } else {
      next = tokens.size();
    }
    int blanks = pattern.length() - pattern.stripLeading().length();
    try {
      read.add(new Expectation.FixGives(rule.text(), ClaimPattern.parse(pattern.strip())));
    } catch (ShorthandException e) {
      for (ShorthandProblem p : e.problems()) {
        problem(from + blanks + p.column() - 1, p.what(), p.remedy());
      }
    }
  }

  private void detail(Token token) {
    Open current = open;
    if (current == null) {
      problem(token.start(), "'" + token.text() + "' belongs to no rule", VERBS);
      next = Math.min(next + 1, tokens.size());
      return;
    }
    Token value = next < tokens.size() ? tokens.get(next++) : new Token("", text.length(), false);
    switch (token.text().toLowerCase(Locale.ROOT)) {
      case "line" -> line(current, value);
      case "as" -> severity(current, value);
      default -> {
        if (value.quoted() && current.verb == Verb.FIRES) {
          current.says = value.text();
        } else {
          problem(token.start(), "'says' needs words", "write fires PTP-002 says \"words\"");
        }
      }
    }
  }

  private void line(Open current, Token value) {
    try {
      current.line = Integer.parseInt(value.text());
    } catch (NumberFormatException e) {
      problem(value.start(), "'" + value.text() + "' is no line", "write line 2");
    }
  }

  private void severity(Open current, Token value) {
    Severity severity = severity(value.text());
    if (severity == null) {
      problem(
          value.start(),
          "'" + value.text() + "' is no severity",
          "write as ERROR, as WARNING or as NOTE");
    } else if (current.verb != Verb.FIRES && current.verb != Verb.SILENT) {
      problem(value.start(), "only what fires has a severity", "leave 'as' out");
    } else {
      current.severity = severity;
    }
  }

  private static @Nullable Severity severity(String text) {
    for (Severity s : Severity.values()) {
      if (s.name().equalsIgnoreCase(text) || s.letter().equalsIgnoreCase(text)) {
        return s;
      }
    }
    return null;
  }

  private void rule(Token token) {
    String word = token.text();
    boolean not = word.startsWith("!");
    String rest = not ? word.substring(1) : word;
    Severity severity =
        rest.length() > 2 && rest.charAt(1) == ':' ? severity(rest.substring(0, 1)) : null;
    String id = severity == null ? rest : rest.substring(2);
    boolean family = verb == Verb.NODATA && Expectation.NoData.family(id) != null;
    if (token.quoted() || !(isRule(id) || family)) {
      problem(token.start(), "'" + word + "' is no expectation and no rule id", VERBS);
      return;
    }
    close();
    boolean shortForm = not || severity != null;
    if (shortForm) {
      verb(null, 0);
    }
    verbAt = -1;
    Open opened = new Open(shortForm || verb == null ? (not ? Verb.SILENT : Verb.FIRES) : verb, id);
    opened.severity = severity;
    open = opened;
  }

  private static boolean isRule(String text) {
    int dash = text.indexOf('-');
    return dash > 0
        && dash < text.length() - 1
        && Character.isUpperCase(text.charAt(0))
        && text.chars()
            .allMatch(c -> c == '-' || c == '_' || c == '.' || Character.isLetterOrDigit(c));
  }

  private void close() {
    Open o = open;
    open = null;
    if (o == null) {
      return;
    }
    switch (o.verb) {
      case FIRES -> read.add(new Expectation.Fires(o.rule, o.line, o.severity, o.says));
      case BYPASSED -> read.add(new Expectation.Bypassed(o.rule, o.line));
      case SILENT -> read.add(new Expectation.Silent(o.rule, o.line, o.severity));
      case SUPPRESSED -> read.add(new Expectation.Suppressed(o.rule, o.line));
      case NODATA -> read.add(new Expectation.NoData(o.rule, o.line));
      case ONLY -> only.add(o.rule);
    }
  }

  private void problem(int at, String what, String remedy) {
    problems.add(new ShorthandProblem(at + 1, what, remedy));
  }
}
