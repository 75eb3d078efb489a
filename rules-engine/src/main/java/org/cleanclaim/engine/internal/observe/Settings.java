package org.cleanclaim.engine.internal.observe;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the embedder set when building the scrubber.
 *
 * @param acceptStale stale data counts as checked
 * @param strictVisits an E/M in column 2 of a procedure with a global period is bypassed only by
 *     24, 25 or 57 on the E/M itself
 * @param commercialNcci commercial payers follow NCCI
 * @param memberIdPatterns what a member id must look like, by payer id
 */
public record Settings(
    boolean acceptStale,
    boolean strictVisits,
    boolean commercialNcci,
    Map<String, Pattern> memberIdPatterns) {

  /** Copies the map. */
  public Settings {
    memberIdPatterns = Map.copyOf(memberIdPatterns);
  }
}
