package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about a visit that payers judge by who they are.
 *
 * @param lines the visit, then the line it meets
 * @param code the visit
 * @param other the code it meets; empty when there is none
 * @param newPatient whether the code is for a new patient
 * @param instead codes Medicare takes in its place, the likeliest first
 */
public record VisitFact(
    Kind kind,
    int line,
    List<Integer> lines,
    String code,
    String other,
    boolean newPatient,
    List<String> instead)
    implements PayerObservation {

  /** What was seen. */
  public enum Kind {
    /** A problem-oriented visit without 25 beside a preventive one of the same practitioner. */
    BESIDE_PREVENTIVE,
    /**
     * A visit without 24, 25 or 57 on the day of an operation of the same practitioner (CPT 10004
     * to 69990), where no NCCI pair speaks of the two.
     */
    BESIDE_SURGERY,
    /** A consultation that the fee schedule refuses. */
    CONSULTATION_REFUSED,
    /** A consultation the loaded fee schedule says nothing of. */
    CONSULTATION
  }

  /** Copies the lists. */
  public VisitFact {
    lines = List.copyOf(lines);
    instead = List.copyOf(instead);
  }

  @Override
  public ClaimField field() {
    return kind == Kind.BESIDE_PREVENTIVE || kind == Kind.BESIDE_SURGERY
        ? ClaimField.LINE_MODIFIERS
        : ClaimField.LINE_PROCEDURE;
  }
}
