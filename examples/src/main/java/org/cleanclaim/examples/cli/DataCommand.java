package org.cleanclaim.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports and inspects reference data. */
@Command(
    name = "data",
    description = {"Imports official files, lists what is there, checks it.", ""},
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    subcommands = {DataImportCommand.class, DataListCommand.class, DataVerifyCommand.class},
    footer = {
      "",
      "Examples:",
      "  cleanclaim data import ~/Downloads/ncci ~/Downloads/icd10cm-order-2026.txt",
      "  cleanclaim data list",
      "  cleanclaim data verify",
      "",
      "More on a command: cleanclaim data COMMAND --help",
      "",
      "Exit status: as each command says; 2 is always wrong usage,",
      "3 that data, rules or input cannot be used."
    })
final class DataCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? import, list or verify");
  }
}
