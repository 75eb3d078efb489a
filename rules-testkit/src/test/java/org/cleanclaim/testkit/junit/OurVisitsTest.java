package org.cleanclaim.testkit.junit;

import org.cleanclaim.testkit.ScrubTester;
import org.cleanclaim.testkit.cases.Case;
import org.junit.jupiter.api.Test;

/** The example of the kit's README, word for word. */
@Scrubs
class OurVisitsTest {

  @Test
  void aVisitBesideAnInjectionNeeds25(ScrubTester claims) {
    claims
        .scrub("MB | 99213; 20610-RT")
        .fires("PTP-002")
        .onLine(1)
        .fix("PTP-002")
        .gives("99213-25; 20610-RT");
  }

  @CaseTable("visits.md")
  void holds(Case row, ScrubTester claims) {
    claims.check(row);
  }
}
