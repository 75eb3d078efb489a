package org.cleanclaim.examples.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What two packs come to over all claims. Not thread-safe. */
final class ImpactTally {

  private long claims;
  private long changed;
  private long redisposed;
  private long ran;
  private long oldCents;
  private long nowCents;
  private final Map<String, Long> moves = new TreeMap<>();
  private final Map<Difference.Kind, Long> findings = new EnumMap<>(Difference.Kind.class);

  void add(ClaimImpact impact) {
    claims++;
    if (!impact.old().packs().equals(impact.now().packs())) {
      ran++;
    }
    oldCents += impact.old().dollarsAtRiskCents();
    nowCents += impact.now().dollarsAtRiskCents();
    if (impact.changed()) {
      changed++;
    }
    if (impact.redisposed()) {
      redisposed++;
      moves.merge(impact.was() + " → " + impact.is(), 1L, Long::sum);
    }
    impact.findings().forEach(f -> findings.merge(f.kind(), 1L, Long::sum));
  }

  long claims() {
    return claims;
  }

  /** Claims about which anything changes. */
  long changed() {
    return changed;
  }

  /** Claims whose disposition changes. */
  long redisposed() {
    return redisposed;
  }

  /** Claims on which not the same packs ran. */
  long ran() {
    return ran;
  }

  /** Claims by how their disposition changes, as {@code CLEAN → REJECT}. */
  Map<String, Long> moves() {
    return moves;
  }

  long findings(Difference.Kind kind) {
    return findings.getOrDefault(kind, 0L);
  }

  /** Dollars at risk with the old pack, in cents. */
  long oldCents() {
    return oldCents;
  }

  /** Dollars at risk with the new pack, in cents. */
  long nowCents() {
    return nowCents;
  }
}
