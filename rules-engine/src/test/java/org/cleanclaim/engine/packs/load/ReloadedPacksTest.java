package org.cleanclaim.engine.packs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are swapped while claims are scrubbed; a report is wholly of one version. */
class ReloadedPacksTest {

  private static final ReferenceLibrary STARTER = ReferenceLibrary.starter();
  private static final int CLAIMS_PER_THREAD = 50_000;
  private static final int RELOADS = 200;
  private static final long MARGIN = 12L << 20;
  private static final PackTrust EVERYONE = (digest, signers) -> true;

  @TempDir private Path folder;
  private final Claim claim = Packs.claim("ACME");

  @BeforeEach
  void firstVersion() {
    Packs.acme(folder, "1");
  }

  private ReloadableScrubber scrubber() {
    return Cleanclaim.scrubber(STARTER).pack(folder).trust(EVERYONE).build();
  }

  /**
   * Every version a report speaks of: the pack, its rules, direct and of a session, its overlays.
   */
  private static Set<String> versions(ScrubReport report) {
    Set<String> versions = new TreeSet<>();
    report.packs().stream()
        .filter(p -> p.startsWith("acme "))
        .forEach(p -> versions.add(p.substring(5)));
    assertThat(versions).hasSize(1);
    Set<String> spoke = new TreeSet<>();
    for (Finding f : report.findings()) {
      if (f.ruleId().startsWith("ACME")) {
        spoke.add(f.ruleId());
        versions.add(f.message().substring(f.message().indexOf("version ") + 8));
        versions.add(f.provenance().packVersion());
      }
      for (OverlayEffect effect : f.overlays()) {
        spoke.add("overlay");
        versions.add(effect.reason().substring("version ".length()));
      }
    }
    assertThat(spoke).containsExactly("ACME-001", "ACME-002", "overlay");
    return versions;
  }

  @Test
  void everyReportComesWhollyFromOneVersion() throws Exception {
    try (ReloadableScrubber scrubber = scrubber()) {
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<Set<String>>> seen = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        seen.add(
            threads.submit(
                () -> {
                  Set<String> all = new TreeSet<>();
                  for (int i = 0; i < CLAIMS_PER_THREAD; i++) {
                    Set<String> of = versions(scrubber.scrub(claim, ClaimHistory.UNKNOWN));
                    assertThat(of).hasSize(1);
                    all.addAll(of);
                  }
                  return all;
                }));
      }
      threads.shutdown();
      int reloads = 0;
      while (!done.get()) {
        Packs.acme(folder, reloads++ % 2 == 0 ? "2" : "1");
        scrubber.reloadPacks();
        done.set(seen.stream().allMatch(Future::isDone));
      }
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(reloads).isGreaterThan(2);
      for (Future<Set<String>> of : seen) {
        assertThat(of.get()).containsExactly("1", "2");
      }
    }
  }

  @Test
  void reloadsLeaveNothingBehind() {
    try (ReloadableScrubber scrubber = scrubber()) {
      reload(scrubber, RELOADS / 4);
      long before = usedAfterCollection();
      reload(scrubber, RELOADS);
      assertThat(usedAfterCollection()).isLessThan(before + MARGIN);
    }
  }

  private void reload(ReloadableScrubber scrubber, int times) {
    for (int i = 0; i < times; i++) {
      Packs.acme(folder, i % 2 == 0 ? "2" : "1");
      scrubber.reloadPacks();
      assertThat(versions(scrubber.scrub(claim, ClaimHistory.UNKNOWN))).hasSize(1);
    }
  }

  private static long usedAfterCollection() {
    long least = Long.MAX_VALUE;
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    do {
      System.gc();
      Runtime r = Runtime.getRuntime();
      least = Math.min(least, r.totalMemory() - r.freeMemory());
    } while (System.nanoTime() < end);
    return least;
  }

  @Test
  void aBrokenPackLeavesTheRunningScrubberAsItIs() {
    try (ReloadableScrubber scrubber = scrubber()) {
      Packs.write(folder, "rules/acme.drl", Packs.RULES.formatted("2").replace("when", "wenn"));
      assertThatThrownBy(scrubber::reloadPacks).isInstanceOf(PackException.class);
      assertThat(versions(scrubber.scrub(claim, ClaimHistory.UNKNOWN))).containsExactly("1");
    }
  }

  @Test
  void anotherPayersClaimMeetsNoneOfIt() {
    try (ReloadableScrubber scrubber = scrubber()) {
      ScrubReport report = scrubber.scrub(Packs.claim("OTHER"), ClaimHistory.UNKNOWN);
      assertThat(report.packs()).noneMatch(p -> p.startsWith("acme"));
      assertThat(report.packs()).anyMatch(p -> p.startsWith("commercial"));
      assertThat(report.findings()).noneMatch(f -> f.ruleId().startsWith("ACME"));
    }
  }
}
