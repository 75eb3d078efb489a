package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * A fact about a claim, stated without judgement. Rules match on its type and on literals of its
 * components; a rule's message may name any component in braces. Lines count from 1.
 */
public sealed interface Observation
    permits HeaderObservation, CodeObservation, EditObservation, PayerObservation {

  /** The line to act on; 0 for the claim as a whole. */
  int line();

  /** All lines concerned, the one to act on first; empty for the claim as a whole. */
  default List<Integer> lines() {
    return line() == 0 ? List.of() : List.of(line());
  }

  /** Code of an earlier claim that the fact is about too; empty when there is none. */
  default String earlierCode() {
    return "";
  }

  /** The field to look at. */
  ClaimField field();

  /** Which of several in the field, from 1; 0 when there is one. */
  default int occurrence() {
    return 0;
  }

  /** Release of the table the fact was read from; empty when it was read from none. */
  default String release() {
    return "";
  }

  /** The row of that table, as a person would look it up; empty when there is none. */
  default String row() {
    return "";
  }
}
