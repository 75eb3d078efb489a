package org.cleanclaim.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Adjustment;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.LineAdjudication;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.jspecify.annotations.Nullable;

/** One service line (loop 2400 and all below it) while it is being read. */
final class LineParts {

  /** SV101 to 105, 107, 109, 111, 112, 115: what the model has fields for. */
  private static final long FIELDS_OF_SV1 = 0b1001_1010_1011_1110L;

  private final ServiceLine.Builder builder = ServiceLine.builder().units(null);
  private final SourcePosition position;
  private final List<X12Segment> other = new ArrayList<>(0);
  private final List<ClaimParts.Sited> providers = new ArrayList<>(0);
  private @Nullable Party party;
  private @Nullable Drug drug;
  private @Nullable Decision decision;
  private boolean described;

  /** Loop 2410. */
  private static final class Drug {
    String ndc = "";
    @Nullable BigDecimal quantity;
    @Nullable String unit;
    @Nullable String prescription;

    DrugDetail build() {
      return new DrugDetail(ndc, quantity, unit, prescription);
    }
  }

  /** Loop 2430. */
  private static final class Decision {
    String payer = "";
    @Nullable Long paid;
    @Nullable String procedure;
    List<String> modifiers = List.of();
    @Nullable BigDecimal units;
    final List<Adjustment> adjustments = new ArrayList<>(2);
    @Nullable LocalDate date;

    LineAdjudication build() {
      return new LineAdjudication(payer, paid, procedure, modifiers, units, adjustments, date);
    }
  }

  LineParts(SourcePosition position) {
    this.position = position;
    builder.position(position);
  }

  void keep(Cursor c) {
    other.add(c.kept());
  }

  /** Reads a segment that belongs to this loop. */
  void read(Cursor c, Loop loop, int number) {
    switch (loop) {
      case LINE -> {
        party = null;
        readLine(c, number);
      }
      case DRUG -> readDrug(c);
      case LINE_ADJUDICATION -> readDecision(c);
      case LINE_FORM -> keep(c);
      default -> {
        if (c.segment().id().equals("NM1")) {
          party = ClaimParts.provider(c, loop, providers, other);
        } else {
          ClaimParts.detail(c, party, other);
        }
      }
    }
  }

  private void readLine(Cursor c, int number) {
    switch (c.segment().id()) {
      case "LX" -> {
        Integer sent = c.whole(1, 0, 1, 999_999);
        if (!c.segment().has(1)) {
          c.missing(1, 0);
        } else if (sent != null && sent != number) {
          c.syntax("LX01", "lines are numbered from 1 in steps of 1; this one is number " + number);
        }
      }
      case "SV1" -> service(c);
      case "DTP" -> date(c);
      case "PWK" -> Shared.attachment(c, builder::attachment, other::add);
      case "REF" -> Shared.reference(c, builder::reference, other::add);
      case "K3" -> Shared.fixedFormat(c, builder::note, other::add);
      case "NTE" -> Shared.note(c, builder::note);
      default -> keep(c);
    }
  }

  private void service(Cursor c) {
    described = true;
    if (!c.segment().has(1)) {
      c.missing(1, 0);
    } else {
      builder
          .procedureQualifier(c.required(1, 1, 2, 2))
          .procedure(c.required(1, 2, 1, 48))
          .modifiers(modifiers(c, 1))
          .description(c.text(1, 7, 1, 80));
    }
    builder
        .chargeCents(c.money(2, true))
        .unitQualifier(c.required(3, 0, 2, 2))
        .units(c.quantity(4, true))
        .placeOfService(c.text(5, 0, 1, 2))
        .indicators(c.text(9, 1), c.text(11, 1), c.text(12, 1), c.text(15, 1));
    if (!c.segment().has(7)) {
      c.missing(7, 0);
    }
    for (int i = 1; i <= c.segment().components(7); i++) {
      Integer pointer = c.whole(7, i, 1, 12);
      if (pointer != null) {
        builder.pointer(pointer);
      }
    }
    Shared.keepIf(c, c.saysMoreThan(FIELDS_OF_SV1) || c.segment().text(1, 8) != null, other::add);
  }

  private static List<String> modifiers(Cursor c, int element) {
    if (c.segment().components(element) < 3) {
      return List.of();
    }
    List<String> modifiers = new ArrayList<>(4);
    for (int i = 3; i <= 6; i++) {
      String m = c.text(element, i, 2, 2);
      if (m != null) {
        modifiers.add(m);
      }
    }
    return modifiers;
  }

  private void date(Cursor c) {
    if (!c.segment().is(1, "472")) {
      Shared.date(c, builder::date);
      return;
    }
    Cursor.Period period = c.period(2, 3);
    if (period != null) {
      builder.between(period.from(), period.to());
    }
  }

  private void readDrug(Cursor c) {
    Segment s = c.segment();
    switch (s.id()) {
      case "LIN" -> {
        String qualifier = c.required(2, 0, 2, 2);
        String id = c.required(3, 48);
        if (!"N4".equals(qualifier) || id == null) {
          keep(c);
        } else if (drug != null) {
          c.syntax("LIN", "a line has at most one drug (loop 2410)");
          keep(c);
        } else {
          drug = new Drug();
          drug.ndc = id;
          Shared.keepIf(c, c.saysMoreThan(0b1100), other::add);
        }
      }
      case "CTP" -> {
        BigDecimal quantity = c.quantity(4, true);
        String unit = c.required(5, 1, 2, 2);
        if (drug == null) {
          keep(c);
        } else {
          drug.quantity = quantity;
          drug.unit = unit;
          Shared.keepIf(c, c.saysMoreThan(0b110000), other::add);
        }
      }
      case "REF" -> {
        if (drug != null && s.is(1, "XZ")) {
          drug.prescription = c.required(2, 50);
        } else {
          c.reference();
          keep(c);
        }
      }
      default -> keep(c);
    }
  }

  private void readDecision(Cursor c) {
    switch (c.segment().id()) {
      case "SVD" -> {
        endDecision();
        decision = decision(c);
        Shared.keepIf(c, c.saysMoreThan(0b101110), other::add);
      }
      case "CAS" -> {
        if (decision != null) {
          CoverageParts.adjustments(c, decision.adjustments::add);
        }
      }
      case "DTP" -> {
        String qualifier = Shared.dateQualifier(c);
        Cursor.Period period = c.period(2, 3);
        if (decision != null && period != null && qualifier.equals("573")) {
          decision.date = period.from();
        } else if (!qualifier.equals("573")) {
          keep(c);
        }
      }
      default -> keep(c);
    }
  }

  private static Decision decision(Cursor c) {
    Decision d = new Decision();
    String payer = c.required(1, 0, 2, 80);
    d.payer = payer == null ? "" : payer;
    d.paid = c.money(2, true);
    if (!c.segment().has(3)) {
      c.missing(3, 0);
    } else {
      c.required(3, 1, 2, 2);
      d.procedure = c.required(3, 2, 1, 48);
      d.modifiers = modifiers(c, 3);
    }
    d.units = c.quantity(5, true);
    return d;
  }

  private void endDecision() {
    if (decision != null) {
      builder.adjudication(decision.build());
      decision = null;
    }
  }

  /** The line, as far as it was read. */
  ServiceLine build(Problems problems, int number) {
    endDecision();
    if (!described) {
      problems.add(
          ProblemSink.SYNTAX, "2400", "SV1", number, "the line has no service (SV1)", position);
    }
    if (drug != null) {
      builder.drug(drug.build());
    }
    providers.forEach(p -> builder.provider(p.party().toProvider(p.role())));
    other.forEach(builder::other);
    return builder.build();
  }
}
