package org.cleanclaim.engine.testing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.run.VersionedScrubber;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.report.ScrubReport;

/**
 * Scrubs claims with the built-in rules, which are opened once for all tests, and tells findings in
 * short.
 */
public final class Scrub {

  private static final class Pack {
    static final RulePack CORE = BuiltInPacks.core();
  }

  private final VersionedScrubber scrubber;

  private Scrub(ReferenceLibrary library, Settings settings) {
    scrubber = new VersionedScrubber(Pack.CORE, Overlays.NONE, library, settings);
  }

  /** Against this data, with the settings a user gets. */
  public static Scrub with(ReferenceLibrary library) {
    return with(library, settings(true, true));
  }

  /** Against this data, with other settings. */
  public static Scrub with(ReferenceLibrary library, Settings settings) {
    return new Scrub(library, settings);
  }

  /** The usual settings but for these. */
  public static Settings settings(boolean strictVisits, boolean commercialNcci) {
    return new Settings(false, strictVisits, commercialNcci, Map.of());
  }

  /** The usual settings and what a payer's member ids look like. */
  public static Settings memberIds(String payerId, String regex) {
    return new Settings(false, true, true, Map.of(payerId, Pattern.compile(regex)));
  }

  /** The whole report. */
  public ScrubReport report(Claim.Builder claim) {
    return report(claim.build());
  }

  /** The whole report. */
  public ScrubReport report(Claim claim) {
    return scrubber.scrub(claim, ClaimHistory.UNKNOWN);
  }

  /** The whole report, with history. */
  public ScrubReport report(Claim claim, ClaimHistory history) {
    return scrubber.scrub(claim, history);
  }

  /**
   * Every finding as {@code E PTP-002 L2}: severity letter, or {@code B} when bypassed, or {@code
   * ?} when no data, then the rule, then the line if there is one.
   */
  public List<String> findings(Claim claim) {
    return findings(report(claim));
  }

  /** Every finding of a report in short. */
  public static List<String> findings(ScrubReport report) {
    return report.findings().stream().map(Scrub::text).toList();
  }

  /** The findings of one family ({@code PTP-}) or one rule in short. */
  public List<String> findings(Claim claim, String idPrefix) {
    return findings(report(claim), idPrefix);
  }

  /** The findings of one family or one rule in short. */
  public static List<String> findings(ScrubReport report, String idPrefix) {
    return report.findings().stream()
        .filter(f -> f.ruleId().startsWith(idPrefix))
        .map(Scrub::text)
        .toList();
  }

  /** The first finding of a rule; fails when there is none. */
  public Finding finding(Claim claim, String ruleId) {
    return finding(report(claim), ruleId);
  }

  /** The first finding of a rule; fails when there is none. */
  public static Finding finding(ScrubReport report, String ruleId) {
    return report.findings().stream()
        .filter(f -> f.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + ruleId + " among " + findings(report)));
  }

  /** The claim after the first fix of the first finding of a rule. */
  public Claim repaired(Claim claim, String ruleId) {
    List<Fix> fixes = finding(claim, ruleId).fixes();
    if (fixes.isEmpty()) {
      throw new AssertionError(ruleId + " offers no fix");
    }
    return fixes.get(0).applyTo(claim);
  }

  /** How a family stands on a line; 0 for the claim. */
  public CheckState coverage(Claim claim, EditFamily family, int line) {
    return report(claim).coverage().state(family, line);
  }

  private static String text(Finding f) {
    String verdict =
        f.verdict() == Verdict.FAIL
            ? f.severity().letter()
            : f.verdict() == Verdict.BYPASSED ? "B" : "?";
    int line = f.location().line();
    return verdict + " " + f.ruleId() + (line == 0 ? "" : " L" + line);
  }
}
