package org.cleanclaim.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.engine.observation.ProcedureCodeFact;
import org.cleanclaim.finding.Fix;

/** Fixes to procedure codes. */
public final class ProcedureFixes {

  private ProcedureFixes() {}

  /** Bill one of the codes that succeeded this one; what to do when none is known. */
  public static List<Fix> successors(ProcedureCodeFact fact) {
    List<Fix> fixes = new ArrayList<>();
    for (String code : fact.successors()) {
      fixes.add(
          Fixes.replaceProcedure(
              fact.line(),
              code,
              "bill " + code + " in place of " + fact.code() + ", if it was what was done"));
    }
    if (fixes.isEmpty()) {
      fixes.add(Fixes.advise("bill the code in force on the date of service for what was done"));
    }
    return fixes;
  }
}
