package org.cleanclaim.report;

import java.util.List;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;

/**
 * The answer to one claim.
 *
 * @param controlNumber patient control number of the claim
 * @param findings what failed or was bypassed, by line, then by rule id
 * @param coverage what was checked, and what was not
 * @param dollarsAtRiskCents charges in cents that failures of severity error and warning put at
 *     risk, each line counted once
 * @param packs packs that ran, as {@code id version}
 */
public record ScrubReport(
    String controlNumber,
    ClaimType type,
    Disposition disposition,
    List<Finding> findings,
    Coverage coverage,
    long dollarsAtRiskCents,
    List<String> packs) {

  /** Copies the lists. */
  public ScrubReport {
    findings = List.copyOf(findings);
    packs = List.copyOf(packs);
  }

  /** The findings that failed and stand for themselves, of this severity. */
  public List<Finding> failures(Severity severity) {
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.FAIL && f.severity() == severity && f.counted())
        .toList();
  }

  /** The patient control number identifies a person's claim, so it is not shown. */
  @Override
  public String toString() {
    return "ScrubReport[" + disposition + ", findings=" + findings.size() + "]";
  }
}
