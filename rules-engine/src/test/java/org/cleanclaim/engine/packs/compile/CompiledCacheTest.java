package org.cleanclaim.engine.packs.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.DrlSource;
import org.cleanclaim.engine.internal.compile.OpenedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledCacheTest {

  /** Sees no facts, so that whatever comes out was not compiled now. */
  private static final ClassLoader BLIND = ClassLoader.getPlatformClassLoader();

  @TempDir static Path kept;

  private final List<PackProblem> problems = new ArrayList<>();

  @BeforeAll
  static void keep() {
    CompiledCache.in(kept).compile(Rules.SOURCES, Rules.LIBRARY, new ArrayList<>());
  }

  @Test
  void the_same_text_is_compiled_once_and_a_changed_character_again() {
    CompiledCache cache = CompiledCache.inMemory();

    CompiledRules first = cache.compile(Rules.SOURCES, Rules.LIBRARY, problems);

    assertThat(first).isNotNull();
    assertThat(cache.compile(List.copyOf(Rules.SOURCES), BLIND, problems)).isSameAs(first);
    assertThat(problems).isEmpty();
    List<DrlSource> changed =
        List.of(new DrlSource("rules/count.drl", Rules.COUNT.replace("get(), 3", "get(), 4")));
    CompiledRules second = cache.compile(changed, Rules.LIBRARY, problems);
    assertThat(second).isNotNull();
    try (OpenedRules rules = second.open(Rules.LIBRARY)) {
      assertThat(Rules.counted(rules, 0)).isEqualTo(4);
    }
  }

  @Test
  void the_next_process_finds_in_the_directory_what_this_one_compiled() {
    CompiledRules found = CompiledCache.in(kept).compile(Rules.SOURCES, BLIND, problems);

    assertThat(found).isNotNull();
    assertThat(files(kept)).singleElement().asString().endsWith(".rules");
    try (OpenedRules rules = found.open(Rules.LIBRARY)) {
      assertThat(Rules.counted(rules, 0)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "changed", "empty", "other"})
  void a_broken_file_is_passed_over_and_written_again(String damage, @TempDir Path directory)
      throws IOException {
    Path whole = files(kept).get(0);
    Path file = directory.resolve(whole.getFileName());
    byte[] sound = Files.readAllBytes(whole);
    byte[] broken =
        switch (damage) {
          case "cut" -> Arrays.copyOf(sound, sound.length / 2);
          case "empty" -> new byte[0];
          case "other" -> "not compiled rules".getBytes(UTF_8);
          default -> sound.clone();
        };
    if (damage.equals("changed")) {
      broken[broken.length / 2] ^= 1;
    }
    Files.write(file, broken);

    CompiledCache.in(directory).compile(Rules.SOURCES, BLIND, problems);
    assertThat(problems).as("the broken file is not used").isNotEmpty();

    problems.clear();
    CompiledCache.in(directory).compile(Rules.SOURCES, Rules.LIBRARY, problems);
    assertThat(problems).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(sound);
  }

  @Test
  void texts_with_problems_are_told_each_time_and_kept_nowhere(@TempDir Path directory) {
    CompiledCache cache = CompiledCache.in(directory);
    List<DrlSource> broken = List.of(new DrlSource("rules/a.drl", "package a;\nrul \"A\" end\n"));
    for (int i = 1; i <= 2; i++) {
      assertThat(cache.compile(broken, Rules.LIBRARY, problems)).isNull();
      assertThat(problems).hasSize(i);
    }
    assertThat(files(directory)).isEmpty();
  }

  @Test
  void a_directory_that_cannot_be_written_to_costs_the_cache_only(@TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("a-file"), "");
    assertThat(CompiledCache.in(file).compile(Rules.SOURCES, Rules.LIBRARY, problems)).isNotNull();
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
