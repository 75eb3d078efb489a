package org.cleanclaim.codesets.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.DataImport;
import org.junit.jupiter.api.Assumptions;

/**
 * All official files as one snapshot, imported once per build and shared by every module's tests.
 * Tests that ask for it are skipped where the official files are absent.
 */
public final class OfficialSnapshot {

  private static final List<String> FOLDERS =
      List.of("icd10cm", "icd10pcs", "ncci", "hcpcs", "mpfs", "opps", "clfs", "mce", "poa");

  private OfficialSnapshot() {}

  /** Folder with the official files and designs; skips the test when it is not there. */
  public static Path shared() {
    String configured = System.getProperty("cleanclaim.shared", "");
    Path shared = Path.of(configured.isEmpty() ? "absent" : configured);
    Assumptions.assumeTrue(
        Files.isDirectory(shared.resolve("official")),
        "official files are not at hand: test skipped");
    return shared;
  }

  /** What a user would name on the command line to import everything. */
  public static List<Path> files() {
    Path official = shared().resolve("official");
    return Stream.concat(
            FOLDERS.stream().map(official::resolve),
            Stream.of(official.resolve("codesets").resolve("nucc-taxonomy-24.0.csv")))
        .toList();
  }

  /** Directory of the snapshot, imported if this is the first test to ask. */
  public static Path directory() {
    List<Path> files = files();
    Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    Path dir = root.resolve("target").resolve("official-snapshot").toAbsolutePath().normalize();
    try {
      Files.createDirectories(dir);
      try (FileChannel channel =
              FileChannel.open(
                  dir.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Path done = dir.resolve(".imported");
        if (!Files.exists(done)) {
          DataImport.into(dir).files(files).run();
          Files.writeString(done, lock.isValid() ? "imported" : "");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dir;
  }

  /** The library over all official files, opened once. */
  public static ReferenceLibrary library() {
    shared(); // skips here: an assumption that fails while a class is set up would be an error
    return Opened.LIBRARY;
  }

  private static final class Opened {
    static final ReferenceLibrary LIBRARY = ReferenceLibrary.open(directory());
  }
}
