package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/** No claim that can be built makes the scrubber fail, or keeps it busy. */
class HostileClaimProperties {

  private static final Scrub SCRUB = Scrub.with(RealisticClaims.STARTER);
  private static final String DAY = "2026-03-10";
  private static final int MANY = 5000;

  @Property(tries = 1500, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void anyClaimGetsAReport(@ForAll long seed) {
    AnyValues any = new AnyValues(new Random(seed));
    Claim claim = any.claim(any.random.nextInt(10) == 0 ? 60 : 6);
    ClaimHistory history = history(any);

    long start = System.nanoTime();
    ScrubReport report = SCRUB.report(claim, history);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

    sound(claim, report);
    for (Finding f : report.findings()) {
      for (Fix fix : f.fixes()) {
        assertThat(fix.applyTo(claim)).isNotNull();
      }
    }
  }

  private static ClaimHistory history(AnyValues any) {
    List<HistoryLine> lines = new ArrayList<>();
    for (int n = any.random.nextInt(4); n > 0; n--) {
      lines.add(any.of(HistoryLine.class));
    }
    return lines.isEmpty() ? ClaimHistory.UNKNOWN : ClaimHistory.of(lines);
  }

  private static void sound(Claim claim, ScrubReport report) {
    assertThat(report.coverage().lines()).isEqualTo(claim.lines().size());
    for (Finding f : report.findings()) {
      assertThat(f.ruleId()).as(f.message()).isNotEqualTo("SYS-001");
      assertThat(f.message()).isNotBlank().doesNotContain("null");
      assertThat(f.risk().dollarsAtRiskCents()).as(f.ruleId()).isNotNegative();
      assertThat(f.location().lines())
          .as(f.ruleId())
          .doesNotHaveDuplicates()
          .allMatch(n -> n >= 1 && n <= claim.lines().size());
    }
  }

  @Example
  void fiveThousandLinesOfOnePair() {
    many(i -> i % 2 == 0 ? "45385" : "45378");
  }

  @Example
  void fiveThousandLinesOfOnePairThatAModifierSeparates() {
    many(i -> i % 2 == 0 ? "28285-T1-59" : "28296-TA");
  }

  @Example
  void fiveThousandLinesOfOneCode() {
    many(i -> "97110 x7");
  }

  @Example
  void fiveThousandAddOnsOfAddOns() {
    many(i -> List.of("22551", "22552", "64484", "11045").get(i % 4));
  }

  @Example
  void fiveThousandLinesOverManyYears() {
    many(i -> List.of("45385", "45378", "99213", "97110").get(i % 4) + " 1996-01-01..2026-12-31");
  }

  @Example
  void fiveThousandLinesOfEverything() {
    Random random = new Random(20261121);
    List<ServiceLine> lines = new ArrayList<>();
    while (lines.size() < MANY) {
      lines.addAll(RealisticClaims.seeded(random.nextLong()).claim().lines());
    }
    inFiveSeconds(
        TestClaims.bare(PlanType.MEDICARE_B, DAY).diagnosis("J06.9").lines(lines).build());
  }

  @Example
  void aThousandDiagnoses() {
    Claim.Builder claim = TestClaims.medicare(DAY, "99213");
    List<String> codes = List.of("E11.9", "F02.80", "W19.XXXA", "M54.5", "Y92.009", "Z23", "X");
    IntStream.range(0, 1000).mapToObj(i -> codes.get(i % codes.size())).forEach(claim::diagnosis);
    inFiveSeconds(claim.build());
  }

  private static void many(IntFunction<String> line) {
    String[] lines = IntStream.range(0, MANY).mapToObj(line).toArray(String[]::new);
    inFiveSeconds(TestClaims.medicare(DAY, lines).build());
  }

  private static void inFiveSeconds(Claim claim) {
    long start = System.nanoTime();
    ScrubReport report = SCRUB.report(claim);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    sound(claim, report);
  }

  @Example
  void anEmptyClaimGetsAReport() {
    Claim claim = Claim.professional("").build();
    sound(claim, SCRUB.report(claim));
    assertThat(SCRUB.report(claim).findings()).isNotEmpty();
    assertThat(SCRUB.report(claim).disposition()).isEqualTo(Disposition.REJECT);
  }
}
