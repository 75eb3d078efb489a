package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrlPartsTest {

  @Test
  void aRuleFallsIntoItsParts() {
    DrlParts parts =
        DrlParts.of(
            """
            rule "A-1" // when it is
              @title("what when(then)") @severity(WARNING)
              salience 10
            when
              $f : Fact(a == "when  then", b > 1) /* end */
            then
              findings.fail($f).with("x", 'y');
            end""");
    assertThat(parts.attributes()).isEqualTo("salience 10");
    assertThat(parts.condition()).isEqualTo("$f : Fact(a == \"when  then\", b > 1)");
    assertThat(parts.consequence()).isEqualTo("findings.fail($f).with(\"x\", 'y');");
  }

  @Test
  void aRuleMayHaveNoCondition() {
    DrlParts parts = DrlParts.of("rule X then go(); end");
    assertThat(parts).isEqualTo(new DrlParts("", "", "go();"));
  }

  @Test
  void theRestOfAFileIsWhatIsNoRule() {
    String rule = "rule X then go(); end";
    assertThat(
            DrlParts.beside(Map.of("a.drl", "package a;\n// note\n" + rule + "\n"), List.of(rule)))
        .isEqualTo("package a;");
  }
}
