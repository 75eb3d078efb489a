package org.cleanclaim.engine.packs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.ReloadableScrubber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack with a mistake of every kind names all of them in one run. */
class EverythingBrokenTest {

  private static final String HEAD =
      """
      package com.acme.rules;
      import org.cleanclaim.claim.ServiceLine;
      import org.cleanclaim.engine.rule.Findings;
      import org.cleanclaim.finding.ClaimField;
      global Findings findings;
      """;

  /** A rule; {@code @cite} and the like come with the annotations. */
  private static String rule(String name, String annotations, String when, String then) {
    return "rule \"%s\"\n%s\nwhen\n  %s\nthen\n  %s\nend\n"
        .formatted(name, annotations, when, then);
  }

  private static final String SOUND =
      "@title(\"t\") @severity(ERROR) @snip(7) @message(\"m\") @cite(\"c\")";
  private static final String LINE = "$line : ServiceLine(procedure != null)";
  private static final String FAIL = "findings.fail(ClaimField.LINE_CHARGE);";

  private static void broken(Path pack) {
    Packs.write(pack, "rules/acme.drl", "package com.acme.rules;\n");
    Packs.write(
        pack,
        "pack.yaml",
        """
        id: acme
        version: "1"
        titel: Acme
        extends: [comercial]
        effective: {from: 2026-12-31, to: 2026-01-01}
        scope:
          plans: [HMO]
        parameters: {PAY-031.dayz: 90}
        """);
    Packs.write(
        pack,
        "rules/syntax.drl",
        HEAD + rule("ACME-001", SOUND, LINE, FAIL).replace("when", "wenn"));
    Packs.write(
        pack,
        "rules/meaning.drl",
        HEAD
            + rule("ACME-002", SOUND, "$line : ServiceLine(procedur != null)", FAIL)
            + rule("ACME-003", SOUND, "$line : ServiceLien(procedure != null)", FAIL)
            + rule("ACME-004", SOUND, LINE, "findings.fale(ClaimField.LINE_CHARGE);"));
    Packs.write(
        pack,
        "rules/annotations.drl",
        HEAD
            + rule("ACME-005", SOUND.replace("@cite(\"c\")", ""), LINE, FAIL)
            + rule("ACME-006", SOUND.replace("ERROR", "LOUD"), LINE, FAIL)
            + rule("ACME-007", SOUND.replace("@snip(7)", "@snip(9)"), LINE, FAIL)
            + rule("ACME-008", SOUND + " @carc(\"45\")", LINE, FAIL)
            + rule("ACME-009", SOUND + " @sinse(\"2026-01-01\")", LINE, FAIL)
            + rule("ACME-010", SOUND.replace("\"m\"", "\"{open\""), LINE, FAIL)
            + rule("ACME-010", SOUND, LINE, FAIL)
            + rule("PTP-001", SOUND, LINE, FAIL));
    Packs.write(
        pack,
        "tables/prior-auth.csv",
        "code,place,from,to\n64490,22,2026-13-01,\n64490,22,2026-01-01,\n64490,22,2026-06-01,\n64490-,22,,\n");
    Packs.write(pack, "tables/devices.csv", "code\n64490\n");
    Packs.write(
        pack,
        "overlays/site.csv",
        "rule,action,value,reason\nPTP-999,disable,,x\nPTP-001,mute,,x\nPTP-001,severity,LOUD,x\nPTP-001,disable,,\nACME-002,disable,,known though it does not compile\n");
  }

  @Test
  void everyMistakeIsToldWithItsPlaceAndRemedy(@TempDir Path pack, @TempDir Path good) {
    Packs.acme(good, "1");
    try (ReloadableScrubber scrubber =
        Cleanclaim.scrubber(ReferenceLibrary.starter())
            .pack(good)
            .trust((digest, signers) -> true)
            .build()) {
      broken(good);
      PackException e = catchThrowableOfType(PackException.class, scrubber::reloadPacks);
      List<PackProblem> problems = e.problems();
      assertThat(problems).allSatisfy(p -> assertThat(p.remedy()).as(p.toString()).isNotBlank());
      assertThat(problems).allSatisfy(p -> assertThat(p.file()).as(p.toString()).isNotBlank());
      assertThat(problems)
          .filteredOn(p -> !p.what().contains("devices"))
          .allSatisfy(p -> assertThat(p.line()).as(p.toString()).isPositive());
      for (String expected :
          List.of(
              "pack.yaml:3:1: titel",
              "pack.yaml:4:11: comercial",
              "pack.yaml:5:",
              "pack.yaml:7:11: HMO",
              "pack.yaml:8:28: dayz",
              "rules/syntax.drl:8:1: wenn",
              "rules/meaning.drl:9:23: procedur",
              "rules/meaning.drl:16:11: ServiceLien",
              "rules/meaning.drl:25:12: fale",
              "rules/annotations.drl:6: cite",
              "rules/annotations.drl:13: LOUD",
              "rules/annotations.drl:20: snip",
              "rules/annotations.drl:27: carc",
              "rules/annotations.drl:34: sinse",
              "rules/annotations.drl:41: open",
              "rules/annotations.drl:48:1: ACME-010",
              "rules/annotations.drl:55: PTP-001",
              "tables/prior-auth.csv:2:3: 2026-13-01",
              "tables/prior-auth.csv:4: same key",
              "tables/prior-auth.csv:5:1: 64490-",
              "tables/devices.csv: devices",
              "overlays/site.csv:2:1: PTP-999",
              "overlays/site.csv:3:2: mute",
              "overlays/site.csv:4:3: LOUD",
              "overlays/site.csv:5:4: reason")) {
        String place = expected.substring(0, expected.lastIndexOf(':'));
        String word = expected.substring(expected.lastIndexOf(':') + 1).strip();
        assertThat(problems)
            .as(expected)
            .anyMatch(
                p -> p.toString().startsWith(place) && (p.what() + p.remedy()).contains(word));
      }
      assertThat(problems).noneMatch(p -> p.toString().contains("site.csv:6"));
      assertThat(scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN).packs())
          .contains("acme 1");
    }
  }

  @Test
  void packsThatExtendEachOtherAreTold(@TempDir Path one, @TempDir Path two) {
    Packs.write(one, "pack.yaml", "id: one\nversion: \"1\"\ntitle: One\nextends: [two]\n");
    Packs.write(two, "pack.yaml", "id: two\nversion: \"1\"\ntitle: Two\nextends: [one]\n");
    PackException e =
        catchThrowableOfType(
            PackException.class,
            () -> Cleanclaim.scrubber(ReferenceLibrary.starter()).pack(one).pack(two).build());
    assertThat(e.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.what()).contains("one -> two -> one");
              assertThat(p.line()).isEqualTo(4);
              assertThat(p.remedy()).isNotBlank();
            });
  }
}
