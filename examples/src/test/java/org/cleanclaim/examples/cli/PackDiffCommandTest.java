package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffCommandTest {

  private static final String CONDITION = "ScreeningFact(screening == true, age >= 0)";

  private static final String ANOTHER_RULE =
      """

      rule "ACME-002"
        @title("Screening marked by PT")
        @severity(NOTE) @claims(P) @snip(7)
        @message("PT on {code}")
        @cite("plan manual")
      when
        $fact : ScreeningFact(markedPt == true)
      then
        findings.fail($fact);
      end
      """;

  @TempDir Path home;

  private Result diff(Object... args) {
    String[] words = new String[args.length + 2];
    words[0] = "pack";
    words[1] = "diff";
    for (int i = 0; i < args.length; i++) {
      words[i + 2] = args[i].toString();
    }
    return CommandLineRun.in(home).run(words);
  }

  @Test
  void layoutCommentsAndBuildingMakeNoDifference() {
    PackFolder old = PackFolder.create(home, "old");
    PackFolder now =
        PackFolder.create(home, "now")
            .replace(
                PackFolder.RULES,
                CONDITION,
                "ScreeningFact( screening == true,\n age >= 0 ) // both")
            .replace(PackFolder.RULES, "@claims(P)", "/* which */ @claims( P )")
            .append(PackFolder.AUTHORIZATION, "# a comment\n");
    Result result = diff(old, now.build("now.jar"));
    assertThat(result.out()).isEqualTo("acme 1 and acme 1 are the same\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void everyChangeIsNamed() {
    PackFolder old = PackFolder.create(home, "old");
    PackFolder now =
        PackFolder.create(home, "now")
            .replace("pack.yaml", "version: \"1\"", "version: \"2\"")
            .replace("pack.yaml", "payers: [ACME1]", "payers: [ACME1, ACME2]")
            .replace(
                "pack.yaml",
                "# effective: {from: 2026-01-01, to: 2026-12-31}",
                "effective: {from: 2026-01-01}")
            .replace(
                "pack.yaml", "# parameters: {ACME-001.age: 50}", "parameters: {ACME-001.age: 45}")
            .replace(PackFolder.RULES, "@severity(WARNING)", "@severity(ERROR)")
            .replace(PackFolder.RULES, "\"age=45\"", "\"age=46\"")
            .replace(PackFolder.RULES, "age >= 0", "age >= 1")
            .append(PackFolder.RULES, ANOTHER_RULE)
            .replace(PackFolder.AUTHORIZATION, "from the first visit on", "from the third visit on")
            .replace(PackFolder.AUTHORIZATION, "E06*,,,,rental and purchase\n", "97140,11,,,\n")
            .replace(PackFolder.OVERLAYS, "PAY-020,severity,ERROR", "PAY-020,severity,NOTE")
            .replace(PackFolder.OVERLAYS, "97110,12", "97110,99")
            .append(PackFolder.CASES, "\nmore\n");
    Result result = diff(old, now);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out().lines())
        .contains(
            "acme 1 → acme 2",
            "manifest",
            "  ~ version  1 → 2",
            "  ~ effective  all dates → from 2026-01-01",
            "  ~ payers  ACME1 → ACME1, ACME2",
            "rules",
            "  ~ ACME-001",
            "      ~ severity  warning CI → error CI",
            "      ~ parameter age  45 → 46",
            "  + ACME-002  Screening marked by PT",
            "parameters",
            "  + ACME-001.age  45",
            "tables",
            "  ~ tables/prior-auth.csv",
            "      ~ 97110 from=2026-01-01",
            "          ~ note  from the first visit on → from the third visit on",
            "      + 97140 place=11",
            "      - E06*  note=rental and purchase",
            "overlays",
            "  ~ PAY-020 action=severity",
            "      ~ value  ERROR → NOTE",
            "  - PAY-020 action=suppress code=97110 place=12  reason=therapy at home needs no authorization",
            "  + PAY-020 action=suppress code=97110 place=99  reason=therapy at home needs no authorization",
            "cases",
            "  ~ tests/acme.md");
    assertThat(result.out())
        .contains("      ~ condition", "is  $fact : ScreeningFact(screening == true, age >= 1)")
        .doesNotContain("consequence", "~ title", "~ id");
    assertThat(diff(now, old).out()).contains("  - ACME-002  Screening marked by PT\n");
  }

  @Test
  void theOtherCodeOfAPairTellsRowsApart() {
    PackFolder old = deactivating("old", "45385");
    PackFolder now = deactivating("now", "45390");
    assertThat(diff(old, now).out().lines())
        .contains(
            "  - PTP-002 action=disable code=45380 beside=45385  reason=deactivated",
            "  + PTP-002 action=disable code=45380 beside=45390  reason=deactivated")
        .noneMatch(line -> line.startsWith("  ~"));
    assertThat(diff("--format", "json", old, now).out())
        .contains("\"subject\" : \"PTP-002 action=disable code=45380 beside=45390\"");
  }

  /** A pack that switches off one pair, by an overlay file of its own. */
  private PackFolder deactivating(String folder, String column1) {
    return PackFolder.create(home, folder)
        .append(
            "overlays/20-pairs.csv",
            "rule,action,reason,code,beside\nPTP-002,disable,deactivated,45380," + column1 + "\n");
  }

  @Test
  void whatStandsBesideTheRulesCounts() {
    PackFolder old = PackFolder.create(home, "old");
    PackFolder now =
        PackFolder.create(home, "now").append(PackFolder.RULES, "\nimport java.util.List;\n");
    now.replace(PackFolder.RULES, "\nimport java.util.List;\n", "")
        .replace(
            PackFolder.RULES,
            "global Findings findings;",
            "import java.util.List;\n\nglobal Findings findings;");
    Result result = diff(old, now);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("~ imports, globals, functions or declared types");
  }

  @Test
  void saysTheSameInJson() throws IOException {
    PackFolder old = PackFolder.create(home, "old");
    PackFolder now =
        PackFolder.create(home, "now").replace("pack.yaml", "version: \"1\"", "version: \"2\"");
    Result result = diff("--format", "json", old, now);
    assertThat(result.status()).isEqualTo(1);
    try (JsonParser parser = new JsonFactory().createParser(result.out())) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
    assertThat(result.out())
        .contains("\"schema\" : \"cleanclaim-pack-diff/1\"", "\"same\" : false")
        .contains("\"subject\" : \"version\"", "\"was\" : \"1\"", "\"is\" : \"2\"");
  }

  @Test
  void leavesWithThreeWhenAPackIsBroken() {
    PackFolder old = PackFolder.create(home, "old");
    PackFolder now = PackFolder.create(home, "now").replace("pack.yaml", "id: acme", "id: ACME");
    Result result = diff(old, now);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("cleanclaim pack check " + now);
  }
}
