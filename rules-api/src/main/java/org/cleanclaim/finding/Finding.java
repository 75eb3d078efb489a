package org.cleanclaim.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule found on a claim.
 *
 * @param ruleId id that never changes its meaning
 * @param title what the rule is called
 * @param verdict {@link Verdict#FAIL}, {@link Verdict#BYPASSED} or {@link Verdict#NO_DATA}
 * @param snipType WEDI SNIP test type 1-7
 * @param message what is wrong, in words, with code values but never with personal data
 * @param citations where the rule is written
 * @param companionOf id of the finding this one explains; empty when it stands for itself. A
 *     companion is not counted and puts no dollars at risk of its own
 * @param overlays what layers changed about it, in their order; mostly nothing
 */
public record Finding(
    String ruleId,
    String title,
    Verdict verdict,
    Severity severity,
    Category category,
    int snipType,
    Location location,
    String message,
    Denial denial,
    List<String> citations,
    List<Fix> fixes,
    Risk risk,
    Provenance provenance,
    String companionOf,
    List<OverlayEffect> overlays) {

  /** Copies the lists. */
  public Finding {
    citations = List.copyOf(citations);
    fixes = List.copyOf(fixes);
    overlays = List.copyOf(overlays);
  }

  /** Whether it stands for itself: neither a companion of another finding nor suppressed. */
  public boolean counted() {
    return companionOf.isEmpty() && !suppressed();
  }

  /** Whether a layer suppresses it or switched its rule off; {@link #overlays()} says which. */
  public boolean suppressed() {
    return suppression() != null;
  }

  /** What suppresses it, {@code null} when nothing does. */
  public @Nullable OverlayEffect suppression() {
    OverlayEffect last = null;
    for (int i = 0; i < overlays.size(); i++) {
      OverlayEffect effect = overlays.get(i);
      last =
          switch (effect.kind()) {
            case SUPPRESSED, DISABLED -> effect;
            case ENABLED, SEVERITY -> null; // a later layer brings it back
            case PARAMETER -> last;
          };
    }
    return last;
  }
}
