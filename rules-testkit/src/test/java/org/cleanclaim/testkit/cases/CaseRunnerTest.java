package org.cleanclaim.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.junit.Scrubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Scrubs
class CaseRunnerTest {

  private static final String VISIT =
      "MB dx:M17.11 dob:1950-02-03 mid:1EG4TE5MK73 | 99213; 20610-RT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "99213; 20610-RT ~ fires PTP-002 line 1 as ERROR says \"20610\", fires EM-001, reject",
        "99213; 20610-RT ~ fix PTP-002 gives `99213-25; 20610-RT`, fix PTP-002 gives 20610-RT",
        "99213; 20610-RT ~ fix PTP-002 gives 99213-25",
        "99213; 20610-RT ~ fix PTP-002 says \"append 25\", fix PTP-002 resolves, at risk 100.00",
        "99213-25; 20610-RT ~ bypassed PTP-002 line 1, silent PTP-002 PTP-001, no errors",
        "99213 ~ runs core",
        "99213; 20610-RT ~ exactly E:PTP-002 line 1, E:EM-001 line 1, no MUE, no FMT-009",
        "99213; 20610-RT ~ exactly E:PTP-002 line 1+2",
        "99213; 20610-RT ~ companion EM-001 line 1 of PTP-002, denial PTP-002 is \"CO-236 M15 M80\"",
        "99213; 20610-RT ~ fix 1 PTP-002 as NEEDS_REVIEW resolves, no fix PTP-002 as SAFE",
        "99213-25; 20610-RT ~ exactly B:PTP-002 line 1",
        "99213 ~ coverage MUE line 1 as CHECKED says \"practitioner\", coverage INST as NOT_APPLICABLE",
        "tot:300.00 | 99213 ~ fires FMT-009, only FMT-009, fix FMT-009 gives tot:100.00",
      })
  void whatHoldsPasses(String claim, String expect, ClaimScrubber scrubber) {
    CaseResult result = CaseRunner.run(scrubber, Case.of(claim, expect));
    assertThat(result.passed()).as(result.text()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "99213; 20610-RT ~ silent PTP-002 ~ PTP-002 fires as ERROR on line 1, 2",
        "99213; 20610-RT ~ fires PTP-002 as NOTE ~ PTP-002 fires as ERROR",
        "99213; 20610-RT ~ fires PTP-002 line 3 ~ PTP-002 fires as ERROR on line 1, 2",
        "99213; 20610-RT ~ bypassed PTP-002 ~ PTP-002 fires as ERROR",
        "99213; 20610-RT ~ suppressed PTP-002 ~ PTP-002 fires as ERROR",
        "99213-25; 20610-RT ~ fires PTP-002 ~ PTP-002 is bypassed on line 1, 2",
        "99213 ~ fires PTP-002 ~ PTP-002 is silent",
        "99213; 20610-RT ~ fix PTP-002 gives 99213-57; 20610-RT ~ line 1 is 99213-25",
        "99213; 20610-RT ~ fix PTP-002 says \"fly\" ~ PTP-002 offers \"append 25",
        "99213 ~ fix PTP-002 resolves ~ PTP-002 is silent",
        "tot:300.00 | 99213; 20610-RT ~ only FMT-009 ~ EM-001, PTP-002 fires as well",
        "99213; 20610-RT ~ no errors ~ PTP-002 is an error",
        "99213; 20610-RT ~ clean ~ the claim is REJECT",
        "99213; 20610-RT ~ at risk 5.00 ~ 100.00 is at risk",
        "99213 ~ runs acme ~ ran core",
        "99213 ~ nodata FMT-009 ~ FMT-009 was checked",
        "99213; 20610-RT ~ exactly W:PTP-002 line 1 ~ there is E:PTP-002 line 1+2",
        "99213; 20610-RT ~ exactly E:PTP-002 line 2 ~ there is E:PTP-002 line 1+2",
        "99213; 20610-RT ~ exactly E:PTP-002 line 2+1 ~ there is E:PTP-002 line 1+2",
        "99213; 20610-RT ~ exactly E:PTP-002 ~ there is E:PTP-002 line 1+2",
        "99213; 20610-RT ~ exactly E:PTP-001 line 1 ~ there is E:PTP-002 line 1+2",
        "99213; 20610-RT ~ exactly E:PTP-002 line 1, E:PTP-002 line 1 ~ there is E:PTP-002",
        "tot:300.00 id:123456789012345678901 | 99213 ~ exactly E:FMT-009 ~"
            + " there is W:FMT-003, E:FMT-009",
        "99213 ~ exactly E:PTP-002 line 1 ~ there is no PTP",
        "99213-25; 20610-RT ~ no PTP ~ there is B:PTP-002 line 1+2",
        "99213-25; 20610-RT ~ no PTP-002 ~ there is B:PTP-002 line 1+2",
        "99213; 20610-RT ~ companion PTP-002 of EM-001 ~ PTP-002 stands for itself",
        "99213; 20610-RT ~ companion EM-001 of MUE-001 ~ EM-001 is a companion of PTP-002",
        "99213; 20610-RT ~ denial PTP-002 is \"CO-97\" ~ PTP-002 is denied as CO-236",
        "99213; 20610-RT ~ fix 9 PTP-002 resolves ~ PTP-002 offers \"append 25",
        "99213; 20610-RT ~ fix 1 PTP-002 as SAFE ~ as NEEDS_REVIEW",
        "99213; 20610-RT ~ no fix 1 PTP-002 ~ PTP-002 offers \"append 25",
        "99213 ~ no fix PTP-002 ~ PTP-002 is silent",
        "99213 ~ coverage MUE line 1 as STALE ~ MUE is CHECKED MUE practitioner",
        "99213 ~ coverage MUE line 1 as CHECKED says \"1999\" ~ MUE is CHECKED MUE practitioner",
        "99213 ~ coverage MUE line 2 as CHECKED ~ there is no line 2",
        "45385; 45380 ~ silent PTP-002 line 9 ~ there is no line 9",
        "45385; 45380 ~ silent PTP-002 line 3 as ERROR ~ there is no line 3",
        "99213 ~ !PTP-002 line 2 ~ there is no line 2",
      })
  void whatDoesNotHoldIsTold(String claim, String expect, String instead, ClaimScrubber scrubber) {
    CaseResult result = CaseRunner.run(scrubber, Case.of(claim, expect));
    assertThat(result.mismatches())
        .extracting(CaseResult.Mismatch::instead)
        .singleElement()
        .asString()
        .contains(instead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "-1 ~ there is no line -1",
        "3 ~ there is no line 3",
        "0 ~ PTP-002 fires as ERROR on line",
      })
  void whatIsWrittenInCodeIsNotSilentOnALineThatIsNotThere(
      int line, String instead, ClaimScrubber scrubber) {
    Case claim = Case.of("45385; 45380", "fires PTP-002");
    Outcome outcome = Outcome.of(scrubber, claim.claim(), claim.history());
    assertThat(new Expectation.Silent("PTP-002", line, null).mismatch(outcome)).contains(instead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "PTP ~ 0 ~ PTP stands on lines alone",
        "INST ~ 1 ~ INST stands on the claim alone",
        "PTP ~ -1 ~ there is no line -1",
      })
  void whatIsWrittenInCodeIsNotCoveredWhereItNeverStands(
      String family, int line, String instead, ClaimScrubber scrubber) {
    Case claim = Case.of("45385; 45380", "fires PTP-002");
    Outcome outcome = Outcome.of(scrubber, claim.claim(), claim.history());
    assertThat(
            new Expectation.Covered(family, line, CoverageStatus.NOT_APPLICABLE, "")
                .mismatch(outcome))
        .isEqualTo(instead);
  }

  @Test
  void aFailureShowsTheClaimWhatFiredAndNothingOfThePatient(ClaimScrubber scrubber) {
    CaseResults results =
        CaseRunner.run(scrubber, List.of(Case.of(VISIT, "silent PTP-002, fires EM-001")));
    assertThat(results.passed()).isFalse();
    assertThat(results.text())
        .contains("expected", "silent PTP-002  but PTP-002 fires as ERROR on line 1, 2")
        .contains("claim MEDICARE_B POS 11 dx 1 M1711")
        .containsPattern("line +code +mods +rev +units +charge +pos +days +pointers")
        .containsPattern("2 +20610 +RT +1 +100.00 +11 +2026-03-10 +1")
        .containsPattern("PTP-002 +FAIL +ERROR +line 1,2 +99213 is part of 20610")
        .contains("fix: append 25 to 99213", "the claim is REJECT, at risk 100.00")
        .contains("1 case, 1 fails")
        .doesNotContain("1950-02-03", "1EG4TE5MK73", "DOE");
    assertThatThrownBy(() -> results.results().get(0).orThrow()).isInstanceOf(AssertionError.class);
  }

  @Test
  void aRuleNobodyHasIsNotSilentButUnknown(ClaimScrubber scrubber) {
    List<Case> cases =
        CaseFiles.parse("a.csv", "claim,expect\n99213,\"silent PTP-0O2\"\n", null, p -> {});
    assertThat(CaseRunner.run(scrubber, cases).passed()).isTrue();
    assertThat(CaseRunner.unknownRules(cases, List.of("PTP-002")))
        .singleElement()
        .hasToString("a.csv:2: no rule has the id PTP-0O2; correct the id");
    List<Case> families =
        CaseFiles.parse("b.csv", "claim,expect\n99213,\"no PTP, no PPT\"\n", null, p -> {});
    assertThat(CaseRunner.unknownRules(families, List.of("PTP-002")))
        .singleElement()
        .hasToString("b.csv:2: no rule has the id PPT; correct the id");
  }
}
