package org.cleanclaim.testkit.shorthand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimShorthandTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  private static Coverage payer(Claim claim) {
    return Objects.requireNonNull(claim.payer());
  }

  @Test
  void whatIsNotSaidIsInOrder() {
    Claim claim = ClaimShorthand.claim("99213; 20610-RT");
    assertThat(claim.type()).isEqualTo(ClaimType.PROFESSIONAL);
    assertThat(claim.planType()).isEqualTo(PlanType.MEDICARE_B);
    assertThat(claim.placeOfService()).isEqualTo("11");
    assertThat(claim.frequency()).isEqualTo("1");
    assertThat(claim.submissionDate()).isEqualTo(DAY.plusDays(21));
    assertThat(claim.totalChargeCents()).isEqualTo(20_000);
    assertThat(claim.diagnoses()).extracting("code").containsExactly("J069");
    assertThat(claim.patient().sex()).isEqualTo(Sex.FEMALE);
    assertThat(claim.patient().birthDate()).isEqualTo("1950-01-01");
    assertThat(payer(claim).memberId()).isEqualTo("1EG4TE5MK73");
    assertThat(claim.provider(ProviderRole.BILLING)).isNotNull();
    assertThat(claim.provider(ProviderRole.RENDERING)).isNotNull();
    assertThat(claim.lines()).hasSize(2);
    ServiceLine injection = claim.lines().get(1);
    assertThat(injection.procedure()).isEqualTo("20610");
    assertThat(injection.modifiers()).containsExactly("RT");
    assertThat(injection.units()).isEqualTo(BigDecimal.ONE);
    assertThat(injection.chargeCents()).isEqualTo(10_000);
    assertThat(injection.from()).isEqualTo(DAY);
    assertThat(injection.pointers()).containsExactly(1);
    assertThat(ClaimShorthand.parse("99213").history()).isEqualTo(ClaimHistory.of(List.of()));
  }

  @Test
  void aLineSaysItsDetailsInAnyOrder() {
    Claim claim =
        ClaimShorthand.claim(
            "45380-59-LT x2.5 $10.50 @22 >2,1 2026-03-11 by:1987654328 bytax:207Q00000X unit:MJ"
                + " nc:1.00 ndc:00009003001/2/ML auth:A1 ref:6R=7 emg:Y seg:LQ*UT*04.03C \"two words\"");
    ServiceLine line = claim.lines().get(0);
    assertThat(line.modifiers()).containsExactly("59", "LT");
    assertThat(line.units()).isEqualByComparingTo("2.5");
    assertThat(line.chargeCents()).isEqualTo(1050);
    assertThat(line.placeOfService()).isEqualTo("22");
    assertThat(line.pointers()).containsExactly(2, 1);
    assertThat(line.from()).isEqualTo("2026-03-11");
    assertThat(Objects.requireNonNull(line.provider(ProviderRole.RENDERING)).taxonomy())
        .isEqualTo("207Q00000X");
    assertThat(line.unitQualifier()).isEqualTo("MJ");
    assertThat(line.nonCoveredCents()).isEqualTo(100);
    assertThat(Objects.requireNonNull(line.drug()).quantity()).isEqualByComparingTo("2");
    assertThat(line.reference("G1")).isEqualTo("A1");
    assertThat(line.reference("6R")).isEqualTo("7");
    assertThat(line.emergency()).isEqualTo("Y");
    assertThat(line.other().get(0).elements()).containsExactly("UT", "04.03C");
    assertThat(line.description()).isEqualTo("two words");
  }

  @Test
  void aDashSaysThatSomethingIsAbsent() {
    Claim claim =
        ClaimShorthand.claim("mid:- dob:- sub:- rend:- dx:- tot:- sbr:- | - x- $- > on:-");
    assertThat(payer(claim).memberId()).isNull();
    assertThat(payer(claim).subscriberRelationship()).isNull();
    assertThat(claim.patient().birthDate()).isNull();
    assertThat(claim.submissionDate()).isNull();
    assertThat(claim.provider(ProviderRole.RENDERING)).isNull();
    assertThat(claim.diagnoses()).isEmpty();
    assertThat(claim.totalChargeCents()).isNull();
    ServiceLine line = claim.lines().get(0);
    assertThat(line.procedure()).isNull();
    assertThat(line.units()).isNull();
    assertThat(line.chargeCents()).isNull();
    assertThat(line.pointers()).isEmpty();
    assertThat(line.from()).isNull();
  }

  @Test
  void partsOfALineAndOfACauseMayBeAbsent() {
    Claim bill = ClaimShorthand.claim("tob:0131 cause:AA/-/MX | 99213 #- @-");
    assertThat(bill.lines().get(0).revenueCode()).isNull();
    assertThat(bill.lines().get(0).placeOfService()).isNull();
    assertThat(bill.accident()).isEqualTo(new Accident(List.of("AA"), null, "MX"));
    assertThat(ClaimShorthand.claim("cause:AA/TX | 99213").accident())
        .isEqualTo(new Accident(List.of("AA"), "TX", null));
  }

  @ParameterizedTest
  @CsvSource({
    "none, 0",
    "-, 1",
    "99213, 1",
    "99213; 93000, 2",
    "99213 *51, 51",
    "99213 *2; 93000 *3, 5"
  })
  void linesArePartedAndRepeated(String lines, int count) {
    assertThat(ClaimShorthand.claim("MB | " + lines).lines()).hasSize(count);
  }

  @Test
  void thePayerIsAClassAndAnId() {
    Claim claim =
        ClaimShorthand.claim(
            "CI/ACME1 filing:BL group:G9 elig:2026-01-01..2026-12-31 primary:MB/80.00 secondary:MC"
                + " | 99213");
    assertThat(claim.coverages()).hasSize(3);
    assertThat(claim.coverages().get(0).paidCents()).isEqualTo(8000);
    assertThat(payer(claim).payerId()).isEqualTo("ACME1");
    assertThat(payer(claim).filingIndicator()).isEqualTo("BL");
    assertThat(payer(claim).planType()).isEqualTo(PlanType.COMMERCIAL);
    assertThat(payer(claim).responsibility()).isEqualTo("S");
    assertThat(payer(claim).eligibleTo()).isEqualTo("2026-12-31");
    assertThat(ClaimShorthand.claim("CI plan:MEDICARE_ADVANTAGE | 99213").planType())
        .isEqualTo(PlanType.MEDICARE_ADVANTAGE);
  }

  @Test
  void providersCarryWhatPacksChooseBy() {
    Claim claim =
        ClaimShorthand.claim(
            "tax:261QA1903X ein:741234560 state:TX zip:78701 fac:1679576722 | 99213");
    Provider billing = Objects.requireNonNull(claim.provider(ProviderRole.BILLING));
    assertThat(billing.taxonomy()).isEqualTo("261QA1903X");
    assertThat(billing.taxId()).isEqualTo("741234560");
    assertThat(Objects.requireNonNull(billing.address()).state()).isEqualTo("TX");
    assertThat(claim.provider(ProviderRole.SERVICE_FACILITY)).isNotNull();
  }

  @Test
  void aTypeOfBillMakesItInstitutional() {
    Claim claim =
        ClaimShorthand.claim(
            "tob:0111 from:2026-03-05 thru:2026-03-09 dx:J18.9/Y,I10/N adx:R05.1 px:0DTJ4ZZ@2026-03-06"
                + " cond:44 occ:11=2026-03-01 span:70=2026-03-01..2026-03-04 val:80=4 status:30 drg:470"
                + " | - #0120 x4; 80053 #300");
    assertThat(claim.planType()).isEqualTo(PlanType.MEDICARE_A);
    InstitutionalHeader bill = Objects.requireNonNull(claim.institutional());
    assertThat(bill.typeOfBill()).isEqualTo("0111");
    assertThat(bill.statementThrough()).isEqualTo("2026-03-09");
    assertThat(bill.admissionDate()).isEqualTo("2026-03-05");
    assertThat(bill.procedures()).hasSize(1);
    assertThat(bill.conditionCodes()).containsExactly("44");
    assertThat(bill.occurrences()).hasSize(1);
    assertThat(bill.occurrenceSpans()).hasSize(1);
    assertThat(bill.values().get(0).hundredths()).isEqualTo(400);
    assertThat(bill.dischargeStatus()).isEqualTo("30");
    assertThat(claim.diagnoses()).extracting("presentOnAdmission").containsExactly("Y", "N");
    assertThat(claim.lines()).extracting(ServiceLine::revenueCode).containsExactly("0120", "0300");
  }

  @Test
  void historySaysWhatBecameOfEarlierLines() {
    ClaimHistory history =
        ClaimShorthand.parse(
                "hist:45385-59@2026-03-09/x2/denied/by=1987654328,99232@2026-03-01..2026-03-04 |"
                    + " 45380")
            .history();
    HistoryLine first = history.lines().get(0);
    assertThat(first.modifiers()).containsExactly("59");
    assertThat(first.units()).isEqualByComparingTo("2");
    assertThat(first.status()).isEqualTo(HistoryLine.Status.DENIED);
    assertThat(first.renderingNpi()).isEqualTo("1987654328");
    assertThat(history.lines().get(1).to()).isEqualTo("2026-03-04");
    assertThat(ClaimShorthand.parse("hist:? | 45380").history()).isEqualTo(ClaimHistory.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(HeaderWord.class)
  void everyWordTakesItsOwnExample(HeaderWord word) {
    String bill = word == HeaderWord.TOB ? "" : "tob:0131 ";
    assertThat(ClaimShorthand.claim(bill + word.word() + ":" + word.example() + " | 99213"))
        .isNotNull();
    assertThat(ClaimShorthand.grammar()).contains(word.word() + ":" + word.example());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "MB po:22 | 99213 ~ 4 ~ did you mean 'pos'?",
        "MX | 99213 ~ 1 ~ did you mean 'MB'?",
        "MB CI | 99213 ~ 4 ~ name one payer",
        "on:2026-13-01 | 99213 ~ 4 ~ write it as 2026-03-10",
        "pos:11 pos:22 | 99213 ~ 8 ~ say it once",
        "tot:1o0 | 99213 ~ 5 ~ write it as 120.00",
        "plan:COMERCIAL | 99213 ~ 6 ~ did you mean 'COMMERCIAL'?",
        "hist:45385 | 45380 ~ 6 ~ 45385-59@2026-03-09",
        "hist:45385@2026-03-09/lost | 45380 ~ 23 ~ denied",
        "99213 x1x ~ 8 ~ write it as 2 or 1.5",
        "99213 25 ~ 7 ~ part lines with ;",
        "99213;; 93000 ~ 7 ~ write a code",
        "99213 >1,b ~ 10 ~ write it as 1",
        "99213 2026-3-10 ~ 7 ~ write it as 2026-03-10",
        "99213 pos:22 ~ 7 ~ it belongs to the claim",
        "99213-2? ~ 7 ~ write a line as",
        "MB | 99213 | 93000 ~ 12 ~ part lines with ;",
        "dx:I10,,E11.9 | 99213 ~ 8 ~ leave the comma out",
        "99213--25 ~ 7 ~ write a line as",
        "99213 *0 ~ 8 ~ write it as 1",
        "dx:I10 note:ADD=\"open | 99213 ~ 17 ~ add a \"",
      })
  void aMistakeIsShownUnderItsPlace(String text, int column, String remedy) {
    ShorthandException e =
        catchThrowableOfType(ShorthandException.class, () -> ClaimShorthand.parse(text));
    assertThat(e.problems())
        .anySatisfy(
            p -> {
              assertThat(p.column()).isEqualTo(column);
              assertThat(p.remedy()).contains(remedy);
            });
    assertThat(e.getMessage()).contains("\n  " + " ".repeat(column - 1) + "^ column " + column);
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    assertThatThrownBy(() -> ClaimShorthand.parse("MX sxe:F on:x | 99213 x?; 93000 zz:1"))
        .isInstanceOfSatisfying(ShorthandException.class, e -> assertThat(e.problems()).hasSize(5));
  }

  @Test
  void whatIsPersonalIsHiddenInItsPlace() {
    String text = "MB dob:1950-02-01 mid:1EG4TE5MK73 po:1 | 99213";
    assertThat(ClaimShorthand.redacted(text))
        .isEqualTo("MB dob:.......... mid:........... po:1 | 99213");
    assertThatThrownBy(() -> ClaimShorthand.parse(text))
        .hasMessageNotContainingAny("1950-02-01", "1EG4TE5MK73");
  }
}
