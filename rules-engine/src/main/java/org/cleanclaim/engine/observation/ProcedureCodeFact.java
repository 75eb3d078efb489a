package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about the procedure code of a line.
 *
 * @param code the code; the shape of it when it is too long for one
 * @param levelTwo whether it is of HCPCS Level II rather than CPT
 * @param detail what is known beyond the kind, in words
 * @param successors codes to bill in its place
 */
public record ProcedureCodeFact(
    Kind kind,
    int line,
    String code,
    boolean levelTwo,
    String detail,
    List<String> successors,
    String release)
    implements CodeObservation {

  /** What was seen. */
  public enum Kind {
    /** Not shaped like a CPT or HCPCS code. */
    MALFORMED,
    /** A code of the dental set. */
    DENTAL,
    /** Not in force on the date of service. */
    NOT_VALID,
    /** An unlisted or not otherwise classified service without a description. */
    UNLISTED_UNDESCRIBED,
    /** A code only facilities bill. */
    FACILITY_ONLY,
    /** A code made for payers other than Medicare: H, S and T codes. */
    OTHER_PAYERS,
  }

  /** Copies the list. */
  public ProcedureCodeFact {
    successors = List.copyOf(successors);
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_PROCEDURE;
  }
}
