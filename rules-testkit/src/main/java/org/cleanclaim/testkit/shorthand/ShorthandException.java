package org.cleanclaim.testkit.shorthand;

import java.util.List;

/** A shorthand that cannot be read, with every mistake in it. */
public final class ShorthandException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<ShorthandProblem> problems;

  /** All that is wrong with a text; the message shows each mistake under its place. */
  public ShorthandException(String text, List<ShorthandProblem> problems) {
    super(message(text, problems));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake, from left to right. */
  public List<ShorthandProblem> problems() {
    return problems;
  }

  private static String message(String text, List<ShorthandProblem> problems) {
    // masking keeps every character in its place, so that the mark still points at the mistake
    StringBuilder b = new StringBuilder("this cannot be read:\n  ").append(Personal.masked(text));
    for (ShorthandProblem p : problems) {
      b.append("\n  ").append(" ".repeat(Math.max(0, p.column() - 1))).append("^ ").append(p);
    }
    return b.toString();
  }
}
