package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;

/** The same claim gives the same report, in the same order, on any number of threads. */
class DeterminismTest {

  private static final int CLAIMS = 400;
  private static final int THREADS = 4;
  private static final List<RealisticClaims.Case> CASES =
      IntStream.range(0, CLAIMS).mapToObj(RealisticClaims::seeded).toList();

  /** All of a report but what has no equality. */
  record Said(
      String controlNumber,
      Disposition disposition,
      List<Finding> findings,
      List<Coverage.Entry> coverage,
      List<String> packs,
      long dollars) {
    static Said by(ScrubReport r) {
      return new Said(
          r.controlNumber(),
          r.disposition(),
          r.findings(),
          r.coverage().entries(),
          r.packs(),
          r.dollarsAtRiskCents());
    }
  }

  @Example
  void fourThreadsReportWhatOneReports() throws Exception {
    Scrub scrub = Scrub.with(RealisticClaims.STARTER);
    List<Said> alone = CASES.stream().map(c -> said(scrub, c)).toList();
    assertThat(alone.stream().mapToInt(s -> s.findings().size()).sum()).isGreaterThan(CLAIMS);

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Said>>> workers = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        workers.add(threads.submit(inAnOrderOfItsOwn(scrub, t)));
      }
      for (Future<List<Said>> worker : workers) {
        assertThat(worker.get(60, TimeUnit.SECONDS)).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Example
  void anotherScrubberReportsTheSame() {
    Scrub one = Scrub.with(RealisticClaims.STARTER);
    Scrub two = Scrub.with(org.cleanclaim.codesets.ReferenceLibrary.starter());
    for (RealisticClaims.Case c : CASES) {
      assertThat(said(two, c)).isEqualTo(said(one, c));
    }
  }

  /** What a session keeps of one claim must not show on the next, whichever that was. */
  private static Callable<List<Said>> inAnOrderOfItsOwn(Scrub scrub, long seed) {
    return () -> {
      List<Integer> order = new ArrayList<>(IntStream.range(0, CLAIMS).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      Said[] said = new Said[CLAIMS];
      for (int i : order) {
        said[i] = said(scrub, CASES.get(i));
      }
      return List.of(said);
    };
  }

  private static Said said(Scrub scrub, RealisticClaims.Case c) {
    return Said.by(scrub.report(c.claim(), c.history()));
  }
}
