package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

  @TempDir Path home;

  @Test
  void listsEveryRuleWithItsSeverity() {
    Result result = CommandLineRun.in(home).run("rules", "list");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .containsPattern("(?m)^PTP-001 .*error.* MB MA MC; warning CI$")
        .containsPattern("(?m)^PAY-040 ");
  }

  @Test
  void explainsOneRuleInWhateverCase() {
    Result result = CommandLineRun.in(home).run("rules", "show", "pay-040");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("PAY-040  ")
        .contains("{frequency}", "  denial      CO-16 with M47, N152", "Claim Control Number");
  }

  @Test
  void coversTheRulesOfEveryBuiltInPack() {
    String list = CommandLineRun.in(home).run("rules", "list").out();
    assertThat(list)
        .containsPattern("(?m)^rule +pack +what it looks for +severity by payer$")
        .containsPattern("(?m)^PTP-001 +core ")
        .containsPattern("(?m)^EM-014 +commercial ");
  }

  @Test
  void explainsParametersAndThePack() {
    Result result = CommandLineRun.in(home).run("rules", "show", "PTP-012");
    assertThat(result.out())
        .contains("PTP-012 records  59 without records", "  parameters  records=0\n")
        .containsPattern("  pack +commercial \\d");
  }

  @Test
  void writesAPageForEveryRuleAndAnIndexByPack() throws IOException {
    Path pages = home.resolve("pages");
    Result result = CommandLineRun.in(home).run("rules", "pages", pages.toString());
    assertThat(result.status()).isZero();
    assertThat(Files.readString(pages.resolve("README.md")))
        .contains("\n## core\n", "\n## commercial\n", "\n### PTP: procedure-to-procedure edits\n");
    assertThat(Files.readString(pages.resolve("PTP-012.md")))
        .contains("* **Parameters**: records=0\n", "* **Pack**: commercial\n");
  }
}
