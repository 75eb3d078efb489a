package org.cleanclaim.engine.internal.run;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.rule.PayerTables;

/** Finds what runs on a claim. Thread-safe. */
interface PayerPlans {

  /** The plan for the payer of a claim. */
  PayerPlan of(Claim claim);

  /** One plan for every payer. */
  static PayerPlans same(List<RulePack> packs, Overlays overlays) {
    PayerPlan plan = PayerPlan.of(packs, overlays, NoTables.INSTANCE);
    return claim -> plan;
  }
}
