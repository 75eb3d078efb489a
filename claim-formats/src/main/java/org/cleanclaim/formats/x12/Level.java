package org.cleanclaim.formats.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchical level (HL): billing provider, subscriber or patient. What it says holds for all
 * claims below it, and so do its problems.
 */
final class Level {

  private final String number;
  private final Loop loop;
  private final SourcePosition position;
  private final Problems problems;
  private final List<X12Segment> kept = new ArrayList<>(2);
  private final CoverageParts coverageParts = new CoverageParts();
  private boolean hasClaims;
  private boolean hasChildren;
  private boolean complete;

  private @Nullable Party party;
  private @Nullable Party second;
  private @Nullable String taxonomy;
  private @Nullable String relationship;
  private @Nullable LocalDate deathDate;

  private List<Provider> providers = List.of();
  private @Nullable Coverage coverage;

  Level(Loop loop, String number, SourcePosition position, int maxProblems) {
    this.loop = loop;
    this.number = number;
    this.position = position;
    this.problems = new Problems(maxProblems);
  }

  /** HL01. */
  String number() {
    return number;
  }

  Problems problems() {
    return problems;
  }

  List<X12Segment> kept() {
    return kept;
  }

  void child() {
    hasChildren = true;
  }

  /** Reads a segment of this level itself or of a party in it; {@code open} is that party. */
  void read(Cursor c, @Nullable Party open) {
    switch (c.segment().id()) {
      case "PRV" -> {
        if (c.loop() != Loop.BILLING_LEVEL) {
          kept.add(c.kept());
          return;
        }
        c.required(1, 0, 1, 3);
        c.required(2, 0, 2, 3);
        taxonomy = c.required(3, 50);
        keepIf(c, c.saysMoreThan(0b1110));
      }
      case "SBR" -> keepIf(c, !coverageParts.subscriber(c));
      case "PAT" -> patient(c);
      case "NM1" -> {
        // opened by the transaction
      }
      case "N3", "N4", "DMG" ->
          keepIf(c, open == null || c.loop() == Loop.PAYER || !open.detail(c));
      case "REF" -> reference(c, open);
      default -> kept.add(c.kept());
    }
  }

  /** A party of this level begins; {@code null} when the model has no place for it. */
  @Nullable Party party(Cursor c) {
    Loop where = c.loop();
    boolean known =
        switch (where) {
          case BILLING, PAY_TO, SUBSCRIBER, PAYER, PATIENT -> true;
          default -> false;
        };
    if (!known) {
      kept.add(c.kept());
      return null;
    }
    Party p = new Party();
    p.name(c);
    if (where == Loop.PAY_TO || where == Loop.PAYER) {
      second = p;
    } else {
      party = p;
    }
    keepIf(c, Party.saysMore(c, where == Loop.BILLING || where == Loop.PAY_TO));
    return p;
  }

  private void patient(Cursor c) {
    long fields = 0b110_0000L;
    if (loop == Loop.PATIENT_LEVEL) {
      relationship = c.required(1, 0, 2, 2);
      fields |= 0b10;
    }
    String format = c.text(5, 3);
    if (format != null && !format.equals("D8")) {
      c.bad(5, "not D8: " + ValueShape.of(format));
    }
    deathDate = c.day(6, format != null);
    keepIf(c, c.saysMoreThan(fields));
  }

  private void reference(Cursor c, @Nullable Party open) {
    var reference = c.reference();
    if (reference == null) {
      return;
    }
    if (open == null) {
      kept.add(c.kept());
      return;
    }
    open.reference(reference);
    keepIf(c, c.saysMoreThan(0b110));
  }

  private void keepIf(Cursor c, boolean says) {
    if (says) {
      kept.add(c.kept());
    }
  }

  /** The first claim below begins: what the level must have said is checked once. */
  void claimBegins() {
    hasClaims = true;
    if (complete) {
      return;
    }
    complete = true;
    switch (loop) {
      case BILLING_LEVEL -> completeBilling();
      case SUBSCRIBER_LEVEL -> completeSubscriber();
      default -> completePatient();
    }
  }

  private void completeBilling() {
    List<Provider> all = new ArrayList<>(2);
    if (party == null) {
      missing("2010AA", "NM1", "NM1*85 (billing provider) is missing");
    } else {
      party.taxonomy(taxonomy);
      all.add(party.toProvider(ProviderRole.BILLING));
    }
    if (second != null) {
      all.add(second.toProvider(ProviderRole.PAY_TO));
    }
    providers = List.copyOf(all);
  }

  private void completeSubscriber() {
    if (!coverageParts.named()) {
      missing("2000B", "SBR", "SBR (subscriber information) is missing");
    }
    if (party == null) {
      missing("2010BA", "NM1", "NM1*IL (subscriber) is missing");
    } else {
      coverageParts.subscriber(party, deathDate);
    }
    if (second == null) {
      missing("2010BB", "NM1", "NM1*PR (payer) is missing");
    } else {
      coverageParts.payer(second);
    }
    coverage = coverageParts.build();
  }

  private void completePatient() {
    if (party == null) {
      missing("2010CA", "NM1", "NM1*QC (patient) is missing");
    }
  }

  private void missing(String where, String segment, String text) {
    problems.add(ProblemSink.SYNTAX, where, segment, 0, text, position);
  }

  /** The level is over: problems that no claim carried are the file's. */
  void close(FileProblems file) {
    if (hasClaims) {
      return;
    }
    problems.list().forEach(file::report);
    if (!hasChildren) {
      file.add(ProblemSink.SYNTAX, loop.id(), "HL", 0, "the level holds no claim", position);
    }
  }

  /** Billing and pay-to provider. */
  List<Provider> providers() {
    return providers;
  }

  /** The person this level is about. */
  org.cleanclaim.claim.Person person() {
    return CoverageParts.personOf(party, deathDate);
  }

  /** The coverage of this subscriber, for a claim of the subscriber or of a patient level below. */
  @Nullable Coverage coverage(@Nullable Level patient) {
    Coverage own = coverage;
    if (patient == null || own == null) {
      return own;
    }
    Coverage.Builder b = own.toBuilder().patientRelationship(patient.relationship);
    if (patient.party != null) {
      patient.party.references().forEach(b::reference);
    }
    return b.build();
  }
}
