package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PackNewCommandTest {

  @TempDir Path home;

  private Result run(String... args) {
    return CommandLineRun.in(home).run(args);
  }

  @Test
  void writesAFolderAndSaysWhatIsNext() throws IOException {
    Path pack = home.resolve("packs").resolve("Acme Health");
    Result result = run("pack", "new", pack.toString(), "--payer", "62308", "--payer", "62309");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("Pack acme-health is in " + pack)
        .contains("  rules/acme-health.drl ", "  README.md ")
        .contains("cleanclaim pack test " + pack);
    assertThat(Files.readString(pack.resolve("pack.yaml")))
        .contains("id: acme-health\n", "title: \"Acme Health\"\n")
        .contains("extends: [commercial]\n", "payers: [62308, 62309] ");
    assertThat(Files.readString(pack.resolve("rules/acme-health.drl")))
        .contains("package payers.acmehealth;", "rule \"ACME-001\"")
        .doesNotContain("${");
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanType.class,
      names = {"MEDICARE_B", "MEDICAID", "OTHER"})
  void theCasesOfAnyPlanHold(PlanType plan) {
    String pack = home.resolve("acme").toString();
    run("pack", "new", pack, "--plan", plan.name());
    Result result = run("pack", "test", pack);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("8 cases  all hold");
    assertThat(result.status()).isZero();
  }

  @Test
  void idsThatOthersTookOrJavaKeepsForItselfDoNoHarm() {
    for (String id : new String[] {"new", "mod-squad"}) {
      String pack = home.resolve("of-" + id).toString();
      run("pack", "new", pack, "--id", id, "--title", "Dr. \"No\": a\\b", "--payer", "OTHER");
      Result result = run("pack", "test", pack);
      assertThat(result.out() + result.err()).as(id).contains("8 cases  all hold");
    }
  }

  @Test
  void leavesWhatIsThereAlone() throws IOException {
    Path note = Files.writeString(home.resolve("note.txt"), "mine");
    Result full = run("pack", "new", home.toString(), "--id", "acme");
    assertThat(full.status()).isEqualTo(2);
    assertThat(full.err()).contains("is not empty; name a new folder");
    Result file = run("pack", "new", note.toString(), "--id", "acme");
    assertThat(file.status()).isEqualTo(2);
    assertThat(file.err()).contains("is a file; name a folder");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(note);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--id Acme           | an id is of a-z, 0-9 and -",
        "--payer A/B         | a payer id is of letters and digits",
        "--extends [x]       | give the id of a pack",
        "--plan GOLD         | GOLD"
      })
  void refusesWhatNoManifestTakes(String option, String message) {
    String[] words = option.split(" ");
    Result result = run("pack", "new", home.resolve("acme").toString(), words[0], words[1]);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(home.resolve("acme")).doesNotExist();
  }
}
