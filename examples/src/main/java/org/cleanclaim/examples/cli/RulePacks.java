package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.engine.RuleDescription;
import picocli.CommandLine.Option;

/** Packs whose rules are looked at beside the built-in ones. */
final class RulePacks {

  @Option(
      names = "--pack",
      paramLabel = "PATH",
      description =
          "A pack, a folder or jar, whose rules to show beside the built-in ones; may be repeated.")
  List<Path> given = List.of();

  List<RuleDescription> rules() {
    return RuleTexts.with(given);
  }
}
