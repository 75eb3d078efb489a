package org.cleanclaim.codesets.load;

import java.time.Duration;
import java.util.List;

/**
 * What became of an import, file by file in the order in which they were found.
 *
 * @param written whether a new snapshot was written; false when no file could be loaded
 */
public record ImportReport(List<FileReport> files, boolean written, Duration duration) {

  /** A report with its own copy of the files. */
  public ImportReport {
    files = List.copyOf(files);
  }

  /** The files with this outcome. */
  public List<FileReport> with(FileReport.Outcome outcome) {
    return files.stream().filter(file -> file.outcome() == outcome).toList();
  }

  /** Rows loaded from all files. */
  public long rowsLoaded() {
    return files.stream().mapToLong(FileReport::rowsLoaded).sum();
  }

  /** Rows refused in all files. */
  public long rowsRefused() {
    return files.stream().mapToLong(FileReport::rowsRefused).sum();
  }
}
