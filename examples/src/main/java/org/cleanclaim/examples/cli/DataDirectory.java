package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where imported data lives. */
final class DataDirectory {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of imported data (default: ~/.cleanclaim/data).")
  @Nullable Path given;

  Path or(Shell shell) {
    return given != null ? given : shell.home().resolve(".cleanclaim").resolve("data");
  }
}
