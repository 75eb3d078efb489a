package com.example.maplestreet;

import java.nio.file.Path;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.ClaimCorpus;
import org.cleanclaim.testkit.freeze.Freeze;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;

/** The claims of a November day: what was found then is accepted, anything else fails. */
@Scrubs(overlays = "overlays")
class NovemberTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void findsNothingNew(ClaimScrubber scrubber) {
    ClaimCorpus day = ClaimCorpus.read(RESOURCES.resolve("claims/november.837"));
    Freeze.at(RESOURCES.resolve("accepted.txt")).check(scrubber, day.claims());
  }
}
