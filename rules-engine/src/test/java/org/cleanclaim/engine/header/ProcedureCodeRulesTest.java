package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeRulesTest {

  private static final String DAY = "2025-02-10";
  private final Scrub empty = Scrub.with(ReferenceLibrary.empty());
  private final Scrub loaded = Scrub.with(library());

  /** HCPCS of January 2025; relative value files of 2024Q4 and 2025Q1. */
  private static ReferenceLibrary library() {
    return TestLibrary.of(
        sink -> {
          sink.begin(TestLibrary.official(TableKind.HCPCS, "2025-01", "2025-01-01", "2025-03-31"));
          hcpcs(sink, "G2012", "2019-01-01", "2024-12-31");
          hcpcs(sink, "G0463", "2014-01-01", null);
          hcpcs(sink, "G0560", "2025-01-01", null);
          hcpcs(sink, "S9083", "2003-01-01", null);
          hcpcs(sink, "T1015", "2002-01-01", null);
          hcpcs(sink, "H0031", "2003-01-01", null);
          hcpcs(sink, "J3490", "1990-01-01", null);
          hcpcs(sink, "C9399", "2004-01-01", null);
          hcpcs(sink, "C1713", "2000-08-01", null);
          fees(sink, "2024Q4", "2024-10-01", "2024-12-31", "99213", "99441", "47399");
          fees(sink, "2025Q1", "2025-01-01", "2025-03-31", "99213", "98016", "47399", "98012");
          sink.begin(
              TestLibrary.official(TableKind.ASC_ADDENDA, "2025Q1", "2025-01-01", "2025-03-31"));
          sink.asc("C1713", true, "N1");
        });
  }

  private static void hcpcs(ReferenceSink sink, String code, String from, String to) {
    int last = to == null ? Days.OPEN : TestLibrary.day(to);
    sink.hcpcs(code, TestLibrary.day(from), last, 'D', "", List.of());
  }

  private static void fees(
      ReferenceSink sink, String label, String from, String to, String... codes) {
    sink.begin(TestLibrary.official(TableKind.FEE_SCHEDULE, label, from, to));
    for (String code : codes) {
      sink.feeSchedule(code, "", TestLibrary.fee('A', '0', "XXX", '0'));
    }
  }

  private static List<String> split(String found) {
    return found.isEmpty() ? List.of() : List.of(found.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99213", "0001U", "0042T", "3074F", "0002M", "0001A", "A0425", "V2020", "J1885"})
  void codesOfEveryShape(String code) {
    assertThat(empty.findings(TestClaims.commercial(DAY, code).build(), "HCP-001")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9921", "992133", "W0001", "99X13", "0001Z", "A042F", "AAAAA"})
  void whatIsNoCode(String code) {
    Claim claim = TestClaims.commercial(DAY, code).build();

    assertThat(empty.findings(claim, "HCP-")).containsExactly("E HCP-001 L1");
  }

  @Test
  void aTextInPlaceOfACodeIsNotShown() {
    Claim claim =
        TestClaims.commercial(DAY)
            .line(l -> l.procedure("Lastname First").on(DAY).pointer(1))
            .build();

    assertThat(empty.finding(claim, "HCP-001").message()).doesNotContainIgnoringCase("lastname");
  }

  @Test
  void dentalCodesBelongElsewhere() {
    Claim claim = TestClaims.commercial(DAY, "D0120").build();

    assertThat(loaded.findings(claim, "HCP-")).containsExactly("W HCP-001 L1");
    assertThat(loaded.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @Test
  void ratesOfOtherCodeSystemsAreNotJudged() {
    Claim claim =
        TestClaims.outpatient(PlanType.MEDICARE_A, DAY)
            .line(
                l ->
                    l.procedureQualifier("HP")
                        .procedure("KAGD1X")
                        .revenueCode("0022")
                        .on(DAY)
                        .charge("1"))
            .build();

    assertThat(loaded.findings(claim, "HCP-")).isEmpty();
    assertThat(loaded.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @ParameterizedTest
  @CsvSource({
    // CPT, inferred from the relative value files
    "99441, 2024-12-31, '',            CHECKED",
    "99441, 2025-01-01, E HCP-002 L1,  CHECKED",
    "99441, 2025-02-10, E HCP-002 L1,  CHECKED",
    "99213, 2025-02-10, '',            CHECKED",
    "99213, 2025-04-01, '',            STALE",
    "99999, 2025-02-10, E HCP-002 L1,  CHECKED",
    "99999, 2025-04-01, '',            NO_DATA",
    "99213, 2024-09-30, '',            NO_DATA",
    // proprietary laboratory codes are in no relative value file
    "0001U, 2025-02-10, '',            NO_DATA",
    // HCPCS Level II, by the dates of the file
    "G2012, 2024-12-31, '',            CHECKED",
    "G2012, 2025-01-01, E HCP-002 L1,  CHECKED",
    "G0560, 2024-12-31, E HCP-002 L1,  CHECKED",
    "G0560, 2025-01-01, '',            CHECKED",
    "G0463, 2025-04-01, '',            STALE",
    // not in a file that covers the date whole; a later or earlier code may be in another file
    "G9999, 2025-02-10, E HCP-002 L1,  CHECKED",
    "G9999, 2025-04-01, '',            NO_DATA",
    "G9999, 2024-12-31, '',            NO_DATA",
  })
  void validityOnTheDateOfService(String code, String day, String found, CoverageStatus status) {
    Claim claim = TestClaims.commercial(day, code).build();

    assertThat(loaded.findings(claim, "HCP-002")).isEqualTo(split(found));
    assertThat(loaded.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status()).isEqualTo(status);
  }

  @Test
  void whatValidityWasInferredFromIsSaid() {
    CheckState state =
        loaded.coverage(
            TestClaims.commercial(DAY, "99213").build(), EditFamily.PROCEDURE_VALIDITY, 1);

    assertThat(state.reason()).contains("inferred from MPFS");
    assertThat(state.release()).contains("2025Q1");
  }

  @Test
  void successorsAreProposed() {
    Claim claim = TestClaims.commercial(DAY, "G2012").build();

    Finding finding = loaded.finding(claim, "HCP-002");

    assertThat(finding.message()).contains("2024-12-31");
    assertThat(finding.denial().rarcs()).containsExactly("M20", "M84");
    assertThat(finding.provenance().dataRelease()).contains("HCPCS").contains("2025-01");
    assertThat(loaded.findings(loaded.repaired(claim, "HCP-002"), "HCP-")).isEmpty();
  }

  @Test
  void aLineOnABillIsJudgedByItsOwnDate() {
    Claim claim =
        TestClaims.institutional(
                PlanType.MEDICARE_A,
                "0131",
                "2024-12-31",
                "2025-01-02",
                "99441",
                "99441 2025-01-02")
            .build();

    assertThat(loaded.findings(claim, "HCP-002")).containsExactly("E HCP-002 L2");
  }

  @ParameterizedTest
  @CsvSource({
    "J3490, , E HCP-003 L1",
    "J3490, DRUG 5MG, ''",
    "47399, , E HCP-003 L1",
    "J9299, , ''",
    "G0399, , ''",
    "28299, , ''",
    "99213, , ''",
  })
  void unlistedCodesNeedADescription(String code, String description, String found) {
    ServiceLine line =
        TestClaims.line(code, DAY, true).toBuilder().description(description).build();

    assertThat(empty.findings(TestClaims.medicare(DAY).line(line).build(), "HCP-003"))
        .isEqualTo(split(found));
  }

  @Test
  void theNdcNamesADrugAsWell() {
    ServiceLine line =
        TestClaims.line("J3490", DAY, true).toBuilder()
            .drug(new DrugDetail("00409379301", null, null, null))
            .build();

    assertThat(empty.findings(TestClaims.medicare(DAY).line(line).build(), "HCP-003")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "G0463, E HCP-006 L1",
    "G0378, E HCP-006 L1",
    "G0379, E HCP-006 L1",
    "C1713, E HCP-006 L1",
    "S9083, E HCP-008 L1",
    "H0031, E HCP-008 L1",
    "T1016, E HCP-008 L1",
    "T1015, ''",
    "99213, ''",
  })
  void codesMedicareDoesNotPayOnProfessionalClaims(String code, String found) {
    String[] ids = {"HCP-006", "HCP-008"};
    for (String id : ids) {
      List<String> expected = found.contains(id) ? List.of(found) : List.of();
      assertThat(empty.findings(TestClaims.medicare(DAY, code).build(), id)).isEqualTo(expected);
      assertThat(empty.findings(TestClaims.commercial(DAY, code).build(), id)).isEmpty();
      assertThat(empty.findings(TestClaims.outpatient(PlanType.MEDICARE_A, DAY, code).build(), id))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C1713, 24, 261QA1903X, ''",
    "C1713, 22, 261QA1903X, E HCP-006 L1",
    "C1713, 24, 207Q00000X, E HCP-006 L1",
    "C9399, 24, 261QA1903X, E HCP-006 L1",
    "G0463, 24, 261QA1903X, E HCP-006 L1",
  })
  void surgeryCentersBillTheCodesOfTheirAddenda(
      String code, String place, String taxonomy, String found) {
    Claim claim = surgeryCenter(code, place, taxonomy);

    assertThat(loaded.findings(claim, "HCP-006")).isEqualTo(split(found));
  }

  @Test
  void withoutTheAddendaThereIsNoDataForASurgeryCenter() {
    Claim claim = surgeryCenter("C1713", "24", "261QA1903X");

    assertThat(empty.findings(claim, "HCP-006")).isEmpty();
    assertThat(empty.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  private static Claim surgeryCenter(String code, String place, String taxonomy) {
    return Claim.professional("T-1")
        .payer("PAYER", PlanType.MEDICARE_B, c -> c.memberId(TestClaims.MBI))
        .placeOfService(place)
        .provider(
            Provider.builder(ProviderRole.BILLING)
                .npi(TestClaims.BILLING_NPI)
                .taxonomy(taxonomy)
                .build())
        .diagnosis("J06.9")
        .line(TestClaims.line(code, DAY, true))
        .build();
  }

  @Test
  void anInvalidCodeIsNotJudgedFurther() {
    Scrub scrub =
        Scrub.with(
            TestLibrary.of(
                sink -> {
                  sink.begin(
                      TestLibrary.official(TableKind.HCPCS, "2025-01", "2025-01-01", "2025-03-31"));
                  hcpcs(sink, "C9399", "2004-01-01", "2020-12-31");
                }));

    assertThat(scrub.findings(TestClaims.medicare(DAY, "C9399").build(), "HCP-"))
        .containsExactly("E HCP-002 L1");
  }
}
