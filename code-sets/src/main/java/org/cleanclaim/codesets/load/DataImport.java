package org.cleanclaim.codesets.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.ReferenceDataException;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.FileReport.Outcome;

/**
 * Imports official files into a snapshot directory.
 *
 * <pre>{@code
 * ImportReport report = DataImport.into(snapshotDir).files(List.of(downloads)).run();
 * }</pre>
 *
 * <p>Files are recognised by their content; directories are walked and archives opened, so a
 * directory of downloads as CMS offers them will do. What the snapshot already holds is kept: new
 * releases are added, and a release that comes again replaces its former self. The snapshot is
 * replaced at the very end and at once; if the import ends before, the old one stays as it was.
 */
public final class DataImport {
  private final Path snapshotDir;
  private final List<Path> paths = new ArrayList<>();
  private ImportProgress progress = ImportProgress.NONE;

  private DataImport(Path snapshotDir) {
    this.snapshotDir = snapshotDir;
  }

  /** An import into this directory, which is created if need be. */
  public static DataImport into(Path snapshotDir) {
    return new DataImport(snapshotDir);
  }

  /** Adds files, directories (walked, in order of names), zip archives (nested) and jars. */
  public DataImport files(List<Path> more) {
    paths.addAll(more);
    return this;
  }

  /** Who wants to hear how far the import is. */
  public DataImport progress(ImportProgress listener) {
    progress = listener;
    return this;
  }

  /**
   * Runs the import. Trouble with a file is in the report and does not keep the others from being
   * loaded.
   *
   * @throws ReferenceDataException if the present snapshot is damaged, or the new one cannot be
   *     written
   */
  public ImportReport run() {
    long start = System.nanoTime();
    ReferenceBuilder builder =
        Snapshot.exists(snapshotDir)
            ? ReferenceBuilder.from(ReferenceLibrary.open(snapshotDir))
            : new ReferenceBuilder();
    List<FileReport> files;
    try {
      files = new ImportRun(builder, progress).run(paths);
    } catch (IOException e) {
      throw new UncheckedIOException("the import could not use its temporary files", e);
    }
    boolean written = files.stream().anyMatch(file -> file.outcome() == Outcome.LOADED);
    if (written) {
      Snapshot.write(builder.build(), snapshotDir);
    }
    return new ImportReport(files, written, Duration.ofNanos(System.nanoTime() - start));
  }
}
