package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleanclaim.claim.PlanType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a pack. */
@Command(
    name = "new",
    description = {
      "Begins a pack: a folder with a manifest, a rule, a table, an overlay and cases that hold,"
          + " each with comments that say how it works.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack new acme-health",
      "  cleanclaim pack new packs/tx --id texas-medicaid --plan MEDICAID --payer 86916",
      "",
      "Exit status: 0 the pack was written, 2 wrong usage, 3 it could not be written."
    })
final class PackNewCommand implements Callable<Integer> {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern PAYER = Pattern.compile("[A-Za-z0-9]{2,80}");

  @Parameters(paramLabel = "DIR", description = "The folder to write; must be empty or absent.")
  Path directory = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Id of the pack, as acme-health (default: the name of the folder).")
  @Nullable String id;

  @Option(names = "--title", paramLabel = "TITLE", description = "What people call it.")
  @Nullable String title;

  @Option(
      names = "--payer",
      paramLabel = "ID",
      description = "A payer id it is for, as on claims (NM109 of loop 2010BB); may be repeated.")
  List<String> payers = List.of();

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      defaultValue = "COMMERCIAL",
      description = "${COMPLETION-CANDIDATES} (default: COMMERCIAL).")
  PlanType plan = PlanType.COMMERCIAL;

  @Option(
      names = "--extends",
      paramLabel = "ID",
      description = "Pack it builds on; may be repeated (default: the built-in one of the plan).")
  List<String> bases = List.of();

  private final Shell shell;

  PackNewCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    PackSkeleton skeleton =
        PackSkeleton.of(checkedId(), title, checkedPayers(), plan, checkedBases());
    requireEmpty();
    Map<String, String> files = skeleton.files();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(path, file.getValue());
    }
    PrintWriter out = shell.printer();
    out.println("Pack " + skeleton.id() + " is in " + directory + ":");
    Table table = new Table(2);
    files.keySet().forEach(file -> table.row("  " + file, PackSkeleton.purpose(file)));
    table.print(out);
    out.println();
    out.println("Next:");
    out.println("  cleanclaim pack test " + directory);
    out.println("Then change it as its README.md says.");
    out.flush();
    return ExitStatus.CLEAN;
  }

  private String checkedId() {
    if (id != null) {
      if (!ID.matcher(id).matches()) {
        throw Failure.usage("--id " + id + ": an id is of a-z, 0-9 and -, as acme-health");
      }
      return id;
    }
    String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
    String made =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    if (!ID.matcher(made).matches()) {
      throw Failure.usage(name + " makes no id for a pack; give one with --id, as acme-health");
    }
    return made;
  }

  private List<String> checkedPayers() {
    for (String payer : payers) {
      if (!PAYER.matcher(payer).matches()) {
        throw Failure.usage("--payer " + payer + ": a payer id is of letters and digits, as 62308");
      }
    }
    return payers;
  }

  private List<String> checkedBases() {
    for (String base : bases) {
      if (!ID.matcher(base).matches()) {
        throw Failure.usage("--extends " + base + ": give the id of a pack, as commercial");
      }
    }
    return bases;
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw Failure.usage(directory + " is a file; name a folder");
    }
    try (Stream<Path> there = Files.list(directory)) {
      if (there.findAny().isPresent()) {
        throw Failure.usage(directory + " is not empty; name a new folder");
      }
    }
  }
}
