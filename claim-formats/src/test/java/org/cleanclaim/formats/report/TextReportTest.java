package org.cleanclaim.formats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Disposition;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static String text(int width, boolean colour) {
    StringWriter out = new StringWriter();
    Samples.write(TextReport.to(out, width, colour));
    return out.toString();
  }

  @Test
  void writesABlockForEachClaimThenALegendAndASummary() {
    assertThat(text(100, false))
        .isEqualTo(
            """
            cleanclaim 9.9 - checking against the starter edition

            day.837

            CLEAN   A-1                   2 lines, $1,600.00
            REJECT  A-2                   2 lines, $1,600.00, $700.00 at risk
              ERROR    PTP-002  lines 2 (45380-RT), 1 (45385), box 24D  CO-236 M80  $700.00
                  45380 is part of 45385 on the same day
                  fix: append 59 to 45380 if it was another site
                  fix (SAFE): strip the dashes
                  see: NCCI Policy Manual ch. I; NCCI PTP practitioner 2024Q3
              WARNING  EM-001   lines 2 (45380-RT), 1 (45385), box 24D  (explains PTP-002)
                  45380 is part of 45385 on the same day
                  fix: append 59 to 45380 if it was another site
                  fix (SAFE): strip the dashes
                  see: NCCI Policy Manual ch. I; NCCI PTP practitioner 2024Q3
              not fully checked: MUE (reasons below)

              ERROR    FMT-002  file, segment 3, text line 3, ST03
                  an institutional transaction (837I) is not read

            REVIEW  A-3                   2 lines, $1,600.00
              ok    PTP-002 lines 2 (45380-RT), 1 (45385), box 24D: 45380 is part of 45385 on the same day
              not fully checked: MUE (reasons below)


            Not fully checked
              MUE   medically unlikely edits      no data        4 lines
                    MUE practitioner: no release is loaded

            Summary
              claims    3: 1 clean, 1 review, 1 reject
              findings  2 errors, 0 warnings, 0 notes, 1 resolved by a modifier or policy
              at risk   $700.00 of $4,800.00 charged
              time      1.23 s

            The starter edition knows a small selection of codes only. For full checks import the official files
            once: cleanclaim data import FILES
            """);
  }

  @Test
  void saysNothingPersonal() {
    assertThat(text(100, true)).doesNotContain(Samples.PERSONAL);
  }

  @Test
  void writesColourOnlyWhenAsked() {
    assertThat(text(100, false)).doesNotContain("\u001b");
    assertThat(text(100, true)).contains("\u001b[1;31mREJECT");
    assertThat(text(100, true).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(100, false));
  }

  @Property(seed = "20261121")
  void wrapsEverySentenceAtTheWidth(@ForAll @IntRange(min = 60, max = 160) int width) {
    assertThat(text(width, false).lines().filter(line -> line.startsWith("      ")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @Test
  void keepsTheTerminalSafeFromWhatAFileSays() {
    StringWriter out = new StringWriter();
    TextReport report = TextReport.to(out, 80, false);
    String hostile = "A\u001b[2J\u0007\u009bB";
    report.begin(Samples.STARTER);
    report.claim(
        "x.json",
        Samples.claim(hostile),
        Samples.report(hostile, Disposition.CLEAN, CheckState.NOT_APPLICABLE));
    report.end(Duration.ZERO);
    assertThat(out.toString()).doesNotContain("\u001b", "\u0007", "\u009b").contains("A [2J  B");
  }

  @Test
  void countsWhatTheRunCameTo() {
    TextReport report = TextReport.to(new StringWriter(), 80, false);
    Samples.write(report);
    Tally tally = report.tally();
    assertThat(tally.claims()).isEqualTo(3);
    assertThat(tally.claims(Disposition.REJECT)).isEqualTo(1);
    assertThat(tally.failures(Severity.ERROR)).isEqualTo(2);
    assertThat(tally.failures(Severity.WARNING)).as("companions do not count").isZero();
    assertThat(tally.bypassed()).isEqualTo(1);
    assertThat(tally.fileFailures()).isEqualTo(1);
    assertThat(tally.atRiskCents()).isEqualTo(70_000);
    assertThat(tally.chargedCents()).isEqualTo(480_000);
    assertThat(tally.clean()).isFalse();
  }

  @Test
  void isCleanOnlyWithClaimsThatAllAre() {
    Claim claim = Samples.claim("A");
    TextReport nothing = TextReport.to(new StringWriter(), 80, false);
    assertThat(nothing.tally().clean()).as("no claim at all").isFalse();
    nothing.claim("f", claim, Samples.report("A", Disposition.CLEAN, CheckState.NOT_APPLICABLE));
    assertThat(nothing.tally().clean()).isTrue();
    nothing.file("f", List.of(Samples.fileFinding()));
    assertThat(nothing.tally().clean()).as("a broken file").isFalse();
  }

  @Test
  void tellsWhenTheTargetFails() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> Samples.write(TextReport.to(full, 80, false)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk full");
  }
}
