package org.cleanclaim.examples;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;

/** Cleanclaim inside another program: build a claim, scrub it, read the answer. */
public final class Embedding {

  private Embedding() {}

  /** Scrubs one claim and prints what a payer would say to it. */
  public static void main(String[] args) {
    ReferenceLibrary data = ReferenceLibrary.starter(); // or ReferenceLibrary.open(snapshotDir)
    try (ClaimScrubber scrubber = Cleanclaim.scrubber(data).pack("medicare").build()) {
      ScrubReport report = scrubber.scrub(claim());
      System.out.println(report.disposition());
      report
          .findings()
          .forEach(
              finding -> {
                System.out.println(finding.ruleId() + ": " + finding.message());
                finding.fixes().forEach(fix -> System.out.println("  fix: " + fix.description()));
              });
      report
          .coverage()
          .unchecked()
          .forEach(
              gap ->
                  System.out.println(
                      "line "
                          + gap.line()
                          + ", "
                          + gap.family().label()
                          + ": "
                          + gap.state().reason()));
    }
  }

  static Claim claim() {
    return Claim.professional("12345")
        .payer("MEDICARE", PlanType.MEDICARE_B)
        .memberId("1EG4TE5MK73")
        .patient(p -> p.birthDate("1950-02-01").sex(Sex.FEMALE))
        .billingProvider("1234567893")
        .placeOfService("11")
        .diagnosis("L97.512")
        .line(l -> l.procedure("99213", "25").on("2026-03-10").pointer(1).charge("120.00"))
        .line(l -> l.procedure("11042").on("2026-03-10").pointer(1).charge("310.00"))
        .line(l -> l.procedure("97597").on("2026-03-10").pointer(1).charge("180.00"))
        .build();
  }
}
