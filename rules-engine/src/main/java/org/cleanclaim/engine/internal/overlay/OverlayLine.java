package org.cleanclaim.engine.internal.overlay;

/** The line a finding is about, as the cells of an overlay look at it. */
public interface OverlayLine {

  /** Procedure code; empty when there is none. */
  String procedure();

  /** How many modifiers the line has. */
  int modifiers();

  /** A modifier, from 0. */
  String modifier(int index);

  /** Place of service; empty when there is none. */
  String place();

  /** How many diagnoses count for the line: those it points to, or all of the claim. */
  int diagnoses();

  /** A diagnosis in upper case without dot, from 0. */
  String diagnosis(int index);

  /** How many codes the finding is about beside this line's. */
  int others();

  /** The code of another line of the finding, from 0; empty when that line has none. */
  String other(int index);
}
