package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.cleanclaim.codesets.ReferenceDataException;
import org.cleanclaim.engine.PackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code cleanclaim}. */
@Command(
    name = "cleanclaim",
    description = {
      "Scrubs US medical claims: says what a payer would deny, and how to fix it.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    subcommands = {ScrubCommand.class, PackCommand.class, DataCommand.class, RulesCommand.class},
    sortOptions = false,
    usageHelpAutoWidth = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim scrub examples/claims/clinic-day.837",
      "  cleanclaim scrub --format json claims.837 > report.json",
      "  cleanclaim data import ~/Downloads/ncci",
      "  cleanclaim data list",
      "  cleanclaim rules show PTP-002",
      "  cleanclaim pack new acme-health",
      "",
      "More on a command: cleanclaim COMMAND --help",
      "",
      "Exit status: 0 every claim is clean, 1 there are findings, 2 wrong usage,",
      "3 data, rules or input cannot be used."
    })
public final class Main implements Runnable {

  @Option(
      names = "--debug",
      description = "Show where in the program a failure happened.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  Main() {}

  /** Runs the program and leaves with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, Shell.system()));
  }

  /** Runs a command line and gives its exit status. */
  static int run(String[] args, Shell shell) {
    PrintWriter out = shell.printer();
    PrintWriter err = shell.errors();
    Main main = new Main();
    CommandLine line = new CommandLine(main, new Commands(shell));
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(shell.colourByDefault() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, ignored) -> usage(wrong, err));
    line.setExecutionExceptionHandler(
        (failure, ignored, parsed) -> failed(failure, err, main.debug));
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? scrub, pack, data or rules");
  }

  private static int usage(ParameterException wrong, PrintWriter err) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    err.println("cleanclaim: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + command + " --help");
    return ExitStatus.USAGE;
  }

  private static int failed(Exception failure, PrintWriter err, boolean debug) {
    if (debug) {
      failure.printStackTrace(err);
    }
    if (failure instanceof Failure known) {
      err.println("cleanclaim: " + known.getMessage());
      return known.status();
    }
    if (failure instanceof ReferenceDataException || failure instanceof PackException) {
      err.println("cleanclaim: " + failure.getMessage());
      return ExitStatus.UNUSABLE;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      String message = String.valueOf(failure.getMessage());
      if (!message.contains("Broken pipe")) {
        err.println("cleanclaim: cannot read or write: " + message);
      }
      return ExitStatus.UNUSABLE;
    }
    // the text of an unforeseen failure may quote a claim, so only its kind is shown
    err.println(
        "cleanclaim: internal failure ("
            + failure.getClass().getSimpleName()
            + "); run again with --debug and report it");
    return ExitStatus.UNUSABLE;
  }
}
