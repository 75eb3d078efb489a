package org.cleanclaim.engine.internal.run;

import java.util.Arrays;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Category;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Location;
import org.cleanclaim.finding.Provenance;
import org.cleanclaim.finding.Risk;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.report.ScrubReport;

/** The report of a claim on which a rule or observer broke: nothing counts as checked. */
final class BrokenRun {

  /** Id of the finding that says the scrubber, not the claim, is at fault. */
  static final String RULE_ID = "SYS-001";

  private BrokenRun() {}

  static ScrubReport report(Claim claim, Throwable failure, List<String> packs) {
    CheckState[] states = new CheckState[(claim.lines().size() + 1) * EditFamily.values().length];
    Arrays.fill(
        states, new CheckState(CoverageStatus.NO_DATA, "", "the scrubber failed on this claim"));
    Finding finding =
        new Finding(
            RULE_ID,
            "The scrubber failed",
            Verdict.NO_DATA,
            Severity.ERROR,
            Category.OTHER,
            7,
            new Location(List.of(), ClaimField.CLAIM, "", "", "", 0, claim.position()),
            "A rule failed on this claim ("
                + where(failure)
                + "), so nothing on it counts as checked.",
            Denial.NONE,
            List.of(),
            List.of(
                new Fix.Advise(
                    "Report the failure with the version of the pack; check the claim by hand.")),
            Risk.NONE,
            new Provenance("", "", "", ""),
            "",
            List.of());
    return new ScrubReport(
        claim.controlNumber(),
        claim.type(),
        Disposition.REVIEW,
        List.of(finding),
        Coverage.ofTable(claim.lines().size(), states),
        0,
        packs);
  }

  /** Class and place of a failure; its text may quote the claim, so it is not shown. */
  private static String where(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
