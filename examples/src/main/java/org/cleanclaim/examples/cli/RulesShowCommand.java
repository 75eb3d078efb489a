package org.cleanclaim.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.finding.Denial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a rule. */
@Command(
    name = "show",
    description = {
      "Explains a rule: what it says, why, to whom it applies, where it is written.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cleanclaim rules show PTP-002",
      "  cleanclaim rules show --pack acme-health ACME-001",
      "",
      "Exit status: 0 explained, 2 wrong usage or no such rule,",
      "3 a pack cannot be used."
    })
final class RulesShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RULE", description = "A rule id, as PTP-002, or one it had before.")
  String id = "";

  @Mixin RulePacks packs = new RulePacks();

  private final Shell shell;

  RulesShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    List<RuleDescription> rules = RuleTexts.of(id, packs.rules());
    if (rules.isEmpty()) {
      throw Failure.usage("there is no rule " + id + "; see: cleanclaim rules list");
    }
    PrintWriter out = shell.printer();
    for (RuleDescription rule : rules) {
      Table table = new Table(2);
      out.println(RuleTexts.name(rule) + "  " + rule.title());
      add(table, "  says", rule.message());
      add(table, "  why", rule.why());
      add(table, "  severity", RuleTexts.scope(rule));
      add(table, "  claims", RuleTexts.claimTypes(rule));
      add(table, "  SNIP type", String.valueOf(rule.snipType()));
      add(table, "  denial", denial(rule.denial()));
      add(table, "  status", String.join(" ", rule.denial().claimStatusCodes()));
      add(table, "  parameters", RuleTexts.parameters(rule));
      add(table, "  since", rule.since());
      add(table, "  fires", rule.fires());
      add(table, "  is silent", rule.silent());
      add(table, "  written in", String.join("; ", rule.citations()));
      add(table, "  formerly", String.join(", ", rule.aliases()));
      add(table, "  pack", RuleTexts.pack(rule));
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
