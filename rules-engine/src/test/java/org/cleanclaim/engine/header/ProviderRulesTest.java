package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.EditFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderRulesTest {

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
  @CsvSource({
    "1234567893, true", "1245319599, true", "1987654328, true", "2000000002, true",
    "1234567890, false", "3234567893, false", "123456789, false", "12345678933, false",
    "12345A7893, false", "0234567893, false",
  })
  void npi(String npi, boolean valid) {
    assertThat(Identifiers.isNpi(npi)).isEqualTo(valid);
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
  void theRemarkSaysWhichProvider(ProviderRole role, String remark, String loop) {
    Claim claim =
        without(role, TestClaims.commercial(DAY, "99213")).provider(role, "1234567890").build();

    Finding finding = scrub.finding(claim, "PRV-001");

    assertThat(finding.denial().rarcs()).containsExactly(remark);
    assertThat(finding.location().loop()).isEqualTo(loop);
    assertThat(finding.message()).contains("9999999999").doesNotContain("1234567890");
  }

  @Test
  void aBillingProviderHasAnNpiOrAPayersNumber() {
    Claim.Builder none = without(ProviderRole.BILLING, TestClaims.commercial(DAY, "99213"));
    assertThat(scrub.findings(none.build(), "PRV-002")).containsExactly("E PRV-002");

    none.provider(Provider.builder(ProviderRole.BILLING).secondaryId("G2", "ATYPICAL1").build());
    assertThat(scrub.findings(none.build(), "PRV-002")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EI, 741234560,  ''", "EI, 74-1234560, ''", "SY, 741234560, ''",
    "EI, 12-345,     E PRV-005", "EI, 7412345601, E PRV-005", "EI, 74123456A, E PRV-005",
    "EI, 000000000,  E PRV-005", "EI, 123456789,  E PRV-005", "EI, 777777777, E PRV-005",
    "EI, 071234560,  W PRV-005", "SY, 071234560,  ''",
  })
  void taxId(String qualifier, String id, String found) {
    Claim claim =
        without(ProviderRole.BILLING, TestClaims.commercial(DAY, "99213"))
            .provider(
                Provider.builder(ProviderRole.BILLING)
                    .npi(TestClaims.BILLING_NPI)
                    .taxId(qualifier, id)
                    .build())
            .build();

    assertThat(scrub.findings(claim, "PRV-005"))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "207Q00000X, '',        CHECKED",
    "207Q00000,  W PRV-006, NOT_APPLICABLE",
    "207Q00000Y, W PRV-006, NOT_APPLICABLE",
    "207QZZ000X, W PRV-006, CHECKED",
  })
  void taxonomyAgainstTheWholeCodeSet(String taxonomy, String found, CoverageStatus status) {
    Scrub listed = Scrub.with(taxonomies(true));
    Claim claim = rendering(taxonomy);

    assertThat(listed.findings(claim, "PRV-006"))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    assertThat(listed.coverage(claim, EditFamily.PROVIDER_TAXONOMY, 0).status()).isEqualTo(status);
  }

  @Test
  void aTaxonomyThatNoWholeCodeSetAnswersForIsNoData() {
    Claim unknown = rendering("207QZZ000X");

    for (ReferenceLibrary library : List.of(ReferenceLibrary.empty(), taxonomies(false))) {
      Scrub some = Scrub.with(library);
      assertThat(some.findings(unknown, "PRV-006")).isEmpty();
      assertThat(some.coverage(unknown, EditFamily.PROVIDER_TAXONOMY, 0).status())
          .isEqualTo(CoverageStatus.NO_DATA);
    }
  }

  @Test
  void withoutTaxonomyThereIsNothingToCheck() {
    Claim claim = without(ProviderRole.BILLING, TestClaims.commercial(DAY, "99213")).build();
    Claim bare =
        without(ProviderRole.RENDERING, claim.toBuilder())
            .billingProvider(TestClaims.BILLING_NPI)
            .build();

    assertThat(scrub.coverage(bare, EditFamily.PROVIDER_TAXONOMY, 0).status())
        .isEqualTo(CoverageStatus.NOT_APPLICABLE);
  }

  private static Claim rendering(String taxonomy) {
    Claim.Builder claim =
        without(
            ProviderRole.BILLING,
            without(ProviderRole.RENDERING, TestClaims.commercial(DAY, "99213")));
    return claim
        .billingProvider(TestClaims.BILLING_NPI)
        .provider(
            Provider.builder(ProviderRole.RENDERING)
                .npi(TestClaims.RENDERING_NPI)
                .taxonomy(taxonomy)
                .build())
        .build();
  }

  private static ReferenceLibrary taxonomies(boolean whole) {
    return TestLibrary.of(
        sink -> {
          sink.begin(
              whole
                  ? TestLibrary.official(
                      TableKind.PROVIDER_TAXONOMY, "26.0", "2026-01-01", "2026-06-30")
                  : TestLibrary.starter(
                      TableKind.PROVIDER_TAXONOMY, "26.0", "2026-01-01", "2026-06-30"));
          sink.taxonomy("207Q00000X", "Physicians", "Family Medicine", "");
        });
  }
}
