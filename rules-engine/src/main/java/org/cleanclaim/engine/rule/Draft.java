package org.cleanclaim.engine.rule;

import java.util.List;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/** A finding in the making. Every method changes the draft and returns it. */
public interface Draft {

  /** A value for a placeholder of the message that is no component of the observation. */
  Draft with(String placeholder, Object value);

  /** Offers a fix. */
  Draft fix(Fix fix);

  /** Offers fixes, the best first. */
  Draft fixes(List<? extends Fix> fixes);

  /**
   * The payer will deny this line: later edits and dependent lines see it as denied. Only an error
   * denies; a finding that is a warning or note for the claim's programme decides nothing.
   */
  Draft denies();

  /** As {@link #denies()}, for every line of the finding. */
  Draft deniesAll();

  /** The code is wrong: no table is asked about this line any more. */
  Draft invalid();

  /**
   * The payer would not pay such a line: it cannot deny another as column 1. Only an error decides
   * that.
   */
  Draft notPayable();

  /** The edit speaks for all units of these lines, so repeats of them are no separate finding. */
  Draft consumesUnits();

  /** Moves the finding to other lines, from 1, the one to act on first. */
  Draft lines(List<Integer> lines);

  /** Moves the finding to another field. */
  Draft at(ClaimField field, int occurrence);

  /** Replaces the predicted CARC, with its group, as {@code CO-109}. */
  Draft carc(String groupAndCode);

  /** Replaces the predicted remark codes. */
  Draft rarc(String... codes);

  /** Replaces the X12 address of the field, for what has no field of its own. */
  Draft address(String loop, String element, @Nullable SourcePosition position);

  /** Replaces the severity of the rule for this claim. */
  Draft severity(Severity severity);

  /** Explains the finding of another rule and is not counted itself. */
  Draft companionOf(String ruleId);

  /** What is at risk, in cents; by default the charges of the line to act on, or of the claim. */
  Draft atRiskCents(long cents);
}
