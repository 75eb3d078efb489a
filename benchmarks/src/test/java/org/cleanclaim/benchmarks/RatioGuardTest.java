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

  private final Properties limits = new Properties();
  private final Map<String, Double> scores = new HashMap<>();

  @BeforeAll
  void measure(@TempDir Path data) throws IOException, RunnerException {
    try (InputStream in = RatioGuardTest.class.getResourceAsStream("guard.properties")) {
      limits.load(in);
    }
    Snapshot.write(SyntheticTables.library(), data);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ScrubBenchmark.class.getName() + ".*")
                    .param("lines", "4")
                    .param("kind", "clean", "dirty")
                    .forks(1)
                    .jvmArgsAppend("-D" + Data.PROPERTY + "=" + data, "-Xmx1g")
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(1000))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(500))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    for (RunResult r : results) {
      String name = r.getPrimaryResult().getLabel() + " " + r.getParams().getParam("kind");
      boolean sampled = r.getPrimaryResult().getScoreUnit().endsWith("/op");
      scores.put(
          name,
          sampled
              ? r.getPrimaryResult().getStatistics().getPercentile(50)
              : r.getPrimaryResult().getScore());
    }
  }

  private double ratio(String one, String other) {
    return scores.get(one) / scores.get(other);
  }

  private double limit(String key) {
    return Double.parseDouble(limits.getProperty(key));
  }

  @Test
  void staysAheadOfTextbookDrools() {
    assertThat(ratio("textbookDrools clean", "cleanclaim clean"))
        .as("textbook Drools against the scrubber, %s", scores)
        .isGreaterThanOrEqualTo(limit("textbookDrools.atLeast"));
  }

  @Test
  void staysAheadOfSqlLookups() {
    assertThat(ratio("sqlLookups clean", "cleanclaim clean"))
        .as("SQL look-ups against the scrubber, %s", scores)
        .isGreaterThanOrEqualTo(limit("sqlLookups.atLeast"));
  }

  @Test
  void staysNearTheHandWrittenBound() {
    assertThat(ratio("cleanclaim clean", "handWritten clean"))
        .as("the scrubber against plain Java, %s", scores)
        .isLessThanOrEqualTo(limit("handWritten.atMost"));
  }

  @Test
  void usesASecondThread() {
    assertThat(ratio("cleanclaimTwoThreads clean", "cleanclaimOneThread clean"))
        .as("two threads against one, %s", scores)
        .isGreaterThanOrEqualTo(limit("twoThreads.atLeast"));
  }
}
