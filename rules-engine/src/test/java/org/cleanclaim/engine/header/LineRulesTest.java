package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Fix.Safety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRulesTest {

  private static final String DAY = "2026-03-10";
  private final Scrub scrub = Scrub.with(ReferenceLibrary.empty());

  private static List<String> split(String found) {
    return found.isEmpty() ? List.of() : List.of(found.split(";"));
  }

  private static Claim professional(ServiceLine line) {
    return TestClaims.medicare(DAY).line(line).build();
  }

  private static ServiceLine.Builder line() {
    return TestClaims.line("99213", DAY, true).toBuilder();
  }

  @ParameterizedTest
  @CsvSource({
    "11, 2026-03-10, ''",
    "30, 2026-03-10, E CLM-001",
    "1, 2026-03-10, E CLM-001",
    "XX, 2026-03-10, E CLM-001",
    "27, 2026-03-10, ''",
    "27, 2023-10-01, ''",
    "27, 2023-09-30, E CLM-001",
    "10, 2022-01-01, ''",
    "10, 2021-12-31, E CLM-001",
    "66, 2024-08-01, ''",
    "66, 2024-07-31, E CLM-001",
    "'', 2026-03-10, E CLM-001 L1",
  })
  void placeOfServiceOfTheClaim(String place, String day, String found) {
    Claim claim = TestClaims.medicare(day, "99213").placeOfService(place).build();

    assertThat(scrub.findings(claim, "CLM-001")).isEqualTo(split(found));
  }

  @Test
  void placeOfServiceOfALine() {
    Claim claim = TestClaims.medicare(DAY, "99213", "99213 @30", "99213 @12").build();
    assertThat(scrub.findings(claim, "CLM-001")).containsExactly("E CLM-001 L2");

    Claim own = TestClaims.medicare(DAY, "99213 @12").placeOfService(null).build();
    assertThat(scrub.findings(own, "CLM-001")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // place of the line, admission, discharge
    "21,           ,           , E CLM-005",
    "51,           ,           , E CLM-005",
    "61,           ,           , E CLM-005",
    "31,           ,           , ''",
    "22,           ,           , ''",
    "21, 2026-03-10,           , ''",
    "21, 2026-03-08, 2026-03-10, ''",
    "21, 2026-03-11,           , E CLM-005 L1;E LIN-004 L1",
    "21, 2026-03-08, 2026-03-09, E LIN-004 L1",
    "21, 2026-03-08, 2026-03-07, E CLM-005;E LIN-004 L1",
    "11, 2026-03-11,           , ''",
  })
  void staysOfInpatients(String place, String admitted, String discharged, String found) {
    Claim.Builder claim = TestClaims.medicare(DAY, "99232 @" + place);
    if (admitted != null) {
      claim.admitted(admitted);
    }
    if (discharged != null) {
      claim.date(DatedEvent.DISCHARGE, java.time.LocalDate.parse(discharged));
    }

    List<String> all = scrub.findings(claim.build());

    assertThat(all)
        .filteredOn(f -> f.contains("CLM-005") || f.contains("LIN-004"))
        .isEqualTo(split(found));
  }

  @Test
  void onlyLinesAtAnInpatientPlaceBelongToTheStay() {
    Claim claim =
        TestClaims.medicare(DAY, "99232 @21 2026-03-10", "99213 @11 2026-03-01")
            .admitted("2026-03-09")
            .build();

    assertThat(scrub.findings(claim, "CLM-005")).isEmpty();
    assertThat(scrub.findings(claim, "LIN-004")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0510, 2026-03-01, ''", "0510, 2026-03-02, ''",
    "0510, 2026-03-05, E LIN-004 L1", "0510, 2026-02-28, E LIN-004 L1",
    "0022, 2026-02-28, ''", "0023, 2026-03-05, ''",
  })
  void linesOfABillLieInItsStatementPeriod(String revenue, String day, String found) {
    Claim claim =
        TestClaims.institutional(
                PlanType.MEDICARE_A,
                "0131",
                "2026-03-01",
                "2026-03-02",
                "99213 #" + revenue + " " + day)
            .build();

    assertThat(scrub.findings(claim, "LIN-004")).isEqualTo(split(found));
  }

  @Test
  void aLineHasACode() {
    assertThat(scrub.findings(professional(line().procedure(null).build()), "LIN-001"))
        .containsExactly("E LIN-001 L1");
    Claim bill =
        TestClaims.outpatient(PlanType.MEDICARE_A, DAY)
            .line(line().revenueCode(null).build())
            .build();
    Claim revenueOnly =
        TestClaims.outpatient(PlanType.MEDICARE_A, DAY)
            .line(line().procedure(null).revenueCode("0250").build())
            .build();
    assertThat(scrub.findings(bill, "LIN-001")).containsExactly("E LIN-001 L1");
    assertThat(scrub.findings(revenueOnly, "LIN-001")).isEmpty();
    assertThat(scrub.finding(bill, "LIN-001").denial().rarcs()).containsExactly("M50");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-09, E LIN-002 L1",
    "2026-03-09, 2026-03-10, ''",
    "2026-03-10, 2026-03-10, ''",
  })
  void datesRunForward(String from, String to, String found) {
    Claim claim = professional(line().procedure("99509").between(from, to).build());

    assertThat(scrub.findings(claim, "LIN-002")).isEqualTo(split(found));
  }

  @Test
  void aProfessionalLineHasADate() {
    ServiceLine undated = line().between((java.time.LocalDate) null, null).build();

    assertThat(scrub.findings(professional(undated), "LIN-002")).containsExactly("E LIN-002 L1");
    Claim inpatient =
        TestClaims.institutional(PlanType.MEDICARE_A, "0111", DAY, DAY).line(undated).build();
    assertThat(scrub.findings(inpatient, "LIN-002")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // code, from, to, received
    "99213, 2026-03-02,           , 2026-03-01, E LIN-003 L1",
    "99213, 2026-03-01,           , 2026-03-01, ''",
    "99232, 2026-03-01, 2026-03-02, 2026-03-01, E LIN-003 L1",
    "A4253, 2026-03-01, 2026-05-29, 2026-03-02, ''",
    "A4253, 2026-03-03, 2026-05-29, 2026-03-02, E LIN-003 L1",
    "99213, 2026-03-02,           ,           , ''",
  })
  void servicesAreBilledAfterwards(
      String code, String from, String to, String received, String found) {
    Claim claim =
        TestClaims.medicare(DAY)
            .line(
                line()
                    .procedure(code)
                    .between(
                        java.time.LocalDate.parse(from),
                        to == null ? null : java.time.LocalDate.parse(to))
                    .build())
            .submissionDate(received == null ? null : java.time.LocalDate.parse(received))
            .build();

    assertThat(scrub.findings(claim, "LIN-003")).isEqualTo(split(found));
  }

  @ParameterizedTest
  @CsvSource({
    "99232 x2 2026-03-01..2026-03-03, E LIN-005 L1",
    "99232 x3 2026-03-01..2026-03-03, W LIN-005 L1",
    "99213 x3 2026-03-01..2026-03-03, W LIN-005 L1",
    "99232 x1 2026-03-01..2026-03-01, ''",
    "99232 x1 2026-03-01, ''",
    "11042 x1 2026-03-01..2026-03-02, E LIN-005 L1",
    "11042 x2 2026-03-01..2026-03-02, ''",
    "71046 x1 2026-03-01..2026-03-02, ''",
    "90960 x1 2026-03-01..2026-03-31, ''",
    "99490 x1 2026-03-01..2026-03-31, ''",
    "59400 x1 2026-03-01..2026-03-31, ''",
    "A4253 x2 2026-03-01..2026-03-31, ''",
    "J1885 x4 2026-03-01..2026-03-03, ''",
  })
  void oneUnitForEachDay(String shorthand, String found) {
    Scrub fees = Scrub.with(feeSchedule());
    Claim claim = TestClaims.commercial(DAY, shorthand).build();

    assertThat(fees.findings(claim, "LIN-005")).isEqualTo(split(found));
    assertThat(
            fees.findings(
                TestClaims.outpatient(PlanType.COMMERCIAL, DAY, shorthand).build(), "LIN-005"))
        .isEmpty();
  }

  private static ReferenceLibrary feeSchedule() {
    return TestLibrary.of(
        sink -> {
          sink.begin(
              TestLibrary.official(TableKind.FEE_SCHEDULE, "2026Q1", "2026-01-01", "2026-03-31"));
          for (String code : List.of("99232", "99213", "71046", "90960", "99490")) {
            sink.feeSchedule(code, "", TestLibrary.fee('A', '0', "XXX", '0'));
          }
          sink.feeSchedule("11042", "", TestLibrary.fee('A', '0', "000", '0'));
          sink.feeSchedule("59400", "", TestLibrary.fee('A', '0', "MMM", '0'));
        });
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "0.5, ''", "0, E LIN-006 L1", "-1, E LIN-006 L1", ", E LIN-006 L1"})
  void units(BigDecimal units, String found) {
    Claim claim = professional(line().units(units).build());
    Claim bill =
        TestClaims.outpatient(PlanType.MEDICARE_A, DAY)
            .line(line().revenueCode("0510").units(units).build())
            .build();

    assertThat(scrub.findings(claim, "LIN-006")).isEqualTo(split(found));
    assertThat(scrub.findings(bill, "LIN-006")).isEqualTo(split(found));
  }

  @ParameterizedTest
  @CsvSource({
    "97110, 1.5,   E LIN-007 L1, W LIN-007 L1",
    "97110, 1.0,   '', ''",
    "97110, 2,     '', ''",
    "A0425, 12.3,  '', ''",
    "A0425, 12.34, E LIN-007 L1, W LIN-007 L1",
    "A0425, 99.9,  '', ''",
    "A0425, 100.1, E LIN-007 L1, W LIN-007 L1",
    "A0425, 100,   '', ''",
  })
  void fractionalUnits(String code, BigDecimal units, String medicare, String commercial) {
    ServiceLine line = line().procedure(code).units(units).build();

    assertThat(scrub.findings(TestClaims.medicare(DAY).line(line).build(), "LIN-007"))
        .isEqualTo(split(medicare));
    assertThat(scrub.findings(TestClaims.commercial(DAY).line(line).build(), "LIN-007"))
        .isEqualTo(split(commercial));
  }

  @ParameterizedTest
  @CsvSource({"12.34, 12.4", "12.31, 12.4", "100.1, 101", "99.95, 100.0"})
  void mileageIsRoundedUpSafely(BigDecimal units, BigDecimal rounded) {
    Claim claim = professional(line().procedure("A0425").units(units).build());

    assertThat(scrub.finding(claim, "LIN-007").fixes().get(0).safety()).isEqualTo(Safety.SAFE);
    Claim repaired = scrub.repaired(claim, "LIN-007");
    assertThat(repaired.lines().get(0).units()).isEqualByComparingTo(rounded);
    assertThat(scrub.findings(repaired, "LIN-007")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "99213, 1000, ''",
    "99213, -1000, E LIN-008 L1",
    "99213, , E LIN-008 L1",
    "99213, 0, W LIN-009 L1",
    "3074F, 0, ''",
    "3074F, 1, ''",
    "G8427, 0, ''",
    "M1003, 0, ''",
  })
  void charges(String code, Long cents, String found) {
    Claim claim = professional(line().procedure(code).chargeCents(cents).build());

    assertThat(scrub.findings(claim))
        .filteredOn(f -> f.contains("LIN-008") || f.contains("LIN-009"))
        .isEqualTo(split(found));
  }
}
