package org.cleanclaim.engine.packs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;

/** Packs written for tests. */
final class Packs {

  /** A rule on raw lines, run directly, and a rule that joins, run by a session. */
  static final String RULES =
      """
      package com.acme.rules;

      import org.cleanclaim.claim.Claim;
      import org.cleanclaim.claim.ServiceLine;
      import org.cleanclaim.engine.rule.Findings;
      import org.cleanclaim.finding.ClaimField;

      global Findings findings;

      rule "ACME-001"
        @title("Charge above what Acme takes on one line")
        @severity(WARNING) @snip(7) @carc("CO-45")
        @message("a line is charged above the limit of version %1$s")
        @why("Acme looks at high charges by hand.") @cite("Acme provider manual %1$s") @since("2026-01-01")
        @fires("99213 at $5,000") @silent("99213 at $120")
        @parameter("cents=100000")
      when
        $line : ServiceLine(chargeCents != null)
      then
        if ($line.chargeCents() > findings.number("cents")) {
          findings.fail(ClaimField.LINE_CHARGE);
        }
      end

      rule "ACME-002"
        @title("Two lines of one charge")
        @severity(NOTE) @snip(7)
        @message("two lines carry the same charge, says version %1$s")
        @why("Acme asks about copies.") @cite("Acme provider manual %1$s") @since("2026-01-01")
        @fires("two lines at $120") @silent("one line")
      when
        $one : ServiceLine($charge : chargeCents, $procedure : procedure)
        $two : ServiceLine(this != $one, chargeCents == $charge, procedure < $procedure)
      then
        findings.fail(ClaimField.LINE_CHARGE);
      end
      """;

  private Packs() {}

  /** Writes a pack of rules of a version, for payer ACME. */
  static void acme(Path folder, String version) {
    write(
        folder,
        "pack.yaml",
        """
        id: acme
        version: "%s"
        title: Acme Health Plan
        extends: [commercial]
        scope:
          payers: [ACME]
        """
            .formatted(version));
    write(folder, "rules/acme.drl", RULES.formatted(version));
    write(
        folder,
        "overlays/acme.csv",
        "rule,action,value,reason\nPAY-040,severity,WARNING,version " + version + "\n");
  }

  /** Writes a file of a pack. */
  static void write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A commercial replacement claim of two lines without the number of what it replaces. */
  static Claim claim(String payer) {
    LocalDate day = LocalDate.of(2026, 3, 10);
    return Claim.professional("P1")
        .payer(payer, PlanType.COMMERCIAL)
        .memberId("A1234567")
        .patient(p -> p.name("DOE", "PAT").birthDate(LocalDate.of(1970, 2, 1)).sex(Sex.FEMALE))
        .billingProvider("1234567893")
        .renderingProvider("1245319599")
        .placeOfService("11")
        .frequency("7")
        .submissionDate(day.plusDays(5))
        .diagnosis("M17.11")
        .line(l -> l.procedure("99213").on(day).pointer(1).charge("2000.00"))
        .line(l -> l.procedure("36415").on(day).pointer(1).charge("2000.00"))
        .build();
  }
}
