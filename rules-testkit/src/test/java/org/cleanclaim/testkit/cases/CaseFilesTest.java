package org.cleanclaim.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.formats.json.JsonClaims;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

  @TempDir private Path folder;

  private List<String> mistakes(String file, String text) {
    List<String> mistakes = new ArrayList<>();
    CaseFiles.parse(file, text, folder, p -> mistakes.add(p.toString()));
    return mistakes;
  }

  private List<Case> cases(String file, String text) {
    return CaseFiles.parse(
        file,
        text,
        folder,
        p -> {
          throw new AssertionError(p.toString());
        });
  }

  @Test
  void markdownHoldsAnyNumberOfTablesBetweenProse() {
    List<Case> cases =
        cases(
            "visits.md",
            """
            # Visits

            Prose with a | bar.

            | claim | lines | expect | why |
            |---|:---:|---|---|
            | MB | 99213; 20610-RT | fires PTP-002 | the injection holds the visit |
            | - | `99213-25; 20610-RT` | silent PTP-002 | |

            | a table | of something else |
            |---|---|
            | x | y |

            ```
            | claim | expect |
            |---|---|
            | in a fence | it is prose |
            ```

            | name | claim | expect |
            |---|---|---|
            | whole in one cell | MB \\| 99213 | no errors |
            """);
    assertThat(cases)
        .extracting(Case::place)
        .containsExactly("visits.md:7", "visits.md:8", "visits.md:22");
    assertThat(cases)
        .extracting(Case::name)
        .containsExactly(
            "MB | 99213; 20610-RT → fires PTP-002",
            "- | 99213-25; 20610-RT → silent PTP-002",
            "whole in one cell");
    assertThat(cases.get(0).why()).isEqualTo("the injection holds the visit");
    assertThat(cases.get(1).claim().lines().get(0).modifiers()).containsExactly("25");
  }

  @Test
  void csvIsWhatASpreadsheetWrites() {
    List<Case> cases =
        cases(
            "visits.csv",
            "\uFEFFclaim,lines,expect,why\r\n"
                + "# a comment\r\n"
                + "\"MB dx:I10,E11.9\",99213,\"fires PTP-002, silent PTP-001\",\"says \"\"so\"\"\"\r\n"
                + "\r\n"
                + "MB,99213,no errors\r\n");
    assertThat(cases).extracting(Case::place).containsExactly("visits.csv:3", "visits.csv:5");
    assertThat(cases.get(0).claim().diagnoses()).hasSize(2);
    assertThat(cases.get(0).why()).isEqualTo("says \"so\"");
  }

  @Test
  void everyMistakeOfAMarkdownFileHasLineAndColumn() {
    assertThat(
            mistakes(
                "bad.md",
                """
                | claim | lines | expect |
                |-------|-------|--------|
                | MB po:1 | 99213 | fires A-1 |
                | MB | 99213 x? | fries A-1 |
                | MB | 99213 | fires A-1 | more | cells |
                |  |  | fires A-1 |
                | MB | 99213 |  |

                | claim | expct |
                |-------|-------|
                | MB \\| 99213 | clean |
                """))
        .satisfiesExactlyInAnyOrder(
            m -> assertThat(m).startsWith("bad.md:3:6: there is no word 'po:'"),
            m -> assertThat(m).startsWith("bad.md:4:15: '?' is no number"),
            m -> assertThat(m).startsWith("bad.md:4:19: 'fries' is no expectation"),
            m -> assertThat(m).startsWith("bad.md:5:28: the row has 5 cells, the header 3"),
            m -> assertThat(m).startsWith("bad.md:6:").contains("there is no claim"),
            m -> assertThat(m).startsWith("bad.md:7:").contains("nothing is expected"),
            m -> assertThat(m).startsWith("bad.md:9:11: there is no column 'expct'"),
            m -> assertThat(m).startsWith("bad.md:9: the table has no column 'expect'"));
  }

  @Test
  void aCsvMistakeNamesTheCellAndTheCharacter() {
    assertThat(mistakes("bad.csv", "claim,lines,expect\nMB,99213,\nMB,99213,fires A-1 line x\n"))
        .containsExactly(
            "bad.csv:2:3: nothing is expected; write fires, bypassed, silent, suppressed, exactly, no,"
                + " nodata, coverage, companion, denial or fix and a rule id; or only, runs, no errors, clean, review, reject, at risk 310.00",
            "bad.csv:3:3: 'x' is no line (character 16); write line 2");
    assertThat(mistakes("open.csv", "claim,expect\nMB,\"clean\n"))
        .anySatisfy(m -> assertThat(m).startsWith("open.csv:2:2: a quote is not closed"));
  }

  @Test
  void anOpenQuoteIsToldByFileRowAndCell() {
    assertThat(
            mistakes(
                "open.md",
                """
                | claim | expect |
                |---|---|
                | 45385; 45380 | no fix PTP-002 says "XS, silent PTP-001 |
                """))
        .containsExactly(
            "open.md:3:38: the \" is not closed; put another \" behind the last of its words");
    assertThat(
            mistakes(
                "open.csv",
                "claim,expect\n45385; 45380,\"no fix PTP-002 says \"\"XS, silent PTP-001\"\n"))
        .containsExactly(
            "open.csv:2:2: the \" is not closed (character 21); put another \" behind the last of"
                + " its words");
  }

  @Test
  void aClaimMayLieInAFileBesideTheTable() throws IOException {
    Claim claim = ClaimShorthand.claim("CI | 99214");
    Files.writeString(
        folder.resolve("two.json"),
        JsonClaims.of().toJson(ClaimShorthand.claim("-")) + "\n" + JsonClaims.of().toJson(claim));
    List<Case> cases = cases("a.csv", "claim,expect\nfile:two.json#2,clean\n");
    assertThat(cases.get(0).claim().lines().get(0).procedure()).isEqualTo("99214");
    assertThat(
            mistakes(
                "a.csv", "claim,expect\nfile:two.json#3,clean\nfile:../x,clean\nfile:no,clean\n"))
        .containsExactly(
            "a.csv:2:1: the file holds 2 claims; count from 1",
            "a.csv:3:1: there is no such file here; put it beside the table",
            "a.csv:4:1: the file cannot be read; put it beside the table");
  }

  @Test
  void aFolderIsReadWholeAndComplainsOnce() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "claim,expect\nMB | 99213,clean\n");
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(
        folder.resolve("a/a.md"), "| claim | expect |\n|---|---|\n| 99213 | clean |\n");
    Files.writeString(folder.resolve("README.md"), "nothing but prose\n");
    assertThat(CaseFiles.read(folder))
        .extracting(Case::place)
        .containsExactly("a/a.md:3", "b.csv:2");
    Files.writeString(folder.resolve("c.csv"), "claim,expect\nMX | 99213,clean\nMB | 9 x?,claen\n");
    assertThatThrownBy(() -> CaseFiles.read(folder))
        .isInstanceOfSatisfying(PackException.class, e -> assertThat(e.problems()).hasSize(3));
    assertThatThrownBy(() -> CaseFiles.read(folder.resolve("README.md")))
        .hasMessageContaining("there are no cases");
  }
}
