package org.cleanclaim.engine.internal.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression from a table. It sees short values only and gives up after a fixed number of
 * steps, so that no expression can hold up a claim.
 */
final class SafePattern {

  static final int LONGEST_EXPRESSION = 200;
  static final int LONGEST_VALUE = 80;

  private static final int STEPS = 20_000;

  private final Pattern pattern;

  private SafePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  static SafePattern of(String expression) {
    return new SafePattern(Pattern.compile(expression));
  }

  /** Whether the whole value matches, or cannot be decided in time. */
  boolean matches(String value) {
    Boolean decided = decide(value);
    return decided == null || decided;
  }

  /** Whether a value made of the expression's own letters takes too long to decide. */
  boolean slow() {
    String probes = "A0a-" + pattern.pattern();
    for (int i = 0; i < probes.length(); i++) {
      char c = probes.charAt(i);
      if (probes.indexOf(c) == i
          && decide(String.valueOf(c).repeat(LONGEST_VALUE - 1) + "!") == null) {
        return true;
      }
    }
    return decide("A0".repeat(LONGEST_VALUE / 2 - 1) + "!") == null;
  }

  private @Nullable Boolean decide(String value) {
    if (value.length() > LONGEST_VALUE) {
      return false;
    }
    try {
      return pattern.matcher(new Counted(value)).matches();
    } catch (OutOfSteps e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }

  /** A text that may be looked at a limited number of times. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int left = STEPS;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new OutOfSteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class OutOfSteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfSteps() {
      super(null, null, false, false);
    }
  }
}
