package org.cleanclaim.engine.rule;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.Observation;
import org.cleanclaim.finding.ClaimField;

/**
 * The global {@code findings} of every rule. A rule states its finding on the right-hand side:
 *
 * <pre>{@code
 * findings.fail($pair).denies().fix(Fixes.removeLine($pair.line()));
 * }</pre>
 *
 * <p>Id, severity, denial codes, message and citations come from the rule's annotations. When the
 * rule is out of scope for the claim's payer or claim type, the draft that comes back does nothing.
 */
public interface Findings {

  /** The claim being scrubbed, for what a fix needs to know of it. */
  Claim claim();

  /** The edit applies and nothing resolves it. */
  Draft fail(Observation observation);

  /** A check of the claim itself fails, at this field. */
  Draft fail(ClaimField field);

  /**
   * Number of a line of the claim, from 1, for fixes that name it.
   *
   * @throws IllegalArgumentException when the line is none of the claim's
   */
  int lineNumber(ServiceLine line);

  /**
   * A check of a line fails, at this field.
   *
   * @throws IllegalArgumentException when the line is none of the claim's
   */
  Draft fail(ServiceLine line, ClaimField field);

  /** The edit applies, and a modifier or policy resolves it. */
  Draft bypassed(Observation observation);

  /**
   * A number of the rule an overlay may have set, as its {@code @parameter} annotation declares it.
   *
   * @throws IllegalArgumentException when the rule declares none of this name
   */
  long number(String parameter);

  /** Looked at and found in order: says so in the rule, leaves no finding. */
  void pass(Observation observation);
}
