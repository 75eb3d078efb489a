package org.cleanclaim.formats.x12;

import java.time.LocalDate;
import org.cleanclaim.claim.Adjustment;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One coverage while its loops are being read: 2000B with 2010BA and 2010BB, or 2320 with 2330A and
 * 2330B.
 */
final class CoverageParts {

  /** SBR01 to SBR05 and SBR09: what the model has fields for. */
  private static final long FIELDS_OF_SBR = 0b10_0011_1110L;

  private final Coverage.Builder builder = Coverage.builder().subscriberRelationship(null);
  private boolean named;

  /** Reads SBR; says whether everything in it found a field. */
  boolean subscriber(Cursor c) {
    named = true;
    SourcePosition position = c.position();
    builder
        .position(position)
        .responsibility(c.required(1, 0, 1, 1))
        .subscriberRelationship(c.text(2, 0, 2, 2))
        .group(c.text(3, 50), c.text(4, 60))
        .insuranceType(c.text(5, 0, 1, 3))
        .filingIndicator(c.text(9, 0, 1, 2));
    return !c.saysMoreThan(FIELDS_OF_SBR);
  }

  /** Whether SBR was there. */
  boolean named() {
    return named;
  }

  void subscriber(Party party, @Nullable LocalDate deathDate) {
    builder.subscriber(party.toPerson(deathDate)).memberId(party.id());
    party.references().forEach(builder::reference);
  }

  void payer(Party party) {
    builder.payerName(party.name()).payerId(party.id());
    party.references().forEach(builder::reference);
  }

  void patientRelationship(@Nullable String code) {
    builder.patientRelationship(code);
  }

  void reference(Reference value) {
    builder.reference(value);
  }

  void adjustments(Cursor c) {
    adjustments(c, builder::adjustment);
  }

  void paid(@Nullable Long cents) {
    builder.paidCents(cents);
  }

  void paidDate(LocalDate day) {
    builder.paidDate(day);
  }

  Coverage build() {
    return builder.build();
  }

  /** The triplets of a CAS segment. */
  static void adjustments(Cursor c, java.util.function.Consumer<Adjustment> to) {
    String group = c.required(1, 0, 1, 2);
    int last = Math.min(c.segment().count(), 19);
    for (int e = 2; e <= last || e == 2; e += 3) {
      boolean present = c.segment().has(e) || c.segment().has(e + 1) || c.segment().has(e + 2);
      if (!present && e > 2) {
        continue;
      }
      String reason = c.required(e, 5);
      Long amount = c.money(e + 1, true);
      var quantity = c.quantity(e + 2, false);
      if (group != null && reason != null && amount != null) {
        to.accept(new Adjustment(group, reason, amount, quantity));
      }
    }
  }

  /** A coverage in payer order, primary first; {@code receiver} marks the one the claim goes to. */
  record Ranked(Coverage coverage, boolean receiver) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      return Integer.compare(rank(coverage), rank(other.coverage));
    }
  }

  private static int rank(Coverage c) {
    String r = c.responsibility();
    if (r == null || r.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    return switch (r.charAt(0)) {
      case 'P' -> 0;
      case 'S' -> 1;
      case 'T' -> 2;
      case 'U' -> 1000;
      default -> 3 + r.charAt(0);
    };
  }

  static Person personOf(@Nullable Party party, @Nullable LocalDate deathDate) {
    if (party == null) {
      return deathDate == null ? Person.UNKNOWN : Person.builder().deathDate(deathDate).build();
    }
    return party.toPerson(deathDate);
  }
}
