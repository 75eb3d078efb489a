package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.codesets.load.DataImport;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.cleanclaim.codesets.load.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports official files. */
@Command(
    name = "import",
    description = {
      "Imports official files: NCCI PTP, MUE and add-on codes, MPFS, HCPCS, ICD-10 and more, as"
          + " CMS offers them, zipped or not. Files are recognised by their content; what is"
          + " already imported is kept.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim data import ~/Downloads/ncci",
      "  cleanclaim data import --data /srv/cleanclaim 2026q4.zip icd10cm.zip",
      "",
      "Exit status: 0 all was imported, 1 some files or rows were refused,",
      "2 wrong usage, 3 nothing could be imported."
    })
final class DataImportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, directories (with all below) and zip archives.")
  List<Path> inputs = List.of();

  @Mixin DataDirectory data = new DataDirectory();

  @Option(
      names = "--all",
      description = "Name every ignored file and show more refused rows, not the first five.")
  boolean all;

  private final Shell shell;

  DataImportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw Failure.usage(input + ": no such file or directory; check the path");
      }
    }
    Path directory = data.or(shell);
    ConsoleProgress progress = new ConsoleProgress(shell);
    ImportReport report;
    try {
      report = DataImport.into(directory).files(inputs).progress(progress).run();
    } finally {
      progress.clear();
    }
    PrintWriter out = shell.printer();
    new ImportSummary(report, all, out).print(directory);
    out.flush();
    if (!report.written()) {
      return ExitStatus.UNUSABLE;
    }
    return report.with(Outcome.REFUSED).isEmpty() && report.rowsRefused() == 0
        ? ExitStatus.CLEAN
        : ExitStatus.FINDINGS;
  }
}
