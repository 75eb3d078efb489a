package org.cleanclaim.engine.observation;

import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about an identifier of a provider.
 *
 * @param line service line the provider stands on; 0 for the claim
 * @param label role as a biller calls it
 * @param shape the identifier with digits as 9 and letters as A; a taxonomy code as it stands
 */
public record ProviderFact(
    Kind kind,
    ProviderRole role,
    int line,
    ClaimField field,
    String label,
    String shape,
    String release)
    implements HeaderObservation {

  /** What was seen. */
  public enum Kind {
    /** NPI is not ten digits starting with 1 or 2, or fails its check digit. */
    NPI_NOT_VALID,
    /** Tax id is not nine digits. */
    TAX_ID_MALFORMED,
    /** Tax id is a filler such as 123456789. */
    TAX_ID_FILLER,
    /** Employer id begins with two digits the IRS has not given out. */
    TAX_ID_PREFIX,
    /** Taxonomy is not ten letters and digits ending in X. */
    TAXONOMY_MALFORMED,
    /** Taxonomy is not in the NUCC code set. */
    TAXONOMY_NOT_LISTED,
  }
}
