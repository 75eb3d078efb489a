package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleanclaim.claim.Attachment;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.TestClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommercialPackTest {

  private static final String DAY = EditTables.DAY;

  private final Payers bare = Payers.with(ReferenceLibrary.empty());
  private final Payers ncci = Payers.with(EditTables.COMPLETE);

  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL, 99396, 99213,    W EM-014 L2",
    "COMMERCIAL, 99396, 99213-25, ''",
    "COMMERCIAL, 99396-25, 99213, W EM-014 L2",
    "COMMERCIAL, 99381, 99202,    W EM-014 L2",
    "COMMERCIAL, 99397, 99215,    W EM-014 L2",
    "COMMERCIAL, 99396, 99232,    ''",
    "COMMERCIAL, 99401, 99213,    ''",
    "COMMERCIAL, G0439, 99213,    ''",
    "COMMERCIAL, 99396, 99213 by:1987654328, ''",
    "COMMERCIAL, 99396, 99213 2026-03-11, ''",
    "MEDICARE_B, 99396, 99213,    ''",
    "MEDICAID,   99396, 99213,    ''",
  })
  void problemVisitBesideAPreventiveOne(PlanType plan, String first, String second, String found) {
    Claim claim = TestClaims.professional(plan, DAY, first, second).build();

    assertThat(bare.findings(claim, "EM-014")).isEqualTo(Payers.found(found));
    if (!found.isEmpty()) {
      assertThat(bare.findings(bare.repaired(claim, "EM-014"), "EM-014")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "17110, 99213,    W EM-001 L2",
    "17110, 99213-25, ''",
    "17110, 99213-57, ''",
    "17110, 99213-24, ''",
    "27447, 99213-25, ''",
    "17110, 99203,    N EM-001 L2",
    "12001, 99283,    W EM-001 L2",
    "36415, 99213,    ''",
    "71046, 99213,    ''",
    "17110, 99213 by:1987654328, ''",
    "17110, 99213 2026-03-09, ''",
    "17110, 99291,    ''",
  })
  void visitOnTheDayOfAnOperation(String operation, String visit, String found) {
    assertThat(bare.findings(TestClaims.commercial(DAY, operation, visit).build(), "EM-001"))
        .isEqualTo(Payers.found(found));
  }

  @Test
  void otherProgrammesKeepTheirOwnRulesOnVisits() {
    Claim claim = TestClaims.medicare(DAY, "17110", "99213").build();

    assertThat(bare.findings(claim, "EM-001")).isEmpty();
  }

  @Test
  void whereAnNcciPairSpeaksItSpeaksAlone() {
    Claim claim = TestClaims.commercial(DAY, "17000", "99213").build();

    assertThat(ncci.findings(claim, "PTP-002")).containsExactly("W PTP-002 L2");
    assertThat(ncci.findings(claim, "EM-001")).containsExactly("W EM-001 L2");
    assertThat(ncci.finding(claim, "EM-001").companionOf()).isEqualTo("PTP-002");
  }

  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL, 17000, 99213-57, true",
    "COMMERCIAL, 27447, 99213-25, true",
    "MEDICARE_B, 17000, 99213-57, false",
    "MEDICARE_B, 27447, 99213-25, false",
  })
  void cptDoesNotTie25And57ToGlobalDays(
      PlanType plan, String operation, String visit, boolean suppressed) {
    Claim claim = TestClaims.professional(plan, DAY, operation, visit).build();

    assertThat(ncci.finding(claim, "PTP-003").suppressed()).isEqualTo(suppressed);
  }

  @ParameterizedTest
  @CsvSource({"COMMERCIAL, W", "MEDICARE_B, E", "MEDICAID, E"})
  void pairsAreWarningsUnlessThePayerIsStrict(PlanType plan, String severity) {
    Claim claim = TestClaims.professional(plan, DAY, "45385", "45378").build();

    assertThat(ncci.findings(claim, "PTP-001")).containsExactly(severity + " PTP-001 L2");
  }

  @Test
  void aStrictPayerIsAnOverlayAway() {
    Payers strict =
        Payers.with(
            EditTables.COMPLETE,
            "overlays/ncci.csv",
            "rule,action,value,reason",
            "PTP-001,severity,ERROR,follows NCCI strictly",
            "PTP-002,severity,ERROR,follows NCCI strictly");

    assertThat(strict.findings(TestClaims.commercial(DAY, "45385", "45378").build(), "PTP-001"))
        .containsExactly("E PTP-001 L2");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 45380-59, false, ''",
    "1, 45380-59, false, W PTP-012 L2",
    "1, 45380-XS, false, W PTP-012 L2",
    "1, 45380-59, true,  ''",
  })
  void somePayersWant59WithRecords(int records, String line, boolean sent, String found) {
    Payers scrub =
        Payers.with(
            EditTables.COMPLETE,
            "overlays/records.csv",
            "rule,action,value,reason",
            "PTP-012,set,records=" + records + ",modifier 59 policy");
    Claim.Builder claim = TestClaims.commercial(DAY, "45385", line);
    if (sent) {
      claim.attachment(new Attachment("OZ", "EL", "A1"));
    }

    assertThat(scrub.findings(claim.build(), "PTP-012")).isEqualTo(Payers.found(found));
  }

  @ParameterizedTest
  @CsvSource({"MEDICAID, E PTP-004 L2", "COMMERCIAL, W PTP-004 L2", "MEDICARE_B, W PTP-004 L2"})
  void theSameSiteIsAnErrorToMedicaid(PlanType plan, String found) {
    Claim claim = TestClaims.professional(plan, DAY, "28296-T5", "28285-T5").build();

    assertThat(ncci.findings(claim, "PTP-004")).isEqualTo(Payers.found(found));
  }
}
