package org.cleanclaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.cleanclaim.codesets.load.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Fails the build when the hot path loses its lead over the baselines of the same run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatioGuardTest {

  /** Noise only ever slows one side, so a ratio counts as lost when it is lost every time. */
  private static final int ROUNDS = 3;

  /** A part of the table loads in a second; a smaller index can only help the baseline. */
  private static final int PAIRS = 200_000;

  private final Properties limits = new Properties();
  private final Map<String, Double> best = new HashMap<>();

  @BeforeAll
  void measure(@TempDir Path data) throws IOException, RunnerException {
    try (InputStream in = RatioGuardTest.class.getResourceAsStream("guard.properties")) {
      limits.load(in);
    }
    Snapshot.write(SyntheticTables.library(), data);
    for (int round = 0; round < ROUNDS && !held(); round++) {
      Map<String, Double> medians = medians(data);
      double scrubber = medians.get("cleanclaim");
      best.merge("textbookDrools", medians.get("textbookDrools") / scrubber, Math::max);
      best.merge("sqlLookups", medians.get("sqlLookups") / scrubber, Math::max);
      best.merge("handWritten", scrubber / medians.get("handWritten"), Math::min);
    }
  }

  private static Map<String, Double> medians(Path data) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(
                        ScrubBenchmark.class.getName()
                            + "\\.(cleanclaim|handWritten|textbookDrools|sqlLookups)$")
                    .param("lines", "4")
                    .param("kind", "clean")
                    .param("pairs", String.valueOf(PAIRS))
                    .forks(1)
                    .jvmArgsAppend("-D" + Data.PROPERTY + "=" + data, "-Xmx1g")
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(700))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, Double> medians = new HashMap<>();
    for (RunResult r : results) {
      medians.put(
          r.getPrimaryResult().getLabel(), r.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return medians;
  }

  private boolean held() {
    return !best.isEmpty()
        && best.get("textbookDrools") >= limit("textbookDrools.atLeast")
        && best.get("sqlLookups") >= limit("sqlLookups.atLeast")
        && best.get("handWritten") <= limit("handWritten.atMost");
  }

  private double limit(String key) {
    return Double.parseDouble(limits.getProperty(key));
  }

  @Test
  void staysAheadOfTextbookDrools() {
    assertThat(best.get("textbookDrools"))
        .as("textbook Drools against the scrubber")
        .isGreaterThanOrEqualTo(limit("textbookDrools.atLeast"));
  }

  @Test
  void staysAheadOfSqlLookups() {
    assertThat(best.get("sqlLookups"))
        .as("SQL look-ups against the scrubber")
        .isGreaterThanOrEqualTo(limit("sqlLookups.atLeast"));
  }

  @Test
  void staysNearTheHandWrittenBound() {
    assertThat(best.get("handWritten"))
        .as("the scrubber against plain Java")
        .isLessThanOrEqualTo(limit("handWritten.atMost"));
  }
}
