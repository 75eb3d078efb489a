package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.examples.cli.DataDirectory.Data;
import org.cleanclaim.formats.report.JsonReport;
import org.cleanclaim.formats.report.RunInfo;
import org.cleanclaim.formats.report.RunReport;
import org.cleanclaim.formats.report.TextReport;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.scrub.ClaimScrubber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scrubs claim files, claim by claim. */
@Command(
    name = "scrub",
    description = {
      "Scrubs claim files and reports what a payer would deny, why, and how to fix it.",
      "",
      "Reads X12 837P (005010X222A1) and JSON claims, told apart by their content. Without --data"
          + " the data in ~/.cleanclaim/data is used, and where there is none, the small starter"
          + " edition that comes with the program.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim scrub monday.837 tuesday.837",
      "  cleanclaim scrub --format json monday.837 | jq '.claims[].findings[].ruleId'",
      "  zcat month.837.gz | cleanclaim scrub -",
      "  cleanclaim scrub --pack acme.jar --trust sha256:… monday.837",
      "  cleanclaim scrub --pack acme.jar --trust-signer acme.pem monday.837",
      "",
      "Exit status: 0 every claim is clean, 1 there are findings, 2 wrong usage,",
      "3 data, rules or input cannot be used."
    })
final class ScrubCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Claim files; - reads standard input.")
  List<String> inputs = List.of();

  @Mixin DataDirectory data = new DataDirectory();

  @Option(names = "--starter", description = "Use the starter edition even if data is imported.")
  boolean starter;

  @Option(
      names = "--accept-stale",
      description =
          "Let a release older than the one in force on the date of service count as checked.")
  boolean acceptStale;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description =
          "A pack of your own, a folder or jar, to run beside the built-in ones; or the id of a"
              + " built-in one, to run no others. May be repeated.")
  List<String> packs = List.of();

  @Mixin TrustOption trust = new TrustOption();

  @Option(
      names = "--overlays",
      paramLabel = "DIR",
      description =
          "CSV files that change severities or suppress rules for a payer or site; may be"
              + " repeated, later ones count more.")
  List<Path> overlays = List.of();

  @Mixin FormatOption format = new FormatOption();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set).")
  Colour colour = Colour.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description =
          "Wrap text at so many columns (default: as wide as the terminal, elsewhere 100).")
  int width;

  private final Shell shell;
  private final PrintWriter err;
  private boolean unreadable;
  private boolean claimless;

  ScrubCommand(Shell shell) {
    this.shell = shell;
    this.err = shell.errors();
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (starter && data.given != null) {
      throw Failure.usage("--starter and --data exclude each other; give one of them");
    }
    List<ClaimInput> files = ClaimInput.of(inputs);
    PackTrust trusted = trust.trust();
    Data tables = starter ? Data.starter() : data.open(shell);
    ScrubberBuilder builder =
        PackPaths.cached(Cleanclaim.scrubber(tables.library()), shell)
            .acceptStale(acceptStale)
            .trust(trusted);
    packs.forEach(pack -> add(builder, pack));
    overlays.forEach(builder::overlays);
    try (ClaimScrubber scrubber = builder.build()) {
      RunReport report = report();
      report.begin(new RunInfo(Product.nameAndVersion(), tables.name(), tables.imported()));
      for (ClaimInput file : files) {
        scrub(file, scrubber, report);
      }
      report.end(Duration.ofNanos(System.nanoTime() - start));
      shell.out().flush();
      return status(report);
    }
  }

  private int status(RunReport report) {
    if (unreadable) {
      return ExitStatus.UNUSABLE;
    }
    return report.tally().clean() && !claimless ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  /** Ids of built-in packs come first; a folder of that name is meant by ./name. */
  private static void add(ScrubberBuilder builder, String pack) {
    PackException unknown;
    try {
      builder.pack(pack);
      return;
    } catch (PackException e) {
      unknown = e;
    }
    Path path = ClaimInput.path(pack);
    if (!Files.exists(path)) {
      PackProblem problem = unknown.problems().get(0);
      throw Failure.usage(
          "--pack "
              + pack
              + ": there is no such folder or jar, and no built-in pack; "
              + problem.remedy());
    }
    builder.pack(path);
  }

  private RunReport report() {
    return switch (format.given) {
      case json -> JsonReport.to(shell.out());
      case text ->
          TextReport.to(
              shell.out(),
              width > 0 ? width : shell.width(TextReport.DEFAULT_WIDTH),
              colour.on(shell));
    };
  }

  private void scrub(ClaimInput input, ClaimScrubber scrubber, RunReport report) {
    OneFile file = new OneFile(input.name(), scrubber, report);
    try {
      input.read(shell, file);
    } catch (IOException e) {
      unreadable = true;
      err.println(input.broken(e));
    }
    if (file.claims == 0) {
      claimless = true;
      err.println("cleanclaim: " + input.name() + ClaimInput.CLAIMLESS);
    }
  }

  /** Scrubs the claims of one file as they come. */
  private final class OneFile implements ClaimConsumer {
    private final String name;
    private final ClaimScrubber scrubber;
    private final RunReport report;
    private long claims;

    OneFile(String name, ClaimScrubber scrubber, RunReport report) {
      this.name = name;
      this.scrubber = scrubber;
      this.report = report;
    }

    @Override
    public void claim(Claim claim) {
      claims++;
      report.claim(name, claim, scrubber.scrub(claim));
      showProgress();
    }

    @Override
    public void problem(SyntaxProblem problem) {
      report.file(name, Explained.by(scrubber, problem));
      showProgress();
    }

    private void showProgress() {
      if (shell.outTerminal()) {
        try {
          shell.out().flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
