package org.cleanclaim.testkit.cases;

import java.util.List;

/** What became of a case. */
public record CaseResult(Case ofCase, Outcome outcome, List<Mismatch> mismatches) {

  /** Copies the list. */
  public CaseResult {
    mismatches = List.copyOf(mismatches);
  }

  /** An expectation that does not hold, and what holds instead, in words. */
  public record Mismatch(Expectation expectation, String instead) {}

  /** Whether every expectation holds. */
  public boolean passed() {
    return mismatches.isEmpty();
  }

  /**
   * The case, its claim, what was expected, what fired and what was not checked; nothing of a
   * person.
   */
  public String text() {
    String place = ofCase.place().isEmpty() ? "" : ofCase.place() + ": ";
    return outcome.explain(place + ofCase.name(), ofCase.why(), mismatches);
  }

  /**
   * Complains unless it passed.
   *
   * @throws AssertionError with {@link #text()}
   */
  public void orThrow() {
    if (!passed()) {
      throw new AssertionError(text());
    }
  }
}
