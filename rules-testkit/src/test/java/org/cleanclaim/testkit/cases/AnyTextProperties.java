package org.cleanclaim.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.cleanclaim.testkit.shorthand.ShorthandException;

/** Whatever people write is read or told wrong at a place inside the text, never anything else. */
class AnyTextProperties {

  private static final String[] PIECES = {
    "MB",
    "CI/ACME1",
    "dx:",
    "I10",
    "/",
    ",",
    "on:",
    "2026-03-10",
    "..",
    "hist:",
    "@",
    "99213",
    "-",
    "25",
    ";",
    "|",
    "x",
    "$",
    ">",
    "#",
    "*",
    "\"",
    "`",
    " ",
    "fires",
    "fix",
    "gives",
    "line",
    "as",
    "PTP-002",
    "!",
    "E:",
    "at",
    "risk",
    "no",
    "nodata",
    "\n",
    "claim",
    "exactly",
    "no",
    "coverage",
    "companion",
    "of",
    "denial",
    "is",
    "STALE",
    "PTP",
    "expect",
    "|---|---|",
    "\\",
    "primary:",
    "pwk:",
    "cause:",
    "seg:",
    "ndc:",
    "val:",
    "=",
    "px:",
    "none",
    "1",
    "é"
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    return piece.list().ofMaxSize(14).map(l -> String.join("", l));
  }

  @Property(tries = 3000, seed = "42")
  void shorthandIsReadOrTold(@ForAll("texts") String text) {
    told(text, () -> ClaimShorthand.parse(text));
    assertThat(ClaimShorthand.redacted(text)).hasSameSizeAs(text);
  }

  @Property(tries = 2000, seed = "43")
  void patternsAreReadOrTold(@ForAll("texts") String text) {
    told(text, () -> ClaimPattern.parse(text));
  }

  @Property(tries = 2000, seed = "44")
  void expectationsAreReadOrTold(@ForAll("texts") String text) {
    told(text, () -> Expectations.parse(text));
  }

  @Property(tries = 2000, seed = "45")
  void tablesAreReadOrTold(@ForAll("texts") String text) {
    CaseFiles.parse("a.csv", "claim,expect\n" + text, null, p -> assertThat(p.line()).isPositive());
    CaseFiles.parse(
        "a.md",
        "| claim | expect |\n|---|---|\n| " + text,
        null,
        p -> assertThat(p.line()).isPositive());
  }

  private static void told(String text, Runnable read) {
    try {
      read.run();
    } catch (ShorthandException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.column()).isBetween(1, text.length() + 1));
    }
  }
}
