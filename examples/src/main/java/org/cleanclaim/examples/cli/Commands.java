package org.cleanclaim.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and gives each the shell it works for. */
final class Commands implements IFactory {

  private final Shell shell;

  Commands(Shell shell) {
    this.shell = shell;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == ScrubCommand.class) {
      return type.cast(new ScrubCommand(shell));
    }
    if (type == DataImportCommand.class) {
      return type.cast(new DataImportCommand(shell));
    }
    if (type == DataListCommand.class) {
      return type.cast(new DataListCommand(shell));
    }
    if (type == DataVerifyCommand.class) {
      return type.cast(new DataVerifyCommand(shell));
    }
    if (type == RulesListCommand.class) {
      return type.cast(new RulesListCommand(shell));
    }
    if (type == RulesShowCommand.class) {
      return type.cast(new RulesShowCommand(shell));
    }
    if (type == RulesPagesCommand.class) {
      return type.cast(new RulesPagesCommand(shell));
    }
    if (type == PackNewCommand.class) {
      return type.cast(new PackNewCommand(shell));
    }
    if (type == PackCheckCommand.class) {
      return type.cast(new PackCheckCommand(shell));
    }
    if (type == PackTestCommand.class) {
      return type.cast(new PackTestCommand(shell));
    }
    if (type == PackBuildCommand.class) {
      return type.cast(new PackBuildCommand(shell));
    }
    if (type == PackDiffCommand.class) {
      return type.cast(new PackDiffCommand(shell));
    }
    if (type == PackImpactCommand.class) {
      return type.cast(new PackImpactCommand(shell));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
