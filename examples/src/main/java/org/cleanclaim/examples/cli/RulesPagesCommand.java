package org.cleanclaim.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the rule catalogue as Markdown pages. */
@Command(
    name = "pages",
    description = {"Writes the rule catalogue as Markdown: an index by pack, a page a rule.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = Product.class,
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 written, 2 wrong usage,",
      "3 a pack cannot be used or the pages cannot be written."
    })
final class RulesPagesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Where to write; made if it is not there.")
  Path directory = Path.of("");

  @Mixin RulePacks packs = new RulePacks();

  private final Shell shell;

  RulesPagesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(directory);
    Map<String, String> pages = RulePages.of(packs.rules());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(directory.resolve(page.getKey()), page.getValue());
    }
    PrintWriter out = shell.printer();
    out.println(pages.size() + " pages written to " + directory + "; start at " + RulePages.INDEX);
    out.flush();
    return ExitStatus.CLEAN;
  }
}
