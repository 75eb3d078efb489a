package org.cleanclaim.engine.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.observation.UnitLimitFact;
import org.cleanclaim.finding.Fix;

/**
 * Fixes for units over a limit, in the words of the catalogue: {@code 64483-LT,-RT -> 64483-50 x1}.
 */
public final class UnitFixes {

  private UnitFixes() {}

  /** What to report instead of more units than a day allows, the best first. */
  public static List<Fix> day(UnitLimitFact over) {
    String code = over.code();
    if (over.most() == 0) {
      return List.of(
          Fixes.removeLine(
              over.line(), "remove " + code + "; no unit of it is paid in this setting"));
    }
    List<Fix> fixes = new ArrayList<>();
    if (!over.merged().isEmpty()) {
      fixes.add(
          Fixes.mergeLines(
              over.lines(),
              over.merged(),
              BigDecimal.ONE,
              code + "-LT,-RT -> " + code + "-50 x1: one line for both sides"));
    }
    if (!over.instead().isEmpty()) {
      fixes.add(
          Fixes.advise(
              over.primary()
                  + " x1 + "
                  + code
                  + " x"
                  + over.units()
                  + " -> "
                  + over.instead()
                  + " x1 alone, delete both"));
    }
    if (over.lines().size() == 1 && !over.earlierClaims()) {
      fixes.add(
          Fixes.setUnits(
              over.line(),
              BigDecimal.valueOf(over.most()),
              "report units = MUE: " + code + " x" + over.most() + ", if no more was done"));
    } else {
      fixes.add(
          Fixes.advise(
              "report units = MUE: no more than "
                  + over.most()
                  + " of "
                  + code
                  + " for the day over all lines and claims"));
    }
    return fixes;
  }

  /** The units a dose of as many milligrams as billed comes to. */
  public static Fix dose(UnitLimitFact over) {
    return Fixes.setUnits(
        over.line(),
        BigDecimal.valueOf(over.unitsOfDose()),
        over.units()
            + " mg at "
            + over.dose()
            + " mg a unit are "
            + over.unitsOfDose()
            + " units of "
            + over.code());
  }
}
