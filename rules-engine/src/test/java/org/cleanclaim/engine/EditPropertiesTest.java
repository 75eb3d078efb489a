package org.cleanclaim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.EditTables.DAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Verdict;

/** Laws of the edits between lines. */
class EditPropertiesTest {

  private static final Scrub SCRUB = Scrub.with(EditTables.COMPLETE);

  @Property(tries = 300, seed = "20261121")
  void theOrderOfLinesDecidesNothing(@ForAll("lines") List<String> lines, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertThat(verdicts(shuffled)).isEqualTo(verdicts(lines));
  }

  @Property(tries = 300, seed = "20261121")
  void aLineOfAnotherDayDecidesNothing(@ForAll("lines") List<String> lines) {
    List<String> more = new ArrayList<>(lines);
    more.add("43239 2026-03-20");
    assertThat(verdicts(more)).isEqualTo(verdicts(lines));
  }

  @Property(tries = 100, seed = "20261121")
  void moreUnitsNeverResolveALimit(@ForAll @IntRange(min = 1, max = 40) int units) {
    boolean over = denied(units);
    assertThat(denied(units + 1) || !over).isTrue();
    assertThat(over).isEqualTo(units > 6);
  }

  private static boolean denied(int units) {
    return !SCRUB
        .findings(TestClaims.medicare(DAY, "97110 x" + units).build(), "MUE-003")
        .isEmpty();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "45385",
            "45385-59",
            "45380",
            "45380-59",
            "45378",
            "99213",
            "99213-25",
            "20610-RT",
            "27447-RT",
            "28296-T5",
            "28285-T5",
            "28285-T1",
            "64483",
            "64484",
            "22551",
            "22551 x2",
            "22552",
            "97014",
            "17000",
            "17003 x14",
            "11042",
            "97597",
            "36416",
            "86930")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .uniqueElements();
  }

  /** What was found, by the code of the line in place of its number. */
  private static List<String> verdicts(List<String> lines) {
    Claim claim = TestClaims.medicare(DAY, lines.toArray(String[]::new)).build();
    return SCRUB.report(claim).findings().stream()
        .filter(f -> !f.ruleId().startsWith("ICD"))
        .map(f -> text(claim, f))
        .sorted()
        .toList();
  }

  private static String text(Claim claim, Finding f) {
    List<String> codes =
        f.location().lines().stream()
            .map(n -> claim.lines().get(n - 1))
            .map(l -> l.procedure() + l.modifiers())
            .sorted()
            .toList();
    return (f.verdict() == Verdict.BYPASSED ? "B " : f.severity().letter() + " ")
        + f.ruleId()
        + codes;
  }
}
