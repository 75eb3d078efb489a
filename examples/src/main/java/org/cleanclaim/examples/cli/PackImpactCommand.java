package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.examples.cli.DataDirectory.Data;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.cleanclaim.scrub.ClaimScrubber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what another version of a pack does to claims. */
@Command(
    name = "impact",
    description = {
      "Scrubs claims with either of two packs and tells which change disposition, which findings"
          + " come and go, and how many dollars more or less are at risk.",
      "",
      "This runs the rules of the packs. Rules are code: a folder is taken to be your own work, a jar"
          + " must be trusted, by its digest or its signer.",
      "",
      "Without --data the data in ~/.cleanclaim/data is used, and where there is none, the starter"
          + " edition.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack impact - acme-health monday.837",
      "  cleanclaim pack impact --trust sha256:… acme-1.jar acme-health november/*.837",
      "  cleanclaim pack impact --trust-signer acme.pem acme-1.jar acme-2.jar day.837",
      "",
      "Exit status: 0 nothing changes, 1 something does, 2 wrong usage,",
      "3 a pack, the data or a claim file cannot be used."
    })
final class PackImpactCommand implements Callable<Integer> {

  private static final String NONE = "-";

  @Parameters(index = "0", paramLabel = "OLD", description = "Folder or jar; - for no pack.")
  String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Folder or jar; - for no pack.")
  String now = "";

  @Parameters(index = "2..*", arity = "1..*", paramLabel = "CLAIMS", description = "Claim files.")
  List<String> inputs = List.of();

  @Mixin DataDirectory data = new DataDirectory();

  @Mixin BasePacks bases = new BasePacks();

  @Mixin TrustOption trust = new TrustOption();

  @Option(names = "--all", description = "Name the claims about which nothing changes as well.")
  boolean all;

  @Mixin FormatOption format = new FormatOption();

  private final Shell shell;
  private final ImpactTally tally = new ImpactTally();
  private boolean unreadable;

  PackImpactCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (old.equals(NONE) && now.equals(NONE)) {
      throw Failure.usage("OLD and NEW are both -; name a pack for one of them");
    }
    List<Path> oldPacks = packs(old);
    List<Path> nowPacks = packs(now);
    PackTrust given = trust.trust();
    List<ClaimInput> files = ClaimInput.of(inputs);
    Data tables = data.open(shell);
    PrintWriter out = shell.printer();
    ImpactReport report =
        switch (format.given) {
          case text -> new ImpactText(out, Paint.of(shell), old.equals(NONE) || now.equals(NONE));
          case json -> ImpactJson.to(out);
        };
    try (ClaimScrubber before = scrubber(oldPacks, given, tables);
        ClaimScrubber after = scrubber(nowPacks, given, tables)) {
      report.begin(name(old), name(now), tables.name());
      for (ClaimInput file : files) {
        read(file, new OneFile(file.name(), before, after, report));
      }
      report.end(tally);
    }
    out.flush();
    if (unreadable) {
      return ExitStatus.UNUSABLE;
    }
    return tally.changed() == 0 ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private static String name(String pack) {
    return pack.equals(NONE) ? "no pack" : pack;
  }

  private List<Path> packs(String pack) {
    if (pack.equals(NONE)) {
      return List.of();
    }
    List<Path> packs = new ArrayList<>(bases.paths());
    Path path = ClaimInput.path(pack);
    PackPaths.require(path);
    packs.add(path);
    return packs;
  }

  private ClaimScrubber scrubber(List<Path> packs, PackTrust given, Data tables) {
    ScrubberBuilder builder =
        PackPaths.cached(Cleanclaim.scrubber(tables.library()), shell)
            .trust(PackPaths.authors(packs, given));
    packs.forEach(builder::pack);
    return builder.build();
  }

  private void read(ClaimInput input, OneFile file) {
    try {
      input.read(shell, file);
    } catch (IOException e) {
      unreadable = true;
      shell.errors().println(input.broken(e));
    }
    if (file.claims == 0) {
      unreadable = true;
      shell.errors().println("cleanclaim: " + input.name() + ClaimInput.CLAIMLESS);
    }
  }

  /** Scrubs the claims of one file twice as they come. */
  private final class OneFile implements ClaimConsumer {
    private final String name;
    private final ClaimScrubber before;
    private final ClaimScrubber after;
    private final ImpactReport report;
    private long claims;

    OneFile(String name, ClaimScrubber before, ClaimScrubber after, ImpactReport report) {
      this.name = name;
      this.before = before;
      this.after = after;
      this.report = report;
    }

    @Override
    public void claim(Claim claim) {
      claims++;
      ClaimImpact impact = ClaimImpact.of(before.scrub(claim), after.scrub(claim));
      tally.add(impact);
      if (all || impact.changed()) {
        try {
          report.claim(name, impact);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void problem(SyntaxProblem problem) {
      // what is wrong with a file is the same for both packs
    }
  }
}
