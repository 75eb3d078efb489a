package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.TestClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PAY-008, PAY-022, PAY-023 and PAY-024: who is liable for an injury. */
class AccidentRulesTest {

  private static final String DAY = "2026-03-10";

  private final Payers scrub = Payers.with(ReferenceLibrary.empty());

  private static Claim.Builder claim(PlanType plan, String diagnosis, String cause) {
    Claim.Builder claim =
        TestClaims.professional(plan, DAY, "99213").diagnoses(List.of(Diagnosis.of(diagnosis)));
    return cause == null ? claim : claim.accident(new Accident(List.of(cause), null, null));
  }

  private static Claim.Builder dated(Claim.Builder claim, String date) {
    return date == null ? claim : claim.date(DatedEvent.ACCIDENT, LocalDate.parse(date));
  }

  private static Claim numbered(Claim.Builder claim) {
    return claim
        .destinationCoverage(c -> c.toBuilder().reference(Reference.of("Y4", "CASE-1")).build())
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL,   S93.401A, EM, 2026-03-01, E PAY-022",
    "MEDICARE_B,   M54.50,   EM, 2026-03-01, E PAY-022",
    "COMMERCIAL,   M54.50,   OA, 2026-03-01, ''",
    "WORKERS_COMP, S93.401A, EM, 2026-03-01, ''",
    "WORKERS_COMP, S93.401A, EM,           , E PAY-022",
    "WORKERS_COMP, T33.01XA, EM,           , E PAY-022",
    "WORKERS_COMP, S52.521B, EM,           , E PAY-022",
    "WORKERS_COMP, S93.401D, EM,           , W PAY-022",
    "WORKERS_COMP, T36.0X1A, EM,           , W PAY-022",
    "WORKERS_COMP, M54.50,   EM,           , W PAY-022",
    "WORKERS_COMP, M54.50,     , 2026-03-01, W PAY-022",
  })
  void employment(PlanType plan, String diagnosis, String cause, String date, String found) {
    Claim claim = numbered(dated(claim(plan, diagnosis, cause), date));

    assertThat(scrub.findings(claim, "PAY-022")).isEqualTo(Payers.found(found));
  }

  @Test
  void aCarrierThatHasDecidedIsEnough() {
    Claim claim =
        dated(claim(PlanType.MEDICARE_B, "S93.401A", "EM"), "2026-03-01")
            .coverage(
                Coverage.builder().plan(PlanType.WORKERS_COMP).responsibility("P").build(), false)
            .build();

    assertThat(scrub.findings(claim, "PAY-022")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WORKERS_COMP, E PAY-022", "AUTO, W PAY-023", "COMMERCIAL, ''"})
  void casualtyCarriersWantTheirClaimNumber(PlanType plan, String found) {
    String cause = plan == PlanType.AUTO ? "AA" : "EM";
    Claim.Builder claim =
        dated(claim(plan, "M54.50", null), "2026-03-01")
            .accident(
                plan == PlanType.COMMERCIAL ? null : new Accident(List.of(cause), "TX", null));

    assertThat(scrub.findings(claim.build(), "PAY-02")).isEqualTo(Payers.found(found));
    assertThat(scrub.findings(numbered(claim), "PAY-02")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AA, TX,   , 2026-03-10, ''",
    "AA, TX,   , 2026-03-11, E PAY-023",
    "AA, TX,   ,           , E PAY-023",
    "AA,   ,   , 2026-03-01, E PAY-023",
    "AA,   , MX, 2026-03-01, ''",
    "AA,   ,   ,           , E PAY-023;E PAY-023",
    "OA,   ,   ,           , ''",
  })
  void autoAccidentsHaveStateAndDate(
      String cause, String state, String country, String date, String found) {
    Claim claim =
        dated(claim(PlanType.COMMERCIAL, "M54.2", null), date)
            .accident(new Accident(List.of(cause), state, country))
            .build();

    assertThat(scrub.findings(claim, "PAY-023")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({"M54.2, , W PAY-023", "S13.4XXA, , W PAY-024", "M54.2, AA, ''"})
  void anAutoInsurerIsToldOfTheAccidentOnce(String diagnosis, String cause, String found) {
    Claim.Builder claim = dated(claim(PlanType.AUTO, diagnosis, null), "2026-03-01");
    if (cause != null) {
      claim.accident(new Accident(List.of(cause), "TX", null));
    }

    assertThat(scrub.findings(numbered(claim), "PAY-02")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL,   S93.401A,   , W PAY-024",
    "COMMERCIAL,   S93.401A, OA, ''",
    "COMMERCIAL,   S93.401D,   , ''",
    "COMMERCIAL,   S93.401S,   , ''",
    "COMMERCIAL,   T34.99XA,   , W PAY-024",
    "COMMERCIAL,   T35.0XXA,   , ''",
    "COMMERCIAL,   M54.50,     , ''",
    "MEDICARE_B,   S93.401A,   , N PAY-024",
    "MEDICAID,     S93.401A,   , ''",
    "TRICARE,      S93.401A,   , ''",
    "WORKERS_COMP, S93.401A,   , W PAY-024",
  })
  void injuriesHaveACause(PlanType plan, String diagnosis, String cause, String found) {
    assertThat(scrub.findings(claim(plan, diagnosis, cause).build(), "PAY-024"))
        .isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "P, AA,   , W PAY-008",
    "P, OA,   , W PAY-008",
    "P,   ,   , ''",
    "S, AA,   , ''",
    "P,   , 01, W PAY-008",
    "P,   , 06, W PAY-008",
    "P,   , 11, ''",
    "S,   , 01, ''",
  })
  void medicareAfterAnAccident(
      String responsibility, String cause, String occurrence, String found) {
    Claim.Builder claim;
    if (occurrence == null) {
      claim = dated(claim(PlanType.MEDICARE_B, "M54.2", cause), "2026-03-01");
    } else {
      InstitutionalHeader header =
          InstitutionalHeader.builder("0131")
              .statement(LocalDate.parse(DAY), LocalDate.parse(DAY))
              .occurrence(occurrence, LocalDate.parse("2026-03-01"))
              .build();
      claim = Claim.institutional("T-1", header).payer("PAYER", PlanType.MEDICARE_A);
    }
    claim.destinationCoverage(c -> c.toBuilder().responsibility(responsibility).build());

    assertThat(scrub.findings(claim.build(), "PAY-008")).isEqualTo(Payers.found(found));
  }

  @Test
  void otherPayersAreBilledFirstAfterAnAccident() {
    Claim claim = dated(claim(PlanType.COMMERCIAL, "M54.2", "OA"), "2026-03-01").build();

    assertThat(scrub.findings(claim, "PAY-008")).isEmpty();
  }
}
