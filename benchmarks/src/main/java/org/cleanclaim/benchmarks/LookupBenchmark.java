package org.cleanclaim.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;
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

/** Single look-ups at random places of the tables. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Thread)
public class LookupBenchmark {

  private static final int ASKED = 1 << 16;

  private final int[] codes = new int[ASKED];
  private final String[] texts = new String[ASKED];
  private final int day = (int) Corpus.DAY.toEpochDay();
  private PtpTable ptp;
  private MueTable mue;
  private ProcedureCodes procedures;
  private DiagnosisCodes diagnoses;
  private int at;

  /** Draws the codes to ask for. */
  @Setup
  public void open() {
    ReferenceLibrary library = Data.library();
    ptp = library.ptp(EditSetting.PRACTITIONER);
    mue = library.mue(EditSetting.PRACTITIONER);
    procedures = library.procedures();
    diagnoses = library.diagnoses();
    Random random = new Random(1);
    for (int i = 0; i < ASKED; i++) {
      codes[i] = random.nextInt(procedures.size());
      texts[i] = procedures.code(codes[i]);
    }
  }

  private int next() {
    return at = at + 1 & ASKED - 1;
  }

  /** A pair. */
  @Benchmark
  public int ptpPair() {
    return ptp.find(codes[next()], codes[next()], day);
  }

  /** A unit limit. */
  @Benchmark
  public int mueRow() {
    return mue.find(codes[next()], day);
  }

  /** A code's dense id. */
  @Benchmark
  public int codeId() {
    return procedures.id(texts[next()]);
  }

  /** A diagnosis and its status. */
  @Benchmark
  public Object diagnosis() {
    int id = diagnoses.id("M1711");
    return diagnoses.status(id, day);
  }
}
