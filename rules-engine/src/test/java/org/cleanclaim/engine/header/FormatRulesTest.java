package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix.Safety;
import org.cleanclaim.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormatRulesTest {

  private static final String DAY = "2026-03-10";
  private final Scrub scrub = Scrub.with(ReferenceLibrary.empty());

  private static Claim.Builder claim(String... lines) {
    return TestClaims.medicare(DAY, lines);
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
        claim("99213")
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
        claim("99213", "71046")
            .problem(new SyntaxProblem("FMT-003", 2, "2400", "SV104", said, "is no number", null))
            .build();

    assertThat(scrub.finding(claim, "FMT-003").location().line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"20, false", "21, true", "38, true"})
  void aControlNumberOverTwentyCharactersIsAWarning(int length, boolean fires) {
    Claim claim = claim("99213").controlNumber("A".repeat(length)).build();

    assertThat(scrub.findings(claim, "FMT-003"))
        .isEqualTo(fires ? List.of("W FMT-003") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"50, false", "51, true"})
  void fiftyLinesAreTheMost(int count, boolean fires) {
    String[] lines = Stream.generate(() -> "99213").limit(count).toArray(String[]::new);

    assertThat(scrub.findings(claim(lines).build(), "FMT-005"))
        .isEqualTo(fires ? List.of("E FMT-005") : List.of());
    assertThat(
            scrub.findings(
                TestClaims.outpatient(PlanType.MEDICARE_A, DAY, lines).build(), "FMT-005"))
        .isEmpty();
  }

  @Test
  void twelveDiagnosesAreTheMostAndTheLastUnpointedOneGoes() {
    Claim.Builder claim = claim("99213 >1,13");
    for (int i = 0; i < 11; i++) {
      claim.diagnosis("Z" + (10 + i) + ".0");
    }
    assertThat(scrub.findings(claim.build(), "FMT-007")).isEmpty();

    Claim thirteen = claim.diagnosis("I10").build();
    assertThat(scrub.findings(thirteen, "FMT-007")).containsExactly("E FMT-007");
    Claim repaired = scrub.repaired(thirteen, "FMT-007");
    assertThat(repaired.diagnoses()).hasSize(12);
    assertThat(repaired.diagnoses().get(11).code()).isEqualTo("I10");
    assertThat(repaired.lines().get(0).pointers()).containsExactly(1, 12);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> totals() {
    return Stream.of(
        arguments("300.00", List.of("E FMT-009"), Safety.NEEDS_REVIEW),
        arguments("250.01", List.of("E FMT-009"), Safety.NEEDS_REVIEW),
        arguments("250.00", List.of(), Safety.SAFE),
        arguments(null, List.of("E FMT-009"), Safety.SAFE));
  }

  @ParameterizedTest
  @MethodSource("totals")
  void theTotalIsTheSumOfTheLines(String total, List<String> expected, Safety safety) {
    Claim.Builder builder = claim("99213 $100.00", "71046 $150.00", "3074F $0.00");
    Claim claim =
        (total == null ? builder.totalChargeCents(null) : builder.totalCharge(total)).build();

    assertThat(scrub.findings(claim, "FMT-009")).isEqualTo(expected);
    if (!expected.isEmpty()) {
      assertThat(scrub.finding(claim, "FMT-009").fixes().get(0).safety()).isEqualTo(safety);
      assertThat(scrub.findings(scrub.repaired(claim, "FMT-009"), "FMT-009")).isEmpty();
    }
  }

  @Test
  void institutionalTotalsAreNotJudgedByTheProfessionalRule() {
    Claim claim =
        TestClaims.outpatient(PlanType.MEDICARE_A, DAY, "99213").totalCharge("1.00").build();

    assertThat(scrub.findings(claim, "FMT-009")).isEmpty();
  }
}
