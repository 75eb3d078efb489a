package org.cleanclaim.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another payer decided on a line (loop 2430).
 *
 * @param payerId SVD01
 * @param paidCents SVD02
 * @param date DTP*573
 */
public record LineAdjudication(
    String payerId,
    @Nullable Long paidCents,
    @Nullable String procedure,
    List<String> modifiers,
    @Nullable BigDecimal paidUnits,
    List<Adjustment> adjustments,
    @Nullable LocalDate date) {

  /** Copies the lists. */
  public LineAdjudication {
    modifiers = List.copyOf(modifiers);
    adjustments = List.copyOf(adjustments);
  }

  @Override
  public String toString() {
    return "LineAdjudication[…]";
  }
}
