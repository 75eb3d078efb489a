package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.examples.cli.DataDirectory.Data;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseResult;
import org.cleanclaim.testkit.cases.CaseResults;
import org.cleanclaim.testkit.cases.CaseRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases of packs. */
@Command(
    name = "test",
    description = {
      "Runs the cases of packs (tests/*.md and tests/*.csv) and shows those that do not hold.",
      "",
      "This runs the rules of the packs. Rules are code: a folder is taken to be your own work, a jar"
          + " must be trusted, by its digest or its signer.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack test acme-health",
      "  cleanclaim pack test --data ~/.cleanclaim/data acme-health",
      "  cleanclaim pack test --trust-signer acme.pem acme-health.jar",
      "",
      "Exit status: 0 all cases hold, 1 some do not or there are none, 2 wrong usage,",
      "3 a pack or the data cannot be used."
    })
final class PackTestCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and jars of packs.")
  List<Path> paths = List.of();

  @Mixin BasePacks bases = new BasePacks();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where imported data is (default: the starter edition).")
  @Nullable Path data;

  @Mixin TrustOption trust = new TrustOption();

  private final Shell shell;
  private final PrintWriter out;

  PackTestCommand(Shell shell) {
    this.shell = shell;
    this.out = shell.printer();
  }

  @Override
  public Integer call() {
    paths.forEach(PackPaths::require);
    List<Path> on = bases.paths();
    PackTrust given = trust.trust();
    Data tables = data == null ? Data.starter() : Data.in(data);
    boolean good = true;
    for (Path path : paths) {
      good &= test(path, on, given, tables);
    }
    out.flush();
    return good ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private boolean test(Path path, List<Path> on, PackTrust given, Data tables) {
    PackOnDisk pack = PackPaths.sound(path, on);
    Map<String, List<Case>> cases = cases(path, pack, on);
    out.println(pack.id() + " " + pack.version() + ", against the " + tables.name());
    if (cases.isEmpty()) {
      out.println(
          "  there are no cases; write some into "
              + path.resolve("tests").resolve(pack.id() + ".md")
              + ", in a table with the columns claim and expect");
      return false;
    }
    List<CaseResult> all = new ArrayList<>();
    try (ClaimScrubber scrubber = scrubber(path, on, given, tables)) {
      Paint paint = Paint.of(shell);
      Table table = new Table(3);
      cases.forEach(
          (file, of) -> {
            CaseResults results = CaseRunner.run(scrubber, of);
            all.addAll(results.results());
            int failed = results.failed().size();
            table.row(
                "  " + file,
                Words.count(of.size(), "case"),
                failed == 0 ? paint.good("all hold") : paint.bad(verb(failed)));
          });
      table.print(out);
    }
    CaseResults results = new CaseResults(all);
    if (!results.passed()) {
      out.println();
      out.println(results.text());
    }
    return results.passed();
  }

  private static String verb(int failed) {
    return failed + (failed == 1 ? " fails" : " fail");
  }

  private Map<String, List<Case>> cases(Path path, PackOnDisk pack, List<Path> on) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, List<Case>> cases = PackCases.of(path, pack, problems::add);
    cases
        .values()
        .forEach(
            of -> problems.addAll(CaseRunner.unknownRules(of, PackCheckCommand.ruleIds(pack, on))));
    if (!problems.isEmpty()) {
      throw Failure.unusable(
          "the cases cannot be used:\n"
              + new PackFindings(Paint.of(shell)).add(path, problems).text());
    }
    return cases;
  }

  private ClaimScrubber scrubber(Path path, List<Path> on, PackTrust given, Data tables) {
    List<Path> packs = new ArrayList<>(on);
    packs.add(path);
    ScrubberBuilder builder =
        PackPaths.cached(Cleanclaim.scrubber(tables.library()), shell)
            .trust(PackPaths.authors(packs, given));
    packs.forEach(builder::pack);
    return builder.build();
  }
}
