package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.codesets.load.FileReport.Outcome;

/** Whatever the bytes, an import ends with a report whose counts add up. */
class AnyBytesProperties {

  @Provide
  Arbitrary<Samples.Sample> samples() {
    return Arbitraries.of(Samples.all());
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(600);
  }

  @Property(tries = 400, seed = "20261121")
  void any_bytes_under_any_name(
      @ForAll("samples") Samples.Sample sample, @ForAll("bytes") byte[] bytes) {
    check(sample.name(), bytes);
  }

  @Property(tries = 400, seed = "20261121")
  void any_bytes_behind_a_good_beginning(
      @ForAll("samples") Samples.Sample sample, @ForAll("bytes") byte[] bytes) {
    byte[] good = sample.content();
    byte[] both = Arrays.copyOf(good, good.length + bytes.length);
    System.arraycopy(bytes, 0, both, good.length, bytes.length);
    check(sample.name(), both);
  }

  @Property(tries = 1500, seed = "20261121")
  void a_good_file_with_bytes_changed_removed_and_doubled(
      @ForAll("samples") Samples.Sample sample, @ForAll long seed) {
    byte[] mutated = mutate(sample.content(), new Random(seed));
    check(sample.name(), mutated);
  }

  @Property(tries = 300, seed = "20261121")
  void a_workbook_or_archive_with_bytes_changed(
      @ForAll("samples") Samples.Sample sample, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] packed = Imported.zip(Map.of(sample.name(), sample.content()));
    check("a.zip", mutate(packed, random));
    byte[] sheet =
        mutate(
            Imported.utf8(
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is><t>POAexemptCode</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>B90.0</v></c></row>"
                    + "</sheetData></worksheet>"),
            random);
    check(
        "POAexemptCodesFY26.xlsx",
        Imported.workbook(
            new String(sheet, java.nio.charset.StandardCharsets.ISO_8859_1),
            "<sst><si><t>Order26</t></si></sst>"));
  }

  @Property(tries = 50, seed = "20261121")
  void good_files_are_loaded_whole(@ForAll("samples") Samples.Sample sample) {
    Imported imported = Imported.of(sample.name(), sample.content());
    assertThat(imported.file().rowsLoaded()).isEqualTo(sample.rows());
    assertThat(imported.file().rowsRefused()).isZero();
  }

  private static byte[] mutate(byte[] good, Random random) {
    byte[] mutated = good.clone();
    for (int i = random.nextInt(6); i >= 0 && mutated.length > 1; i--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(5)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated = Arrays.copyOf(mutated, at);
        case 2 -> {
          byte[] longer = Arrays.copyOf(mutated, mutated.length + mutated.length - at);
          System.arraycopy(mutated, at, longer, mutated.length, mutated.length - at);
          mutated = longer;
        }
        case 3 -> mutated[at] = (byte) "\"\t,\n\r*<>&\0".charAt(random.nextInt(10));
        default -> mutated[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return mutated;
  }

  private static void check(String name, byte[] content) {
    Imported imported = Imported.of(name, content);
    long loaded = 0;
    for (FileReport file : imported.files()) {
      assertThat(file.rowsRead()).isEqualTo(file.rowsLoaded() + file.rowsRefused());
      assertThat(file.problems())
          .hasSizeLessThanOrEqualTo((int) Math.min(1000, file.rowsRefused()));
      if (file.outcome() != Outcome.LOADED) {
        assertThat(file.rowsLoaded()).isZero();
        assertThat(file.reason()).isNotBlank();
      }
      loaded += file.rowsLoaded();
    }
    // continuation records count as loaded with the record they continue
    assertThat((long) imported.rows().size()).isLessThanOrEqualTo(loaded);
  }
}
