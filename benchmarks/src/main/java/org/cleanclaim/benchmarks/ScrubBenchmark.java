package org.cleanclaim.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cleanclaim.benchmarks.baseline.HandWritten;
import org.cleanclaim.benchmarks.baseline.SqlLookups;
import org.cleanclaim.benchmarks.baseline.TextbookDrools;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** One claim: the scrubber, and three other ways to check the same. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Benchmark)
public class ScrubBenchmark {

  @Param({"1", "4", "50"})
  public int lines;

  @Param({"clean", "dirty"})
  public String kind;

  private Claim claim;
  private ClaimScrubber scrubber;
  private HandWritten handWritten;
  private TextbookDrools textbook;
  private SqlLookups sql;

  /** Opens everything once. */
  @Setup
  public void open() throws SQLException {
    ReferenceLibrary library = Data.library();
    claim = Corpus.claim(lines, kind.equals("dirty"));
    scrubber = Cleanclaim.scrubber(library).acceptStale(true).build();
    handWritten = new HandWritten(library);
    textbook = new TextbookDrools(library);
    sql = new SqlLookups(library, List.of(claim));
  }

  /** Closes everything. */
  @TearDown
  public void close() throws SQLException {
    scrubber.close();
    sql.close();
  }

  /** The scrubber. */
  @Benchmark
  public ScrubReport cleanclaim() {
    return scrubber.scrub(claim);
  }

  /** The scrubber on two threads. */
  @Benchmark
  @Threads(2)
  @BenchmarkMode(Mode.Throughput)
  public ScrubReport cleanclaimTwoThreads() {
    return scrubber.scrub(claim);
  }

  /** The scrubber on one thread, to compare with two. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public ScrubReport cleanclaimOneThread() {
    return scrubber.scrub(claim);
  }

  /** Plain Java: the lower bound. */
  @Benchmark
  public List<String> handWritten() {
    return handWritten.scrub(claim);
  }

  /** Textbook Drools. */
  @Benchmark
  public List<String> textbookDrools() {
    return textbook.scrub(claim);
  }

  /** PTP and MUE by SQL. */
  @Benchmark
  public int sqlLookups() throws SQLException {
    return sql.look(claim);
  }
}
