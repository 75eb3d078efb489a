package org.cleanclaim.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue under {@code docs/rules} says what the rules say. */
class RulePagesTest {

  private static final Path DOCS = Path.of("..", "docs", "rules");

  @Test
  void theCommittedPagesAreCurrent() throws IOException {
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path file : files.toList()) {
        written.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(written)
        .as("run ./cleanclaim rules pages docs/rules")
        .isEqualTo(RulePages.of(RuleTexts.builtIn()));
  }
}
