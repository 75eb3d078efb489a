package org.cleanclaim.formats.report;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/**
 * What a run has come to so far: claims, findings, dollars. Companion findings are not counted. Not
 * thread-safe.
 */
public final class Tally {

  private final long[] claims = new long[Disposition.values().length];
  private final long[] failures = new long[Severity.values().length];
  private long bypassed;
  private long fileFailures;
  private long chargedCents;
  private long atRiskCents;

  Tally() {}

  void add(Claim claim, ScrubReport report) {
    claims[report.disposition().ordinal()]++;
    Long total = claim.totalChargeCents();
    chargedCents += total == null ? claim.lineChargesCents() : total;
    atRiskCents += report.dollarsAtRiskCents();
    report.findings().forEach(this::count);
  }

  void addFile(List<Finding> findings) {
    for (Finding finding : findings) {
      count(finding);
      if (finding.severity() != Severity.NOTE) {
        fileFailures++;
      }
    }
  }

  private void count(Finding finding) {
    if (finding.verdict() == Verdict.BYPASSED) {
      bypassed++;
    } else if (finding.verdict() == Verdict.FAIL && finding.counted()) {
      failures[finding.severity().ordinal()]++;
    }
  }

  /** Claims of every disposition. */
  public long claims() {
    long sum = 0;
    for (long some : claims) {
      sum += some;
    }
    return sum;
  }

  /** Claims of one disposition. */
  public long claims(Disposition disposition) {
    return claims[disposition.ordinal()];
  }

  /** Findings that failed, of one severity, those on files included. */
  public long failures(Severity severity) {
    return failures[severity.ordinal()];
  }

  /** Edits that a modifier or policy resolved. */
  public long bypassed() {
    return bypassed;
  }

  /** Findings on files, notes excepted. */
  public long fileFailures() {
    return fileFailures;
  }

  /** Total charges of all claims, in cents. */
  public long chargedCents() {
    return chargedCents;
  }

  /** Charges at risk, in cents, each line counted once. */
  public long atRiskCents() {
    return atRiskCents;
  }

  /** Whether there was a claim, every claim is clean and no file has a problem. */
  public boolean clean() {
    return claims() > 0 && claims(Disposition.CLEAN) == claims() && fileFailures == 0;
  }
}
