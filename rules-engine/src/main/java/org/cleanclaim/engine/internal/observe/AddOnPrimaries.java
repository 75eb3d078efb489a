package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.codesets.AddOnTable;

/** Looks for the primary procedures of an add-on on its day. */
final class AddOnPrimaries {

  /** No listed primary that day. */
  static final int ABSENT = 0;

  /** Only such as will not be paid. */
  static final int NOT_PAYABLE = 1;

  /** One that may be paid. */
  static final int PAYABLE = 2;

  private static final String CRITICAL_CARE_ADD_ON = "99292";

  private final AddOnTable table;

  AddOnPrimaries(AddOnTable table) {
    this.table = table;
  }

  /** Whether add-ons are looked at on this claim. */
  static boolean applies(ClaimContext claim) {
    return claim.programme().ncci()
        && (claim.claim().professional() || HospitalBill.unitsApply(claim.claim()));
  }

  /** How the listed primaries of an add-on stand on its day. */
  int onDay(ClaimContext claim, LineView v) {
    int found = ABSENT;
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView other = claim.view(k);
      if (isPrimary(claim, v, other)) {
        if (!other.out()) {
          return PAYABLE;
        }
        found = NOT_PAYABLE;
      }
    }
    return found;
  }

  /** Whether a line is a listed primary of an add-on on its day. */
  boolean isPrimary(ClaimContext claim, LineView v, LineView other) {
    return other != v
        && other.code >= 0
        && shareDay(v, other)
        && table.isPrimary(v.code, other.code, v.firstDay)
        && sameProvider(claim, v, other);
  }

  static boolean shareDay(LineView a, LineView b) {
    return a.firstDay != LineView.NO_DAY
        && b.firstDay != LineView.NO_DAY
        && a.firstDay <= b.lastDay
        && b.firstDay <= a.lastDay;
  }

  /**
   * Whether two lines are of one provider: the renderer, for critical care anyone of the group and
   * specialty, on an institutional bill whoever bills.
   */
  boolean sameProvider(ClaimContext claim, LineView a, LineView b) {
    if (!claim.claim().professional()) {
      return a.billing.equals(b.billing);
    }
    return a.renderer.equals(b.renderer)
        || a.procedure.equals(CRITICAL_CARE_ADD_ON)
            && a.billing.equals(b.billing)
            && !a.specialty.isEmpty()
            && a.specialty.equals(b.specialty);
  }
}
