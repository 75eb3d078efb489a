package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Denial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
    name = "show",
    description = "Explains a rule: what it says, why, to whom it applies, where it is written.",
    mixinStandardHelpOptions = true,
    versionProvider = Product.class)
final class RulesShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RULE", description = "A rule id, as PTP-002.")
  String id = "";

  private final Shell shell;

  RulesShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    List<RuleDescription> rules = RuleTexts.of(id);
    if (rules.isEmpty()) {
      throw Failure.usage("there is no rule " + id + "; see: cleanclaim rules list");
    }
    PrintWriter out = shell.printer();
    for (RuleDescription rule : rules) {
      Table table = new Table(2);
      out.println(rule.id() + "  " + rule.title());
      add(table, "  says", rule.message());
      add(table, "  why", rule.why());
      add(table, "  severity", RuleTexts.scope(rule));
      add(table, "  claims", RuleTexts.claimTypes(rule));
      add(table, "  denial", denial(rule.denial()));
      add(table, "  since", rule.since());
      add(table, "  fires", rule.fires());
      add(table, "  is silent", rule.silent());
      add(table, "  written in", String.join("; ", rule.citations()));
      table.print(out);
      out.println();
    }
    out.println(RuleTexts.PROGRAMMES);
    out.flush();
    return ExitStatus.CLEAN;
  }

  private static void add(Table table, String name, String value) {
    if (!value.isEmpty()) {
      table.row(name, value);
    }
  }

  private static String denial(Denial denial) {
    if (denial.carc() == null) {
      return "";
    }
    String carc = (denial.group().isEmpty() ? "" : denial.group() + "-") + denial.carc();
    return denial.rarcs().isEmpty() ? carc : carc + " with " + String.join(", ", denial.rarcs());
  }
}
