package org.cleanclaim.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A DTP segment: admission (435), discharge (096), accident (439), onset (431), last seen (304) and
 * the rest.
 *
 * @param to last day of a range, inclusive; {@code null} for a single date
 */
public record DatedEvent(String qualifier, LocalDate from, @Nullable LocalDate to) {

  /** Admission date, CMS-1500 item 18. */
  public static final String ADMISSION = "435";

  /** Discharge date, CMS-1500 item 18. */
  public static final String DISCHARGE = "096";

  /** Accident date, CMS-1500 item 14 or 15. */
  public static final String ACCIDENT = "439";

  @Override
  public String toString() {
    return "DatedEvent[" + qualifier + "=…]";
  }
}
