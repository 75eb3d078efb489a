package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.engine.observation.PlaceFact;
import org.cleanclaim.engine.observation.PlaceFact.Kind;
import org.cleanclaim.engine.rule.Identifiers;

/** Sees places of service of professional claims that CMS has not assigned, or not by then. */
final class PlaceObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    String general = claim.claim().placeOfService();
    if (general != null) {
      place(claim, general, places(claim).id(general), claim.earliestDay(), 0);
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      String own = line == null ? null : line.placeOfService();
      if (own != null) {
        place(claim, own, v.place, v.firstDay, v.number);
      } else if (general == null) {
        claim.emit(new PlaceFact(Kind.MISSING, v.number, ""));
      }
    }
  }

  private static PlaceOfServiceCodes places(ClaimContext claim) {
    return claim.reference.library.placesOfService();
  }

  private static void place(ClaimContext claim, String code, int id, int day, int line) {
    CodeStatus status = places(claim).status(id, day == LineView.NO_DAY ? Days.OPEN : day);
    if (status != CodeStatus.VALID) {
      Kind kind = status == CodeStatus.NOT_YET ? Kind.NOT_YET : Kind.UNASSIGNED;
      claim.emit(new PlaceFact(kind, line, Identifiers.codeOrShape(code)));
    }
  }
}
