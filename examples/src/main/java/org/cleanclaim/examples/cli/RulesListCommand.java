package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules. */
@Command(
    name = "list",
    description = {
      "Lists the rules, pack by pack, with their severity for each payer programme.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {"", "Exit status: 0 listed, 2 wrong usage, 3 a pack cannot be used."})
final class RulesListCommand implements Callable<Integer> {

  @Mixin RulePacks packs = new RulePacks();

  private final Shell shell;

  RulesListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Table table = new Table(4);
    table.row("rule", "pack", "what it looks for", "severity by payer");
    String last = "";
    for (RuleDescription rule : packs.rules()) {
      String key = rule.pack() + " " + rule.id();
      boolean again = key.equals(last);
      table.row(
          again ? "" : rule.id(), again ? "" : rule.pack(), rule.title(), RuleTexts.scope(rule));
      last = key;
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
