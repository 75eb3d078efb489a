package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicarePacksTest {

  private static final String DAY = "2026-03-10";

  private final Payers scrub = Payers.with(ReferenceLibrary.empty());

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_B, 1, ''",
    "MEDICARE_B, 7, W PAY-041",
    "MEDICARE_B, 8, W PAY-041",
    "COMMERCIAL, 7, ''",
    "MEDICARE_ADVANTAGE, 7, ''",
  })
  void partBTakesOriginalsOnly(PlanType plan, String frequency, String found) {
    Claim claim =
        TestClaims.professional(plan, DAY, "99213")
            .frequency(frequency)
            .reference("F8", "ICN-1")
            .build();

    assertThat(scrub.findings(claim, "PAY-041")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_B, 45385-33, K63.5,  E PREV-001 L1;W PREV-004 L1",
    "MEDICARE_B, 45385,    Z12.11, E PREV-001 L1",
    "MEDICARE_B, 45385,    Z12.12, E PREV-001 L1",
    "MEDICARE_B, 45385-PT, Z12.11, ''",
    "MEDICARE_B, 45385,    K63.5,  ''",
    "MEDICARE_B, 45378,    Z12.11, ''",
    "MEDICARE_B, 45338,    Z12.11, E PREV-001 L1",
    "MEDICARE_B, G0121,    Z12.11, ''",
    "MEDICARE_B, 80061-33, Z13.220, W PREV-004 L1",
    "MEDICARE_B, 99497-33, Z00.00, ''",
    "MEDICARE_B, 00812-33, Z12.11, ''",
    "COMMERCIAL, 45385-33, Z12.11, ''",
    "COMMERCIAL, 45385-PT, Z12.11, W PREV-004 L1",
    "COMMERCIAL, 80061-33, Z13.220, ''",
    "MEDICAID,   45385-33, Z12.11, ''",
    "MEDICAID,   45385-PT, Z12.11, ''",
  })
  void prevention(PlanType plan, String line, String diagnosis, String found) {
    assertThat(scrub.findings(screening(plan, line, diagnosis, "1970-01-01"), "PREV"))
        .isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "45385, 1981-03-10, W PREV-001 L1",
    "45385, 1981-03-11, ''",
    "45385, 1950-03-11, W PREV-001 L1",
    "45385, 1950-03-10, ''",
    "45378, 1970-01-01, W PREV-001 L1",
    "45385-33, 1970-01-01, ''",
  })
  void plansScreenFrom45To75WithoutCost(String line, String born, String found) {
    assertThat(scrub.findings(screening(PlanType.COMMERCIAL, line, "Z12.11", born), "PREV-001"))
        .isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_B, 45385-33-59, PREV-001",
    "MEDICARE_B, 45385,       PREV-001",
    "MEDICARE_B, 80061-33,    PREV-004",
    "COMMERCIAL, 45385-PT,    PREV-004",
    "COMMERCIAL, 45385,       PREV-001",
  })
  void theFirstFixOfAPreventionRuleResolvesIt(PlanType plan, String line, String rule) {
    Claim claim = screening(plan, line, "Z12.11", "1970-01-01");

    assertThat(scrub.findings(scrub.repaired(claim, rule), "PREV")).isEmpty();
  }

  private static Claim screening(PlanType plan, String line, String diagnosis, String born) {
    return TestClaims.professional(plan, DAY, line)
        .diagnoses(List.of(Diagnosis.of(diagnosis)))
        .patient(p -> p.birthDate(born))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_B, 99243, 2026-03-10, E EM-015 L1",
    "MEDICARE_B, 99255, 2026-03-10, E EM-015 L1",
    "MEDICARE_B, 99251, 2022-03-10, E EM-015 L1",
    "MEDICARE_B, 99243, 2010-01-01, E EM-015 L1",
    "MEDICARE_B, 99243, 2009-12-31, ''",
    "MEDICARE_B, 99213, 2026-03-10, ''",
    "MEDICARE_B, 99239, 2026-03-10, ''",
    "COMMERCIAL, 99243, 2026-03-10, ''",
    "MEDICARE_ADVANTAGE, 99243, 2026-03-10, ''",
    "WORKERS_COMP, 99243, 2026-03-10, ''",
  })
  void consultations(PlanType plan, String code, String day, String found) {
    assertThat(scrub.findings(TestClaims.professional(plan, day, code).build(), "EM-015"))
        .isEqualTo(Payers.found(found));
  }

  @Test
  void whereTheFeeScheduleRefusesAConsultationThatIsTheFindingThatCounts() {
    Payers official = Payers.with(EditTables.COMPLETE);
    Claim claim = TestClaims.medicare(DAY, "99242").build();

    Finding consultation = official.finding(claim, "EM-015");

    assertThat(consultation.companionOf()).isEqualTo("PFS-006");
    assertThat(consultation.counted()).isFalse();
    assertThat(official.finding(claim, "PFS-006").counted()).isTrue();
    assertThat(official.findings(TestClaims.commercial(DAY, "99242").build(), "PFS")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0131, 64490, 2026-03-10, false, W PAY-020 L1",
    "0131, 64490, 2023-06-30, false, ''",
    "0131, 64490, 2023-07-01, false, W PAY-020 L1",
    "0131, 64490, 2026-03-10, true,  ''",
    "0851, 64490, 2026-03-10, false, ''",
    "0137, 64490, 2026-03-10, false, W PAY-020 L1",
    "0131, 64492, 2024-08-04, false, W PAY-020 L1",
    "0131, 64492, 2024-08-05, false, ''",
    "0131, 15823, 2020-06-30, false, ''",
    "0131, 15823, 2020-07-01, false, W PAY-020 L1",
    "0131, 67911, 2021-12-31, false, W PAY-020 L1",
    "0131, 67911, 2022-01-07, false, ''",
    "0131, 22551, 2021-06-30, false, ''",
    "0131, 22551, 2021-07-01, false, W PAY-020 L1",
    "0131, 63650, 2026-03-10, false, W PAY-020 L1",
    "0131, 63685, 2026-03-10, false, ''",
    "0131, 36477, 2026-03-10, false, ''",
    "0131, 99213, 2026-03-10, false, ''",
  })
  void hospitalOutpatientServicesToBeAuthorized(
      String bill, String code, String day, boolean numbered, String found) {
    Claim.Builder claim = TestClaims.institutional(PlanType.MEDICARE_A, bill, day, day, code);
    if (numbered) {
      claim.reference("G1", "A1234567890123");
    }

    assertThat(scrub.findings(claim.build(), "PAY-020")).isEqualTo(Payers.found(found));
  }

  @Test
  void theOfficeNeedsNoAuthorization() {
    Claim office = TestClaims.medicare(DAY, "64490").build();
    Claim commercial = TestClaims.outpatient(PlanType.COMMERCIAL, DAY, "64490").build();

    assertThat(scrub.findings(office, "PAY-020")).isEmpty();
    assertThat(scrub.findings(commercial, "PAY-020")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICARE_A, 0131,   , false, ''",
    "MEDICARE_A, 0137,   , false, E PAY-043",
    "MEDICARE_A, 0138,   , false, E PAY-043",
    "MEDICARE_A, 0137, D1, false, ''",
    "MEDICARE_A, 0137, E0, false, ''",
    "MEDICARE_A, 0137, 20, false, E PAY-043",
    "MEDICARE_A, 0137, D9, false, E PAY-043",
    "MEDICARE_A, 0137, D9, true,  ''",
    "COMMERCIAL, 0137,   , false, ''",
  })
  void adjustmentsSayWhatChanges(
      PlanType plan, String bill, String condition, boolean remark, String found) {
    InstitutionalHeader.Builder header =
        InstitutionalHeader.builder(bill).statement(LocalDate.parse(DAY), LocalDate.parse(DAY));
    if (condition != null) {
      header.conditionCode(condition);
    }
    Claim.Builder claim =
        Claim.institutional("T-1", header.build())
            .payer("PAYER", plan)
            .frequency(bill.substring(3))
            .reference("F8", "DCN-1");
    if (remark) {
      claim.note(new Note("ADD", "units of line 2 corrected"));
    }

    assertThat(scrub.findings(claim.build(), "PAY-043")).isEqualTo(Payers.found(found));
  }

  private static Claim.Builder equipment(String payer, String day, String... lines) {
    Claim.Builder claim =
        TestClaims.medicare(day, lines)
            .placeOfService("12")
            .provider(ProviderRole.ORDERING, TestClaims.OTHER_NPI);
    return claim.destinationCoverage(c -> c.toBuilder().payerId(payer).build());
  }

  @ParameterizedTest
  @CsvSource({
    "E0601,             E DME-002 L1;E DME-004 L1",
    "E0601-RR-KX-KH,    ''",
    "E0601-RR,          E DME-004 L1",
    "E0601-RR-GA,       ''",
    "E0601-NU-GZ,       ''",
    "E0601-KX,          E DME-002 L1",
    "E0143-NU,          ''",
    "K0001-RR-KX,       ''",
    "K0001-UE,          E DME-004 L1",
    "E1390-RR,          ''",
    "A7030-KX,          ''",
    "A7030,             E DME-004 L1",
    "L3000-RT,          ''",
  })
  void equipmentModifiers(String line, String found) {
    assertThat(scrub.findings(equipment("18003", DAY, line).build(), "DME"))
        .isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "A4253-KS 2026-03-10..2026-06-07 x2, ''",
    "A4253-KS x2,                        W DME-007 L1",
    "A4253-GA 2026-03-10..2026-06-07 x2, ''",
    "A4253 2026-03-10..2026-06-07 x2,    E DME-004 L1",
    "E0601-RR-KX 2026-03-10..2026-04-09, W DME-007 L1",
    "E0143-NU @21,                       W DME-008 L1",
    "E0143-NU @31,                       W DME-008 L1",
    "E0143-NU @12,                       ''",
    "L1833-RT @21,                       ''",
  })
  void spansAndPlacesOfEquipment(String line, String found) {
    assertThat(scrub.findings(equipment("18003", DAY, line).build(), "DME"))
        .isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({"2019-02-28, ''", "2019-03-01, E DME-005 L1"})
  void eachSideHasItsLineFromMarch2019(String day, String found) {
    Claim claim = equipment("17013", day, "L3000-RT-LT x2").build();

    assertThat(scrub.findings(claim, "DME-005")).isEqualTo(Payers.found(found));
    assertThat(scrub.findings(equipment("17013", day, "L3000-RT", "L3000-LT").build(), "DME-005"))
        .isEmpty();
  }

  @Test
  void somebodyOrdersEquipment() {
    Claim ordered = equipment("16013", DAY, "E0143-NU").build();
    Claim unordered =
        TestClaims.medicare(DAY, "E0143-NU")
            .placeOfService("12")
            .destinationCoverage(c -> c.toBuilder().payerId("16013").build())
            .build();

    assertThat(scrub.findings(ordered, "DME-006")).isEmpty();
    assertThat(scrub.findings(unordered, "DME-006")).containsExactly("E DME-006 L1");
  }

  @ParameterizedTest
  @CsvSource({"2022-12-31, ''", "2023-01-01, E DME-009 L1"})
  void certificatesOfMedicalNecessityEnded(String day, String found) {
    Claim claim = equipment("19003", day, "E1390-RR").build();
    X12Segment form =
        new X12Segment("2440", "LQ", List.of("UT", "484.03"), new SourcePosition(null, 0, 0));
    Claim certified =
        claim.toBuilder()
            .lines(List.of(claim.lines().get(0).toBuilder().other(form).build()))
            .build();

    assertThat(scrub.findings(claim, "DME-009")).isEmpty();
    assertThat(scrub.findings(certified, "DME-009")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({
    "18003, K0823-RR, 2026-03-10, W PAY-020 L1",
    "18003, L1833-RT, 2024-08-11, W PAY-020 L1",
    "18003, L1833-RT, 2024-08-12, ''",
    "18003, L1843-RT, 2024-08-11, ''",
    "18003, L1843-RT, 2024-08-12, W PAY-020 L1",
    "18003, E0143-NU, 2026-03-10, ''",
    "12345, K0823-RR, 2026-03-10, ''",
  })
  void equipmentToBeAuthorized(String payer, String line, String day, String found) {
    assertThat(scrub.findings(equipment(payer, day, line).build(), "PAY-020"))
        .isEqualTo(Payers.found(found));
  }

  @Test
  void rulesOfTheEquipmentContractorsAreTheirs() {
    Claim toPartB = equipment("12345", DAY, "E0601").build();

    assertThat(scrub.findings(toPartB, "DME-00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"18003, true", "12345, false"})
  void aClaimToTheEquipmentContractorIsNotSentThereAgain(String payer, boolean suppressed) {
    Payers official = Payers.with(EditTables.COMPLETE);
    Claim claim = equipment(payer, DAY, "A4253-KS 2026-03-10..2026-06-07").build();

    assertThat(official.finding(claim, "DME-001").suppressed()).isEqualTo(suppressed);
  }
}
