package org.cleanclaim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What comes before the first claim, each in a fresh JVM: opening the snapshot, and the first
 * report.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx1g")
@State(Scope.Benchmark)
public class SnapshotBenchmark {

  private Path directory;

  /** Uses the named snapshot, or writes one of generated tables. */
  @Setup
  public void write() throws IOException {
    String dir = System.getProperty(Data.PROPERTY, "");
    if (dir.isEmpty()) {
      directory = Files.createTempDirectory("cleanclaim-snapshot");
      Snapshot.write(SyntheticTables.library(), directory);
    } else {
      directory = Path.of(dir);
    }
  }

  /** Opening the snapshot. */
  @Benchmark
  public ReferenceLibrary open() {
    return ReferenceLibrary.open(directory);
  }

  /** Opening snapshot and rules, and the first report. */
  @Benchmark
  public ScrubReport coldStart() {
    try (ClaimScrubber scrubber = Cleanclaim.scrubber(ReferenceLibrary.open(directory)).build()) {
      return scrubber.scrub(Corpus.claim(4, true));
    }
  }
}
