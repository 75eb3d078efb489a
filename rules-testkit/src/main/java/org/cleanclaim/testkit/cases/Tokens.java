package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.testkit.shorthand.ShorthandException;
import org.cleanclaim.testkit.shorthand.ShorthandProblem;
import org.jspecify.annotations.Nullable;

/** The words of a text of expectations, one after another, and the mistakes found in them. */
final class Tokens {

  private final String text;
  private final List<Token> all;
  private final List<ShorthandProblem> problems = new ArrayList<>();
  private int next;

  Tokens(String text) {
    this.text = text;
    this.all =
        Token.of(
            text,
            at ->
                problem(
                    at,
                    "the " + text.charAt(at) + " is not closed",
                    "put another " + text.charAt(at) + " behind the last of its words"));
  }

  boolean more() {
    return next < all.size();
  }

  /** The next word, which must be there. */
  Token take() {
    return all.get(next++);
  }

  /** The next word; an empty one behind the last. */
  Token takeOrNone() {
    return more() ? take() : new Token("", text.length(), false);
  }

  @Nullable Token peek() {
    return more() ? all.get(next) : null;
  }

  /** The word taken last. */
  Token last() {
    return all.get(next - 1);
  }

  /** Takes the next word if it is this one. */
  boolean follows(String word) {
    Token token = peek();
    if (token == null || !token.text().equalsIgnoreCase(word)) {
      return false;
    }
    next++;
    return true;
  }

  /** Takes the next word if it is a rule id. */
  @Nullable String rule() {
    Token token = peek();
    return token != null && isRule(token.text()) ? take().text() : null;
  }

  /** The words in quotes that must follow; empty where they are missing, which is a mistake. */
  String quoted(Token behind) {
    Token token = peek();
    if (token != null && token.quoted()) {
      return take().text();
    }
    problem(behind.start(), "the words are missing", "put them in quotes");
    return "";
  }

  /** The word in quotes that follows, or all the text that is left. */
  Token quotedOrRest() {
    Token token = peek();
    if (token != null && token.quoted()) {
      Token quoted = take();
      return new Token(quoted.text(), quoted.start() + 1, true);
    }
    int from = last().start() + last().text().length();
    next = all.size();
    return new Token(text.substring(from), from, false);
  }

  void problem(int at, String what, String remedy) {
    problems.add(new ShorthandProblem(at + 1, what, remedy));
  }

  boolean faultless() {
    return problems.isEmpty();
  }

  /**
   * Complains of everything found.
   *
   * @throws ShorthandException when there is anything
   */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ShorthandException(text, problems);
    }
  }

  static boolean isRule(String text) {
    int dash = text.indexOf('-');
    return dash > 0
        && dash < text.length() - 1
        && Character.isUpperCase(text.charAt(0))
        && text.chars()
            .allMatch(c -> c == '-' || c == '_' || c == '.' || Character.isLetterOrDigit(c));
  }

  static boolean isRuleOrFamily(String text) {
    return isRule(text) || (text.length() > 1 && text.chars().allMatch(Character::isUpperCase));
  }

  /** The constant of that name, whatever its case. */
  static <E extends Enum<E>> @Nullable E oneOf(E[] values, String name) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    return null;
  }
}
