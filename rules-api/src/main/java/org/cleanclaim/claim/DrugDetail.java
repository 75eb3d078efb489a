package org.cleanclaim.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A drug on a line (loop 2410): NDC in 11 digits, quantity and its unit (F2, GR, ME, ML, UN). */
public record DrugDetail(
    String ndc,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable String prescriptionNumber) {
  @Override
  public String toString() {
    return "DrugDetail[" + ndc + "]";
  }
}
