package org.cleanclaim.finding;

import java.util.List;

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
 * @param overlay what a local overlay changed, {@link OverlayEffect#NONE} mostly
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
    OverlayEffect overlay) {

  /** Copies the lists. */
  public Finding {
    citations = List.copyOf(citations);
    fixes = List.copyOf(fixes);
  }

  /** Whether it stands for itself: neither a companion of another finding nor suppressed. */
  public boolean counted() {
    return companionOf.isEmpty() && !suppressed();
  }

  /** Whether an overlay suppresses it; {@link #overlay()} says which and why. */
  public boolean suppressed() {
    return overlay.kind() == OverlayEffect.Kind.SUPPRESSED;
  }
}
