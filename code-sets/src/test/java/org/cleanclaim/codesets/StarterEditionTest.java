package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.Releases.day;

import org.junit.jupiter.api.Test;

/** The edition that comes with the product. */
class StarterEditionTest {
  private final ReferenceLibrary library = ReferenceLibrary.starter();
  private final ProcedureCodes procedures = library.procedures();

  @Test
  void it_knows_famous_edits() {
    PtpTable ptp = library.ptp(EditSetting.PRACTITIONER);
    int row = ptp.find(procedures.id("45385"), procedures.id("45380"), day("2024-08-01"));
    assertThat(ptp.indicator(row)).isEqualTo(1);
    assertThat(ptp.find(procedures.id("45380"), procedures.id("45385"), day("2024-08-01")))
        .isEqualTo(-1);
    assertThat(ptp.find(procedures.id("97140"), procedures.id("97530"), day("2020-01-01")))
        .isEqualTo(-1);
    MueTable mue = library.mue(EditSetting.PRACTITIONER);
    assertThat(mue.value(mue.find(procedures.id("97110"), day("2024-08-01")))).isEqualTo(6);
  }

  @Test
  void what_it_does_not_hold_is_unknown_and_never_invalid() {
    DiagnosisCodes diagnoses = library.diagnoses();
    int day = day("2024-08-01");
    assertThat(diagnoses.status(diagnoses.id("Q999"), day)).isEqualTo(DiagnosisStatus.UNKNOWN);
    assertThat(diagnoses.status(diagnoses.id("E119"), day)).isEqualTo(DiagnosisStatus.BILLABLE);
    assertThat(diagnoses.status(diagnoses.id("E11"), day)).isEqualTo(DiagnosisStatus.HEADER);
    assertThat(diagnoses.status(diagnoses.id("M545"), day)).isNotEqualTo(DiagnosisStatus.BILLABLE);
    assertThat(library.ptp(EditSetting.PRACTITIONER).covers(procedures.id("45385"))).isFalse();
  }

  @Test
  void no_table_of_it_claims_to_be_complete() {
    assertThat(library.releases()).isNotEmpty();
    for (Release release : library.releases()) {
      Vintage vintage = library.vintage(release.kind(), day("2026-11-21"));
      assertThat(vintage.complete()).as(release.label()).isFalse();
      assertThat(vintage.status()).isEqualTo(Vintage.Status.CURRENT);
    }
  }
}
