package org.cleanclaim.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.codesets.ReferenceDataException;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.DataImport;
import org.junit.jupiter.api.Assumptions;

/**
 * A library of the official files in the directory that system property {@code cleanclaim.shared}
 * names, imported once and kept in the build directory. A test that asks for it is skipped where
 * there is none.
 */
public final class OfficialData {

  private static final class Loaded {
    static final ReferenceLibrary LIBRARY = load();
  }

  private OfficialData() {}

  /** The library; skips the test when the official files are not there. */
  public static ReferenceLibrary library() {
    Assumptions.assumeTrue(
        Files.isDirectory(official()), "no official files under -Dcleanclaim.shared");
    return Loaded.LIBRARY;
  }

  private static Path official() {
    return Path.of(System.getProperty("cleanclaim.shared", "absent")).resolve("official");
  }

  private static ReferenceLibrary load() {
    Path snapshot = Path.of("target", "official-snapshot");
    try {
      return ReferenceLibrary.open(snapshot);
    } catch (ReferenceDataException e) {
      DataImport.into(snapshot).files(tables()).run();
      return ReferenceLibrary.open(snapshot);
    }
  }

  /**
   * Whole releases only: an excerpt would pass for one, and the HCPCS file of 2019 for its
   * predecessor.
   */
  private static List<Path> tables() {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("ncci", "mpfs", "hcpcs", "icd10cm", "mce", "opps", "codesets")) {
      try (Stream<Path> files = Files.list(official().resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .filter(f -> !f.toString().contains("EXCERPT") && !f.toString().contains("2019"))
            .filter(f -> !f.toString().endsWith("mce-v43.1-data.zip"))
            .sorted()
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
