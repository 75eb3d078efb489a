package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.jspecify.annotations.Nullable;

/** What a fix that a rule offers should be. */
public sealed interface FixExpectation extends Expectation {

  /** Which fix. */
  Which fix();

  @Override
  default Set<String> rules() {
    return Set.of(fix().rule());
  }

  /**
   * Which fix is meant.
   *
   * @param number which of the rule's first finding, from 1; 0 for any of any finding
   * @param safety whether a person has to decide, {@code null} for either
   */
  record Which(String rule, int number, Fix.@Nullable Safety safety) {

    /** Any fix of a rule. */
    public static Which any(String rule) {
      return new Which(rule, 0, null);
    }

    /** A fix and the finding that offers it. */
    record Offer(Finding finding, Fix fix) {}

    List<Offer> offers(Outcome outcome) {
      List<Finding> findings = outcome.findings(rule, 0);
      List<Offer> offers = new ArrayList<>();
      if (number > 0) {
        if (!findings.isEmpty() && findings.get(0).fixes().size() >= number) {
          offers.add(new Offer(findings.get(0), findings.get(0).fixes().get(number - 1)));
        }
      } else {
        findings.forEach(f -> f.fixes().forEach(x -> offers.add(new Offer(f, x))));
      }
      offers.removeIf(o -> safety != null && o.fix().safety() != safety);
      return offers;
    }

    String none(Outcome outcome) {
      List<Finding> findings = outcome.findings(rule, 0);
      if (findings.isEmpty()) {
        return rule + " is silent";
      }
      List<Offer> others = any(rule).offers(outcome);
      return others.isEmpty()
          ? rule + " offers no fix"
          : rule
              + " offers "
              + String.join(
                  ", ",
                  others.stream().map(o -> said(o.fix()) + " as " + o.fix().safety()).toList());
    }

    private static String said(Fix fix) {
      return '"' + fix.description() + '"';
    }

    @Override
    public String toString() {
      return "fix "
          + (number == 0 ? "" : number + " ")
          + rule
          + (safety == null ? "" : " as " + safety);
    }
  }

  /** The fix, applied to the claim, makes it so. */
  record Gives(Which fix, ClaimPattern pattern) implements FixExpectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Claim claim = outcome.claim();
      if (claim == null) {
        return Instead.NO_CLAIM;
      }
      List<String> given = new ArrayList<>();
      for (Which.Offer o : fix.offers(outcome)) {
        Claim fixed = o.fix().applyTo(claim);
        String wrong = pattern.mismatch(fixed, o.finding().location().line());
        if (wrong == null) {
          return null;
        }
        given.add("after '" + o.fix().description() + "' " + wrong);
      }
      return given.isEmpty() ? fix.none(outcome) : String.join("; ", given);
    }

    @Override
    public String toString() {
      return fix + " gives `" + pattern + "`";
    }
  }

  /**
   * The fix is offered and has these words.
   *
   * @param words empty for any
   */
  record Says(Which fix, String words) implements FixExpectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<String> offered = new ArrayList<>();
      for (Which.Offer o : fix.offers(outcome)) {
        if (o.fix().description().contains(words)) {
          return null;
        }
        offered.add('"' + o.fix().description() + '"');
      }
      return offered.isEmpty()
          ? fix.none(outcome)
          : fix.rule() + " offers " + String.join(", ", offered);
    }

    @Override
    public String toString() {
      return fix + (words.isEmpty() ? "" : " says \"" + words + '"');
    }
  }

  /** The fix, applied to the claim, makes the rule silent where it stood. */
  record Resolves(Which fix) implements FixExpectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Claim claim = outcome.claim();
      ClaimScrubber scrubber = outcome.scrubber();
      if (claim == null || scrubber == null) {
        return Instead.NO_CLAIM;
      }
      List<Which.Offer> offers = fix.offers(outcome);
      int before = outcome.failures(fix.rule(), 0).size();
      for (Which.Offer o : offers) {
        Outcome after = Outcome.of(scrubber, o.fix().applyTo(claim), outcome.history());
        if (after.failures(fix.rule(), 0).size() < before) {
          return null;
        }
      }
      return offers.isEmpty()
          ? fix.none(outcome)
          : fix.rule() + " fires as often after each of its fixes";
    }

    @Override
    public String toString() {
      return fix + " resolves";
    }
  }

  /**
   * The rule has a finding that does not offer the fix.
   *
   * @param words of the fix, empty for any
   */
  record None(Which fix, String words) implements FixExpectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      if (outcome.findings(fix.rule(), 0).isEmpty()) {
        return fix.none(outcome); // a silent rule offers nothing, which is not what is meant
      }
      for (Which.Offer o : fix.offers(outcome)) {
        if (o.fix().description().contains(words)) {
          return fix.rule() + " offers \"" + o.fix().description() + '"';
        }
      }
      return null;
    }

    @Override
    public String toString() {
      return "no " + fix + (words.isEmpty() ? "" : " says \"" + words + '"');
    }
  }
}
