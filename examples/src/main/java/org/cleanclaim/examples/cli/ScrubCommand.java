package org.cleanclaim.examples.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.formats.ClaimFiles;
import org.cleanclaim.formats.report.JsonReport;
import org.cleanclaim.formats.report.RunInfo;
import org.cleanclaim.formats.report.RunReport;
import org.cleanclaim.formats.report.TextReport;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.scrub.ClaimScrubber;
import org.jspecify.annotations.Nullable;
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
      "",
      "Exit status: 0 every claim is clean, 1 there are findings, 2 wrong usage,",
      "3 data, rules or input cannot be used."
    })
final class ScrubCommand implements Callable<Integer> {

  /** How the report is written. */
  enum Format {
    text,
    json
  }

  private static final String STDIN = "-";

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
      names = "--overlays",
      paramLabel = "DIR",
      description = "CSV files that change severities or suppress rules for a payer or site.")
  @Nullable Path overlays;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: text).")
  Format format = Format.text;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set).")
  Colour colour = Colour.auto;

  @Option(names = "--width", paramLabel = "COLUMNS", description = "Wrap text at so many columns.")
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
    inputs.forEach(ScrubCommand::requireFile);
    Path imported = imported();
    ReferenceLibrary library =
        imported == null ? ReferenceLibrary.starter() : ReferenceLibrary.open(imported);
    ScrubberBuilder builder = Cleanclaim.scrubber(library).acceptStale(acceptStale);
    if (overlays != null) {
      builder.overlays(overlays);
    }
    try (ClaimScrubber scrubber = builder.build()) {
      RunReport report = report();
      report.begin(
          new RunInfo(
              Product.nameAndVersion(),
              imported == null ? "starter edition" : "data in " + imported,
              imported != null));
      for (String input : inputs) {
        scrub(input, scrubber, report);
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

  private static void requireFile(String input) {
    if (input.equals(STDIN)) {
      return;
    }
    Path path = path(input);
    if (Files.isDirectory(path)) {
      throw Failure.usage(
          input + " is a directory; name the claim files in it, as " + input + "/*");
    }
    if (!Files.exists(path)) {
      throw Failure.usage(input + ": no such file; check the path");
    }
    if (!Files.isReadable(path)) {
      throw Failure.usage(input + ": no permission to read it");
    }
  }

  private static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw Failure.usage(input + " is not a path");
    }
  }

  /** The directory with imported data, or null where the starter edition is to be used. */
  private @Nullable Path imported() {
    Path directory = data.or(shell);
    return !starter && (data.given != null || Snapshot.exists(directory)) ? directory : null;
  }

  private RunReport report() {
    return switch (format) {
      case json -> JsonReport.to(shell.out());
      case text ->
          TextReport.to(
              shell.out(),
              width > 0 ? width : shell.width(TextReport.DEFAULT_WIDTH),
              colour.on(shell));
    };
  }

  private void scrub(String input, ClaimScrubber scrubber, RunReport report) {
    boolean stdin = input.equals(STDIN);
    String name = stdin ? "standard input" : input;
    OneFile file = new OneFile(name, scrubber, report);
    try (InputStream in =
        stdin
            ? new KeptOpen(shell.in())
            : new BufferedInputStream(Files.newInputStream(path(input)))) {
      ClaimFiles.read(in, stdin ? name : path(input).getFileName().toString(), file);
    } catch (IOException e) {
      unreadable = true;
      err.println(
          "cleanclaim: "
              + name
              + " could not be read to its end ("
              + e.getMessage()
              + "); what the report says of it is not all there is");
    }
    if (file.claims == 0) {
      claimless = true;
      err.println(
          "cleanclaim: "
              + name
              + " holds no claim that could be read; expected is an X12 837P file"
              + " (005010X222A1) or JSON claims");
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

  /** Standard input is the process's, so it is not closed. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
