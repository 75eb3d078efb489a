package org.cleanclaim.engine.payers;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.TestClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filing limits the built-in packs bring, and the referral of Veterans Affairs. */
class FilingLimitsTest {

  private final Payers scrub = Payers.with(ReferenceLibrary.empty());

  @ParameterizedTest
  @CsvSource({
    "MEDICAID, 2025-03-10, 2026-04-10, E PAY-031 L1",
    "MEDICAID, 2025-03-10, 2026-02-10, ''",
    "MEDICAID, 2025-03-10, 2026-02-28, W PAY-031 L1",
    "MEDICAID, 2025-03-10, 2026-02-27, ''",
    "MEDICAID, 2025-03-10, 2026-03-10, W PAY-031 L1",
    "MEDICAID, 2025-03-10, 2026-03-11, E PAY-031 L1",
    "TRICARE,  2023-03-22, 2024-03-22, W PAY-031 L1",
    "TRICARE,  2023-03-22, 2024-03-23, E PAY-031 L1",
    "TRICARE,  2024-02-29, 2025-02-28, W PAY-031 L1",
    "TRICARE,  2024-02-29, 2025-03-01, E PAY-031 L1",
    "VETERANS, 2026-01-01, 2026-06-19, ''",
    "VETERANS, 2026-01-01, 2026-06-20, W PAY-031 L1",
    "VETERANS, 2026-01-01, 2026-06-30, W PAY-031 L1",
    "VETERANS, 2026-01-01, 2026-07-01, E PAY-031 L1",
    "COMMERCIAL, 2024-01-01, 2026-07-01, ''",
  })
  void limits(PlanType plan, String service, String received, String found) {
    Claim claim = TestClaims.professional(plan, service, "99213").submissionDate(received).build();

    assertThat(scrub.findings(claim, "PAY-031")).isEqualTo(Payers.found(found));
  }

  @Test
  void ofAStayTheDischargeCounts() {
    Claim.Builder stay =
        TestClaims.institutional(PlanType.TRICARE, "0111", "2025-03-01", "2025-03-10", "99213");

    assertThat(scrub.findings(stay.submissionDate("2026-03-10").build(), "PAY-031"))
        .containsExactly("W PAY-031");
    assertThat(scrub.findings(stay.submissionDate("2026-03-11").build(), "PAY-031"))
        .containsExactly("E PAY-031");
  }

  @Test
  void aStateThatGivesLessTimeReplacesTheOuterLimit() {
    Payers state =
        Payers.with(
            ReferenceLibrary.empty(),
            "tables/timely-filing.csv",
            "claims,days,count_from",
            "original,95,first");
    Claim claim = TestClaims.medicaid("2026-03-10", "99213").submissionDate("2026-06-14").build();

    assertThat(state.findings(claim, "PAY-031")).containsExactly("E PAY-031 L1");
    assertThat(scrub.findings(claim, "PAY-031")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "VETERANS,   , W PAY-021",
    "VETERANS, 9F, ''",
    "VETERANS, G1, ''",
    "VETERANS, F8, W PAY-021",
    "TRICARE,    , ''",
    "COMMERCIAL, , ''",
  })
  void veteransAffairsWantsItsNumber(PlanType plan, String qualifier, String found) {
    Claim.Builder claim = TestClaims.professional(plan, "2026-03-10", "99213");
    if (qualifier != null) {
      claim.reference(qualifier, "VA0001234567");
    }

    assertThat(scrub.findings(claim.build(), "PAY-021")).isEqualTo(Payers.found(found));
  }
}
