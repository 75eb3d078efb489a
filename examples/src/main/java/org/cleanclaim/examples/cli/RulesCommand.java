package org.cleanclaim.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists and explains rules. */
@Command(
    name = "rules",
    description = {"Lists the rules, explains one, or writes a page of each.", ""},
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    subcommands = {RulesListCommand.class, RulesShowCommand.class, RulesPagesCommand.class},
    footer = {
      "",
      "Examples:",
      "  cleanclaim rules list",
      "  cleanclaim rules show PTP-002",
      "  cleanclaim rules show --pack acme-health ACME-001",
      "",
      "More on a command: cleanclaim rules COMMAND --help",
      "",
      "Exit status: as each command says; 2 is always wrong usage,",
      "3 that data, rules or input cannot be used."
    })
final class RulesCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? list, show or pages");
  }
}
