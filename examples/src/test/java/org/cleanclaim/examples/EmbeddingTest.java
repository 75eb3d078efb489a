package org.cleanclaim.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void answersForTheClaimItBuilds() {
    try (ClaimScrubber scrubber = Cleanclaim.scrubber(ReferenceLibrary.starter()).build()) {
      ScrubReport report = scrubber.scrub(Embedding.claim());
      assertThat(report.controlNumber()).isEqualTo("12345");
      assertThat(report.coverage().lines()).isEqualTo(3);
      assertThat(report.findings())
          .isSortedAccordingTo((a, b) -> a.location().line() - b.location().line());
    }
  }
}
