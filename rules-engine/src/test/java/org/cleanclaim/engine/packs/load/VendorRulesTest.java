package org.cleanclaim.engine.packs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.engine.ScrubberBuilder;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules as vendors may write them: on paths, with guards, inserting, about what is not there. */
class VendorRulesTest {

  private static final String HEAD =
      """
      package com.acme.rules;
      import org.cleanclaim.claim.Claim;
      import org.cleanclaim.claim.ServiceLine;
      import org.cleanclaim.engine.observation.PtpConflict;
      import org.cleanclaim.engine.rule.Findings;
      import org.cleanclaim.finding.ClaimField;
      global Findings findings;
      declare Marker
        what : String
      end
      """;

  @TempDir private Path pack;

  @BeforeEach
  void manifest() {
    Packs.write(pack, "pack.yaml", "id: acme\nversion: \"1\"\ntitle: Acme\n");
  }

  private static String rule(String id, String when, String then) {
    return """
        rule "%s"
          @title("t") @severity(ERROR) @snip(7) @message("m") @cite("c")
        when
          %s
        then
          %s
        end
        """
        .formatted(id, when, then);
  }

  private static String failing(String id, String when) {
    return rule(id, when, "findings.fail(ClaimField.CLAIM);");
  }

  private ScrubberBuilder builder(String... rules) {
    Packs.write(pack, "rules/acme.drl", HEAD + String.join("\n", rules));
    return Cleanclaim.scrubber(ReferenceLibrary.starter())
        .pack(pack)
        .trust((digest, signers) -> true);
  }

  private static List<String> acme(ScrubReport report) {
    return report.findings().stream()
        .map(Finding::ruleId)
        .filter(id -> id.startsWith("ACME") || id.startsWith("SYS"))
        .toList();
  }

  @Test
  void pathsAndGuardsMeanWhatTheySay() {
    try (ReloadableScrubber scrubber =
        builder(
                failing("ACME-001", "Claim(payer() != null, payer().payerId == \"ACME\")"),
                failing("ACME-002", "Claim(payer() != null, payer().payerId == \"OTHER\")"),
                failing("ACME-003", "Claim(payer() != null, payer().memberId == \"A1234567\")"),
                failing(
                    "ACME-004",
                    "Claim(institutional != null, institutional.typeOfBill == \"0131\")"),
                failing(
                    "ACME-005",
                    "Claim(institutional != null, institutional.typeOfBill == \"0111\")"),
                failing("ACME-006", "Claim(frequency == \"7\")"),
                failing("ACME-007", "Claim(frequency == \"8\")"))
            .build()) {
      assertThat(acme(scrubber.scrub(Packs.claim("ACME"))))
          .containsExactly("ACME-001", "ACME-003", "ACME-006");
    }
  }

  @Test
  void whatARuleInsertsDoesNotReachTheNextClaim() {
    Claim with = Packs.claim("ACME");
    Claim without = with.toBuilder().lines(List.of(with.lines().get(1))).build(); // 36415 alone
    try (ReloadableScrubber scrubber =
        builder(
                rule(
                    "ACME-001",
                    "ServiceLine(procedure == \"99213\")",
                    "insert(new Marker(\"x\"));"),
                failing("ACME-002", "Marker() Claim()"),
                failing("ACME-003", "exists ServiceLine(procedure == \"99213\")"),
                failing("ACME-004", "not ServiceLine(procedure == \"99213\")"))
            .build()) {
      for (int i = 0; i < 3; i++) {
        assertThat(acme(scrubber.scrub(with))).containsExactly("ACME-002", "ACME-003");
        assertThat(acme(scrubber.scrub(without))).containsExactly("ACME-004");
      }
    }
  }

  @Test
  void whatIsNotThereIsAskedWhenEverythingIsStated() {
    Claim pair =
        Packs.claim("ACME").toBuilder()
            .lines(List.of())
            .line(l -> l.procedure("99213").on("2026-03-10").pointer(1).charge("120.00"))
            .line(l -> l.procedure("20610", "RT").on("2026-03-10").pointer(1).charge("180.00"))
            .build();
    try (ReloadableScrubber scrubber =
        builder(
                failing("ACME-001", "Claim() not PtpConflict()"),
                failing("ACME-002", "Claim() exists PtpConflict()"))
            .build()) {
      assertThat(acme(scrubber.scrub(pair))).containsExactly("ACME-002");
      assertThat(acme(scrubber.scrub(Packs.claim("ACME")))).containsExactly("ACME-001");
    }
  }

  @Test
  void aRuleThatBreaksGivesAReportThatChecksNothing() {
    try (ReloadableScrubber scrubber =
        builder(
                rule(
                    "ACME-001",
                    "$claim : Claim()",
                    "if (true) { throw new AssertionError($claim.patient().birthDate()); }"))
            .build()) {
      ScrubReport report = scrubber.scrub(Packs.claim("ACME"));
      assertThat(acme(report)).containsExactly("SYS-001");
      assertThat(report.findings().toString()).doesNotContain("1970");
      assertThat(report.packs()).anyMatch(p -> p.startsWith("acme "));
    }
  }

  @Test
  void aLaterLayerBringsARuleBackAndItCounts(@TempDir Path site) {
    Packs.write(site, "10.csv", "rule,action,value,reason\nACME-001,disable,,never here\n");
    Packs.write(site, "20.csv", "rule,action,value,reason,payer\nACME-001,enable,,but here,ACME\n");
    try (ReloadableScrubber scrubber =
        builder(failing("ACME-001", "Claim()")).overlays(site).build()) {
      ScrubReport on = scrubber.scrub(Packs.claim("ACME"));
      assertThat(on.disposition()).isEqualTo(Disposition.REJECT);
      assertThat(on.failures(Severity.ERROR)).anyMatch(f -> f.ruleId().equals("ACME-001"));
      ScrubReport off = scrubber.scrub(Packs.claim("OTHER"));
      assertThat(off.findings())
          .filteredOn(f -> f.ruleId().equals("ACME-001"))
          .singleElement()
          .matches(Finding::suppressed);
    }
  }

  @Test
  void anOverlayForACodeSeesTheLineARuleNames(@TempDir Path site) {
    Packs.write(site, "10.csv", "rule,action,value,reason,code\nACME-001,suppress,,agreed,36415\n");
    try (ReloadableScrubber scrubber =
        builder(
                rule(
                    "ACME-001",
                    "$line : ServiceLine()",
                    "findings.fail($line, ClaimField.LINE_PROCEDURE);"))
            .overlays(site)
            .build()) {
      assertThat(scrubber.scrub(Packs.claim("ACME")).findings())
          .filteredOn(f -> f.ruleId().equals("ACME-001"))
          .extracting(f -> f.location().line() + " " + f.suppressed())
          .containsExactly("1 false", "2 true");
    }
  }

  @Test
  void lookingAtAPackRunsNothingOfIt() {
    builder(
        failing(
            "ACME-001",
            "ServiceLine(procedure == String.valueOf(System.setProperty(\"acme.ran\", \"1\")))"),
        failing("ACME-002", "Claim(frequency == \"7\")"));
    PackOnDisk looked = PackOnDisk.read(pack);
    assertThat(looked.rules()).extracting(r -> r.id()).containsExactly("ACME-001", "ACME-002");
    assertThat(System.getProperty("acme.ran")).isNull();
  }

  @Test
  void aJarWhoseClassesAreNotItsRulesIsRefused(@TempDir Path out) throws IOException {
    builder(failing("ACME-001", "Claim(frequency == \"7\")"));
    Path harmless = out.resolve("harmless.jar");
    PackOnDisk.read(pack).build(harmless);
    assertThat(PackOnDisk.read(harmless).id()).isEqualTo("acme");

    Path forged = out.resolve("forged.jar");
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(harmless.toFile())) {
      for (ZipEntry e : zip.stream().toList()) {
        entries.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    }
    String some = entries.keySet().stream().filter(n -> n.endsWith(".class")).findFirst().get();
    byte[] bytes = entries.get(some);
    bytes[bytes.length - 1] ^= 1;
    try (ZipOutputStream zip = new ZipOutputStream(java.nio.file.Files.newOutputStream(forged))) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
    assertThatThrownBy(() -> PackOnDisk.read(forged))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("not what its rules compile to");
  }
}
