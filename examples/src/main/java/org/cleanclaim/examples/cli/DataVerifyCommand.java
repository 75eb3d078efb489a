package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks that imported data is as it was written. */
@Command(
    name = "verify",
    description = {"Reads the imported data back and compares it with its checksums.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {"", "Exit status: 0 the data is sound, 2 wrong usage, 3 it is missing or damaged."})
final class DataVerifyCommand implements Callable<Integer> {

  @Mixin DataDirectory data = new DataDirectory();

  private final Shell shell;

  DataVerifyCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Path directory = data.or(shell);
    List<Snapshot.Problem> problems = Snapshot.verify(directory);
    PrintWriter out = shell.printer();
    if (problems.isEmpty()) {
      int releases = ReferenceLibrary.open(directory).releases().size();
      out.println(directory + ": sound, " + releases + " release files");
      out.flush();
      return ExitStatus.CLEAN;
    }
    PrintWriter err = shell.errors();
    for (Snapshot.Problem problem : problems) {
      err.println(
          "cleanclaim: " + problem.file() + ": " + problem.what() + "; " + problem.remedy());
    }
    return ExitStatus.UNUSABLE;
  }
}
