package org.cleanclaim.testkit.shorthand;

/**
 * One mistake in a shorthand.
 *
 * @param column character of the text it begins at, from 1
 * @param what what is wrong
 * @param remedy what to write instead
 */
public record ShorthandProblem(int column, String what, String remedy) {

  /** As {@code column 4: what; remedy}. */
  @Override
  public String toString() {
    return "column " + column + ": " + what + "; " + remedy;
  }
}
