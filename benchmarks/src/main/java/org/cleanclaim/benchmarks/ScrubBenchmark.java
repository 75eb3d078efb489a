package org.cleanclaim.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cleanclaim.benchmarks.baseline.HandWritten;
import org.cleanclaim.benchmarks.baseline.Problem;
import org.cleanclaim.benchmarks.baseline.SqlLookups;
import org.cleanclaim.benchmarks.baseline.TextbookDrools;
import org.cleanclaim.claim.Claim;
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

/**
 * One claim: the scrubber, two other ways to check the same, and the look-ups alone by SQL. Each is
 * measured in a JVM that holds nothing of the others.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ScrubBenchmark {

  /** The claim. */
  @State(Scope.Benchmark)
  public static class Asked {

    @Param({"1", "4", "50"})
    public int lines;

    @Param({"clean", "dirty"})
    public String kind;

    private Claim claim;

    /** Makes the claim. */
    @Setup
    public void make() {
      claim = Corpus.claim(lines, kind.equals("dirty"));
    }
  }

  /** The scrubber, ready. */
  @State(Scope.Benchmark)
  public static class Ready {

    private ClaimScrubber scrubber;

    /** Opens the data and the rules. */
    @Setup
    public void open() {
      scrubber = Cleanclaim.scrubber(Data.library()).acceptStale(true).build();
    }

    /** Closes the scrubber. */
    @TearDown
    public void close() {
      scrubber.close();
    }
  }

  /** Plain Java, ready. */
  @State(Scope.Benchmark)
  public static class Plain {

    private HandWritten checks;

    /** Opens the data. */
    @Setup
    public void open() {
      checks = new HandWritten(Data.library());
    }
  }

  /** Textbook Drools, ready. */
  @State(Scope.Benchmark)
  public static class Textbook {

    private TextbookDrools checks;

    /** Opens the data and compiles the rules. */
    @Setup
    public void open() {
      checks = new TextbookDrools(Data.library());
    }
  }

  /** The database, loaded. */
  @State(Scope.Benchmark)
  public static class Database {

    /** How many pairs to load beside those of the claim; a number or {@code all}. */
    @Param("all")
    public String pairs;

    private SqlLookups lookups;

    /** Loads the database. */
    @Setup
    public void load(Asked asked) throws SQLException {
      long most = pairs.equals("all") ? Long.MAX_VALUE : Long.parseLong(pairs);
      lookups = new SqlLookups(Data.library(), List.of(asked.claim), most);
    }

    /** Closes the database. */
    @TearDown
    public void close() throws SQLException {
      lookups.close();
    }
  }

  /** The scrubber. */
  @Benchmark
  public ScrubReport cleanclaim(Asked asked, Ready ready) {
    return ready.scrubber.scrub(asked.claim);
  }

  /** The scrubber on two threads. */
  @Benchmark
  @Threads(2)
  @BenchmarkMode(Mode.Throughput)
  public ScrubReport cleanclaimTwoThreads(Asked asked, Ready ready) {
    return ready.scrubber.scrub(asked.claim);
  }

  /** The scrubber on one thread, to compare with two. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public ScrubReport cleanclaimOneThread(Asked asked, Ready ready) {
    return ready.scrubber.scrub(asked.claim);
  }

  /** Plain Java: the lower bound. */
  @Benchmark
  public List<Problem> handWritten(Asked asked, Plain plain) {
    return plain.checks.scrub(asked.claim);
  }

  /** Textbook Drools. */
  @Benchmark
  public List<Problem> textbookDrools(Asked asked, Textbook textbook) {
    return textbook.checks.scrub(asked.claim);
  }

  /** PTP and MUE by SQL. */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = "-Xmx3g")
  public SqlLookups.Answer sqlLookups(Asked asked, Database database) throws SQLException {
    return database.lookups.look(asked.claim);
  }
}
