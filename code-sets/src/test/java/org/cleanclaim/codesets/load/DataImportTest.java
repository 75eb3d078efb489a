package org.cleanclaim.codesets.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.FileReport.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to a snapshot on disk. */
class DataImportTest {
  @TempDir private Path directory;
  private Path snapshot = Path.of("");
  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void a_file_of_every_layout() throws IOException {
    snapshot = directory.resolve("snapshot");
    Path downloads = Files.createDirectory(directory.resolve("downloads"));
    for (Samples.Sample sample : Samples.all()) {
      files.add(Files.write(downloads.resolve(sample.name()), sample.content()));
    }
  }

  private byte[] stored() throws IOException {
    return Files.readAllBytes(snapshot.resolve(Snapshot.FILE_NAME));
  }

  private List<String> releases() {
    return ReferenceLibrary.open(snapshot).releases().stream()
        .map(release -> release.kind() + " " + release.label())
        .sorted()
        .toList();
  }

  @Test
  void an_import_writes_a_snapshot_that_opens() {
    ImportReport report = DataImport.into(snapshot).files(files).run();

    assertThat(report.written()).isTrue();
    assertThat(report.with(Outcome.REFUSED)).isEmpty();
    assertThat(releases())
        .contains("PTP_PRACTITIONER 2026Q3", "FEE_SCHEDULE RVU25D", "REVENUE_CODES user");
    assertThat(Snapshot.verify(snapshot)).isEmpty();
  }

  @Test
  void the_same_import_twice_and_in_another_order_gives_the_same_bytes() throws IOException {
    DataImport.into(snapshot).files(files).run();
    byte[] first = stored();

    DataImport.into(snapshot).files(files).run();
    assertThat(stored()).as("into the same snapshot").isEqualTo(first);

    Files.delete(snapshot.resolve(Snapshot.FILE_NAME));
    Collections.reverse(files);
    DataImport.into(snapshot).files(files).run();
    assertThat(stored()).as("afresh, in reverse order").isEqualTo(first);
  }

  @Test
  void files_imported_one_by_one_add_up_to_the_same_bytes() throws IOException {
    // of two forms of one release the later import would win
    files.removeIf(file -> file.endsWith("PPRRVU2025_Oct.txt") || file.endsWith("mce.bin"));
    DataImport.into(snapshot).files(files).run();
    byte[] atOnce = stored();
    Files.delete(snapshot.resolve(Snapshot.FILE_NAME));

    for (Path file : files) {
      DataImport.into(snapshot).files(List.of(file)).run();
    }

    assertThat(stored()).isEqualTo(atOnce);
  }

  @Test
  void nothing_to_load_leaves_the_snapshot_alone() throws IOException {
    DataImport.into(snapshot).files(files).run();
    byte[] before = stored();
    Path other = Files.writeString(directory.resolve("letter.txt"), "Dear Sirs");

    ImportReport report = DataImport.into(snapshot).files(List.of(other)).run();

    assertThat(report.written()).isFalse();
    assertThat(report.files())
        .singleElement()
        .satisfies(file -> assertThat(file.outcome()).isEqualTo(Outcome.IGNORED));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void an_import_that_ends_midway_leaves_the_old_snapshot() throws IOException {
    DataImport.into(snapshot).files(files.subList(0, 1)).run();
    byte[] before = stored();
    List<String> started = new ArrayList<>();
    ImportProgress killer =
        new ImportProgress() {
          @Override
          public void started(String path) {
            started.add(path);
            if (started.size() == 5) {
              throw new IllegalStateException("killed");
            }
          }
        };

    assertThatThrownBy(() -> DataImport.into(snapshot).files(files).progress(killer).run())
        .hasMessage("killed");

    assertThat(stored()).isEqualTo(before);
    assertThat(releases()).containsExactly("PTP_PRACTITIONER 2026Q3");
    try (var left = Files.list(snapshot)) {
      assertThat(left).containsExactly(snapshot.resolve(Snapshot.FILE_NAME));
    }
  }

  @Test
  void progress_hears_every_file_and_all_bytes() {
    List<String> finished = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    DataImport.into(snapshot)
        .files(files)
        .progress(
            new ImportProgress() {
              @Override
              public void advanced(long bytesDone, long bytesTotal) {
                done.add(bytesDone);
                totals.add(bytesTotal);
              }

              @Override
              public void finished(FileReport report) {
                finished.add(report.path());
              }
            })
        .run();

    assertThat(finished).hasSameSizeAs(files).doesNotHaveDuplicates();
    assertThat(done).isSorted();
    assertThat(totals).containsOnly(done.get(done.size() - 1));
  }
}
