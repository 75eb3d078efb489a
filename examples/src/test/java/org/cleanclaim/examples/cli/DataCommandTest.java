package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.examples.cli.CommandLineRun.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

  /** Six billable codes in the layout of the order file. */
  private static final String[] ORDER = {
    "00001 I10     1 Essential (primary) hypertension",
    "00002 E119    1 Type 2 diabetes mellitus without complications",
    "00003 M1711   1 Unilateral primary osteoarthritis, right knee",
    "00004 R051    1 Acute cough",
    "00005 J069    1 Acute upper respiratory infection, unspecified",
    "00006 Z23     1 Encounter for immunization"
  };

  @TempDir Path home;
  private Path downloads;

  @BeforeEach
  void download() throws IOException {
    downloads = Files.createDirectories(home.resolve("downloads"));
  }

  private Path order(String... more) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String[] rows : new String[][] {ORDER, more}) {
      for (String row : rows) {
        String title = row.substring(16);
        text.append(String.format("%s%-60s %s%n", row.substring(0, 16), title, title));
      }
    }
    return Files.writeString(downloads.resolve("icd10cm-order-2026.txt"), text);
  }

  private Result run(String... args) {
    return CommandLineRun.in(home).run(args);
  }

  @Test
  void importsIntoTheHomeDirectoryAndSaysSo() throws IOException {
    order();
    Files.writeString(downloads.resolve("notes.txt"), "call CMS back");
    Result result = run("data", "import", downloads.toString());
    assertThat(result.out())
        .containsPattern("ICD-10-CM order file +FY2026 +6 +6 +0 +icd10cm-order-2026.txt")
        .contains("    notes.txt\n", "2 files: 1 loaded, ", "see it with: cleanclaim data list");
    assertThat(result.err()).contains("reading ").contains("icd10cm-order-2026.txt");
    assertThat(result.status()).isZero();
    assertThat(Snapshot.exists(home.resolve(".cleanclaim/data"))).isTrue();
  }

  @Test
  void scrubsAgainstWhatWasImported() throws IOException {
    order();
    run("data", "import", downloads.toString());
    Result imported = run("scrub", "claims/one-claim.json");
    assertThat(imported.out()).contains("checking against the data in");
    assertThat(run("scrub", "--starter", "claims/one-claim.json").out())
        .contains("checking against the starter edition");
  }

  @Test
  void showsOneChangingLineOnATerminal() throws IOException {
    order();
    Result result = CommandLineRun.in(home).terminal().run("data", "import", downloads.toString());
    assertThat(result.err()).startsWith("\r").doesNotContain("\n").endsWith("\r\u001b[K");
  }

  @Test
  void leavesWithThreeWhenNothingCouldBeImported() throws IOException {
    Files.writeString(downloads.resolve("notes.txt"), "call CMS back");
    Result result = run("data", "import", downloads.toString());
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).contains("Nothing could be imported", "cms.gov");
    assertThat(Snapshot.exists(home.resolve(".cleanclaim/data"))).isFalse();
  }

  @Test
  void leavesWithOneWhenRowsWereRefused() throws IOException {
    order("00007 I1?     1 Not a code");
    Result result = run("data", "import", downloads.toString());
    assertThat(result.out()).contains("line 7").contains("1 refused");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void listsReleasesAndTheDatesTheyAnswerFor() throws IOException {
    order();
    run("data", "import", downloads.toString());
    Result result = run("data", "list");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .containsPattern("ICD-10-CM order file +FY2026 +2025-10-01 to \\S+ +6 +official")
        .containsPattern("ICD-10-CM order file +2025-10-01 to \\S+ +yes");
  }

  @Test
  void listsTheStarterEditionWhereNothingIsImported() {
    Result result = run("data", "list");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("No data is imported", "cleanclaim data import FILES");
  }

  @Test
  void verifiesChecksums() throws IOException {
    order();
    run("data", "import", downloads.toString());
    assertThat(run("data", "verify").status()).isZero();
    Path snapshot = home.resolve(".cleanclaim/data").resolve(Snapshot.FILE_NAME);
    byte[] bytes = Files.readAllBytes(snapshot);
    bytes[bytes.length / 2] ^= 1;
    Files.write(snapshot, bytes);
    Result result = run("data", "verify");
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains(Snapshot.FILE_NAME, "import the official files again");
    assertThat(run("data", "verify", "--data", home.toString()).status()).isEqualTo(3);
  }
}
