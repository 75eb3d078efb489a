package org.cleanclaim.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;

/** Adds up dollars at risk without counting a line twice. */
final class RiskSum {

  private RiskSum() {}

  static long of(List<Finding> findings) {
    long claimWide = 0;
    Map<List<Integer>, Long> byLines = new HashMap<>();
    for (Finding f : findings) {
      if (f.verdict() != Verdict.FAIL || f.severity() == Severity.NOTE || !f.counted()) {
        continue;
      }
      long cents = f.risk().dollarsAtRiskCents();
      if (f.location().lines().isEmpty()) {
        claimWide = Math.max(claimWide, cents);
      } else {
        byLines.merge(List.of(f.location().line()), cents, Math::max);
      }
    }
    long lines = byLines.values().stream().mapToLong(Long::longValue).sum();
    return Math.max(claimWide, lines);
  }
}
