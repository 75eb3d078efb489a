package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about a diagnosis in its place among the others.
 *
 * @param index place in HI order, from 1
 * @param codes the code and what else of its kind is concerned
 * @param partners places of the diagnoses it should change with, or that it repeats
 * @param inpatient whether this is an inpatient bill (TOB 11x)
 * @param professional whether this is a professional claim
 * @param orderly whether moving it needs no judgement, as every line keeps its diagnoses
 */
public record DiagnosisListFact(
    Kind kind,
    int index,
    List<String> codes,
    List<Integer> partners,
    boolean inpatient,
    boolean professional,
    boolean orderly,
    String release)
    implements CodeObservation {

  /** What was seen. */
  public enum Kind {
    /** A manifestation is first in the list or first for a line. */
    MANIFESTATION_FIRST,
    /** An external cause (V00-Y99) is first in the list. */
    EXTERNAL_CAUSE_FIRST,
    /** Y92, Y93 or Y99 is reported more than once. */
    CIRCUMSTANCE_REPEATED,
    /** The same code stands earlier in the list. */
    REPEATED,
    /** No line points to the first diagnosis. */
    FIRST_UNPOINTED,
    /** No line points to these diagnoses. */
    UNPOINTED,
    /** The code is valid for some lines and not for others. */
    CHANGES_BETWEEN_LINES,
  }

  /** Copies the lists. */
  public DiagnosisListFact {
    codes = List.copyOf(codes);
    partners = List.copyOf(partners);
  }

  /** The code. */
  public String code() {
    return codes.get(0);
  }

  @Override
  public int line() {
    return 0;
  }

  @Override
  public ClaimField field() {
    return ClaimField.DIAGNOSIS;
  }

  @Override
  public int occurrence() {
    return index;
  }
}
