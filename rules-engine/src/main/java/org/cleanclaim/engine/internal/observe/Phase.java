package org.cleanclaim.engine.internal.observe;

/**
 * The phases of a scrub, in order. What rules decide in one phase, observers of the next ones see.
 */
public enum Phase {
  /** Is everything there, well-formed, and valid on its date? */
  VALIDITY,
  /** Would the payer pay such a line at all? */
  PAYABILITY,
  /** Does a line stand without the one it depends on, or with no unit allowed? */
  STANDING,
  /** Edits between lines and on quantities. */
  EDITS,
  /** What follows from lines denied before. */
  CONSEQUENCES
}
