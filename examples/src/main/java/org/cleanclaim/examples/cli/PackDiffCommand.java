package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two packs. */
@Command(
    name = "diff",
    description = {
      "Tells what is different in two packs: rules added, removed and changed, parameters, rows of"
          + " tables, overlays. Layout and comments are no difference. Runs no rule.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack diff acme-2026.1.jar acme-health",
      "  cleanclaim pack diff --format json old.jar new.jar",
      "",
      "Exit status: 0 they are the same, 1 they differ, 2 wrong usage,",
      "3 one cannot be used."
    })
final class PackDiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "Folder or jar of the one pack.")
  Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "Folder or jar of the other.")
  Path now = Path.of("");

  @Mixin BasePacks bases = new BasePacks();

  @Mixin FormatOption format = new FormatOption();

  private final Shell shell;

  PackDiffCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> on = bases.paths();
    PackPaths.require(now);
    PackDiff diff = PackDiff.of(PackPaths.sound(old, on), PackPaths.sound(now, on));
    PrintWriter out = shell.printer();
    switch (format.given) {
      case text -> new PackDiffText(out, Paint.of(shell)).write(diff);
      case json -> PackDiffJson.write(diff, out);
    }
    out.flush();
    return diff.same() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
