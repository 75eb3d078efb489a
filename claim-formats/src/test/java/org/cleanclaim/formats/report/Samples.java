package org.cleanclaim.formats.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.SourcePosition;
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

/** A run of three claims and a broken file, with personal data that must not be written. */
final class Samples {

  static final RunInfo STARTER = new RunInfo("cleanclaim 9.9", "starter edition", false);
  static final List<String> PERSONAL =
      List.of("Quimby", "Zelda", "1EG4TE5MK73", "1944-02-29", "19440229", "Fern Lane");

  private static final CheckState CHECKED =
      new CheckState(CoverageStatus.CHECKED, "NCCI PTP practitioner 2024Q3", "");
  private static final CheckState NO_MUE =
      new CheckState(CoverageStatus.NO_DATA, "", "MUE practitioner: no release is loaded");

  private Samples() {}

  static Claim claim(String controlNumber) {
    return Claim.professional(controlNumber)
        .payer("MEDICARE", PlanType.MEDICARE_B)
        .memberId("1EG4TE5MK73")
        .patient(p -> p.name("Quimby", "Zelda").birthDate("1944-02-29"))
        .diagnosis("K63.5")
        .line(l -> l.procedure("45385").on("2024-08-01").pointer(1).charge("900.00"))
        .line(l -> l.procedure("45380", "RT").on("2024-08-01").pointer(1).charge("700.00"))
        .build();
  }

  static Finding finding(
      String ruleId, Verdict verdict, Severity severity, List<Integer> lines, String companionOf) {
    return new Finding(
        ruleId,
        "Title of " + ruleId,
        verdict,
        severity,
        Category.ofRule(ruleId),
        7,
        new Location(
            lines,
            ClaimField.LINE_MODIFIERS,
            "2400",
            "SV101-3",
            "24D",
            0,
            new SourcePosition("day.837", 31, 31)),
        "45380 is part of 45385 on the same day",
        new Denial("236", "CO", List.of("M80"), List.of("735")),
        List.of("NCCI Policy Manual ch. I"),
        List.of(
            new Fix.AddModifier(
                2, "59", Fix.Safety.NEEDS_REVIEW, "append 59 to 45380 if it was another site"),
            new Fix.SetField(
                ClaimField.MEMBER_ID, 0, "1EG4TE5MK73", Fix.Safety.SAFE, "strip the dashes")),
        verdict == Verdict.FAIL && companionOf.isEmpty() ? new Risk(70_000, 0.8) : Risk.NONE,
        new Provenance("core", "9.9", "NCCI PTP practitioner 2024Q3", "45385/45380 1"),
        companionOf,
        List.of());
  }

  static ScrubReport report(
      String controlNumber, Disposition disposition, CheckState mue, Finding... findings) {
    CheckState[] states = new CheckState[3 * EditFamily.values().length];
    Arrays.fill(states, CheckState.NOT_APPLICABLE);
    for (int line = 1; line <= 2; line++) {
      states[line * EditFamily.values().length + EditFamily.PTP.ordinal()] = CHECKED;
      states[line * EditFamily.values().length + EditFamily.MUE.ordinal()] = mue;
    }
    return new ScrubReport(
        controlNumber,
        ClaimType.PROFESSIONAL,
        disposition,
        List.of(findings),
        Coverage.ofTable(2, states),
        Stream.of(findings).mapToLong(f -> f.risk().dollarsAtRiskCents()).max().orElse(0),
        List.of("core 9.9"));
  }

  static Finding fileFinding() {
    return new Finding(
        "FMT-002",
        "Version",
        Verdict.FAIL,
        Severity.ERROR,
        Category.FORMAT,
        2,
        new Location(
            List.of(), ClaimField.SYNTAX, "", "ST03", "", 0, new SourcePosition("day.837", 3, 3)),
        "an institutional transaction (837I) is not read",
        Denial.NONE,
        List.of(),
        List.of(),
        Risk.NONE,
        new Provenance("core", "9.9", "", ""),
        "",
        List.of());
  }

  /** Runs the sample through a report. */
  static void write(RunReport report) {
    report.begin(STARTER);
    report.claim("day.837", claim("A-1"), report("A-1", Disposition.CLEAN, CHECKED));
    report.claim(
        "day.837",
        claim("A-2"),
        report(
            "A-2",
            Disposition.REJECT,
            NO_MUE,
            finding("EM-001", Verdict.FAIL, Severity.WARNING, List.of(2, 1), "PTP-002"),
            finding("PTP-002", Verdict.FAIL, Severity.ERROR, List.of(2, 1), "")));
    report.file("day.837", List.of(fileFinding()));
    report.claim(
        "day.837",
        claim("A-3"),
        report(
            "A-3",
            Disposition.REVIEW,
            NO_MUE,
            finding("PTP-002", Verdict.BYPASSED, Severity.ERROR, List.of(2, 1), "")));
    report.end(Duration.ofMillis(1234));
  }
}
