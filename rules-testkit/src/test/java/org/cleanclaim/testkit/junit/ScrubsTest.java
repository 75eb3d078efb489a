package org.cleanclaim.testkit.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cleanclaim.testkit.ScrubTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the annotation asks for is what the scrubber is made of. */
@Scrubs(pack = "src/test/resources/packs/acme/", overlays = "src/test/resources/overlays")
class ScrubsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "CI/ACME1 | 99213 ~ runs acme, fires PAY-012 as ERROR",
        "CI | 99213 ~ silent PAY-012",
        "MB/SITE1 | 99213; 20610-RT ~ suppressed PTP-002 line 1, silent PTP-002, fires EM-001 as NOTE",
        "MB | 99213; 20610-RT ~ fires PTP-002",
        "tob:0131 | 80053 ~ nodata INST, nodata PTP line 1, nodata PTP-002, review",
      })
  void packsAndOverlaysAreThere(String claim, String expect, ScrubTester claims) {
    claims.scrub(claim).holds(expect);
  }

  @Test
  void assertionsSayTheSame(ScrubTester claims) {
    claims.scrub("MB/SITE1 | 99213; 20610-RT").suppresses("PTP-002").runs("core");
    claims.scrub("tob:0131 | 80053").lacksData("INST", "PTP-002");
    assertThatThrownBy(() -> claims.scrub("MB | 99213").runs("acme"))
        .hasMessageContaining("runs acme  but ran core");
    assertThatThrownBy(() -> claims.scrub("MB | 99213; 20610-RT").suppresses("PTP-002"))
        .hasMessageContaining("but PTP-002 fires as ERROR");
  }

  @Test
  void aFailureNamesTheOverlayThatTouchedAFinding(ScrubTester claims) {
    assertThatThrownBy(() -> claims.scrub("MB/SITE1 | 99213; 20610-RT").fires("PTP-002"))
        .hasMessageContaining("but PTP-002 is suppressed")
        .hasMessageContaining("site.csv:2: the site reviews pairs by hand");
  }
}
