package org.cleanclaim.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Money;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.EditFamily;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.shorthand.ClaimPattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that should hold of a report. Its {@code toString} is what a table would say. Lines
 * count from 1; 0 stands for any.
 */
public sealed interface Expectation {

  /** What holds instead, in words; {@code null} when the expectation holds. */
  @Nullable String mismatch(Outcome outcome);

  /** The rules it names. */
  default Set<String> rules() {
    return Set.of();
  }

  /**
   * The rule fails and is not suppressed.
   *
   * @param severity how bad, {@code null} for any
   * @param says words of the message, empty for any
   */
  record Fires(String rule, int line, @Nullable Severity severity, String says)
      implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      for (Finding f : outcome.failures(rule, line)) {
        if ((severity == null || f.severity() == severity) && f.message().contains(says)) {
          return null;
        }
      }
      return Instead.of(rule, outcome);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "fires "
          + rule
          + Instead.line(line)
          + (severity == null ? "" : " as " + severity)
          + (says.isEmpty() ? "" : " says \"" + says + '"');
    }
  }

  /** The edit applies and is legitimately resolved: it is bypassed and nowhere fails. */
  record Bypassed(String rule, int line) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      boolean bypassed =
          outcome.findings(rule, line).stream().anyMatch(f -> f.verdict() == Verdict.BYPASSED);
      return bypassed && outcome.failures(rule, line).isEmpty() ? null : Instead.of(rule, outcome);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "bypassed " + rule + Instead.line(line);
    }
  }

  /**
   * The rule does not fail; what is bypassed or suppressed is silent too.
   *
   * @param severity the severity it does not fail with, {@code null} for any
   */
  record Silent(String rule, int line, @Nullable Severity severity) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      boolean fires =
          outcome.failures(rule, line).stream()
              .anyMatch(f -> severity == null || f.severity() == severity);
      return fires ? Instead.of(rule, outcome) : null;
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "silent " + rule + Instead.line(line) + (severity == null ? "" : " as " + severity);
    }
  }

  /** The rule fails, and an overlay suppresses the finding. */
  record Suppressed(String rule, int line) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      boolean suppressed = outcome.findings(rule, line).stream().anyMatch(Finding::suppressed);
      return suppressed && outcome.failures(rule, line).isEmpty()
          ? null
          : Instead.of(rule, outcome);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "suppressed " + rule + Instead.line(line);
    }
  }

  /**
   * An edit could not be checked, or only against an older release.
   *
   * @param what a family by its code ({@code MUE}) or a rule, which stands for its family
   */
  record NoData(String what, int line) implements Expectation {

    /** The family a rule's data belongs to, {@code null} when it has none. */
    static @Nullable EditFamily family(String what) {
      int dash = what.indexOf('-');
      String prefix = dash < 0 ? what : what.substring(0, dash);
      for (EditFamily family : EditFamily.values()) {
        if (family.code().equals(prefix)) {
          return family;
        }
      }
      return switch (prefix) {
        case "HCP" -> EditFamily.PROCEDURE_VALIDITY;
        case "PFS" -> EditFamily.FEE_SCHEDULE;
        case "PRV" -> EditFamily.PROVIDER_TAXONOMY;
        default -> null;
      };
    }

    @Override
    public @Nullable String mismatch(Outcome outcome) {
      boolean said =
          outcome.findings(what, line).stream().anyMatch(f -> f.verdict() == Verdict.NO_DATA);
      EditFamily family = family(what);
      for (Coverage.Entry gap : outcome.report().coverage().unchecked()) {
        said |= gap.family() == family && (line == 0 || gap.line() == line);
      }
      return said ? null : (family == null ? what : family.code()) + " was checked";
    }

    @Override
    public String toString() {
      return "nodata " + what + Instead.line(line);
    }
  }

  /** A fix the rule offers, applied to the claim, makes it so. */
  record FixGives(String rule, ClaimPattern pattern) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Claim claim = outcome.claim();
      if (claim == null) {
        return Instead.NO_CLAIM;
      }
      List<String> given = new ArrayList<>();
      for (Finding f : outcome.findings(rule, 0)) {
        for (Fix fix : f.fixes()) {
          Claim fixed = fix.applyTo(claim);
          String wrong = pattern.mismatch(fixed, f.location().line());
          if (wrong == null) {
            return null;
          }
          given.add("after '" + fix.description() + "' " + wrong);
        }
      }
      return given.isEmpty() ? Instead.noFix(rule, outcome) : String.join("; ", given);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "fix " + rule + " gives `" + pattern + "`";
    }
  }

  /** A fix the rule offers has these words. */
  record FixSays(String rule, String words) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<String> offered = new ArrayList<>();
      for (Finding f : outcome.findings(rule, 0)) {
        for (Fix fix : f.fixes()) {
          if (fix.description().contains(words)) {
            return null;
          }
          offered.add('"' + fix.description() + '"');
        }
      }
      return offered.isEmpty()
          ? Instead.noFix(rule, outcome)
          : rule + " offers " + String.join(", ", offered);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "fix " + rule + " says \"" + words + '"';
    }
  }

  /** A fix the rule offers, applied to the claim, makes the rule silent where it stood. */
  record FixResolves(String rule) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Claim claim = outcome.claim();
      ClaimScrubber scrubber = outcome.scrubber();
      if (claim == null || scrubber == null) {
        return Instead.NO_CLAIM;
      }
      boolean offered = false;
      int before = outcome.failures(rule, 0).size();
      for (Finding f : outcome.findings(rule, 0)) {
        for (Fix fix : f.fixes()) {
          offered = true;
          Outcome after = Outcome.of(scrubber, fix.applyTo(claim), outcome.history());
          if (after.failures(rule, 0).size() < before) {
            return null;
          }
        }
      }
      return offered
          ? rule + " fires as often after each of its fixes"
          : Instead.noFix(rule, outcome);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "fix " + rule + " resolves";
    }
  }

  /** No rule fails but these; a suppressed finding counts as none. */
  record Only(Set<String> rules) implements Expectation {
    /** Copies the set. */
    public Only {
      rules = Set.copyOf(rules);
    }

    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Set<String> more = new TreeSet<>();
      for (Finding f : outcome.report().findings()) {
        if (f.verdict() == Verdict.FAIL && !f.suppressed() && !rules.contains(f.ruleId())) {
          more.add(f.ruleId());
        }
      }
      return more.isEmpty() ? null : String.join(", ", more) + " fires as well";
    }

    @Override
    public String toString() {
      return "only " + String.join(" ", new TreeSet<>(rules));
    }
  }

  /** The claim as a whole comes out so. */
  record Disposed(Disposition disposition) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      Disposition actual = outcome.report().disposition();
      if (actual == disposition) {
        return null;
      }
      boolean gaps =
          outcome.report().coverage().any(CoverageStatus.NO_DATA)
              || outcome.report().coverage().any(CoverageStatus.STALE);
      return "the claim is "
          + actual
          + (disposition == Disposition.CLEAN && gaps ? ", and something was not checked" : "");
    }

    @Override
    public String toString() {
      return disposition.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** No finding of severity error that stands for itself. */
  record NoErrors() implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<Finding> errors = outcome.report().failures(Severity.ERROR);
      return errors.isEmpty()
          ? null
          : errors.stream()
              .map(f -> f.ruleId() + " is an error: " + f.message())
              .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
      return "no errors";
    }
  }

  /** The pack ran on the claim: its scope and window hold for the claim's payer and dates. */
  record Runs(String pack) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<String> packs = outcome.report().packs();
      return packs.stream().anyMatch(p -> p.equals(pack) || p.startsWith(pack + " "))
          ? null
          : "ran " + String.join(", ", packs);
    }

    @Override
    public String toString() {
      return "runs " + pack;
    }
  }

  /** Dollars at risk, in cents. */
  record AtRisk(long cents) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      long actual = outcome.report().dollarsAtRiskCents();
      return actual == cents ? null : Money.text(actual) + " is at risk";
    }

    @Override
    public String toString() {
      return "at risk " + Money.text(cents);
    }
  }
}
