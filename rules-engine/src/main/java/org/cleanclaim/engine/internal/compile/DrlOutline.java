package org.cleanclaim.engine.internal.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.cleanclaim.engine.internal.compile.DrlStatement.Kind;

/**
 * Cuts a DRL text into its statements without understanding them, so that a mistake in one does not
 * hide those of the next.
 */
final class DrlOutline {

  /** What may begin a statement, for advice. */
  static final List<String> KEYWORDS =
      List.of("package", "import", "global", "function", "declare", "query", "rule");

  /** First words of headers and of attributes that hold for all rules of a file. */
  private static final Set<String> HEADERS =
      Set.of(
          "package",
          "import",
          "global",
          "unit",
          "dialect",
          "salience",
          "enabled",
          "no",
          "agenda",
          "activation",
          "ruleflow",
          "lock",
          "auto",
          "date",
          "calendars",
          "timer");

  private final DrlText text;
  private final String code;
  private final List<DrlStatement> statements = new ArrayList<>();

  private DrlOutline(DrlText text) {
    this.text = text;
    this.code = text.code();
  }

  /** The statements of a text, in order. */
  static List<DrlStatement> of(DrlText text) {
    DrlOutline outline = new DrlOutline(text);
    outline.read();
    return List.copyOf(outline.statements);
  }

  private void read() {
    int i = 0;
    while ((i = skipBlanks(i)) < code.length()) {
      if (code.charAt(i) == ';') {
        i++;
        continue;
      }
      DrlStatement s = statement(i);
      statements.add(s);
      i = Math.max(s.end(), i + 1);
    }
  }

  private DrlStatement statement(int start) {
    String keyword = wordAt(start);
    return switch (keyword) {
      case "rule" -> rule(Kind.RULE, start, start + keyword.length());
      case "query" -> rule(Kind.QUERY, start, start + keyword.length());
      case "declare" -> rule(Kind.DECLARE, start, start + keyword.length());
      case "function" -> function(start, start + keyword.length());
      default ->
          HEADERS.contains(keyword)
              ? simple(Kind.HEADER, start, endOfHeader(start))
              : simple(Kind.UNKNOWN, start, nextStatement(start + 1));
    };
  }

  private static DrlStatement simple(Kind kind, int start, int end) {
    return new DrlStatement(kind, "", start, -1, end, true, -1);
  }

  private DrlStatement rule(Kind kind, int start, int afterKeyword) {
    int nameAt = skipBlanks(afterKeyword);
    int i = endOfName(nameAt);
    String name = unquoted(nameAt, i);
    int then = -1;
    int open = -1;
    Deque<Integer> brackets = new ArrayDeque<>();
    while ((i = skipBlanks(i)) < code.length()) {
      char c = code.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        brackets.push(i++);
        continue;
      }
      if (c == ')' || c == ']' || c == '}') {
        brackets.poll();
        i++;
        continue;
      }
      String word = wordAt(i);
      if (word.isEmpty()) {
        i++;
        continue;
      }
      boolean first = text.firstOnLine(i);
      if (first && opensStatement(i, word)) {
        return new DrlStatement(kind, name, start, then, i, false, top(open, then, brackets));
      }
      boolean keyword = (first || brackets.isEmpty()) && !after(i, '.');
      if (keyword && word.equals("end")) {
        int end = i + word.length();
        return new DrlStatement(kind, name, start, then, end, true, top(open, then, brackets));
      }
      if (keyword && word.equals("then") && then < 0 && kind == Kind.RULE) {
        then = i;
        open = brackets.isEmpty() ? -1 : brackets.peek();
        brackets.clear();
      }
      i += word.length();
    }
    return new DrlStatement(
        kind, name, start, then, code.length(), false, top(open, then, brackets));
  }

  /** Brackets count on the left-hand side only: Java's own parser explains the right-hand side. */
  private static int top(int open, int then, Deque<Integer> brackets) {
    return then >= 0 || brackets.isEmpty() ? open : brackets.peek();
  }

  private DrlStatement function(int start, int afterKeyword) {
    int depth = 0;
    String name = "";
    int end = code.length();
    boolean closed = false;
    for (int i = afterKeyword; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '(' && name.isEmpty()) {
        name = wordBefore(i);
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth <= 0) {
        end = i + 1;
        closed = true;
        break;
      } else if (c == '\n' && opensStatement(skipBlanks(i), wordAt(skipBlanks(i)))) {
        end = i + 1;
        break;
      }
    }
    return new DrlStatement(Kind.FUNCTION, name, start, -1, end, closed, -1);
  }

  /** A keyword that opens a statement, followed by a name and not by an operator of Java. */
  private boolean opensStatement(int at, String word) {
    if (!word.equals("rule")
        && !word.equals("query")
        && !word.equals("declare")
        && !word.equals("function")) {
      return false;
    }
    int next = skipBlanks(at + word.length());
    return next > at + word.length()
        && next < code.length()
        && (code.charAt(next) == '"' || Character.isJavaIdentifierStart(code.charAt(next)));
  }

  private int nextStatement(int from) {
    int i = from;
    while (i < code.length()) {
      String word = wordAt(i);
      if (!word.isEmpty()
          && text.firstOnLine(i)
          && (opensStatement(i, word)
              || word.equals("import")
              || word.equals("global")
              || word.equals("package"))) {
        return i;
      }
      i += Math.max(1, word.length());
    }
    return code.length();
  }

  private int endOfHeader(int start) {
    for (int i = start; i < code.length(); i++) {
      if (code.charAt(i) == ';' || code.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return code.length();
  }

  private int endOfName(int at) {
    if (at >= code.length()) {
      return at;
    }
    char quote = code.charAt(at);
    if (quote != '"' && quote != '\'') {
      return at + wordAt(at).length();
    }
    int close = code.indexOf(quote, at + 1);
    int line = code.indexOf('\n', at);
    boolean closed = close >= 0 && (line < 0 || close < line);
    return closed ? close + 1 : line < 0 ? code.length() : line;
  }

  private String unquoted(int from, int to) {
    String name = text.text().substring(from, to).strip();
    if (!name.isEmpty() && (name.charAt(0) == '"' || name.charAt(0) == '\'')) {
      boolean closed = name.length() > 1 && name.charAt(name.length() - 1) == name.charAt(0);
      return name.substring(1, closed ? name.length() - 1 : name.length());
    }
    return name;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean after(int at, char c) {
    return at > 0 && code.charAt(at - 1) == c;
  }

  private String wordAt(int at) {
    int end = at;
    while (end < code.length()
        && (end == at
            ? Character.isJavaIdentifierStart(code.charAt(end))
            : Character.isJavaIdentifierPart(code.charAt(end)))) {
      end++;
    }
    return code.substring(at, end);
  }

  private String wordBefore(int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(code.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
      start--;
    }
    return code.substring(start, end);
  }
}
