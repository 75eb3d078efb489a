package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.TestLibrary.day;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.run.VersionedScrubber;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** A claim in flight sees one version of the data, and an old version leaves nothing behind. */
class OneReportPerVersionTest {

  private static final int RELOADS = 200;
  private static final long MARGIN = 12L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Every rule in a session, so that a session left behind shows. */
  private static final RulePack PACK =
      RulePack.inSessions(
          BuiltInPacks.CORE, BuiltInPacks.version(), BuiltInPacks.models(BuiltInPacks.CORE));

  /** Twenty lines, so that a reload has time to fall into a scrub. */
  private static final Claim CLAIM =
      TestClaims.medicare(
              "2026-03-10",
              java.util.stream.IntStream.range(0, 20)
                  .mapToObj(i -> i % 2 == 0 ? "45385" : "45380")
                  .toArray(String[]::new))
          .build();

  /**
   * Two libraries that differ in the indicator of one row, and in what their releases are called.
   */
  private static ReferenceLibrary library(String label, int indicator) {
    return TestLibrary.of(
        sink -> {
          sink.begin(
              TestLibrary.official(TableKind.PTP_PRACTITIONER, label, "2026-01-01", "2026-12-31"));
          sink.ptp("45385", "45380", day("2020-01-01"), Days.OPEN, indicator, "test");
          sink.begin(
              TestLibrary.official(TableKind.MUE_PRACTITIONER, label, "2026-01-01", "2026-12-31"));
          sink.mue("45385", 1, 3, "test");
        });
  }

  /** All of a report but what has no equality. */
  record Said(Disposition disposition, List<Finding> findings, List<Coverage.Entry> coverage) {
    static Said by(ScrubReport r) {
      return new Said(r.disposition(), r.findings(), r.coverage().entries());
    }
  }

  @Test
  void everyReportComesWhollyFromOneVersion() throws Exception {
    ReferenceLibrary one = library("one", 0);
    ReferenceLibrary two = library("two", 1);
    Said byOne = Said.by(Scrub.with(one).report(CLAIM));
    Said byTwo = Said.by(Scrub.with(two).report(CLAIM));
    assertThat(byOne).isNotEqualTo(byTwo);

    try (VersionedScrubber scrubber = scrubber(one)) {
      AtomicBoolean done = new AtomicBoolean();
      Callable<int[]> scrubbing =
          () -> {
            int[] seen = new int[2];
            while (!done.get()) {
              Said said = Said.by(scrubber.scrub(CLAIM, ClaimHistory.UNKNOWN));
              assertThat(said).isIn(byOne, byTwo);
              seen[said.equals(byOne) ? 0 : 1]++;
            }
            return seen;
          };
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        List<Future<int[]>> workers = List.of(threads.submit(scrubbing), threads.submit(scrubbing));
        for (int i = 0; i < RELOADS; i++) {
          scrubber.reload(i % 2 == 0 ? two : one);
          assertThat(Said.by(scrubber.scrub(CLAIM, ClaimHistory.UNKNOWN)))
              .isEqualTo(i % 2 == 0 ? byTwo : byOne);
        }
        done.set(true);
        for (Future<int[]> w : workers) {
          assertThat(w.get(30, TimeUnit.SECONDS)).as("reports by version").doesNotContain(0);
        }
      } finally {
        done.set(true);
        threads.shutdownNow();
      }
    }
  }

  @Test
  void anOldVersionLeavesNothingBehind() {
    int sessionsBefore = sessions();
    VersionedScrubber scrubber = scrubber(ReferenceLibrary.empty());
    WeakReference<ReferenceLibrary> first = scrubThenReplace(scrubber);
    reload(scrubber, RELOADS / 2);
    long before = usedAfterCollection();
    reload(scrubber, RELOADS / 2);

    assertThat(usedAfterCollection()).isLessThan(before + MARGIN);
    assertThat(collected(first)).as("the first library is collected").isTrue();
    assertThat(sessions()).as("one version rests").isLessThanOrEqualTo(sessionsBefore + 1);
    scrubber.close();
    assertThat(sessions()).isEqualTo(sessionsBefore);
  }

  @Test
  void scrubsOfManyThreadsLeaveNoSessionBehind() throws Exception {
    int sessionsBefore = sessions();
    VersionedScrubber scrubber = scrubber(library("one", 0));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<ScrubReport>> reports = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        reports.add(threads.submit(() -> scrubber.scrub(CLAIM, ClaimHistory.UNKNOWN)));
        if (i % 20 == 0) {
          scrubber.reload(library("two", 1));
        }
      }
      for (Future<ScrubReport> r : reports) {
        assertThat(r.get(30, TimeUnit.SECONDS).findings()).isNotEmpty();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    scrubber.close();
    assertThat(sessions()).isEqualTo(sessionsBefore);
  }

  private static VersionedScrubber scrubber(ReferenceLibrary library) {
    return new VersionedScrubber(
        PACK,
        Overlays.NONE,
        library,
        new org.cleanclaim.engine.internal.observe.Settings(false, true, true, Map.of()));
  }

  private static WeakReference<ReferenceLibrary> scrubThenReplace(VersionedScrubber scrubber) {
    ReferenceLibrary library = library("first", 0);
    scrubber.reload(library);
    scrubber.scrub(CLAIM, ClaimHistory.UNKNOWN);
    return new WeakReference<>(library);
  }

  private static void reload(VersionedScrubber scrubber, int times) {
    for (int i = 0; i < times; i++) {
      scrubber.reload(library("next", i % 2));
      scrubber.scrub(CLAIM, ClaimHistory.UNKNOWN);
    }
  }

  private static int sessions() {
    KieSession mine = PACK.sessionRules().get(0).newSession();
    try {
      return mine.getKieBase().getKieSessions().size();
    } finally {
      mine.dispose();
    }
  }

  private static boolean collected(WeakReference<?> reference) {
    long start = System.nanoTime();
    while (reference.get() != null && System.nanoTime() - start < PATIENCE.toNanos()) {
      System.gc();
    }
    return reference.get() == null;
  }

  private static long usedAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Runtime r = Runtime.getRuntime();
      least = Math.min(least, r.totalMemory() - r.freeMemory());
    }
    return least;
  }
}
