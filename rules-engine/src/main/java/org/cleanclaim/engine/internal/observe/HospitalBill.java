package org.cleanclaim.engine.internal.observe;

import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.ServiceLine;

/** Which edits of line items an institutional bill is subject to, by its type of bill. */
final class HospitalBill {

  /** Nothing asks for codes line by line: inpatient, hospice, home health. */
  private static final int NONE = 0;

  private static final int UNITS = 1;
  private static final int PAIRS = 2;

  private HospitalBill() {}

  /**
   * Whether units and add-ons of the bill are judged line by line as those of an outpatient
   * hospital.
   */
  static boolean unitsApply(Claim claim) {
    return (edits(claim) & UNITS) != 0;
  }

  /** Whether the integrated outpatient code editor would look at code pairs on the bill. */
  static boolean pairsApply(ClaimContext claim) {
    return (edits(claim.claim()) & PAIRS) != 0;
  }

  private static int edits(Claim claim) {
    InstitutionalHeader header = claim.institutional();
    String type = header == null ? null : header.typeOfBill();
    if (type == null || type.length() < 3) {
      return NONE;
    }
    int at = type.length() == 4 ? 1 : 0;
    return switch (type.charAt(at)) {
      case '1' -> in(type.charAt(at + 1), "234", UNITS | PAIRS);
      case '2' -> in(type.charAt(at + 1), "23", UNITS | PAIRS);
      case '3' -> in(type.charAt(at + 1), "4", UNITS | PAIRS);
      case '7' ->
          in(type.charAt(at + 1), "2456", UNITS | PAIRS) | in(type.charAt(at + 1), "137", UNITS);
      case '8' -> in(type.charAt(at + 1), "5", UNITS | PAIRS);
      default -> NONE;
    };
  }

  private static int in(char type, String types, int edits) {
    return types.indexOf(type) >= 0 ? edits : NONE;
  }

  /**
   * Whether the provider itself bills the line as not covered, so that its units are not counted.
   */
  static boolean billedAsNotCovered(ClaimContext claim, LineView v) {
    InstitutionalHeader header = claim.claim().institutional();
    if (header == null) {
      return false;
    }
    if (header.conditionCodes().contains("21")) {
      return true;
    }
    ServiceLine line = v.line;
    if (line == null) {
      return false;
    }
    Long charge = line.chargeCents();
    Long nonCovered = line.nonCoveredCents();
    return charge != null && nonCovered != null && charge > 0 && nonCovered.equals(charge);
  }
}
