package org.cleanclaim.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.ServiceLine;

/**
 * A change that would resolve a finding. Lines and diagnoses count from 1. Applying a fix to a
 * claim it does not fit (a line that is not there) leaves the claim as it is.
 */
public sealed interface Fix {

  /** Whether a person has to decide. */
  enum Safety {
    /** Needs no clinical judgement and changes no meaning. */
    SAFE,
    /** Right only if the documentation supports it. */
    NEEDS_REVIEW
  }

  /** Whether a person has to decide. */
  Safety safety();

  /** What to do, in words. */
  String description();

  /** The claim with the change made. */
  Claim applyTo(Claim claim);

  /** Puts a modifier behind those the line has, unless it has it. */
  record AddModifier(int line, String modifier, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      return Edit.line(
          claim,
          line,
          l -> {
            if (l.hasModifier(modifier)) {
              return l;
            }
            List<String> mods = new ArrayList<>(l.modifiers());
            mods.add(modifier);
            return l.toBuilder().modifiers(mods).build();
          });
    }
  }

  /** Takes one modifier off, every occurrence but the first {@code keep}. */
  record RemoveModifier(int line, String modifier, int keep, Safety safety, String description)
      implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      return Edit.line(
          claim,
          line,
          l -> {
            List<String> mods = new ArrayList<>();
            int seen = 0;
            for (String m : l.modifiers()) {
              if (!m.equals(modifier) || seen++ < keep) {
                mods.add(m);
              }
            }
            return l.toBuilder().modifiers(mods).build();
          });
    }
  }

  /** Replaces the procedure code and leaves the modifiers. */
  record ReplaceProcedure(int line, String code, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      return Edit.line(
          claim,
          line,
          l -> l.toBuilder().procedure(code, l.modifiers().toArray(String[]::new)).build());
    }
  }

  /** Replaces a diagnosis in its place. */
  record ReplaceDiagnosis(int index, String code, Safety safety, String description)
      implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      if (index < 1 || index > claim.diagnoses().size()) {
        return claim;
      }
      List<Diagnosis> dx = new ArrayList<>(claim.diagnoses());
      dx.set(index - 1, dx.get(index - 1).withCode(code));
      return claim.toBuilder().diagnoses(dx).build();
    }
  }

  /** Sets the units of a line. */
  record SetUnits(int line, BigDecimal units, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      return Edit.line(claim, line, l -> l.toBuilder().units(units).build());
    }
  }

  /**
   * Puts several lines into the first of them: its modifiers and units become these, its charge the
   * sum; the others go.
   */
  record MergeLines(
      List<Integer> lines,
      List<String> modifiers,
      BigDecimal units,
      Safety safety,
      String description)
      implements Fix {
    /** Copies the lists. */
    public MergeLines {
      lines = List.copyOf(lines);
      modifiers = List.copyOf(modifiers);
    }

    @Override
    public Claim applyTo(Claim claim) {
      int target = lines.get(0);
      long sum = 0;
      for (int n : lines) {
        if (n < 1 || n > claim.lines().size()) {
          return claim;
        }
        Long charge = claim.lines().get(n - 1).chargeCents();
        sum += charge == null ? 0 : charge;
      }
      List<ServiceLine> kept = new ArrayList<>();
      for (int n = 1; n <= claim.lines().size(); n++) {
        ServiceLine l = claim.lines().get(n - 1);
        if (n == target) {
          kept.add(l.toBuilder().modifiers(modifiers).units(units).chargeCents(sum).build());
        } else if (!lines.contains(n)) {
          kept.add(l);
        }
      }
      return claim.toBuilder().lines(kept).build();
    }
  }

  /** Removes a line; the claim total follows when it was the sum of the lines. */
  record RemoveLine(int line, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      if (line < 1 || line > claim.lines().size()) {
        return claim;
      }
      List<ServiceLine> kept = new ArrayList<>(claim.lines());
      kept.remove(line - 1);
      Long total = claim.totalChargeCents();
      boolean balanced = total != null && total == claim.lineChargesCents();
      Claim shorter = claim.toBuilder().lines(kept).build();
      return balanced
          ? shorter.toBuilder().totalChargeCents(shorter.lineChargesCents()).build()
          : shorter;
    }
  }

  /** Adds a diagnosis at a place (from 1) and moves the pointers behind it. */
  record AddDiagnosis(int index, String code, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      int at = Math.max(1, Math.min(index, claim.diagnoses().size() + 1));
      List<Diagnosis> dx = new ArrayList<>(claim.diagnoses());
      dx.add(at - 1, Diagnosis.of(code));
      return Edit.pointers(claim.toBuilder().diagnoses(dx).build(), p -> p >= at ? p + 1 : p);
    }
  }

  /**
   * Removes a diagnosis; pointers to it move to {@code mergeInto} (0: they go), later ones close
   * up.
   */
  record RemoveDiagnosis(int index, int mergeInto, Safety safety, String description)
      implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      if (index < 1 || index > claim.diagnoses().size()) {
        return claim;
      }
      List<Diagnosis> dx = new ArrayList<>(claim.diagnoses());
      dx.remove(index - 1);
      return Edit.pointers(
          claim.toBuilder().diagnoses(dx).build(),
          p -> {
            int to = p == index ? mergeInto : p;
            return to > index ? to - 1 : to;
          });
    }
  }

  /**
   * Puts the diagnoses into another order; pointers follow, so every line keeps its set.
   *
   * @param order old places in their new order, a permutation of 1..n
   */
  record ReorderDiagnoses(List<Integer> order, Safety safety, String description) implements Fix {
    /** Copies the list. */
    public ReorderDiagnoses {
      order = List.copyOf(order);
    }

    @Override
    public Claim applyTo(Claim claim) {
      if (order.size() != claim.diagnoses().size()) {
        return claim;
      }
      List<Diagnosis> dx = new ArrayList<>();
      for (int old : order) {
        dx.add(claim.diagnoses().get(old - 1).withQualifierOf(claim.diagnoses().get(dx.size())));
      }
      return Edit.pointers(
          claim.toBuilder().diagnoses(dx).build(),
          p -> p <= order.size() ? order.indexOf(p) + 1 : p);
    }
  }

  /**
   * Exchanges two diagnoses. A line that points to both keeps its pointers as they stand, so that
   * their order changes as well; for any other line the pointer follows its diagnosis.
   */
  record SwapDiagnoses(int first, int second, Safety safety, String description) implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      int size = claim.diagnoses().size();
      if (first < 1 || second < 1 || first > size || second > size) {
        return claim;
      }
      List<Diagnosis> dx = new ArrayList<>(claim.diagnoses());
      dx.set(
          first - 1,
          claim.diagnoses().get(second - 1).withQualifierOf(claim.diagnoses().get(first - 1)));
      dx.set(
          second - 1,
          claim.diagnoses().get(first - 1).withQualifierOf(claim.diagnoses().get(second - 1)));
      List<ServiceLine> lines = new ArrayList<>();
      for (ServiceLine l : claim.lines()) {
        boolean both = l.pointers().contains(first) && l.pointers().contains(second);
        lines.add(
            both ? l : l.toBuilder().pointers(Edit.swapped(l.pointers(), first, second)).build());
      }
      return claim.toBuilder().diagnoses(dx).lines(lines).build();
    }
  }

  /**
   * Sets a field of the claim, or of a line, to a value. Fields the model cannot set this way (a
   * name, an address) are left as they are: the description tells a person what to do.
   */
  record SetField(ClaimField field, int line, String value, Safety safety, String description)
      implements Fix {
    @Override
    public Claim applyTo(Claim claim) {
      return switch (field) {
        case TOTAL_CHARGE -> claim.toBuilder().totalCharge(value).build();
        case FREQUENCY -> claim.toBuilder().frequency(value).build();
        case PLACE_OF_SERVICE -> claim.toBuilder().placeOfService(value).build();
        case ORIGINAL_REFERENCE -> claim.toBuilder().reference(Reference.of("F8", value)).build();
        case MEMBER_ID -> claim.toBuilder().memberId(value).build();
        case FILING_INDICATOR ->
            claim.toBuilder()
                .destinationCoverage(c -> c.toBuilder().filingIndicator(value).build())
                .build();
        case LINE_CHARGE -> Edit.line(claim, line, l -> l.toBuilder().charge(value).build());
        case LINE_PLACE_OF_SERVICE ->
            Edit.line(claim, line, l -> l.toBuilder().placeOfService(value).build());
        case LINE_MODIFIERS ->
            Edit.line(claim, line, l -> l.toBuilder().modifiers(List.of(value.split(","))).build());
        default -> claim;
      };
    }

    /** The value may be personal (a member id), so it is not shown. */
    @Override
    public String toString() {
      return "SetField[" + field + (line == 0 ? "" : " line " + line) + "]";
    }
  }

  /** What cannot be done to the claim itself: obtain a number, ask the patient, split the claim. */
  record Advise(String description) implements Fix {
    @Override
    public Safety safety() {
      return Safety.NEEDS_REVIEW;
    }

    @Override
    public Claim applyTo(Claim claim) {
      return claim;
    }
  }

  /** Small edits the fixes share. */
  final class Edit {
    private Edit() {}

    static Claim line(Claim claim, int number, UnaryOperator<ServiceLine> change) {
      if (number < 1 || number > claim.lines().size()) {
        return claim;
      }
      List<ServiceLine> lines = new ArrayList<>(claim.lines());
      lines.set(number - 1, change.apply(lines.get(number - 1)));
      return claim.toBuilder().lines(lines).build();
    }

    static List<Integer> swapped(List<Integer> pointers, int first, int second) {
      List<Integer> moved = new ArrayList<>();
      for (int p : pointers) {
        moved.add(p == first ? second : p == second ? first : p);
      }
      return moved;
    }

    static Claim pointers(Claim claim, java.util.function.IntUnaryOperator move) {
      List<ServiceLine> lines = new ArrayList<>();
      for (ServiceLine l : claim.lines()) {
        List<Integer> moved = new ArrayList<>();
        for (int p : l.pointers()) {
          int q = move.applyAsInt(p);
          if (q > 0 && !moved.contains(q)) {
            moved.add(q);
          }
        }
        lines.add(l.toBuilder().pointers(moved).build());
      }
      return claim.toBuilder().lines(lines).build();
    }
  }
}
