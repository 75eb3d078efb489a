package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked examples of every rule, one claim a row: what must fire, what must not (!), and
 * whether the claim has no error at all (clean); the claim in the words of {@link ClaimWords}. A
 * severity is asked for as {@code E:id}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueExamplesTest {

  private ClaimScrubber scrubber;

  @BeforeAll
  void open() {
    scrubber = Cleanclaim.scrubber(OfficialSnapshot.library()).acceptStale(true).build();
  }

  @AfterAll
  void close() {
    if (scrubber != null) {
      scrubber.close();
    }
  }

  static Stream<String> rows() {
    return Stream.of(
            CatalogueExamples.HEADER,
            CatalogueExamples.LINES,
            CatalogueExamples.CODES,
            CatalogueExamples.PAIRS,
            CatalogueExamples.UNITS,
            CatalogueExamples.MODIFIERS,
            CatalogueExamples.FEES,
            CatalogueExamples.CLEAN)
        .flatMap(String::lines)
        .filter(row -> !row.isBlank());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void holds(String row) {
    String[] cells = row.split("\\|", -1);
    ClaimWords claim = new ClaimWords(cells[1], cells[2]);
    ScrubReport report = scrubber.scrub(claim.claim(), claim.history());
    Set<String> fired = new TreeSet<>();
    for (Finding f : report.findings()) {
      if (f.verdict() == Verdict.FAIL) {
        fired.add(f.ruleId());
        fired.add(f.severity().name().charAt(0) + ":" + f.ruleId());
      }
    }
    Set<String> words = Arrays.stream(cells[0].strip().split("\\s+")).collect(Collectors.toSet());
    boolean clean = words.remove("clean");
    assertThat(fired)
        .as(report.findings().toString())
        .containsAll(words.stream().filter(w -> !w.startsWith("!")).toList())
        .doesNotContainAnyElementsOf(
            words.stream().filter(w -> w.startsWith("!")).map(w -> w.substring(1)).toList());
    if (clean) {
      assertThat(
              report.findings().stream()
                  .filter(
                      f ->
                          f.verdict() == Verdict.FAIL
                              && f.severity() == Severity.ERROR
                              && f.counted()))
          .isEmpty();
    }
  }

  /** A day in the quarter of the tables. */
  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
