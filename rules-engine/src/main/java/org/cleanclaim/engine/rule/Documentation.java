package org.cleanclaim.engine.rule;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;

/** Whether a claim announces the records that support it. */
public final class Documentation {

  private Documentation() {}

  /**
   * Whether one of these lines is said to be distinct, by 59, XE, XP, XS or XU, and neither it nor
   * the claim announces records (PWK).
   *
   * @param lines from 1
   */
  public static boolean distinctWithoutRecords(Claim claim, List<Integer> lines) {
    if (!claim.attachments().isEmpty()) {
      return false;
    }
    for (int number : lines) {
      ServiceLine line = claim.lines().get(number - 1);
      if (distinct(line) && line.attachments().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean distinct(ServiceLine line) {
    return line.hasModifier("59")
        || line.hasModifier("XE")
        || line.hasModifier("XP")
        || line.hasModifier("XS")
        || line.hasModifier("XU");
  }
}
