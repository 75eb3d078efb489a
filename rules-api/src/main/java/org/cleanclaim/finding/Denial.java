package org.cleanclaim.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The denial a payer would send.
 *
 * @param carc claim adjustment reason code, {@code null} where none is predicted
 * @param group adjustment group: CO, PR, OA, PI
 * @param rarcs remittance advice remark codes
 * @param claimStatusCodes claim status codes of a 277CA rejection
 */
public record Denial(
    @Nullable String carc, String group, List<String> rarcs, List<String> claimStatusCodes) {

  /** No denial predicted. */
  public static final Denial NONE = new Denial(null, "", List.of(), List.of());

  /** Copies the lists. */
  public Denial {
    rarcs = List.copyOf(rarcs);
    claimStatusCodes = List.copyOf(claimStatusCodes);
  }
}
