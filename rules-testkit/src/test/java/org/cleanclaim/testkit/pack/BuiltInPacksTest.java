package org.cleanclaim.testkit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cleanclaim.engine.RuleCatalogue;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.OfficialScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in pack is fit to ship: the compatibility kit finds nothing against it. */
class BuiltInPacksTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  static Stream<String> packs() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("cases"))) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void noPackIsForgotten() throws IOException {
    TreeSet<String> withRules = new TreeSet<>();
    RuleCatalogue.builtIn().forEach(r -> withRules.add(r.pack()));
    assertThat(packs()).containsAll(withRules);
  }

  @Scrubs(by = OfficialScrubber.class)
  @ParameterizedTest(name = "{0}")
  @MethodSource("packs")
  void isCompatible(String pack, ClaimScrubber scrubber) {
    List<Violation> violations = PackCompatibility.check(new BuiltIn(pack, scrubber));
    assertThat(violations).as(PackCompatibility.text(violations)).isEmpty();
  }

  private record BuiltIn(String name, ClaimScrubber scrubber) implements PackUnderTest {
    @Override
    public List<RuleDescription> rules() {
      return RuleCatalogue.builtIn().stream().filter(r -> r.pack().equals(name)).toList();
    }

    @Override
    public List<Case> cases() {
      return CaseFiles.read(RESOURCES.resolve("cases").resolve(name));
    }

    @Override
    public List<String> recordedIds() {
      try {
        Path ids = RESOURCES.resolve("rule-ids").resolve(name + ".txt");
        return Files.exists(ids) ? Files.readAllLines(ids) : List.of();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
