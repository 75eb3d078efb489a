package org.cleanclaim.claim;

import org.jspecify.annotations.Nullable;

/**
 * A REF segment: prior authorisation (G1), referral (9F), payer claim control number (F8), CLIA
 * (X4), mammography certification (EW), line control number (6R) and the rest. Its {@code toString}
 * shows the qualifier only: the value may be a medical record or social security number.
 */
public record Reference(String qualifier, String value, @Nullable SourcePosition position) {

  /** A reference without a source position. */
  public static Reference of(String qualifier, String value) {
    return new Reference(qualifier, value, null);
  }

  @Override
  public String toString() {
    return "Reference[" + qualifier + "=…]";
  }
}
