package org.cleanclaim.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an earlier claim of the same patient.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param billingNpi billing provider of the earlier claim; {@code null} stands for the same as on
 *     this claim
 * @param renderingNpi rendering provider; {@code null} stands for the billing provider
 * @param specialty taxonomy of the rendering provider, when known
 */
public record HistoryLine(
    String procedure,
    List<String> modifiers,
    LocalDate from,
    LocalDate to,
    BigDecimal units,
    @Nullable Long chargeCents,
    @Nullable String placeOfService,
    @Nullable String billingNpi,
    @Nullable String renderingNpi,
    @Nullable String specialty,
    Status status) {

  /** What became of it. */
  public enum Status {
    PAID,
    PENDING,
    DENIED,
    VOIDED;

    /** Whether a payer's edits still count it. */
    public boolean counts() {
      return this == PAID || this == PENDING;
    }
  }

  /** Copies the list. */
  public HistoryLine {
    modifiers = List.copyOf(modifiers);
  }

  /** A paid line of one unit on one day. */
  public static HistoryLine paid(String procedure, List<String> modifiers, LocalDate day) {
    return new HistoryLine(
        procedure, modifiers, day, day, BigDecimal.ONE, null, null, null, null, null, Status.PAID);
  }

  @Override
  public String toString() {
    return "HistoryLine[" + procedure + "]";
  }
}
