package com.example.maplestreet;

import org.cleanclaim.testkit.ScrubTester;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.junit.CaseTable;
import org.cleanclaim.testkit.junit.Scrubs;

/** Every row of the tables is a test. */
@Scrubs(overlays = "overlays")
class OurClaimsTest {

  @CaseTable({
    "visits.md",
    "vaccines.md",
    "labs.md",
    "prevention.md",
    "corrected-claims.md",
    "our-rules.md"
  })
  void holds(Case row, ScrubTester claims) {
    claims.check(row);
  }
}
