package org.cleanclaim.engine.internal.overlay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.Programme;
import org.jspecify.annotations.Nullable;

/** All overlays of a scrubber in the order of their layers; the later one wins. Immutable. */
public final class Overlays {

  /** No overlays. */
  public static final Overlays NONE = new Overlays(List.of());

  private final List<OverlayLayer> layers;

  private Overlays(List<OverlayLayer> layers) {
    this.layers = layers;
  }

  /**
   * One layer.
   *
   * @param rules ids of all rules, which a family may mean
   */
  static Overlays of(List<Overlay> rows, Set<String> rules) {
    return rows.isEmpty() ? NONE : new Overlays(List.of(new OverlayLayer(rows, rules)));
  }

  /** These overlays with more layers on top of them; nothing is copied. */
  public Overlays then(Overlays later) {
    if (layers.isEmpty() || later.layers.isEmpty()) {
      return layers.isEmpty() ? later : this;
    }
    return new Overlays(Stream.concat(layers.stream(), later.layers.stream()).toList());
  }

  /**
   * Those that hold for claims of one payer.
   *
   * @param payer payer id as on the claim, {@code null} when it has none
   * @param state state of the billing provider's address, {@code null} when it has none
   * @param site NPI of the billing provider, {@code null} when it has none
   */
  public PlanOverlays forPlan(
      @Nullable String payer,
      Programme programme,
      @Nullable PlanType plan,
      @Nullable String state,
      @Nullable String site) {
    if (layers.isEmpty()) {
      return PlanOverlays.NONE;
    }
    Overlay.Whom claim =
        new Overlay.Whom(
            payer == null ? "" : payer,
            programme,
            plan,
            state == null ? "" : state,
            site == null ? "" : site);
    PlanOverlays.Collected collected = new PlanOverlays.Collected();
    layers.forEach(layer -> layer.collect(claim, collected));
    return collected.overlays();
  }

  /** The payers that some overlay asks for, so that plans differ by them. */
  public Set<String> payers() {
    return layers.stream().flatMap(OverlayLayer::payers).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether some overlay asks for the state or the site, so that plans differ by them. */
  public boolean byPlace() {
    return layers.stream().anyMatch(OverlayLayer::byPlace);
  }
}
