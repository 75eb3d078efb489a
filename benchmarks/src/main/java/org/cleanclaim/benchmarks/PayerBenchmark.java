package org.cleanclaim.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.ScrubberBuilder;
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
import org.openjdk.jmh.annotations.Warmup;

/** One claim after the other, of one payer or of many, each with tables and overlays of its own. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Benchmark)
public class PayerBenchmark {

  @Param({"1", "500"})
  public int payers;

  private Path folder;
  private ClaimScrubber scrubber;
  private List<Claim> claims;
  private int next;

  /** Writes and opens the packs. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("payers");
    ScrubberBuilder builder = Cleanclaim.scrubber(Data.library()).acceptStale(true);
    for (int i = 0; i < payers; i++) {
      builder.pack(payer(i));
    }
    scrubber = builder.build();
    Claim claim = Corpus.claim(4, true);
    claims =
        IntStream.range(0, payers)
            .mapToObj(i -> claim.toBuilder().payer("P" + i, PlanType.COMMERCIAL).build())
            .toList();
    claims.forEach(scrubber::scrub);
  }

  private Path payer(int number) throws IOException {
    Path pack = folder.resolve("payer-" + number);
    write(
        pack.resolve("pack.yaml"),
        "id: payer-%1$d\nversion: \"1\"\ntitle: Payer %1$d\nextends: [commercial]\n"
                .formatted(number)
            + "scope: {payers: [P%d]}\n".formatted(number));
    StringBuilder auth = new StringBuilder("code,place,note\n");
    for (int i = 0; i < 40; i++) {
      auth.append(20_000 + (number * 37 + i * 101) % 70_000).append(",22,call us\n");
    }
    write(pack.resolve("tables/prior-auth.csv"), auth.toString());
    write(
        pack.resolve("overlays/site.csv"),
        "rule,action,value,reason\nPAY-040,severity,WARNING,p\nPTP-002,severity,ERROR,p\n");
    return pack;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Closes the scrubber and removes the packs. */
  @TearDown
  public void close() throws IOException {
    scrubber.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }

  /** A claim of the next payer. */
  @Benchmark
  public ScrubReport claimOfTheNextPayer() {
    next = next + 1 == payers ? 0 : next + 1;
    return scrubber.scrub(claims.get(next));
  }
}
