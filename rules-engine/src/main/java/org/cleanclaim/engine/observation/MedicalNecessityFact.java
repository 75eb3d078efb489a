package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * The payer's table {@code covered-dx} lists diagnoses for a procedure, and the line points to none
 * of them.
 *
 * @param pointed diagnoses the line points to
 * @param covered places, from 1, of diagnoses of the claim that the table does list
 * @param note what the table says of the procedure; may be empty
 * @param row file and line of the first row of the procedure
 */
public record MedicalNecessityFact(
    int line, String code, List<String> pointed, List<Integer> covered, String note, String row)
    implements PayerObservation {

  /** Copies the lists. */
  public MedicalNecessityFact {
    pointed = List.copyOf(pointed);
    covered = List.copyOf(covered);
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_POINTERS;
  }
}
