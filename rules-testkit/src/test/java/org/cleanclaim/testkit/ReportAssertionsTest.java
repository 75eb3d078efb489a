package org.cleanclaim.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleanclaim.testkit.ReportAssertions.assertThat;

import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
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
  void whatDoesNotHoldSaysWhatTheReportHolds() {
    assertThatThrownBy(() -> assertThat(separated).fires("PTP-002"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected PTP-002 to fire")
        .hasMessageContaining("BYPASSED");
    assertThatThrownBy(() -> assertThat(bundled).isSilentOn("PTP-002"))
        .hasMessageContaining("but it fires");
    assertThatThrownBy(() -> assertThat(bundled).bypasses("PTP-002"))
        .hasMessageContaining("but it fires");
    assertThatThrownBy(() -> assertThat(separated).bypasses("MUE-001"))
        .hasMessageContaining("not mentioned");
    assertThatThrownBy(() -> assertThat(bundled).hasNoErrors()).hasMessageContaining("no errors");
    assertThatThrownBy(() -> assertThat(bundled).is(Disposition.CLEAN))
        .hasMessageContaining("the claim is REJECT");
    assertThatThrownBy(() -> assertThat(bundled).offers("fly to the moon"))
        .hasMessageContaining("append 25");
  }
}
