package org.cleanclaim.engine.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.overlay.KnownRules;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.overlay.OverlayLine;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.overlay.PlanOverlays;
import org.cleanclaim.engine.internal.overlay.RuleOverlay;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.OverlayEffect.Kind;
import org.cleanclaim.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What overlays make of a rule for a payer, plan, state, site, line and day. */
class OverlayLayersTest {

  private static final int DAY = Days.of(2026, 3, 10);

  private static final KnownRules RULES =
      new KnownRules(
          Map.of("PTP-001", Set.of(), "PTP-002", Set.of(), "PAY-031", Set.of("days", "grace")),
          Map.of("PAY-009", "PAY-031"));

  /** Files of the layers 1, 2 … */
  private static Overlays read(String... files) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String file : files) {
      contents.put((contents.size() + 1) + ".csv", file.getBytes(StandardCharsets.UTF_8));
    }
    List<PackProblem> problems = new ArrayList<>();
    Overlays overlays = OverlayFiles.read("", contents, RULES, problems);
    assertThat(problems).isEmpty();
    return overlays;
  }

  private static PlanOverlays acme(Overlays overlays) {
    return overlays.forPlan("ACME", Programme.CI, PlanType.COMMERCIAL, "TX", "1234567893");
  }

  private record Line(
      String procedure, List<String> mods, String place, List<String> dx, List<String> rest)
      implements OverlayLine {

    Line(String procedure, List<String> mods, String place, List<String> dx) {
      this(procedure, mods, place, dx, List.of());
    }

    /** A line of a code, and the codes of the lines it comes with. */
    static Line with(String procedure, String... rest) {
      return new Line(procedure, List.of(), "11", List.of(), List.of(rest));
    }

    @Override
    public int modifiers() {
      return mods.size();
    }

    @Override
    public String modifier(int index) {
      return mods.get(index);
    }

    @Override
    public int diagnoses() {
      return dx.size();
    }

    @Override
    public String diagnosis(int index) {
      return dx.get(index);
    }

    @Override
    public int others() {
      return rest.size();
    }

    @Override
    public String other(int index) {
      return rest.get(index);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # column, cell, touched
          payer, ACME, true
          payer, OTHER, false
          programme, CI, true
          programme, MB, false
          plan, COMMERCIAL, true
          plan, MEDICAID, false
          state, TX, true
          state, OK, false
          site, 1234567893, true
          site, 1999999999, false
          """)
  void aRowHoldsForTheClaimsItNames(String column, String cell, boolean touched) {
    PlanOverlays overlays =
        acme(read("rule,action,reason," + column + "\nPTP-001,suppress,why," + cell + "\n"));
    assertThat(overlays.of("PTP-001", DAY) != null).isEqualTo(touched);
    assertThat(overlays.of("PTP-002", DAY)).isNull();
    assertThat(overlays.isEmpty()).isEqualTo(!touched);
  }

  @Test
  void whatIsNotKnownOfAClaimIsNeverMeant() {
    Overlays overlays = read("rule,action,reason,state\nPTP-001,suppress,why,TX\n");
    assertThat(overlays.forPlan(null, Programme.ZZ, null, null, null).isEmpty()).isTrue();
    assertThat(overlays.byPlace()).isTrue();
    assertThat(Overlays.NONE.byPlace()).isFalse();
  }

  @Test
  void aFamilyMeansAllItsRulesAndTheWindowIsInclusive() {
    PlanOverlays overlays =
        acme(
            read(
                """
                rule,action,reason,from,to
                PTP-*,disable,trial,2026-03-01,2026-03-31
                PTP-002,enable,not this one,2026-03-31,
                """));
    for (int day = Days.of(2026, 2, 27); day <= Days.of(2026, 4, 2); day++) {
      boolean march = day >= Days.of(2026, 3, 1) && day <= Days.of(2026, 3, 31);
      RuleOverlay first = overlays.of("PTP-001", day);
      RuleOverlay second = overlays.of("PTP-002", day);
      assertThat(first != null && first.suppressed()).isEqualTo(march);
      assertThat(second != null && second.suppressed())
          .isEqualTo(march && day < Days.of(2026, 3, 31));
      assertThat(second != null && second.enabled()).isEqualTo(day >= Days.of(2026, 3, 31));
    }
    assertThat(overlays.rules()).containsExactlyInAnyOrder("PTP-001", "PTP-002");
  }

  @Test
  void theLastWordOnEachMatterCountsAndEveryRowIsNamed() {
    PlanOverlays overlays =
        acme(
            read(
                """
                rule,action,value,reason
                PAY-031,set,days=120 grace=5,contract of 2024
                PAY-031,severity,NOTE,we look anyway
                PTP-001,disable,,plan does not edit
                PTP-002,suppress,,known quarrel
                """,
                """
                rule,action,value,reason
                PAY-031,set,days=90,contract of 2026
                PTP-001,severity,WARNING,site wants to see it
                PTP-002,enable,ERROR,settled
                """));
    RuleOverlay limit = overlays.of("PAY-031", DAY);
    assertThat(limit.number("days", 365)).isEqualTo(90);
    assertThat(limit.number("grace", 0)).isEqualTo(5);
    assertThat(limit.number("other", 7)).isEqualTo(7);
    assertThat(limit.severity()).isEqualTo(Severity.NOTE);
    assertThat(limit.suppressed()).isFalse();
    assertThat(limit.effects())
        .containsExactly(
            new OverlayEffect(Kind.PARAMETER, "1.csv:2", "contract of 2024"),
            new OverlayEffect(Kind.SEVERITY, "1.csv:3", "we look anyway"),
            new OverlayEffect(Kind.PARAMETER, "2.csv:2", "contract of 2026"));
    RuleOverlay shown = overlays.of("PTP-001", DAY);
    assertThat(shown.suppressed()).isFalse();
    assertThat(shown.enabled()).isFalse();
    assertThat(shown.severity()).isEqualTo(Severity.WARNING);
    RuleOverlay on = overlays.of("PTP-002", DAY);
    assertThat(on.enabled()).isTrue();
    assertThat(on.suppressed()).isFalse();
    assertThat(on.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aLaterDisableWinsOverAnEarlierEnable() {
    RuleOverlay overlay =
        acme(read("rule,action,value,reason\nPTP-001,enable,NOTE,a\nPTP-001,disable,,b\n"))
            .of("PTP-001", DAY);
    assertThat(overlay.suppressed()).isTrue();
    assertThat(overlay.effects())
        .extracting(OverlayEffect::kind)
        .containsExactly(Kind.ENABLED, Kind.DISABLED);
  }

  @Test
  void cellsOfCodesRestrictARowToFindingsAboutSuchLines() {
    PlanOverlays overlays =
        acme(
            read(
                """
                rule,action,value,reason,code,modifier,place,diagnosis
                PTP-001,severity,NOTE,all,,,,
                PTP-001,suppress,,injections for neck pain,64490-64495,5*,11,M54.2
                """));
    RuleOverlay overlay = overlays.of("PTP-001", DAY);
    assertThat(overlay.byLine()).isTrue();
    assertThat(overlay.suppressed()).isFalse();
    Line fits = new Line("64493", List.of("RT", "59"), "11", List.of("I10", "M542"));
    RuleOverlay there = overlay.at(fits);
    assertThat(there.suppressed()).isTrue();
    assertThat(there.severity()).isEqualTo(Severity.NOTE);
    assertThat(there.effects()).hasSize(2);
    for (Line other :
        List.of(
            new Line("64496", fits.mods, fits.place, fits.dx),
            new Line(fits.procedure, List.of("RT"), fits.place, fits.dx),
            new Line(fits.procedure, fits.mods, "22", fits.dx),
            new Line(fits.procedure, fits.mods, fits.place, List.of("M543")),
            new Line("", List.of(), "", List.of()))) {
      assertThat(overlay.at(other)).as(other.toString()).isSameAs(overlay);
    }
    assertThat(overlay.at(null)).isSameAs(overlay);
  }

  @ParameterizedTest(name = "code {0} beside {1}: 45380 with {2}")
  @CsvSource({
    "45380, 45385, 45385, true",
    "45380, 45385, 45378, false",
    "45380, 45385, 45378 45385, true",
    "45380, 45385, '', false",
    "'', 45385, 45385, true",
    "45385, 45380, 45385, false",
    "45380, 45384-45385, 45385, true",
    "45380, 45384-45385, 45386, false",
    "45380, 4538*, 45385, true",
    "45380, 4538*, 45378, false",
    "45380, *, '', true",
    "45380, '', '', true"
  })
  void aRowMayAskForTheCodeOfAnotherLine(String code, String beside, String rest, boolean held) {
    RuleOverlay overlay =
        acme(read(
                "rule,action,reason,code,beside\nPTP-*,disable,deactivated,%s,%s\n"
                    .formatted(code, beside)))
            .of("PTP-001", DAY);
    Line line = Line.with("45380", rest.isEmpty() ? new String[0] : rest.split(" "));
    assertThat(overlay.at(line).suppressed()).isEqualTo(held);
  }

  @Test
  void aRowThatAsksForAnotherCodePassesTheWholeClaimBy() {
    RuleOverlay overlay =
        acme(read("rule,action,reason,beside\nPTP-001,disable,deactivated,45385\n"))
            .of("PTP-001", DAY);
    assertThat(overlay.byLine()).isTrue();
    assertThat(overlay.suppressed()).isFalse();
    assertThat(overlay.at(null)).isSameAs(overlay);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PTP-001,disable,,4538,   | ok",
        "PTP-001,disable,,453,    | 1.csv:3:4: beside is no code: '453'; write 64490, 64490-64495, 6449* or *",
        "PTP-001,disable,,45385-45380, | 1.csv:3:4: the range ends before it begins; write 45380-45385",
        "PTP-001,disable,,\"45385,45380\", | 1.csv:3:4: beside is no code: '45385,45380'; write 64490, 64490-64495, 6449* or *",
        "PAY-031,set,days=90,45385, | 1.csv:3:2: a parameter cannot be set for some lines only; leave the codes empty"
      })
  void anotherCodeThatIsNoneIsToldOfWithItsPlace(String row, String told) {
    List<PackProblem> problems = new ArrayList<>();
    String file = "rule,action,value,beside,code,reason\n# a state's list\n" + row + ",why\n";
    OverlayFiles.read("", Map.of("1.csv", file.getBytes(StandardCharsets.UTF_8)), RULES, problems);
    assertThat(problems)
        .extracting(PackProblem::toString)
        .isEqualTo(told.equals("ok") ? List.of() : List.of(told));
  }

  @Test
  void layersOfPacksLieUnderThoseOfTheSite() {
    List<PackProblem> problems = new ArrayList<>();
    Manifest manifest =
        ManifestReader.sound(
            "pack.yaml",
            "id: acme\nversion: \"1\"\nparameters: {PAY-009.days: 120}\n"
                .getBytes(StandardCharsets.UTF_8),
            problems);
    Overlays numbers = OverlayFiles.parameters(manifest, RULES, problems);
    Overlays pack =
        OverlayFiles.read(
            "acme",
            Map.of(
                "overlays/a.csv",
                "rule,action,value,reason\nPAY-031,severity,NOTE,x\n"
                    .getBytes(StandardCharsets.UTF_8)),
            RULES,
            problems);
    assertThat(problems).isEmpty();
    Overlays site = read("rule,action,value,reason\nPAY-031,set,days=60,ours\n");
    RuleOverlay overlay = acme(numbers.then(pack).then(site)).of("PAY-031", DAY);
    assertThat(overlay.number("days", 0)).isEqualTo(60);
    assertThat(overlay.effects())
        .extracting(OverlayEffect::layer)
        .containsExactly("acme pack.yaml:3", "acme overlays/a.csv:2", "1.csv:2");
  }

  @Test
  void aManifestThatSetsWhatIsNotThereIsSaidSo() {
    List<PackProblem> problems = new ArrayList<>();
    Manifest manifest =
        ManifestReader.sound(
            "pack.yaml",
            "id: acme\nversion: \"1\"\nparameters: {PAY-031.dyas: 1, PAY-013.days: 1}\n"
                .getBytes(StandardCharsets.UTF_8),
            problems);
    OverlayFiles.parameters(manifest, RULES, problems);
    assertThat(problems)
        .extracting(PackProblem::toString)
        .containsExactly(
            "pack.yaml:3:28: rule PAY-031 has no parameter dyas; did you mean days?",
            "pack.yaml:3:45: there is no rule PAY-013; did you mean PAY-031?");
  }
}
