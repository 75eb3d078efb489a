package org.cleanclaim.engine;

import org.cleanclaim.claim.PlanType;

/** The payer programmes rules are scoped by, under the short names the rule catalogue uses. */
public enum Programme {
  /** Medicare Part B. */
  MB,
  /** Medicare Part A and institutional Part B. */
  MA,
  /** Medicaid fee for service. */
  MC,
  /** Commercial insurers and Medicare Advantage. */
  CI,
  /** Workers' compensation. */
  WC,
  /** Automobile medical. */
  AU,
  /** TRICARE and CHAMPVA. */
  CH,
  /** Veterans Affairs. */
  VA,
  /** Any other or unknown payer. */
  ZZ;

  /** The programme of a plan type. */
  public static Programme of(PlanType planType) {
    return switch (planType) {
      case MEDICARE_A -> MA;
      case MEDICARE_B -> MB;
      case MEDICAID -> MC;
      case COMMERCIAL, MEDICARE_ADVANTAGE -> CI;
      case WORKERS_COMP -> WC;
      case AUTO -> AU;
      case TRICARE -> CH;
      case VETERANS -> VA;
      case OTHER -> ZZ;
    };
  }

  /** Original Medicare. */
  public boolean medicare() {
    return this == MB || this == MA;
  }

  /** Whether NCCI edits are looked at for this programme at all. */
  public boolean ncci() {
    return this == MB || this == MA || this == MC || this == CI;
  }
}
