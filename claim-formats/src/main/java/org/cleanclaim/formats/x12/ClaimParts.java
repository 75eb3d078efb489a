package org.cleanclaim.formats.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/** One claim (loop 2300 and all below it) while it is being read. */
final class ClaimParts {

  /**
   * CLM01, 02, 05 to 11: what the model has fields for, and CLM06, which says the provider signed.
   */
  private static final long FIELDS_OF_CLM = 0b1111_1110_0110L;

  /** A provider loop and the role it stands for. */
  record Sited(ProviderRole role, Party party) {}

  private final Claim.Builder builder = Claim.professional("").totalChargeCents(null);
  private final Problems problems;
  private final SourcePosition position;
  private final List<X12Segment> header;
  private final @Nullable Level billing;
  private final @Nullable Level subscriber;
  private final @Nullable Level patient;
  private final List<X12Segment> other = new ArrayList<>(4);
  private final List<Sited> providers = new ArrayList<>(4);
  private final List<Other> others = new ArrayList<>(0);
  private @Nullable Party party;
  private @Nullable Other current;
  private @Nullable LineParts line;
  private int lines;

  /** Another coverage of the claim: loops 2320 and 2330. */
  private static final class Other {
    final CoverageParts parts = new CoverageParts();
    @Nullable Party subscriber;
    @Nullable Party payer;
  }

  ClaimParts(
      SourcePosition position,
      @Nullable LocalDate submissionDate,
      List<X12Segment> header,
      @Nullable Level billing,
      @Nullable Level subscriber,
      @Nullable Level patient,
      X12Limits limits) {
    this.position = position;
    this.header = header;
    this.billing = billing;
    this.subscriber = subscriber;
    this.patient = patient;
    this.problems = new Problems(limits.problemsPerClaim());
    builder.submissionDate(submissionDate).position(position);
  }

  Problems problems() {
    return problems;
  }

  int lines() {
    return lines;
  }

  /** The levels above must be there, and say what they must. */
  void checkLevels(Cursor c) {
    if (billing == null) {
      c.syntax("CLM", "no billing provider level (HL*20) above the claim");
    } else {
      billing.claimBegins();
    }
    if (subscriber == null) {
      c.syntax("CLM", "no subscriber level (HL*22) above the claim");
    } else {
      subscriber.claimBegins();
    }
    if (patient != null) {
      patient.claimBegins();
    }
  }

  /** Reads a segment that belongs to this loop. */
  void read(Cursor c, Loop loop) {
    if (loop.withinLine()) {
      readLine(c, loop);
    } else if (loop.withinOtherCoverage()) {
      readOtherCoverage(c, loop);
    } else if (loop == Loop.CLAIM) {
      party = null;
      readClaim(c);
    } else if (c.segment().id().equals("NM1")) {
      party = provider(c, loop, providers, other);
    } else {
      detail(c, party, other);
    }
  }

  /** Keeps a segment that has no place where it stands. */
  void keep(Cursor c) {
    if (line != null) {
      line.keep(c);
    } else {
      other.add(c.kept());
    }
  }

  /** A provider loop begins; {@code null} when the model has no role for it. */
  static @Nullable Party provider(Cursor c, Loop loop, List<Sited> to, List<X12Segment> other) {
    String entity = c.segment().text(1);
    ProviderRole role = loop.role(entity == null ? "" : entity);
    if (role == null) {
      other.add(c.kept());
      return null;
    }
    Party p = new Party();
    p.name(c);
    to.add(new Sited(role, p));
    if (Party.saysMore(c, true)) {
      other.add(c.kept());
    }
    return p;
  }

  /** A segment that follows the NM1 of a provider. */
  static void detail(Cursor c, @Nullable Party party, List<X12Segment> other) {
    if (party == null) {
      other.add(c.kept());
    } else if (c.segment().id().equals("REF")) {
      Shared.reference(c, party::reference, other::add);
    } else if (!party.detail(c)) {
      other.add(c.kept());
    }
  }

  private void readLine(Cursor c, Loop loop) {
    if (c.segment().id().equals("LX")) {
      endLine();
      lines++;
      c.line(lines);
      line = new LineParts(c.position());
    }
    if (line != null) {
      line.read(c, loop, lines);
    }
  }

  private void endLine() {
    if (line != null) {
      builder.line(line.build(problems, lines));
      line = null;
    }
  }

  private void readClaim(Cursor c) {
    switch (c.segment().id()) {
      case "CLM" -> header(c);
      case "DTP" -> Shared.date(c, builder::date);
      case "PWK" -> Shared.attachment(c, builder::attachment, other::add);
      case "AMT" -> amount(c);
      case "REF" -> Shared.reference(c, builder::reference, other::add);
      case "K3" -> Shared.fixedFormat(c, builder::note, other::add);
      case "NTE" -> Shared.note(c, builder::note);
      case "HI" -> codes(c);
      default -> other.add(c.kept());
    }
  }

  private void header(Cursor c) {
    String number = c.required(1, 38);
    builder.controlNumber(number == null ? "" : number).totalChargeCents(c.money(2, true));
    if (!c.segment().has(5)) {
      c.missing(5, 0);
    } else {
      builder.placeOfService(c.required(5, 1, 1, 2));
      String qualifier = c.required(5, 2, 1, 2);
      if (qualifier != null && !qualifier.equals("B")) {
        c.bad(5, 2, "not B (place of service): " + ValueShape.of(qualifier));
      }
    }
    builder.frequency(c.segment().has(5) ? c.required(5, 3, 1, 1) : null);
    c.required(6, 1);
    builder.signatures(c.required(7, 1), c.required(8, 1), c.required(9, 1), c.text(10, 1));
    if (c.segment().has(11)) {
      builder.accident(accident(c));
    }
    Shared.keepIf(c, c.saysMoreThan(FIELDS_OF_CLM), other::add);
  }

  private static Accident accident(Cursor c) {
    List<String> causes = new ArrayList<>(1);
    for (int i = 1; i <= 3; i++) {
      String cause = c.text(11, i, 2, 3);
      if (cause != null) {
        causes.add(cause);
      }
    }
    if (causes.isEmpty()) {
      c.missing(11, 1);
    }
    return new Accident(causes, c.text(11, 4, 2, 2), c.text(11, 5, 2, 3));
  }

  private void amount(Cursor c) {
    String qualifier = c.required(1, 3);
    Long cents = c.money(2, true);
    if ("F5".equals(qualifier)) {
      builder.patientPaidCents(cents);
      Shared.keepIf(c, c.saysMoreThan(0b110), other::add);
    } else {
      other.add(c.kept());
    }
  }

  /**
   * HI: diagnoses in their order, an empty one for each gap so that pointers still count right;
   * anaesthesia procedures (BP, BO) and conditions (BG) are kept as they are.
   */
  private void codes(Cursor c) {
    Segment s = c.segment();
    boolean kept = false;
    boolean diagnoses = diagnosis(s.text(1, 1)) || !s.has(1);
    if (!s.has(1)) {
      c.missing(1, 0);
    }
    for (int e = 1; e <= s.count(); e++) {
      if (!s.has(e)) {
        if (diagnoses && e > 1) {
          c.missing(e, 0);
          builder.diagnosis(Diagnosis.of("", null, null, c.position()));
        }
        continue;
      }
      String qualifier = s.text(e, 1);
      if (qualifier == null) {
        c.missing(e, 1);
      }
      String code = c.required(e, 2, 1, 30);
      if (diagnoses) {
        if (qualifier != null && !diagnosis(qualifier)) {
          c.bad(e, 1, "none of ABK, ABF, BK, BF: " + ValueShape.of(qualifier));
        }
        builder.diagnosis(
            Diagnosis.of(code == null ? "" : code, qualifier, s.text(e, 9), c.position()));
      } else if (!kept) {
        kept = true;
        other.add(c.kept());
      }
    }
  }

  private static boolean diagnosis(@Nullable String qualifier) {
    return qualifier != null
        && switch (qualifier) {
          case "ABK", "ABF", "BK", "BF" -> true;
          default -> false;
        };
  }

  private void readOtherCoverage(Cursor c, Loop loop) {
    Segment s = c.segment();
    if (s.id().equals("SBR")) {
      endLine();
      current = new Other();
      others.add(current);
      party = null;
      Shared.keepIf(c, !current.parts.subscriber(c), other::add);
      return;
    }
    Other o = current;
    if (o == null) {
      other.add(c.kept());
    } else if (loop == Loop.OTHER_COVERAGE) {
      party = null;
      adjudication(c, o);
    } else if (s.id().equals("NM1")) {
      party = otherParty(c, loop, o);
    } else if (s.id().equals("DTP")) {
      paidDate(c, o);
    } else if (loop == Loop.OTHER_PAYER && !s.id().equals("REF")) {
      other.add(c.kept());
    } else {
      detail(c, party, other);
    }
  }

  private void adjudication(Cursor c, Other o) {
    switch (c.segment().id()) {
      case "CAS" -> o.parts.adjustments(c);
      case "AMT" -> {
        String qualifier = c.required(1, 3);
        Long cents = c.money(2, true);
        if ("D".equals(qualifier)) {
          o.parts.paid(cents);
        } else {
          other.add(c.kept());
        }
      }
      default -> other.add(c.kept());
    }
  }

  private @Nullable Party otherParty(Cursor c, Loop loop, Other o) {
    if (loop != Loop.OTHER_SUBSCRIBER && loop != Loop.OTHER_PAYER) {
      other.add(c.kept());
      return null;
    }
    Party p = new Party();
    p.name(c);
    if (loop == Loop.OTHER_SUBSCRIBER) {
      o.subscriber = p;
    } else {
      o.payer = p;
    }
    Shared.keepIf(c, Party.saysMore(c, false), other::add);
    return p;
  }

  private void paidDate(Cursor c, Other o) {
    String qualifier = Shared.dateQualifier(c);
    Cursor.Period period = c.period(2, 3);
    if (qualifier.equals("573") && period != null) {
      o.parts.paidDate(period.from());
    } else if (!qualifier.equals("573")) {
      other.add(c.kept());
    }
  }

  /** The claim, as far as it was read. */
  Claim build() {
    endLine();
    if (lines == 0) {
      problems.add(
          ProblemSink.SYNTAX, "2300", "LX", 0, "the claim has no service line (LX)", position);
    }
    Level about = patient != null ? patient : subscriber;
    if (about != null) {
      builder.patient(about.person());
    }
    coverages();
    if (billing != null) {
      billing.providers().forEach(builder::provider);
    }
    providers.forEach(p -> builder.provider(p.party().toProvider(p.role())));
    header.forEach(builder::other);
    addLevel(billing);
    addLevel(subscriber);
    addLevel(patient);
    other.forEach(builder::other);
    problems.list().forEach(builder::problem);
    return builder.build();
  }

  private void addLevel(@Nullable Level level) {
    if (level != null) {
      level.kept().forEach(builder::other);
      level.problems().list().forEach(builder::problem);
    }
  }

  private void coverages() {
    List<CoverageParts.Ranked> all = new ArrayList<>(1 + others.size());
    Coverage destination = subscriber == null ? null : subscriber.coverage(patient);
    if (destination != null) {
      all.add(new CoverageParts.Ranked(destination, true));
    }
    for (Other o : others) {
      if (o.subscriber != null) {
        o.parts.subscriber(o.subscriber, null);
      }
      if (o.payer != null) {
        o.parts.payer(o.payer);
      }
      all.add(new CoverageParts.Ranked(o.parts.build(), false));
    }
    Collections.sort(all);
    all.forEach(r -> builder.coverage(r.coverage(), r.receiver()));
  }
}
