package org.cleanclaim.examples.cli;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.Disposition;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/**
 * What another pack changes about a claim.
 *
 * @param findings those that come, go or change; findings that stay as they are are left out
 */
record ClaimImpact(ScrubReport old, ScrubReport now, List<FindingChange> findings) {

  /** Copies the list. */
  ClaimImpact {
    findings = List.copyOf(findings);
  }

  /** Compares two reports of one claim. */
  static ClaimImpact of(ScrubReport old, ScrubReport now) {
    List<FindingChange> changes = new ArrayList<>();
    List<Finding> left = new ArrayList<>(old.findings());
    for (Finding is : now.findings()) {
      Finding was = take(left, is);
      if (was == null || !same(was, is)) {
        changes.add(new FindingChange(was, is));
      }
    }
    left.forEach(gone -> changes.add(new FindingChange(gone, null)));
    return new ClaimImpact(old, now, changes);
  }

  private static @Nullable Finding take(List<Finding> from, Finding like) {
    for (int i = 0; i < from.size(); i++) {
      Finding f = from.get(i);
      if (f.ruleId().equals(like.ruleId())
          && f.location().lines().equals(like.location().lines())
          && f.location().field() == like.location().field()
          && f.location().occurrence() == like.location().occurrence()) {
        return from.remove(i);
      }
    }
    return null;
  }

  private static boolean same(Finding was, Finding is) {
    return FindingChange.state(was).equals(FindingChange.state(is))
        && was.message().equals(is.message())
        && was.risk().dollarsAtRiskCents() == is.risk().dollarsAtRiskCents();
  }

  /** A finding that comes, goes or changes; one of the two is always there. */
  record FindingChange(@Nullable Finding was, @Nullable Finding is) {

    Difference.Kind kind() {
      return was == null
          ? Difference.Kind.ADDED
          : is == null ? Difference.Kind.REMOVED : Difference.Kind.CHANGED;
    }

    /** The finding as it is, or as it was when it is gone. */
    Finding shown() {
      Finding f = is != null ? is : was;
      if (f == null) {
        throw new IllegalStateException("a change of no finding");
      }
      return f;
    }

    /** As {@code ERROR}, {@code WARNING → ERROR}. */
    String states() {
      String before = was == null ? "" : state(was);
      String after = is == null ? "" : state(is);
      return before.isEmpty() || after.isEmpty() || before.equals(after)
          ? after.isEmpty() ? before : after
          : before + " → " + after;
    }

    /** Severity of a finding that fails, else what became of it. */
    static String state(Finding finding) {
      if (finding.suppressed()) {
        return "suppressed";
      }
      return switch (finding.verdict()) {
        case FAIL -> finding.severity().name();
        case BYPASSED -> "ok";
        case PASS -> "pass";
        case NO_DATA -> "no data";
      };
    }
  }

  String controlNumber() {
    return now.controlNumber();
  }

  Disposition was() {
    return old.disposition();
  }

  Disposition is() {
    return now.disposition();
  }

  /** Change of the dollars at risk, in cents. */
  long deltaCents() {
    return now.dollarsAtRiskCents() - old.dollarsAtRiskCents();
  }

  boolean redisposed() {
    return was() != is();
  }

  boolean changed() {
    return redisposed() || deltaCents() != 0 || !findings.isEmpty();
  }
}
