package org.cleanclaim.engine.internal.manifest;

import java.util.Set;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.PlanType;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a pack runs on. An empty set asks nothing; of those that are filled every one must
 * hold the claim's value.
 *
 * @param payers payer ids as on the claim
 * @param plans plan types of the claim's payer
 * @param states states of the billing provider's address, as {@code TX}
 * @param claims types of claim
 */
public record Scope(
    Set<String> payers, Set<PlanType> plans, Set<String> states, Set<ClaimType> claims) {

  /** All claims. */
  public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

  /** Copies the sets. */
  public Scope {
    payers = Set.copyOf(payers);
    plans = Set.copyOf(plans);
    states = Set.copyOf(states);
    claims = Set.copyOf(claims);
  }

  /** Whether a claim is meant; what is not known of it is in no set. */
  public boolean holds(
      @Nullable String payer, @Nullable PlanType plan, @Nullable String state, ClaimType claim) {
    return has(payers, payer) && has(plans, plan) && has(states, state) && has(claims, claim);
  }

  private static boolean has(Set<?> wanted, @Nullable Object value) {
    return wanted.isEmpty() || value != null && wanted.contains(value);
  }
}
