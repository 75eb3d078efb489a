package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site or payer changes about rules without writing any. */
class OverlaysTest {

  private static final String HEADER = "rule,payer,programme,action,value,from,to,reason\n";

  @TempDir Path dir;

  private ScrubReport scrub(Claim claim) {
    try (ClaimScrubber scrubber =
        Cleanclaim.scrubber(ReferenceLibrary.starter()).overlays(dir).build()) {
      return scrubber.scrub(claim);
    }
  }

  private void overlay(String name, String rows) throws IOException {
    Files.writeString(dir.resolve(name), HEADER + rows);
  }

  /** A replacement without the payer's claim number: PAY-040. */
  private static Claim replacement(String payer, String day) {
    return Claim.professional("T1")
        .payer(payer, PlanType.COMMERCIAL)
        .memberId("XYZ123456789")
        .patient(p -> p.birthDate("1950-02-01").sex(Sex.FEMALE))
        .billingProvider("1234567893")
        .placeOfService("11")
        .frequency("7")
        .diagnosis("I10")
        .line(l -> l.procedure("99213").on(day).pointer(1).charge("120.00"))
        .build();
  }

  private static Finding only(ScrubReport report, String rule) {
    List<Finding> found = report.findings().stream().filter(f -> f.ruleId().equals(rule)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aSuppressedFindingStaysWithItsReasonAndCostsNothing() throws IOException {
    overlay("10-acme.csv", "PAY-040,ACME,,suppress,,,,portal keeps the number\n");
    ScrubReport report = scrub(replacement("ACME", "2026-03-10"));
    Finding f = only(report, "PAY-040");
    assertThat(f.suppressed()).isTrue();
    assertThat(f.overlays())
        .containsExactly(
            new OverlayEffect(
                OverlayEffect.Kind.SUPPRESSED, "10-acme.csv:2", "portal keeps the number"));
    assertThat(f.risk().dollarsAtRiskCents()).isZero();
    assertThat(report.failures(Severity.ERROR)).isEmpty();
    assertThat(report.disposition()).isNotEqualTo(Disposition.REJECT);
  }

  @Test
  void itHoldsForItsPayerAndItsDaysOnly() throws IOException {
    overlay("10.csv", "PAY-040,ACME,,suppress,,2026-03-01,2026-03-31,trial month\n");
    assertThat(only(scrub(replacement("OTHER", "2026-03-10")), "PAY-040").suppressed()).isFalse();
    assertThat(only(scrub(replacement("ACME", "2026-02-28")), "PAY-040").suppressed()).isFalse();
    assertThat(only(scrub(replacement("ACME", "2026-03-01")), "PAY-040").suppressed()).isTrue();
    assertThat(only(scrub(replacement("ACME", "2026-03-31")), "PAY-040").suppressed()).isTrue();
    assertThat(only(scrub(replacement("ACME", "2026-04-01")), "PAY-040").suppressed()).isFalse();
  }

  @Test
  void theLaterLayerWins() throws IOException {
    overlay("10-plan.csv", "PAY-040,,CI,suppress,,,,plan\n");
    overlay("20-site.csv", "PAY-040,,CI,severity,WARNING,,,we look first\n");
    Finding f = only(scrub(replacement("ACME", "2026-03-10")), "PAY-040");
    assertThat(f.severity()).isEqualTo(Severity.WARNING);
    assertThat(f.overlays())
        .extracting(OverlayEffect::layer)
        .containsExactly("10-plan.csv:2", "20-site.csv:2");
  }

  @Test
  void everyMistakeIsNamedAtOnce() throws IOException {
    overlay(
        "10.csv",
        "PAY-999,,,suppress,,,,x\nPAY-040,,XX,mute,,2026-13-01,,\nPAY-040,,,severity,LOUD,,,y\n");
    Files.writeString(dir.resolve("20.csv"), "rule,why\n");
    assertThatThrownBy(() -> scrub(replacement("ACME", "2026-03-10")))
        .isInstanceOfSatisfying(
            PackException.class,
            e ->
                assertThat(e)
                    .hasMessageContainingAll(
                        "10.csv:2:1: there is no rule PAY-999",
                        "10.csv:3:3: programme is 'XX'",
                        "10.csv:3:4: action is 'mute'",
                        "10.csv:3:6: from is no date",
                        "10.csv:3:8: reason is empty",
                        "10.csv:4:5: value is 'LOUD'",
                        "20.csv:1:2: unknown column 'why'",
                        "20.csv:1: column action is missing"));
  }

  @Test
  void aDirectoryThatIsNotThereIsSaidSo() {
    assertThatThrownBy(
            () ->
                Cleanclaim.scrubber(ReferenceLibrary.starter()).overlays(dir.resolve("no")).build())
        .isInstanceOf(PackException.class)
        .hasMessageContaining("cannot be read");
  }
}
