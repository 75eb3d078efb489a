package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.RuleDescription;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(
    name = "list",
    description = "Lists the rules with their severity for each payer programme.",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class)
final class RulesListCommand implements Callable<Integer> {

  private final Shell shell;

  RulesListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Table table = new Table(3);
    table.row("rule", "what it looks for", "severity by payer");
    String last = "";
    for (RuleDescription rule : RuleTexts.all()) {
      table.row(rule.id().equals(last) ? "" : rule.id(), rule.title(), RuleTexts.scope(rule));
      last = rule.id();
    }
    PrintWriter out = shell.printer();
    table.print(out);
    out.println();
    out.println(RuleTexts.PROGRAMMES);
    out.println("Explain one with: cleanclaim rules show RULE");
    out.flush();
    return ExitStatus.CLEAN;
  }
}
