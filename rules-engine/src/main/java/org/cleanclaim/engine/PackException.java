package org.cleanclaim.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack, or a directory of overlays, that cannot be used, with every reason. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<PackProblem> problems;

  /** All that is wrong with a pack. */
  public PackException(String pack, List<PackProblem> problems) {
    this(problems, "rule pack " + pack);
  }

  private PackException(List<PackProblem> problems, String what) {
    super(
        problems.stream()
            .sorted()
            .map(PackProblem::toString)
            .collect(Collectors.joining("\n  ", what + " cannot be used:\n  ", "")));
    this.problems = problems.stream().sorted().toList();
  }

  /** All that is wrong with a directory of overlays. */
  public static PackException ofOverlays(String directory, List<PackProblem> problems) {
    return new PackException(problems, "overlay directory " + directory);
  }

  /** The one thing that is wrong with a pack. */
  public static PackException of(String pack, String what, String remedy) {
    return new PackException(pack, List.of(PackProblem.of("", what, remedy)));
  }

  /** Every problem, in order of file, line and column. */
  public List<PackProblem> problems() {
    return problems;
  }
}
