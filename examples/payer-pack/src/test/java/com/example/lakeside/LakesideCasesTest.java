package com.example.lakeside;

import org.cleanclaim.testkit.ScrubTester;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.junit.CaseTable;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;

/** The cases of the pack, each a test of its own, and some written out. */
@Scrubs(pack = "src/main/pack", trust = "any")
class LakesideCasesTest {

  @CaseTable("src/main/pack/tests")
  void holds(Case row, ScrubTester claims) {
    claims.check(row);
  }

  @Test
  void telehealthNeedsItsModifier(ScrubTester claims) {
    claims
        .scrub("CI/LAKE1 pos:10 | 99213")
        .fires("LAKE-003")
        .onLine(1)
        .fix("LAKE-003")
        .gives("99213-95");
  }
}
