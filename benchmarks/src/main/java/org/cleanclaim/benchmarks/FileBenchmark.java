package org.cleanclaim.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.formats.x12.X12ClaimReader;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A file of 10,000 claims: read only, and read and scrubbed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Thread)
public class FileBenchmark {

  private static final int CLAIMS = 10_000;

  private byte[] file;
  private ClaimScrubber scrubber;

  /** Writes the file. */
  @Setup
  public void open() {
    file = ClaimFile.of(Corpus.mixed(CLAIMS));
    scrubber = Cleanclaim.scrubber(Data.library()).acceptStale(true).build();
  }

  /** Closes the scrubber. */
  @TearDown
  public void close() {
    scrubber.close();
  }

  /** Reading alone. */
  @Benchmark
  public int read(Blackhole hole) throws IOException {
    return count(hole, false);
  }

  /** Reading and scrubbing. */
  @Benchmark
  public int readAndScrub(Blackhole hole) throws IOException {
    return count(hole, true);
  }

  private int count(Blackhole hole, boolean scrub) throws IOException {
    int[] seen = new int[1];
    X12ClaimReader.of()
        .read(
            new ByteArrayInputStream(file),
            "bench.837",
            new ClaimConsumer() {
              @Override
              public void claim(Claim claim) {
                seen[0]++;
                hole.consume(scrub ? scrubber.scrub(claim) : claim);
              }

              @Override
              public void problem(SyntaxProblem problem) {
                throw new IllegalStateException(problem.problem());
              }
            });
    if (seen[0] != CLAIMS) {
      throw new IllegalStateException(seen[0] + " claims read");
    }
    return seen[0];
  }
}
