package org.cleanclaim.codesets.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.codesets.ReferenceDataException;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.store.SnapshotFile;

/**
 * Stores a library in a directory and checks what is stored there. The same releases give the same
 * bytes. An interrupted write leaves the former snapshot as it was.
 */
public final class Snapshot {
  /** The file that holds a snapshot. */
  public static final String FILE_NAME = "cleanclaim.snapshot";

  private Snapshot() {}

  /** Something wrong with a stored snapshot: which file, what, and the remedy. */
  public record Problem(Path file, String what, String remedy) {}

  /**
   * Replaces the snapshot in a directory in one step.
   *
   * @throws ReferenceDataException if it cannot be written; the former one is then untouched
   */
  public static void write(ReferenceLibrary library, Path directory) {
    Path file = directory.resolve(FILE_NAME);
    try {
      SnapshotFile.write(library.sections(), file);
    } catch (IOException e) {
      throw new ReferenceDataException(
          file
              + ": cannot be written ("
              + e.getMessage()
              + "). Check space and permissions; the former snapshot is unchanged",
          e);
    }
  }

  /** Whether the directory holds a snapshot. */
  public static boolean exists(Path directory) {
    return Files.isRegularFile(directory.resolve(FILE_NAME));
  }

  /** Reads everything back, compares it with the stored SHA-256 and reports what is wrong. */
  public static List<Problem> verify(Path directory) {
    Path file = directory.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return List.of(new Problem(file, "no such file", "import official files into the directory"));
    }
    return SnapshotFile.verify(file).stream()
        .map(
            what ->
                new Problem(
                    file, what, "import the official files again, or restore a copy of the file"))
        .toList();
  }
}
