package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleanclaim.engine.RuleCatalogue;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.cleanclaim.testkit.cases.CaseRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The edges of the rules, in the tables under {@code made-up}; they need no official files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadeUpTablesTest {

  private static final Path ROOT = Path.of("src/test/resources/made-up");

  private final Map<MadeUpTables, ClaimScrubber> open = new EnumMap<>(MadeUpTables.class);

  @AfterAll
  void close() {
    open.values().forEach(ClaimScrubber::close);
  }

  @TestFactory
  Stream<DynamicContainer> holds() {
    return Arrays.stream(MadeUpTables.values())
        .map(
            tables ->
                dynamicContainer(
                    tables.folder(), cases(tables).stream().map(c -> test(tables, c))));
  }

  private DynamicTest test(MadeUpTables tables, Case row) {
    return dynamicTest(
        row.place() + " " + row.name(),
        () -> CaseRunner.run(open.computeIfAbsent(tables, MadeUpTables::open), row).orThrow());
  }

  /** Those of a folder; their places name it. */
  private static List<Case> cases(MadeUpTables tables) {
    return CaseFiles.read(ROOT).stream()
        .filter(c -> c.place().startsWith(tables.folder() + "/"))
        .toList();
  }

  @Test
  void noFolderIsForgotten() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      assertThat(folders.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(MadeUpTables.values()).map(MadeUpTables::folder).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFolderIsEmpty(MadeUpTables tables) {
    assertThat(cases(tables)).isNotEmpty();
  }

  @Test
  void noRowIsLost() {
    assertThat(CaseFiles.read(ROOT)).hasSizeGreaterThanOrEqualTo(1_000);
  }

  @Test
  void everyRuleNamedIsThere() {
    List<String> ids = RuleCatalogue.builtIn().stream().map(RuleDescription::id).toList();
    assertThat(CaseRunner.unknownRules(CaseFiles.read(ROOT), ids)).isEmpty();
  }
}
