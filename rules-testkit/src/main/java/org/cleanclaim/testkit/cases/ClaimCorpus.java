package org.cleanclaim.testkit.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.ClaimFiles;
import org.cleanclaim.formats.source.ClaimConsumer;

/**
 * Claims of 837 and JSON files, in the order they stand there.
 *
 * @param problems what is wrong with the files outside any claim
 */
public record ClaimCorpus(List<Claim> claims, List<SyntaxProblem> problems) {

  /** Copies the lists. */
  public ClaimCorpus {
    claims = List.copyOf(claims);
    problems = List.copyOf(problems);
  }

  /**
   * Reads files and, in the order of their names, all files of folders.
   *
   * @throws UncheckedIOException when one cannot be read
   */
  public static ClaimCorpus read(Path... filesAndFolders) {
    List<Claim> claims = new ArrayList<>();
    List<SyntaxProblem> problems = new ArrayList<>();
    ClaimConsumer consumer =
        new ClaimConsumer() {
          @Override
          public void claim(Claim claim) {
            claims.add(claim);
          }

          @Override
          public void problem(SyntaxProblem problem) {
            problems.add(problem);
          }
        };
    try {
      for (Path path : filesAndFolders) {
        for (Path file : files(path)) {
          ClaimFiles.read(file, consumer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClaimCorpus(claims, problems);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public String toString() {
    return "ClaimCorpus[" + claims.size() + " claims, " + problems.size() + " problems]";
  }
}
