package org.cleanclaim.engine;

import java.util.List;

/** A rule pack that cannot be used, with every reason. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** All that is wrong with a pack. */
  public PackException(String pack, List<String> problems) {
    super("rule pack " + pack + " cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in words. */
  public List<String> problems() {
    return problems;
  }
}
