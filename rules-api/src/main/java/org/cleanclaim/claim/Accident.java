package org.cleanclaim.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accident data of the claim (CLM11); the date is the claim's DTP*439.
 *
 * @param relatedCauses AA auto accident, EM employment, OA other accident
 * @param state CLM11-4, for auto accidents
 * @param country CLM11-5
 */
public record Accident(
    List<String> relatedCauses, @Nullable String state, @Nullable String country) {

  /** Copies the list. */
  public Accident {
    relatedCauses = List.copyOf(relatedCauses);
  }
}
