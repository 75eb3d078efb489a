package org.cleanclaim.testkit.cases;

import java.util.List;

/** What became of some cases, in their order. */
public record CaseResults(List<CaseResult> results) {

  /** Copies the list. */
  public CaseResults {
    results = List.copyOf(results);
  }

  /** Those that do not hold. */
  public List<CaseResult> failed() {
    return results.stream().filter(r -> !r.passed()).toList();
  }

  /** Whether all hold. */
  public boolean passed() {
    return failed().isEmpty();
  }

  /** Every failure explained, and the count at the end. */
  public String text() {
    StringBuilder b = new StringBuilder();
    List<CaseResult> failed = failed();
    for (CaseResult r : failed) {
      b.append(r.text()).append(System.lineSeparator()).append(System.lineSeparator());
    }
    return b.append(results.size())
        .append(results.size() == 1 ? " case, " : " cases, ")
        .append(failed.size())
        .append(failed.size() == 1 ? " fails" : " fail")
        .toString();
  }
}
