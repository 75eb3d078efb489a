package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cleanclaim.testkit.cases.Case;
import org.cleanclaim.testkit.cases.CaseFiles;
import org.cleanclaim.testkit.junit.CaseTable;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;

/** The worked examples of every rule, in the tables under {@code cases}. */
class CatalogueCasesTest {

  @Scrubs(by = OfficialScrubber.class)
  @CaseTable("src/test/resources/cases")
  void holds(Case row, ScrubTester claims) {
    claims.check(row);
  }

  @Test
  void noExampleIsLost() {
    assertThat(CaseFiles.read(Path.of("src/test/resources/cases")))
        .hasSizeGreaterThanOrEqualTo(553);
  }
}
