package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.cleanclaim.codesets.load.Snapshot;
import org.cleanclaim.codesets.load.StarterEdition;
import org.cleanclaim.codesets.store.SnapshotFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The snapshot on disk. */
class SnapshotTest {
  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = directory.resolve(Snapshot.FILE_NAME);
  }

  private static ReferenceLibrary everything() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    StarterEdition.feed(builder);
    builder.begin(official(TableKind.OPPS_ADDENDUM_B, "2026Q2", "2026-04-01", "2026-06-30"));
    builder.opps("G0463", "J2", "5012");
    builder.begin(official(TableKind.ASC_ADDENDA, "2026Q2", "2026-04-01", "2026-06-30"));
    builder.asc("45385", false, "A2");
    builder.asc("G0463", true, "N1");
    builder.begin(official(TableKind.CLINICAL_LAB_SCHEDULE, "2026Q2", "2026-04-01", "2026-06-30"));
    builder.clinicalLab("85025", "", 777);
    builder.clinicalLab("85025", "QW", -1);
    builder.begin(official(TableKind.POA_EXEMPT, "FY2026", "2025-10-01", "2026-09-30"));
    builder.poaExempt("Z23");
    builder.begin(official(TableKind.ICD10PCS_ORDER, "FY2026", "2025-10-01", "2026-09-30"));
    builder.inpatientProcedure("0016070", true, "Bypass");
    builder.begin(official(TableKind.REVENUE_CODES, "user", "always", "open"));
    builder.nubc("0450", Days.ALWAYS, Days.OPEN);
    return builder.build();
  }

  @Test
  void what_is_written_is_read_back() {
    ReferenceLibrary library = everything();
    Snapshot.write(library, directory);
    ReferenceLibrary opened = ReferenceLibrary.open(directory);

    SectionsAssert.assertSame(library.sections(), opened.sections());
    assertThat(opened.releases()).isEqualTo(library.releases());
    int day = day("2026-05-01");
    ProcedureCodes procedures = opened.procedures();
    OppsTable opps = opened.opps();
    assertThat(opps.statusIndicator(opps.find(procedures.id("G0463"), day))).isEqualTo("J2");
    assertThat(opened.asc().ancillary(opened.asc().find(procedures.id("G0463"), day))).isTrue();
    ClinicalLabTable lab = opened.clinicalLab();
    assertThat(lab.amountCents(lab.find(procedures.id("85025"), day))).isEqualTo(777);
    int waived = lab.find(procedures.id("85025"), opened.modifiers().id("QW"), day);
    assertThat(lab.amountCents(waived)).isEqualTo(-1);
    assertThat(opened.poaExempt().exempt(opened.diagnoses().id("Z23"), day)).isTrue();
    assertThat(opened.poaExempt().exempt(opened.diagnoses().id("I10"), day)).isFalse();
    assertThat(opened.nubc(TableKind.REVENUE_CODES).status("0450", day))
        .isEqualTo(CodeStatus.VALID);
    assertThat(opened.nubc(TableKind.REVENUE_CODES).status("0451", day))
        .isEqualTo(CodeStatus.UNKNOWN);
    InpatientProcedureCodes procedureCodes = opened.inpatientProcedures();
    assertThat(procedureCodes.status(procedureCodes.id("0016070"), day))
        .isEqualTo(DiagnosisStatus.BILLABLE);
    assertThat(opened.taxonomy().classification(opened.taxonomy().id("207Q00000X")))
        .isEqualTo("family doctor");
    assertThat(opened.codeEditor().ageWithin(DiagnosisFlag.MATERNITY, 60, day("2019-09-30")))
        .isFalse();
    assertThat(opened.codeEditor().ageWithin(DiagnosisFlag.MATERNITY, 60, day("2019-10-01")))
        .isTrue();
    assertThat(Snapshot.verify(directory)).isEmpty();
  }

  @Property(tries = 60, seed = "20261121")
  void the_order_of_releases_and_rows_does_not_matter(@ForAll long seed) {
    List<Consumer<ReferenceBuilder>> steps =
        new ArrayList<>(
            List.of(
                mue("2024Q1", "2024-01-01", "2024-03-31", "97110", 4),
                mue("2024Q1", "2024-01-01", "2024-03-31", "20610", 2),
                mue("2024Q2", "2024-04-01", "2024-06-30", "20610", 2),
                mue("2024Q3", "2024-07-01", "2024-09-30", "20610", 3),
                diagnosis("FY2024", "2023-10-01", "2024-09-30", "E119", "diabetes"),
                diagnosis("FY2025", "2024-10-01", "2025-09-30", "E119", "type 2 diabetes"),
                diagnosis("FY2025", "2024-10-01", "2025-09-30", "I10", "hypertension"),
                addOn("2024Q2", "2024-04-01", "2024-06-30", "64484", "64483"),
                addOn("2024Q2", "2024-04-01", "2024-06-30", "11045", "11042"),
                addOn("2023Q2", "2023-04-01", "2023-06-30", "17003", "17000")));
    ReferenceLibrary inOrder = built(steps);
    Collections.shuffle(steps, new Random(seed));
    SectionsAssert.assertSame(inOrder.sections(), built(steps).sections());
  }

  private static ReferenceLibrary built(List<Consumer<ReferenceBuilder>> steps) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    steps.forEach(step -> step.accept(builder));
    return builder.build();
  }

  private static Consumer<ReferenceBuilder> mue(
      String label, String from, String to, String code, int value) {
    return builder -> {
      builder.begin(official(TableKind.MUE_PRACTITIONER, label, from, to));
      builder.mue(code, value, 2, label);
    };
  }

  private static Consumer<ReferenceBuilder> diagnosis(
      String label, String from, String to, String code, String title) {
    return builder -> {
      builder.begin(official(TableKind.ICD10CM_ORDER, label, from, to));
      builder.diagnosis(code, true, title);
    };
  }

  private static Consumer<ReferenceBuilder> addOn(
      String label, String from, String to, String addOn, String primary) {
    return builder -> {
      builder.begin(official(TableKind.ADD_ON_CODES, label, from, to));
      builder.addOn(addOn, primary, 1, day("2013-01-01"), Days.OPEN);
    };
  }

  @Test
  void a_library_built_from_another_is_the_same() throws IOException {
    Snapshot.write(everything(), directory);
    byte[] first = Files.readAllBytes(file);
    Snapshot.write(ReferenceBuilder.from(ReferenceLibrary.open(directory)).build(), directory);

    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void damage_to_any_byte_is_noticed() throws IOException {
    Snapshot.write(ReferenceLibrary.starter(), directory);
    byte[] whole = Files.readAllBytes(file);
    // every byte of header and directory, and a spread over the sections
    for (int at = 0; at < whole.length; at += at < 4_000 ? 7 : 997) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> ReferenceLibrary.open(directory))
          .as("byte " + at)
          .isInstanceOf(ReferenceDataException.class)
          .hasMessageContaining(Snapshot.FILE_NAME)
          .hasMessageContaining("Remedy");
      assertThat(Snapshot.verify(directory)).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "cut to {0} bytes")
  @ValueSource(ints = {0, 5, 27, 28, 100, 5_000})
  void a_truncated_file_is_refused(int length) throws IOException {
    Snapshot.write(ReferenceLibrary.starter(), directory);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, length));

    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .isInstanceOf(ReferenceDataException.class);
    assertThat(Snapshot.verify(directory)).isNotEmpty();
  }

  @Test
  void a_file_that_is_longer_than_it_says_is_refused() throws IOException {
    Snapshot.write(ReferenceLibrary.starter(), directory);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .hasMessageContaining("truncated or extended");
  }

  @Test
  void a_foreign_file_and_a_missing_one_are_named() throws IOException {
    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .isInstanceOf(ReferenceDataException.class)
        .hasMessageContaining("no such file");
    assertThat(Snapshot.exists(directory)).isFalse();
    assertThat(Snapshot.verify(directory)).hasSize(1);
    Files.write(file, List.of("a".repeat(500)));
    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .hasMessageContaining("not a Cleanclaim snapshot");
  }

  @Test
  void a_section_larger_than_the_file_is_refused_before_it_is_allocated() throws IOException {
    byte[] name = {'x'};
    ByteBuffer forged = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN);
    forged.put("CLNCLM\r\n".getBytes(StandardCharsets.US_ASCII));
    forged.putInt(SnapshotFile.FORMAT).putInt(1).putLong(76).putInt(44);
    forged.put((byte) 3).putShort((short) 1).put(name).putInt(Integer.MAX_VALUE).putInt(0);
    forged.position(72);
    CRC32C crc = new CRC32C();
    crc.update(forged.array(), 0, 72);
    forged.putInt((int) crc.getValue());
    Files.write(file, forged.array());

    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .hasMessageContaining("the directory is damaged");
  }

  @Test
  void another_format_asks_for_a_new_import() throws IOException {
    Snapshot.write(ReferenceLibrary.starter(), directory);
    byte[] whole = Files.readAllBytes(file);
    whole[8]++;
    Files.write(file, whole);
    assertThatThrownBy(() -> ReferenceLibrary.open(directory))
        .hasMessageContaining("snapshot format");
  }

  @Test
  void a_write_that_fails_leaves_the_former_snapshot() throws IOException {
    Path blocked = directory.resolve("file");
    Files.writeString(blocked, "not a directory");
    assertThatThrownBy(() -> Snapshot.write(ReferenceLibrary.starter(), blocked))
        .isInstanceOf(ReferenceDataException.class)
        .hasMessageContaining("former snapshot is unchanged");
    assertThat(Files.readString(blocked)).isEqualTo("not a directory");
  }
}
