package org.cleanclaim.testkit.cases;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.claim.Money;
import org.cleanclaim.finding.Denial;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Severity;
import org.cleanclaim.finding.Verdict;
import org.cleanclaim.report.CheckState;
import org.cleanclaim.report.Coverage;
import org.cleanclaim.report.CoverageStatus;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.EditFamily;
import org.jspecify.annotations.Nullable;

/**
 * One thing that should hold of a report. Its {@code toString} is what a table would say. Lines
 * count from 1; 0 stands for any.
 */
public sealed interface Expectation
    permits Expectation.Fires,
        Expectation.Bypassed,
        Expectation.Silent,
        Expectation.Suppressed,
        Expectation.NoFindings,
        Expectation.NoData,
        Expectation.Covered,
        Expectation.Companion,
        Expectation.Denied,
        Expectation.Only,
        Expectation.Disposed,
        Expectation.NoErrors,
        Expectation.Runs,
        Expectation.AtRisk,
        Exactly,
        FixExpectation {

  /** What holds instead, in words; {@code null} when the expectation holds. */
  @Nullable String mismatch(Outcome outcome);

  /** The rules it names; a family by what its rules begin with ({@code PTP}). */
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
   * The rule does not fail; what is bypassed or suppressed is silent too. On a line the claim does
   * not have nothing is silent.
   *
   * @param severity the severity it does not fail with, {@code null} for any
   */
  record Silent(String rule, int line, @Nullable Severity severity) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      if (Instead.noSuchLine(line, outcome)) {
        return "there is no line " + line;
      }
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
   * There is no finding at all, whatever its verdict, suppressed or not.
   *
   * @param what a family by what its rules begin with ({@code PTP}), or a rule
   */
  record NoFindings(String what) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<Finding> found =
          what.indexOf('-') < 0 ? outcome.family(what) : outcome.findings(what, 0);
      return found.isEmpty()
          ? null
          : "there is "
              + found.stream().map(f -> Exactly.Entry.of(f).toString()).collect(joining(", "));
    }

    @Override
    public Set<String> rules() {
      return Set.of(what);
    }

    @Override
    public String toString() {
      return "no " + what;
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

  /**
   * A family stands so on a line, or on the claim as a whole where that is 0. Most families stand
   * on lines alone, the institutional edits on the claim alone; diagnoses and taxonomies on both.
   *
   * @param what a family by its code ({@code MUE}) or a rule, which stands for its family
   * @param says words of the release or of the reason, empty for any
   */
  record Covered(String what, int line, CoverageStatus status, String says) implements Expectation {

    /** Why a family cannot stand there, where it would never apply; {@code null} when it can. */
    static @Nullable String misplaced(EditFamily family, int line) {
      boolean wrong =
          switch (family) {
            case DIAGNOSIS_VALIDITY, PROVIDER_TAXONOMY -> false;
            case INSTITUTIONAL -> line != 0;
            case PROCEDURE_VALIDITY, MODIFIERS, PTP, MUE, ADD_ON, FEE_SCHEDULE -> line == 0;
          };
      return wrong
          ? family.code() + (line == 0 ? " stands on lines alone" : " stands on the claim alone")
          : null;
    }

    @Override
    public @Nullable String mismatch(Outcome outcome) {
      EditFamily family = NoData.family(what);
      Coverage coverage = outcome.report().coverage();
      if (family == null) {
        return what + " has no coverage";
      }
      if (Instead.noSuchLine(line, outcome)) {
        return "there is no line " + line;
      }
      String misplaced = misplaced(family, line);
      if (misplaced != null) {
        return misplaced;
      }
      CheckState state = coverage.state(family, line);
      return state.status() == status
              && (state.release().contains(says) || state.reason().contains(says))
          ? null
          : family.code()
              + " is "
              + (state.status() + " " + state.release()).strip()
              + (state.reason().isEmpty() ? "" : ", " + state.reason());
    }

    @Override
    public String toString() {
      return "coverage "
          + what
          + Instead.line(line)
          + " as "
          + status
          + (says.isEmpty() ? "" : " says \"" + says + '"');
    }
  }

  /** The rule fails as a companion of another, so that its dollars are not counted twice. */
  record Companion(String rule, int line, String of) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<Finding> fired = outcome.failures(rule, line);
      if (fired.stream().anyMatch(f -> f.companionOf().equals(of) && !f.counted())) {
        return null;
      }
      return fired.isEmpty()
          ? Instead.of(rule, outcome)
          : rule
              + fired.stream()
                  .map(Finding::companionOf)
                  .map(c -> c.isEmpty() ? " stands for itself" : " is a companion of " + c)
                  .collect(joining(";"));
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule, of);
    }

    @Override
    public String toString() {
      return "companion " + rule + Instead.line(line) + " of " + of;
    }
  }

  /**
   * A finding of the rule predicts this denial.
   *
   * @param codes group and reason code, and the remark codes behind them: {@code CO-207 N257}
   */
  record Denied(String rule, String codes) implements Expectation {
    @Override
    public @Nullable String mismatch(Outcome outcome) {
      List<String> predicted =
          outcome.findings(rule, 0).stream().map(f -> codes(f.denial())).toList();
      if (predicted.contains(codes)) {
        return null;
      }
      return predicted.isEmpty()
          ? rule + " is silent"
          : rule + " is denied as " + String.join("; ", predicted);
    }

    private static String codes(Denial denial) {
      List<String> all = new ArrayList<>();
      if (denial.carc() != null) {
        all.add(denial.group() + "-" + denial.carc());
      }
      all.addAll(denial.rarcs());
      return all.isEmpty() ? "nothing" : String.join(" ", all);
    }

    @Override
    public Set<String> rules() {
      return Set.of(rule);
    }

    @Override
    public String toString() {
      return "denial " + rule + " is \"" + codes + '"';
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
              .collect(joining("; "));
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
