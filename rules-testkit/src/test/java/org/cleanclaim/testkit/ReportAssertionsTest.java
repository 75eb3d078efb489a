package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleanclaim.testkit.ReportAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAssertionsTest {

  private ClaimScrubber scrubber;
  private ScrubReport separated;
  private ScrubReport bundled;

  @BeforeAll
  void scrub() {
    scrubber = Cleanclaim.scrubber(ReferenceLibrary.starter()).build();
    separated = scrubber.scrub(visitAndInjection("25"));
    bundled = scrubber.scrub(visitAndInjection());
  }

  @AfterAll
  void close() {
    scrubber.close();
  }

  private static Claim visitAndInjection(String... modifiers) {
    return Claim.professional("T1")
        .payer("MEDICARE", PlanType.MEDICARE_B)
        .memberId("1EG4TE5MK73")
        .patient(p -> p.birthDate(LocalDate.of(1950, 2, 1)).sex(Sex.FEMALE))
        .billingProvider("1234567893")
        .placeOfService("11")
        .submissionDate("2026-03-20")
        .diagnosis("M17.11")
        .line(l -> l.procedure("20610", "RT").on("2026-03-10").pointer(1).charge("180.00"))
        .line(l -> l.procedure("99213", modifiers).on("2026-03-10").pointer(1).charge("120.00"))
        .build();
  }

  @Test
  void whatHoldsPasses() {
    assertThat(separated).bypasses("PTP-002").isSilentOn("PTP-001", "PTP-002").hasNoErrors();
    assertThat(bundled).fires("PTP-002", "EM-001").offers("append 25").is(Disposition.REJECT);
  }

  @Test
  void aLineBelowOneIsNoLine() {
    assertThatThrownBy(() -> assertThat(bundled).fires("PTP-002").onLine(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no line 0");
  }

  @Test
  void whatDoesNotHoldSaysWhatTheReportHolds() {
    assertThatThrownBy(() -> assertThat(separated).fires("PTP-002"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fires PTP-002  but PTP-002 is bypassed")
        .hasMessageContaining("BYPASSED");
    assertThatThrownBy(() -> assertThat(bundled).isSilentOn("PTP-002"))
        .hasMessageContaining("but PTP-002 fires");
    assertThatThrownBy(() -> assertThat(bundled).bypasses("PTP-002"))
        .hasMessageContaining("but PTP-002 fires");
    assertThatThrownBy(() -> assertThat(separated).bypasses("MUE-001"))
        .hasMessageContaining("but MUE-001 is silent");
    assertThatThrownBy(() -> assertThat(bundled).hasNoErrors()).hasMessageContaining("no errors");
    assertThatThrownBy(() -> assertThat(bundled).is(Disposition.CLEAN))
        .hasMessageContaining("the claim is REJECT");
    assertThatThrownBy(() -> assertThat(bundled).offers("fly to the moon"))
        .hasMessageContaining("append 25");
    assertThatThrownBy(() -> assertThat(bundled).firesOnly("EM-001"))
        .hasMessageContaining("PTP-002 fires as well");
    assertThatThrownBy(() -> assertThat(bundled).risks("1.00")).hasMessageContaining("120.00");
  }

  @Test
  void oneFindingMustBeAllThatIsSaidOfIt() {
    ScrubTester claims = ScrubTester.of(scrubber);
    claims
        .scrub(visitAndInjection())
        .fires("PTP-002")
        .onLine(2)
        .as(Severity.ERROR)
        .saying("99213 is part of 20610")
        .isSilentOn("PTP-001");
    assertThatThrownBy(
            () -> claims.scrub(visitAndInjection()).fires("PTP-002").onLine(2).as(Severity.NOTE))
        .hasMessageContaining("fires PTP-002 line 2 as NOTE  but PTP-002 fires as ERROR");
  }

  @Test
  void fixesAreTriedOnTheClaim() {
    ScrubTester claims = ScrubTester.of(scrubber);
    claims.scrub(visitAndInjection()).fix("PTP-002").gives("20610-RT; 99213-25");
    claims.scrub(visitAndInjection()).fix("PTP-002").resolves().fix("PTP-002").says("append 25");
    assertThatThrownBy(() -> claims.scrub(visitAndInjection()).fix("PTP-002").gives("99213-57"))
        .hasMessageContaining("after 'append 25 to 99213");
    assertThatThrownBy(() -> assertThat(bundled).fix("PTP-002").gives("99213-25"))
        .hasMessageContaining("scrub it through ScrubTester");
  }

  @Test
  void theWordsOfTablesHoldHereToo() {
    ScrubTester.of(scrubber)
        .scrub("MB | 99213; 20610-RT")
        .holds("fires PTP-002 line 1, only PTP-002 EM-001, reject, at risk 100.00");
    assertThatThrownBy(() -> ScrubTester.of(scrubber).scrub("99213").holds("reject"))
        .hasMessageContaining("reject  but the claim is");
    assertThatThrownBy(
            () -> ScrubTester.of(scrubber).check(List.of(Case.of("99213", "fires PTP-001"))))
        .hasMessageContaining("1 case, 1 fails");
  }
}
