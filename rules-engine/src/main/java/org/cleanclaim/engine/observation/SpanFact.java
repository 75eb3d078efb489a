package org.cleanclaim.engine.observation;

import java.math.BigDecimal;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.finding.ClaimField;

/**
 * A line spans several days with a visit, or a procedure with a global period of 0, 10 or 90 days.
 *
 * @param visit whether it is an evaluation and management service
 * @param period whether the code itself stands for a period, so units need not follow the days
 */
public record SpanFact(
    int line,
    String procedure,
    BigDecimal units,
    int days,
    boolean visit,
    boolean period,
    GlobalDays global,
    String release)
    implements HeaderObservation {

  /** Whether the line reports one unit a day. */
  public boolean daily() {
    return units.compareTo(BigDecimal.valueOf(days)) == 0;
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_UNITS;
  }
}
