package org.cleanclaim.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;

/** What the rules of {@link TextbookDrools} say of one claim: their global. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>(4);

  /** States a problem. */
  public void add(String rule, int line, String carc, String message) {
    found.add(new Problem(rule, line, message, carc));
  }

  /** What was stated. */
  public List<Problem> found() {
    return found;
  }
}
