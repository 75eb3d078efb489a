package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
