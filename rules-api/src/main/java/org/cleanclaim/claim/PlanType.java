package org.cleanclaim.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The programme that pays, as far as the rules distinguish it; chosen from the claim filing
 * indicator (SBR09).
 */
public enum PlanType {
  /** Original Medicare Part A and institutional Part B, filing indicator MA. */
  MEDICARE_A("MA"),
  /** Original Medicare Part B, professional claims, filing indicator MB. */
  MEDICARE_B("MB"),
  /** Medicare Advantage, filing indicator 16 (HMO Medicare risk). */
  MEDICARE_ADVANTAGE("16"),
  /** Medicaid, filing indicator MC. */
  MEDICAID("MC"),
  /** Commercial insurers, Blue plans, HMO, PPO, POS, EPO, indemnity. */
  COMMERCIAL("CI"),
  /** Workers' compensation, filing indicator WC. */
  WORKERS_COMP("WC"),
  /** Automobile medical, filing indicator AM. */
  AUTO("AM"),
  /** TRICARE and CHAMPVA, filing indicator CH. */
  TRICARE("CH"),
  /** Department of Veterans Affairs, filing indicator VA. */
  VETERANS("VA"),
  /** Any other or unknown payer. */
  OTHER("ZZ");

  private final String filingIndicator;

  PlanType(String filingIndicator) {
    this.filingIndicator = filingIndicator;
  }

  /** The claim filing indicator (SBR09) this plan type usually travels with. */
  public String filingIndicator() {
    return filingIndicator;
  }

  /** Whether this is original (fee-for-service) Medicare. */
  public boolean originalMedicare() {
    return this == MEDICARE_A || this == MEDICARE_B;
  }

  /** The plan type a claim filing indicator stands for; {@link #OTHER} when unknown or absent. */
  public static PlanType ofFilingIndicator(@Nullable String filingIndicator) {
    if (filingIndicator == null) {
      return OTHER;
    }
    return switch (filingIndicator.toUpperCase(Locale.ROOT)) {
      case "MA" -> MEDICARE_A;
      case "MB" -> MEDICARE_B;
      case "16" -> MEDICARE_ADVANTAGE;
      case "MC" -> MEDICAID;
      case "12", "13", "14", "15", "17", "BL", "CI", "DS", "FI", "HM" -> COMMERCIAL;
      case "WC" -> WORKERS_COMP;
      case "AM" -> AUTO;
      case "CH" -> TRICARE;
      case "VA" -> VETERANS;
      default -> OTHER;
    };
  }
}
