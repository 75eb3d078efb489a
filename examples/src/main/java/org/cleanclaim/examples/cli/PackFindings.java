package org.cleanclaim.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cleanclaim.engine.PackProblem;

/** Says what is wrong with packs, so that an editor can jump to it. */
final class PackFindings {

  private final Paint paint;
  private final StringBuilder text = new StringBuilder();
  private final TreeSet<String> files = new TreeSet<>();
  private int problems;

  PackFindings(Paint paint) {
    this.paint = paint;
  }

  /** The problems of a pack, in order of file, line and column. */
  PackFindings add(Path pack, List<PackProblem> found) {
    for (PackProblem p : found.stream().sorted().distinct().toList()) {
      String file = file(pack, p.file());
      files.add(file);
      problems++;
      text.append(paint.bold(file + place(p))).append(": ").append(p.what()).append('\n');
      p.remedy().lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
    return this;
  }

  private static String file(Path pack, String file) {
    if (file.isEmpty()) {
      return pack.toString();
    }
    return Files.isDirectory(pack) ? pack.resolve(file).toString() : pack + "!/" + file;
  }

  private static String place(PackProblem p) {
    if (p.line() == 0) {
      return "";
    }
    return ":" + p.line() + (p.column() == 0 ? "" : ":" + p.column());
  }

  boolean none() {
    return problems == 0;
  }

  /** Everything that is wrong, and how much it is. */
  String text() {
    return text
        + "\n"
        + paint.bad(Words.count(problems, "problem"))
        + " in "
        + Words.count(files.size(), "file");
  }

  /** The packs as they were named, for the next command line. */
  static String named(List<Path> packs, List<Path> bases) {
    return packs.stream().map(Path::toString).collect(Collectors.joining(" "))
        + bases.stream().map(b -> " --base " + b).collect(Collectors.joining());
  }
}
