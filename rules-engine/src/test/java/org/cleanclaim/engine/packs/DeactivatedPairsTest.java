package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.engine.testing.TestLibrary.day;
import static org.cleanclaim.engine.testing.TestLibrary.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Medicaid programme switches off one NCCI pair; its list and the tables are made up. */
class DeactivatedPairsTest {

  private static final String DAY = "2026-08-10";
  private static final String FROM = "2026-07-01";
  private static final String TO = "2026-09-30";
  private static final String REASON = "deactivated by the state, approved by CMS";

  private static final String LIST =
      """
      rule,action,reason,payer,programme,code,beside,from,to
      PTP-*,disable,"%s",PAYER,MC,45380,45385,2026-07-15,2026-08-31
      MUE-*,disable,of one code there is no pair,PAYER,MC,45380,45385,,
      AOC-*,disable,paid on its own,PAYER,MC,64484,64483,,
      ACME-*,suppress,column 2 first,PAYER,MC,45380,45385,,
      ACME-*,suppress,column 1 first,PAYER,MC,45385,45380,,
      """
          .formatted(REASON);

  private static final String RULES =
      """
      package com.acme.rules;
      import java.util.List;
      import org.cleanclaim.engine.observation.PtpConflict;
      import org.cleanclaim.engine.rule.Findings;
      import org.cleanclaim.finding.ClaimField;
      global Findings findings;
      rule "ACME-001"
        @title("its lines turned round") @severity(NOTE) @snip(7) @message("m") @cite("c")
      when
        $pair : PtpConflict(earlierClaim == false)
      then
        findings.fail($pair).lines(List.of($pair.lines().get(1), $pair.line()));
      end
      rule "ACME-002"
        @title("one of its lines") @severity(NOTE) @snip(7) @message("m") @cite("c")
      when
        $pair : PtpConflict()
      then
        findings.fail($pair).lines(List.of($pair.line()));
      end
      rule "ACME-003"
        @title("its lines, but not as a pair") @severity(NOTE) @snip(7) @message("m") @cite("c")
      when
        $pair : PtpConflict()
      then
        findings.fail(ClaimField.LINE_PROCEDURE).lines($pair.lines());
      end
      """;

  private static ClaimScrubber scrubber;

  @BeforeAll
  static void open(@TempDir Path pack, @TempDir Path overlays) throws IOException {
    Files.writeString(pack.resolve("pack.yaml"), "id: acme\nversion: \"1\"\ntitle: Acme\n");
    Files.createDirectory(pack.resolve("rules"));
    Files.writeString(pack.resolve("rules/acme.drl"), RULES);
    Files.writeString(overlays.resolve("10-state.csv"), LIST);
    scrubber =
        Cleanclaim.scrubber(TestLibrary.of(DeactivatedPairsTest::tables))
            .pack(pack)
            .trust((digest, signers) -> true)
            .overlays(overlays)
            .build();
  }

  @AfterAll
  static void close() {
    scrubber.close();
  }

  private static void tables(ReferenceSink sink) {
    sink.begin(official(TableKind.MEDICAID_PTP_PRACTITIONER, "2026Q3", FROM, TO));
    sink.ptp("45385", "45380", day("2010-10-01"), Days.OPEN, 0, "Misuse");
    sink.ptp("45390", "45380", day("2010-10-01"), Days.OPEN, 0, "Misuse");
    sink.begin(official(TableKind.MEDICAID_MUE_PRACTITIONER, "2026Q3", FROM, TO));
    sink.mue("45380", 1, 0, "Clinical: Data");
    sink.begin(official(TableKind.ADD_ON_CODES, "2026", "2026-01-01", "2026-12-31"));
    sink.addOn("64484", "64483", 1, day("2013-04-01"), Days.OPEN);
    sink.addOn("64484", "64479", 1, day("2013-04-01"), Days.OPEN);
  }

  private static ScrubReport scrub(String date, String lines) {
    return scrubber.scrub(claim(date, lines).build());
  }

  private static ScrubReport scrub(String lines, HistoryLine earlier) {
    return scrubber.scrub(claim(DAY, lines).build(), ClaimHistory.of(List.of(earlier)));
  }

  private static Claim.Builder claim(String date, String lines) {
    return TestClaims.medicaid(date, lines.split("\\s*\\+\\s*"));
  }

  private static HistoryLine earlier(String code, String date) {
    return HistoryLine.paid(code, List.of(), LocalDate.parse(date));
  }

  /** The pairs found, as {@code 45385/45380}, with a minus where the list switches them off. */
  private static List<String> pairs(ScrubReport report) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals("PTP-001"))
        .map(
            finding ->
                (finding.suppressed() ? "-" : "") + finding.provenance().row().substring(0, 11))
        .sorted()
        .toList();
  }

  private static List<String> reasons(ScrubReport report, String rule) {
    return Scrub.finding(report, rule).overlays().stream().map(OverlayEffect::reason).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "45380 + 45385 + 45390",
        "45380 + 45390 + 45385",
        "45385 + 45380 + 45390",
        "45385 + 45390 + 45380",
        "45390 + 45380 + 45385",
        "45390 + 45385 + 45380"
      })
  void theOtherPairOfTheDeniedCodeStillFires(String lines) {
    assertThat(pairs(scrub(DAY, lines))).containsExactly("-45385/45380", "45390/45380");
  }

  @Test
  void theFindingStaysWithReasonAndLayerAndRisksNothing() {
    Finding finding = Scrub.finding(scrub(DAY, "45380 + 45385"), "PTP-001");

    assertThat(finding.suppressed()).isTrue();
    assertThat(finding.overlays())
        .containsExactly(new OverlayEffect(OverlayEffect.Kind.DISABLED, "10-state.csv:2", REASON));
    assertThat(finding.risk().dollarsAtRiskCents()).isZero();
    assertThat(finding.location().lines()).containsExactly(1, 2);
  }

  @ParameterizedTest(name = "45380 after an earlier claim of {0}: {1}")
  @CsvSource({"45385, -45385/45380", "45390, 45390/45380"})
  void column1MayStandOnAnEarlierClaim(String code, String found) {
    assertThat(pairs(scrub("45380", earlier(code, DAY)))).containsExactly(found);
  }

  @ParameterizedTest(name = "64484 the day after {0}: {1}")
  @CsvSource({"64483, true", "64479, false"})
  void thePrimaryOfAnAddOnMayStandOnAnEarlierClaim(String primary, boolean suppressed) {
    ScrubReport report = scrub("64484", earlier(primary, "2026-08-09"));

    assertThat(Scrub.finding(report, "AOC-004").suppressed()).isEqualTo(suppressed);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-07-14, 45385/45380",
    "2026-07-15, -45385/45380",
    "2026-08-31, -45385/45380",
    "2026-09-01, 45385/45380"
  })
  void itHoldsFromItsFirstToItsLastDay(String date, String found) {
    assertThat(pairs(scrub(date, "45385 + 45380"))).containsExactly(found);
  }

  @Test
  void otherPayersGoOn() {
    Claim claim =
        claim(DAY, "45385 + 45380")
            .payer("OTHER", PlanType.MEDICAID, c -> c.memberId("XYZ123456789"))
            .build();

    assertThat(pairs(scrubber.scrub(claim))).containsExactly("45385/45380");
  }

  @Test
  void whatIsAboutOneLineIsNoPair() {
    ScrubReport report = scrub(DAY, "45380 x2 + 45385");

    assertThat(pairs(report)).containsExactly("-45385/45380");
    assertThat(reasons(report, "MUE-008")).isEmpty();
  }

  @Test
  void whereARuleNamesTheLinesTheseCount() {
    ScrubReport report = scrub(DAY, "45385 + 45380");

    assertThat(reasons(report, "ACME-001")).containsExactly("column 1 first");
    assertThat(reasons(report, "ACME-002")).isEmpty();
    assertThat(reasons(report, "ACME-003")).containsExactly("column 2 first");
  }

  @Test
  void whereARuleNamesTheLinesTheEarlierClaimCountsToo() {
    ScrubReport report = scrub("45380", earlier("45385", DAY));

    assertThat(reasons(report, "ACME-002")).containsExactly("column 2 first");
    assertThat(reasons(report, "ACME-003")).isEmpty();
  }
}
