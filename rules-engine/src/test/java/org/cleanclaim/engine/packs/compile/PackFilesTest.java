package org.cleanclaim.engine.packs.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.PackEntry;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackFilesTest {

  @TempDir Path temporary;

  @Test
  void a_folder_and_a_zip_of_it_are_the_same_pack() throws IOException {
    Path folder = folder(Rules.pack());
    Path zip = temporary.resolve("acme.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (PackEntry e : Rules.pack().entries()) {
        put(out, e.name(), e.content());
      }
    }

    assertThat(PackFiles.read(folder).digest())
        .isEqualTo(PackFiles.read(zip).digest())
        .isEqualTo(Rules.pack().digest())
        .matches("sha256:[0-9a-f]{64}");
    assertThat(PackFiles.read(zip).signers()).isEmpty();
  }

  @Test
  void any_change_of_a_name_or_a_character_changes_the_digest() {
    assertThat(
            List.of(
                PackFiles.of("p", Rules.files("a", "bc")).digest(),
                PackFiles.of("p", Rules.files("ab", "c")).digest(),
                PackFiles.of("p", Rules.files("a", "bd")).digest(),
                PackFiles.of("p", Rules.files("a", "bc", "d", "")).digest()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "pack.yaml, MANIFEST",
    "rules/visits.drl, RULES",
    "rules/notes.txt, OTHER",
    "visits.drl, OTHER",
    "tables/prior-auth.csv, TABLE",
    "overlays/site.csv, OVERLAY",
    "tests/cases.md, TEST",
    "tests/cases.csv, TEST",
    "README.md, OTHER",
    "com/acme/rules/Rules1.class, COMPILED",
    "META-INF/cleanclaim/compiled.properties, COMPILED",
    "META-INF/MANIFEST.MF, JAR",
    "META-INF/ACME.SF, JAR",
    "META-INF/sub/ACME.SF, OTHER"
  })
  void the_place_of_a_file_says_what_it_is(String name, PackEntry.Kind kind) {
    assertThat(PackFiles.of("p", Rules.files(name, "")).entries(kind)).hasSize(1);
  }

  @Test
  void dot_files_are_passed_over() throws IOException {
    Path folder = folder(Rules.pack());
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.writeString(folder.resolve(".git/objects/x"), "y");
    Files.writeString(folder.resolve("rules/.count.drl.swp"), "z");

    assertThat(PackFiles.read(folder).digest()).isEqualTo(Rules.pack().digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.drl", "rules/../../evil.drl", "/etc/evil", "a\\b.csv", "c:/x", "a//b"})
  void names_that_lead_out_of_the_pack_are_refused(String name) throws IOException {
    Path zip = zip(Map.of(name, new byte[0]));
    refused(zip, "lies outside of the pack or nowhere");
    assertThatThrownBy(() -> PackFiles.of("p", Map.of(name, new byte[0])))
        .isInstanceOf(PackException.class);
  }

  @Test
  void links_out_of_the_folder_are_refused_and_links_inside_are_files() throws IOException {
    Path folder = folder(Rules.pack());
    Files.createSymbolicLink(
        folder.resolve("tables/referral.csv"), folder.resolve("tables/prior-auth.csv"));
    assertThat(PackFiles.read(folder).entries(PackEntry.Kind.TABLE)).hasSize(2);

    Path secret = Files.writeString(temporary.resolve("secret.csv"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("tables/secret.csv"), secret);
    refused(folder, "tables/secret.csv is a link out of the pack");

    Files.delete(link);
    Files.createSymbolicLink(folder.resolve("tables/all"), temporary);
    refused(folder, "tables/all is a link out of the pack");
  }

  @Test
  void a_zip_that_unpacks_to_more_than_a_pack_may_hold_is_refused() throws IOException {
    Path bomb = temporary.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("tables/big.csv"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    refused(bomb, "tables/big.csv holds more than 67108864 bytes");
  }

  @Test
  void a_manifest_that_unpacks_to_very_much_is_refused_before_it_is_read_whole()
      throws IOException {
    refused(
        zip(Map.of("META-INF/MANIFEST.MF", new byte[9 << 20])),
        "META-INF/MANIFEST.MF holds more than 8388608 bytes");
  }

  @Test
  void a_pack_of_too_many_files_is_refused() throws IOException {
    Path zip = temporary.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i <= 4096; i++) {
        put(out, "tables/" + i + ".csv", new byte[0]);
      }
    }
    refused(zip, "it holds more than 4096 files");
  }

  @Test
  void what_is_no_pack_at_all_is_refused_in_words() throws IOException {
    refused(temporary.resolve("missing"), "it cannot be read");
    refused(Files.writeString(temporary.resolve("text.jar"), "no zip"), "it is no jar or zip");
  }

  @Test
  void a_text_that_is_no_utf_8_is_a_problem_with_its_line() {
    byte[] latin = "package a;\n// Müller\n".getBytes(StandardCharsets.ISO_8859_1);
    List<PackProblem> problems = new ArrayList<>();
    PackFiles.of("p", Map.of("rules/a.drl", latin)).sources(problems);
    assertThat(problems)
        .extracting(PackProblem::toString)
        .containsExactly("rules/a.drl:2: the text is no UTF-8; save it as UTF-8");
  }

  private static void refused(Path pack, String reason) {
    assertThatThrownBy(() -> PackFiles.read(pack))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(reason);
  }

  private Path folder(PackFiles files) throws IOException {
    Path folder = temporary.resolve("acme-health");
    for (PackEntry e : files.entries()) {
      Path file = folder.resolve(e.name());
      Files.createDirectories(file.getParent());
      Files.write(file, e.content());
    }
    return folder;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path zip = temporary.resolve("pack.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> e : files.entrySet()) {
        put(out, e.getKey(), e.getValue());
      }
    }
    return zip;
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
