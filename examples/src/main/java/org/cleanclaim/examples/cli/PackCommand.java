package org.cleanclaim.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes, checks, tests, builds and compares packs of rules. */
@Command(
    name = "pack",
    description = {"Makes, checks, tests, builds and compares packs of rules for a payer.", ""},
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    subcommands = {
      PackNewCommand.class,
      PackCheckCommand.class,
      PackTestCommand.class,
      PackBuildCommand.class,
      PackDiffCommand.class,
      PackImpactCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  cleanclaim pack new acme-health --payer 62308",
      "  cleanclaim pack check acme-health && cleanclaim pack test acme-health",
      "  cleanclaim pack build acme-health -o acme-health.jar",
      "  cleanclaim pack impact acme-2026.1.jar acme-2026.2.jar monday.837",
      "",
      "More on a command: cleanclaim pack COMMAND --help",
      "",
      "Exit status: as each command says; 2 is always wrong usage,",
      "3 that data, rules or input cannot be used."
    })
final class PackCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? new, check, test, build, diff or impact");
  }
}
