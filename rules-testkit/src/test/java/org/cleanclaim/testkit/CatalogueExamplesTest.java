package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    List<String> wrong = new ArrayList<>();
    for (Finding f : report.findings()) {
      if (f.verdict() == Verdict.FAIL) {
        fired.add(f.ruleId());
        fired.add(f.severity().name().charAt(0) + ":" + f.ruleId());
        if (cells[0].startsWith("clean") && f.severity() == Severity.ERROR && f.counted()) {
          wrong.add("error on a clean claim: " + f.ruleId() + " " + f.message());
        }
      }
    }
    for (String word : cells[0].strip().split("\\s+")) {
      if (word.startsWith("!") && fired.contains(word.substring(1))) {
        wrong.add("fires: " + word.substring(1));
      } else if (!word.startsWith("!") && !word.equals("clean") && !fired.contains(word)) {
        wrong.add("is silent: " + word);
      }
    }
    assertThat(wrong).as("%s, fired %s", row, fired).isEmpty();
  }
}
