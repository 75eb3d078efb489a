package org.cleanclaim.engine.internal.overlay;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.OverlayEffect;
import org.cleanclaim.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One row of an overlay file.
 *
 * @param payer payer id it holds for, empty for all
 * @param programme programme it holds for, {@code null} for all
 * @param severity the severity it sets, {@code null} when it suppresses
 * @param from first epoch day of service it holds for, inclusive
 * @param to last epoch day of service it holds for, inclusive
 */
record Overlay(
    String rule,
    String payer,
    @Nullable Programme programme,
    @Nullable Severity severity,
    int from,
    int to,
    OverlayEffect effect) {

  boolean holds(Claim claim, Programme payerProgramme, int day) {
    if (day < from || day > to || programme != null && programme != payerProgramme) {
      return false;
    }
    if (payer.isEmpty()) {
      return true;
    }
    Coverage coverage = claim.payer();
    return coverage != null && payer.equals(coverage.payerId());
  }
}
