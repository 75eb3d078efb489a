package com.example.maplestreet;

import org.cleanclaim.testkit.ScrubTester;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;

/** What the fee ticket sets by itself, in Java. */
@Scrubs(overlays = "overlays")
class OurFeeTicketTest {

  @Test
  void aVisitBesideAKneeInjectionNeeds25(ScrubTester claims) {
    claims
        .scrub("MB dx:M17.11 | 20610-RT; 99213")
        .fires("PTP-002")
        .onLine(2)
        .fix("PTP-002")
        .gives("20610-RT; 99213-25");
  }
}
