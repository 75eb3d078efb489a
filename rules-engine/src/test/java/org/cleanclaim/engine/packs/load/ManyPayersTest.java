package org.cleanclaim.engine.packs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payers that differ in tables and overlays share everything compiled. */
class ManyPayersTest {

  private static final ReferenceLibrary STARTER = ReferenceLibrary.starter();
  private static final int PAYERS = 500;
  private static final long MOST_BYTES = 20L << 20;
  private static final long MOST_FIRST_NANOS = 5_000_000;

  @TempDir private Path folder;

  /** A payer as vendors keep them: authorisations, filing limits, a few severities. */
  private Path payer(int number) {
    Path pack = folder.resolve("payer-" + number);
    Packs.write(
        pack,
        "pack.yaml",
        "id: payer-%1$d\nversion: \"1\"\ntitle: Payer %1$d\nextends: [commercial]\nscope:\n  payers: [P%1$d]\n"
            .formatted(number));
    StringBuilder auth = new StringBuilder("code,place,from,note\n");
    IntStream.range(0, 40)
        .forEach(
            i ->
                auth.append(20_000 + (number * 37 + i * 101) % 70_000)
                    .append(",22,2026-01-01,call us\n"));
    Packs.write(pack, "tables/prior-auth.csv", auth.toString());
    Packs.write(
        pack, "tables/timely-filing.csv", "claims,days\noriginal," + (90 + number % 5) + "\n");
    Packs.write(
        pack,
        "overlays/site.csv",
        "rule,action,value,reason\nPAY-040,severity,WARNING,payer %1$d\nPTP-*,severity,ERROR,payer %1$d\nICD-014,disable,,payer %1$d\n"
            .formatted(number));
    return pack;
  }

  private ReloadableScrubber scrubber(int payers) {
    ScrubberBuilder builder = Cleanclaim.scrubber(STARTER);
    IntStream.range(0, payers).mapToObj(this::payer).forEach(builder::pack);
    return builder.build();
  }

  @Test
  void fiveHundredCostAFewMegabytesMoreThanOne() {
    List<Claim> claims = IntStream.range(0, PAYERS).mapToObj(i -> Packs.claim("P" + i)).toList();
    long one;
    try (ReloadableScrubber scrubber = scrubber(1)) {
      claims.forEach(scrubber::scrub);
      one = usedAfterCollection();
      assertThat(scrubber.scrub(claims.get(0)).packs()).anyMatch(p -> p.startsWith("payer-0 "));
    }
    try (ReloadableScrubber scrubber = scrubber(PAYERS)) {
      claims.forEach(scrubber::scrub);
      assertThat(usedAfterCollection() - one).isLessThan(MOST_BYTES);
      for (int i = 0; i < PAYERS; i++) {
        String reason = "payer " + i;
        assertThat(scrubber.scrub(claims.get(i)).findings())
            .anyMatch(f -> f.overlays().stream().anyMatch(e -> e.reason().equals(reason)));
      }
    }
  }

  @Test
  void theFirstClaimOfAPayerIsHardlySlowerThanTheSecond() {
    List<Claim> claims = IntStream.range(0, PAYERS).mapToObj(i -> Packs.claim("P" + i)).toList();
    try (ReloadableScrubber scrubber = scrubber(PAYERS)) {
      IntStream.range(0, PAYERS / 2).forEach(i -> scrub(scrubber, claims.get(i)));
      long[] extra =
          IntStream.range(PAYERS / 2, PAYERS)
              .mapToLong(i -> scrub(scrubber, claims.get(i)) - scrub(scrubber, claims.get(i)))
              .sorted()
              .toArray();
      // a collection may fall on one of them, so nine in ten are held to it
      assertThat(extra[extra.length * 9 / 10]).isLessThan(MOST_FIRST_NANOS);
    }
  }

  private static long scrub(ReloadableScrubber scrubber, Claim claim) {
    long start = System.nanoTime();
    ScrubReport report = scrubber.scrub(claim, ClaimHistory.UNKNOWN);
    long took = System.nanoTime() - start;
    assertThat(report.packs()).hasSize(3);
    return took;
  }

  private static long usedAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      System.gc();
      Runtime r = Runtime.getRuntime();
      least = Math.min(least, r.totalMemory() - r.freeMemory());
    }
    return least;
  }
}
