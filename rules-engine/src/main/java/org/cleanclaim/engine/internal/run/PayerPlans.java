package org.cleanclaim.engine.internal.run;

import org.cleanclaim.claim.Claim;

/** Finds what runs on a claim. Thread-safe. */
interface PayerPlans {

  /**
   * The plan for the payer of a claim.
   *
   * @param day first epoch day of service
   */
  PayerPlan of(Claim claim, int day);
}
