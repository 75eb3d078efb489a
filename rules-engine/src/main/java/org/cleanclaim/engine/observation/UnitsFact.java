package org.cleanclaim.engine.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cleanclaim.finding.ClaimField;

/** Units of service with a fraction. */
public record UnitsFact(int line, String procedure, BigDecimal units) implements HeaderObservation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The units rounded up as mileage is: to the tenth, from 100 on to the whole. */
  public BigDecimal asMileage() {
    return units.setScale(units.compareTo(HUNDRED) < 0 ? 1 : 0, RoundingMode.CEILING);
  }

  /** Whether mileage is not reported so. */
  public boolean misstatedMileage() {
    return asMileage().compareTo(units) != 0;
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_UNITS;
  }
}
