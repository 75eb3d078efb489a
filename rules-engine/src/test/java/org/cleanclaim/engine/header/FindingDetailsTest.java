package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.CodeTables;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Location;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What findings hold beside what the case tables of the test kit ask for: places in the X12 file,
 * releases, nothing of a person, and claims that only a reader or a builder makes.
 */
class FindingDetailsTest {

  private static final String DAY = "2026-03-10";
  private final Scrub scrub = Scrub.with(ReferenceLibrary.empty());

  private static Claim.Builder without(ProviderRole role, Claim.Builder claim) {
    Claim built = claim.build();
    Claim.Builder fresh = Claim.professional("T-1").payer("PAYER", PlanType.COMMERCIAL);
    built.diagnoses().forEach(fresh::diagnosis);
    built.lines().forEach(fresh::line);
    built.providers().stream().filter(p -> p.role() != role).forEach(fresh::provider);
    return fresh;
  }

  @ParameterizedTest
  @EnumSource(ProviderRole.class)
  void everyRoleOfTheClaimAndOfItsLinesIsLookedAt(ProviderRole role) {
    Provider bad = Provider.builder(role).npi("1234567890").build();
    Claim.Builder onClaim = without(role, TestClaims.commercial(DAY, "99213")).provider(bad);
    Claim.Builder onLine =
        TestClaims.commercial(DAY).line(l -> l.procedure("99213").on(DAY).pointer(1).provider(bad));

    assertThat(scrub.findings(onClaim.build(), "PRV-001")).containsExactly("E PRV-001");
    assertThat(scrub.findings(onLine.build(), "PRV-001")).containsExactly("E PRV-001 L1");
  }

  @ParameterizedTest
  @CsvSource({
    "BILLING, N257, 2010AA",
    "RENDERING, N290, 2310B",
    "REFERRING, N286, 2310A",
    "ORDERING, N265, 2420E",
    "SERVICE_FACILITY, N293, 2310C",
    "ATTENDING, N253, 2310A",
    "OPERATING, N262, 2310B",
  })
  void theRemarkAndTheLoopSayWhichProvider(ProviderRole role, String remark, String loop) {
    Claim claim =
        without(role, TestClaims.commercial(DAY, "99213")).provider(role, "1234567890").build();

    Finding finding = scrub.finding(claim, "PRV-001");

    assertThat(finding.denial().rarcs()).containsExactly(remark);
    assertThat(finding.location().loop()).isEqualTo(loop);
    assertThat(finding.message()).contains("9999999999").doesNotContain("1234567890");
  }

  @Test
  void aClaimWithoutAnyBillingProviderLacksTheNpi() {
    Claim claim = without(ProviderRole.BILLING, TestClaims.commercial(DAY, "99213")).build();

    assertThat(scrub.findings(claim, "PRV-002")).containsExactly("E PRV-002");
  }

  @Test
  void aMemberIdIsShownAsItsShape() {
    Claim claim = TestClaims.medicare(DAY, "99213").memberId("1EG4TE5MKO3").build();

    Finding finding = scrub.finding(claim, "PAY-001");

    assertThat(finding.message()).contains("9AA9AA9AAA9").doesNotContain("1EG4");
    assertThat(finding.fixes().get(0).description()).doesNotContain("1EG4");
  }

  @Test
  void aTextInPlaceOfACodeIsNotShown() {
    Claim claim =
        TestClaims.commercial(DAY)
            .line(l -> l.procedure("Lastname First").on(DAY).pointer(1))
            .build();

    assertThat(scrub.finding(claim, "HCP-001").message()).doesNotContainIgnoringCase("lastname");
  }

  @Test
  void ofSeveralModifiersOrDiagnosesTheFindingSaysWhich() {
    Claim modifiers = TestClaims.medicare(DAY, "20610-RT-1A").build();
    Claim diagnoses =
        TestClaims.bare(PlanType.COMMERCIAL, DAY)
            .diagnosis("M54.50")
            .diagnosis("E11.6")
            .line(TestClaims.line("99213 >1,2", DAY, true))
            .build();

    assertThat(scrub.finding(modifiers, "MOD-001").location().occurrence()).isEqualTo(2);
    assertThat(
            Scrub.with(CodeTables.DIAGNOSES).finding(diagnoses, "ICD-003").location().occurrence())
        .isEqualTo(2);
  }

  @Test
  void theReleaseIsNamed() {
    Scrub codes = Scrub.with(CodeTables.PROCEDURES);
    Claim ended = TestClaims.commercial("2025-02-10", "G2012").build();
    Claim pair = TestClaims.medicare(DAY, "45385", "71046").build();

    assertThat(codes.finding(ended, "HCP-002").provenance().dataRelease())
        .contains("HCPCS")
        .contains("2025-01");
    assertThat(Scrub.with(EditTables.COMPLETE).coverage(pair, EditFamily.PTP, 1))
        .isEqualTo(new CheckState(CoverageStatus.CHECKED, "NCCI PTP practitioner 2026Q1", ""));
  }

  @Test
  void ratesOfOtherCodeSystemsAreNotJudged() {
    Scrub codes = Scrub.with(CodeTables.PROCEDURES);
    Claim claim =
        TestClaims.outpatient(PlanType.MEDICARE_A, "2025-02-10")
            .line(
                l ->
                    l.procedureQualifier("HP")
                        .procedure("KAGD1X")
                        .revenueCode("0022")
                        .on("2025-02-10")
                        .charge("1"))
            .build();

    assertThat(codes.findings(claim, "HCP-")).isEmpty();
    assertThat(codes.coverage(claim, EditFamily.PROCEDURE_VALIDITY, 1).status())
        .isEqualTo(CoverageStatus.NO_DATA);
  }

  @ParameterizedTest
  @CsvSource({
    "ABK, E11.9, 4, E ICD-001",
    "ABK, E119, 4, ''",
    "  , E11.9, 0, ''",
    "ABK, E11.9, 0, ''",
  })
  void theDotIsWrongOnlyInAFileOfSegments(
      String qualifier, String written, int segment, String found) {
    Scrub codes = Scrub.with(CodeTables.DIAGNOSES);
    Diagnosis dx = Diagnosis.of(written, qualifier, null, new SourcePosition("a.837", segment, 1));
    Claim claim = TestClaims.commercial(DAY, "99213").diagnoses(List.of(dx)).build();

    assertThat(codes.findings(claim, "ICD-"))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    if (!found.isEmpty()) {
      assertThat(codes.findings(codes.repaired(claim, "ICD-001"), "ICD-")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FMT-001, FMT-001",
    "FMT-002, FMT-002",
    "FMT-003, FMT-003",
    "X-9, FMT-003",
  })
  void aProblemOfTheSourceIsAFindingUnderItsOwnId(String said, String found) {
    SourcePosition position = new SourcePosition("batch.837", 17, 17);
    Claim claim =
        TestClaims.medicare(DAY, "99213")
            .problem(
                new SyntaxProblem(said, 1, "2010BA", "DMG02", 0, "is no date: 99999999", position))
            .build();

    Finding finding = scrub.finding(claim, found);

    assertThat(finding.location())
        .extracting(Location::loop, Location::element, Location::position)
        .containsExactly("2010BA", "DMG02", position);
    assertThat(finding.message()).contains("is no date: 99999999");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "0, 0", "9, 0"})
  void aProblemOfALineStandsOnTheLineWhenThereIsOne(int said, int line) {
    Claim claim =
        TestClaims.medicare(DAY, "99213", "71046")
            .problem(new SyntaxProblem("FMT-003", 2, "2400", "SV104", said, "is no number", null))
            .build();

    assertThat(scrub.finding(claim, "FMT-003").location().line()).isEqualTo(line);
  }
}
