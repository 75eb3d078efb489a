package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Units of a code against its medically unlikely edit. Source: CMS NCCI MUE tables.
 *
 * @param line the first line concerned
 * @param lines every line of this claim that was counted
 * @param units units counted, of one day
 * @param billed units as billed on the line, over all its days
 * @param most the MUE value
 * @param mai adjudication indicator 1, 2 or 3; 0 in Medicaid's tables, which have none
 * @param earlierClaims whether earlier claims were counted in
 * @param dose milligrams of one unit; 0 when unknown
 * @param merged modifiers of the one bilateral line that would replace a left and a right one;
 *     empty when there is no such pair
 * @param primary code that with this one makes {@code instead}; empty when there is none
 * @param instead code that stands for the service in this quantity; empty when there is none
 * @param chargeCents charges of the lines, in cents
 */
public record UnitLimitFact(
    Kind kind,
    int line,
    List<Integer> lines,
    String code,
    long units,
    long billed,
    int most,
    int mai,
    boolean earlierClaims,
    int dose,
    List<String> merged,
    String primary,
    String instead,
    long chargeCents,
    String release,
    String row)
    implements EditObservation {

  /** What was seen. */
  public enum Kind {
    /** A line alone is over the value, for a code judged line by line (MAI 1). */
    LINE_OVER,
    /** The day is over the value, which follows from policy or anatomy (MAI 2). */
    DAY_OVER_POLICY,
    /** The day is over the value, which follows from clinical experience (MAI 3). */
    DAY_OVER_CLINICAL,
    /** A line alone is over the value, for a payer that judges every code so. */
    LINE_OVER_ANY,
    /** The same, where Medicare's value stands in because the payer's own is not loaded. */
    LINE_OVER_STOOD_IN,
    /** The value is 0. */
    NONE_ALLOWED,
    /** The value is 0, and the code is a supply or equipment. */
    NONE_ALLOWED_SUPPLY,
    /** The value is 0, and the service is part of others. */
    NONE_ALLOWED_BUNDLED,
    /** The value is 0, because the drug is no longer made. */
    NONE_ALLOWED_DISCONTINUED,
    /** Over the value, but a dose in milligrams would fit. */
    LIKE_MILLIGRAMS,
    /** Ten times the value or more. */
    FAR_OVER,
    /** Over the value as billed, within it per day of the span. */
    WITHIN_PER_DAY
  }

  /** Copies the lists. */
  public UnitLimitFact {
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
  }

  /**
   * Units a dose of as many milligrams as billed would make, rounded up; 0 when the dose of a unit
   * is unknown.
   */
  public long unitsOfDose() {
    return dose == 0 ? 0 : (units + dose - 1) / dose;
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_UNITS;
  }
}
