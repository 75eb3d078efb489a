package org.cleanclaim.examples.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Packs that those looked at build on. */
final class BasePacks {

  @Option(
      names = "--base",
      paramLabel = "PATH",
      description = "A pack, beside the built-in ones, that this one extends; may be repeated.")
  List<Path> given = List.of();

  /** These, checked to be there. */
  List<Path> paths() {
    given.forEach(PackPaths::require);
    return given;
  }
}
