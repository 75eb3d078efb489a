package org.cleanclaim.engine.internal.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimType;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.PackGraph;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.pack.RuleTable;
import org.cleanclaim.engine.internal.pack.SessionRules;
import org.cleanclaim.engine.internal.table.PackTables;
import org.jspecify.annotations.Nullable;

/**
 * Finds what runs on a claim: works the plan of a payer out once and keeps it. Plans differ by no
 * more than the packs and overlays look at, and share whatever is compiled. Thread-safe.
 */
final class PayerPlans {

  private static final int PLANS_KEPT = 20_000;
  private static final int PLAN_TYPES = PlanType.values().length;
  private static final int CLAIM_TYPES = ClaimType.values().length;

  private final List<OpenPack> packs;
  private final Map<String, List<OpenPack>> withBases = new HashMap<>();
  private final Overlays site;
  private final Set<String> named = new HashSet<>();
  private final boolean byPlace;
  private final int[] changes;
  private final AtomicReferenceArray<@Nullable PayerPlan> plain;
  private final Cache<Key, PayerPlan> kept = Caffeine.newBuilder().maximumSize(PLANS_KEPT).build();
  private final Map<List<RulePack>, RuleTable> tables = new ConcurrentHashMap<>();

  /**
   * Plans over these packs.
   *
   * @param packs in the order they run; a pack's bases run before it
   * @param site overlays on top of those the packs bring
   */
  PayerPlans(List<OpenPack> packs, Overlays site) {
    this.packs = List.copyOf(packs);
    this.site = site;
    PackGraph graph =
        PackGraph.of(packs.stream().map(OpenPack::manifest).toList(), new ArrayList<>());
    Map<String, OpenPack> byId = new HashMap<>();
    packs.forEach(p -> byId.put(p.id(), p));
    for (OpenPack pack : packs) {
      withBases.put(
          pack.id(),
          graph.withBases(pack.id()).stream().filter(byId::containsKey).map(byId::get).toList());
    }
    List<Overlays> layers = new ArrayList<>(packs.stream().map(OpenPack::overlays).toList());
    layers.add(site);
    byPlace =
        layers.stream().anyMatch(Overlays::byPlace)
            || packs.stream().anyMatch(p -> !p.manifest().scope().states().isEmpty());
    layers.forEach(l -> named.addAll(l.payers()));
    packs.forEach(p -> named.addAll(p.manifest().scope().payers()));
    changes = changes(packs);
    plain = new AtomicReferenceArray<>((changes.length + 1) * PLAN_TYPES * CLAIM_TYPES);
  }

  /** Days on which a pack comes into force or has gone out of it. */
  private static int[] changes(List<OpenPack> packs) {
    Set<Integer> days = new TreeSet<>();
    for (OpenPack pack : packs) {
      Manifest m = pack.manifest();
      if (m.from() > Integer.MIN_VALUE) {
        days.add(m.from());
      }
      if (m.to() < Integer.MAX_VALUE) {
        days.add(m.to() + 1);
      }
    }
    return days.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The plan for the payer of a claim.
   *
   * @param day first epoch day of service
   */
  PayerPlan of(Claim claim, int day) {
    int stretch = 0;
    while (stretch < changes.length && changes[stretch] <= day) {
      stretch++;
    }
    Coverage payer = claim.payer();
    String id = payer == null || payer.payerId() == null ? "" : payer.payerId();
    if (byPlace || named.contains(id)) {
      Key key = key(claim, id, stretch);
      PayerPlan plan = kept.getIfPresent(key);
      if (plan == null) {
        plan = plan(key, day);
        kept.put(key, plan);
      }
      return plan;
    }
    int slot =
        (stretch * PLAN_TYPES + claim.planType().ordinal()) * CLAIM_TYPES + claim.type().ordinal();
    PayerPlan plan = plain.get(slot);
    if (plan == null) {
      plan = plan(new Key("", claim.planType(), claim.type(), "", "", stretch), day);
      plain.set(slot, plan);
    }
    return plan;
  }

  private Key key(Claim claim, String id, int stretch) {
    if (!byPlace) {
      return new Key(id, claim.planType(), claim.type(), "", "", stretch);
    }
    Provider billing = claim.provider(ProviderRole.BILLING);
    Address address = billing == null ? null : billing.address();
    String state = address == null || address.state() == null ? "" : address.state();
    String npi = billing == null || billing.npi() == null ? "" : billing.npi();
    return new Key(id, claim.planType(), claim.type(), state, npi, stretch);
  }

  private PayerPlan plan(Key key, int day) {
    Set<OpenPack> chosen = new LinkedHashSet<>();
    for (OpenPack pack : packs) {
      Manifest m = pack.manifest();
      if (m.inForce(day) && m.scope().holds(key.payer, key.plan, key.state, key.type)) {
        withBases.getOrDefault(pack.id(), List.of(pack)).stream()
            .filter(base -> base.manifest().inForce(day))
            .forEach(chosen::add);
      }
    }
    List<RulePack> rules = chosen.stream().map(OpenPack::rules).filter(RulePack::hasRules).toList();
    List<SessionRules> sessions = new ArrayList<>();
    rules.forEach(pack -> sessions.addAll(pack.sessionRules()));
    Overlays overlays = Overlays.NONE;
    for (OpenPack pack : chosen) {
      overlays = overlays.then(pack.overlays());
    }
    return new PayerPlan(
        chosen.stream().map(OpenPack::label).toList(),
        tables.computeIfAbsent(rules, RuleTable::of),
        List.copyOf(sessions),
        overlays
            .then(site)
            .forPlan(key.payer, Programme.of(key.plan), key.plan, key.state, key.site),
        PackTables.layered(chosen.stream().map(OpenPack::tables).toList()));
  }

  /**
   * What tells plans apart.
   *
   * @param stretch number of changes of the packs in force before the day of service
   */
  private record Key(
      String payer, PlanType plan, ClaimType type, String state, String site, int stretch) {}
}
