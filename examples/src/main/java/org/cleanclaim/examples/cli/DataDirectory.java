package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.load.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where imported data lives. */
final class DataDirectory {

  private static final String STARTER = "starter edition";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where imported data is (default: ~/.cleanclaim/data).")
  @Nullable Path given;

  Path or(Shell shell) {
    return given != null ? given : shell.home().resolve(".cleanclaim").resolve("data");
  }

  /**
   * Data to check against.
   *
   * @param name what it is called
   * @param imported whether it is more than the starter edition
   */
  record Data(ReferenceLibrary library, String name, boolean imported) {

    /** The edition that comes with the program. */
    static Data starter() {
      return new Data(ReferenceLibrary.starter(), STARTER, false);
    }

    /** What was imported into a directory. */
    static Data in(Path directory) {
      return new Data(ReferenceLibrary.open(directory), "data in " + directory, true);
    }
  }

  /** What was imported, or the starter edition where nothing was. */
  Data open(Shell shell) {
    Path directory = or(shell);
    return given != null || Snapshot.exists(directory) ? Data.in(directory) : Data.starter();
  }
}
