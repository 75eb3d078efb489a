package org.cleanclaim.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ScrubberBuilder;

/** Packs named on the command line. */
final class PackPaths {

  private static final String COMPILED = "compiled";

  private PackPaths() {}

  static void require(Path path) {
    if (!Files.exists(path)) {
      throw Failure.usage(
          path
              + ": no such folder or jar; check the path, or begin with: cleanclaim pack new "
              + path);
    }
  }

  /** Reads a pack that must be sound; says where to look when it is not. */
  static PackOnDisk sound(Path path, List<Path> bases) {
    require(path);
    try {
      return PackOnDisk.read(path, bases);
    } catch (PackException e) {
      throw Failure.unusable(
          e.getMessage()
              + "\nSee what is wrong with: cleanclaim pack check "
              + path
              + bases(bases));
    }
  }

  private static String bases(List<Path> bases) {
    StringBuilder options = new StringBuilder();
    bases.forEach(b -> options.append(" --base ").append(b));
    return options.toString();
  }

  /**
   * Trust for packs a person works on: rules of a folder lie open before its author; a jar comes
   * from somebody else and needs its digest or its signer.
   *
   * @param packs the packs named, each behind those it builds on
   */
  static PackTrust authors(List<Path> packs, PackTrust given) {
    if (packs.stream().allMatch(Files::isDirectory)) {
      return (digest, signers) -> true;
    }
    List<String> own = new ArrayList<>();
    for (int i = 0; i < packs.size(); i++) {
      if (Files.isDirectory(packs.get(i))) {
        own.add(sound(packs.get(i), packs.subList(0, i)).digest());
      }
    }
    return PackTrust.any(given, PackTrust.digests(own.toArray(String[]::new)));
  }

  /** Rules compiled once are kept for the next run. */
  static ScrubberBuilder cached(ScrubberBuilder builder, Shell shell) {
    return builder
        .compiledRules(shell.home().resolve(".cleanclaim").resolve(COMPILED))
        .notes(note -> shell.errors().println("cleanclaim: note: " + note));
  }
}
