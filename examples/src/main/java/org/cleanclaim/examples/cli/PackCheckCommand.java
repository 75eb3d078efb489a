package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names everything that is wrong with packs. */
@Command(
    name = "check",
    description = {
      "Names everything that is wrong with packs: manifest, rules, tables, overlays and cases, each"
          + " mistake with file, line and what to do. Says what a sound pack holds. Runs no rule.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack check acme-health",
      "  cleanclaim pack check --base acme-health acme-texas",
      "",
      "Exit status: 0 the packs are sound, 2 wrong usage, 3 there are mistakes."
    })
final class PackCheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and jars of packs.")
  List<Path> paths = List.of();

  @Mixin BasePacks bases = new BasePacks();

  private final Shell shell;

  PackCheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    paths.forEach(PackPaths::require);
    List<Path> on = bases.paths();
    PackFindings findings = new PackFindings(Paint.of(shell));
    List<Runnable> summaries = new ArrayList<>();
    PrintWriter out = shell.printer();
    for (Path path : paths) {
      check(path, on, findings, summaries, out);
    }
    summaries.forEach(Runnable::run);
    if (!findings.none()) {
      out.println(findings.text());
      out.println(
          "Correct them and run again: cleanclaim pack check " + PackFindings.named(paths, on));
    }
    out.flush();
    return findings.none() ? ExitStatus.CLEAN : ExitStatus.UNUSABLE;
  }

  private static void check(
      Path path, List<Path> on, PackFindings findings, List<Runnable> summaries, PrintWriter out) {
    PackOnDisk pack;
    try {
      pack = PackOnDisk.read(path, on);
    } catch (PackException e) {
      requireSound(on);
      List<PackProblem> problems = new ArrayList<>(e.problems());
      if (Files.isDirectory(path)) {
        problems.addAll(PackCases.problems(path));
      }
      findings.add(path, problems);
      return;
    }
    List<PackProblem> problems = new ArrayList<>();
    Map<String, List<Case>> cases = PackCases.of(path, pack, problems::add);
    Set<String> rules = ruleIds(pack, on);
    cases.values().forEach(c -> problems.addAll(CaseRunner.unknownRules(c, rules)));
    if (problems.isEmpty()) {
      summaries.add(() -> summary(pack, cases, out));
    } else {
      findings.add(path, problems);
    }
  }

  /** What is wrong with a base is no mistake of the pack on it. */
  private static void requireSound(List<Path> bases) {
    for (int i = 0; i < bases.size(); i++) {
      PackPaths.sound(bases.get(i), bases.subList(0, i));
    }
  }

  /** The rules a case may speak of. */
  static Set<String> ruleIds(PackOnDisk pack, List<Path> bases) {
    Set<String> ids = new TreeSet<>();
    RuleTexts.builtIn().forEach(rule -> ids.add(rule.id()));
    for (int i = 0; i < bases.size(); i++) {
      PackPaths.sound(bases.get(i), bases.subList(0, i)).rules().forEach(r -> ids.add(r.id()));
    }
    pack.rules().forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static void summary(PackOnDisk pack, Map<String, List<Case>> cases, PrintWriter out) {
    out.println(pack.id() + " " + pack.version() + "  " + pack.title());
    Table table = new Table(2);
    table.row("  builds on", pack.bases().isEmpty() ? "core" : String.join(", ", pack.bases()));
    table.row("  rules", rules(pack));
    String first = "  tables";
    for (Map.Entry<String, List<String>> file : pack.tables().entrySet()) {
      int rows = CsvText.parse(file.getValue()).rows().size();
      table.row(first, PackDiff.tableName(file.getKey()) + ", " + Words.count(rows, "row"));
      first = "";
    }
    first = "  overlays";
    for (Map.Entry<String, List<String>> file : pack.overlays().entrySet()) {
      int rows = CsvText.parse(file.getValue()).rows().size();
      table.row(first, file.getKey() + ", " + Words.count(rows, "row"));
      first = "";
    }
    int count = cases.values().stream().mapToInt(List::size).sum();
    table.row("  cases", count == 0 ? "none" : String.valueOf(count));
    if (!pack.rulesInSession().isEmpty()) {
      table.row("  slower", String.join(", ", pack.rulesInSession()) + " (run in a session)");
    }
    table.row("  digest", pack.digest());
    table.print(out);
    out.println();
  }

  private static String rules(PackOnDisk pack) {
    if (pack.rules().isEmpty()) {
      return "none";
    }
    return pack.rules().stream()
        .map(RuleDescription::id)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
