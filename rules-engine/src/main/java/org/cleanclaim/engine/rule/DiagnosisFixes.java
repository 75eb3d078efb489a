package org.cleanclaim.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.DiagnosisFact;
import org.cleanclaim.engine.observation.DiagnosisListFact;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Fix.Safety;

/** Fixes to the list of diagnoses. Diagnoses count from 1. */
public final class DiagnosisFixes {

  private DiagnosisFixes() {}

  /** Report one of the codes the observation proposes; what to do when it proposes none. */
  public static List<Fix> proposals(DiagnosisFact dx, String otherwise) {
    List<Fix> fixes = new ArrayList<>();
    for (String code : dx.proposals()) {
      String what = "report " + dotted(code) + " in place of " + dotted(dx.code());
      if (dx.index() == 0) {
        fixes.add(Fixes.advise(what + " as " + dx.place()));
      } else if (dx.certain()) {
        fixes.add(Fixes.respellDiagnosis(dx.index(), code, what));
      } else {
        fixes.add(Fixes.replaceDiagnosis(dx.index(), code, what + ", if documented"));
      }
    }
    if (fixes.isEmpty()) {
      fixes.add(Fixes.advise(otherwise));
    }
    return fixes;
  }

  /**
   * Remark codes for a diagnosis: MA63 for the principal one, M64 for others, M76, and what else
   * applies.
   */
  public static String[] remarks(DiagnosisFact dx, String... others) {
    String[] all = new String[others.length + 2];
    all[0] = "M76";
    all[1] = dx.principal() ? "MA63" : "M64";
    System.arraycopy(others, 0, all, 2, others.length);
    return all;
  }

  /** A code with its dot, as coding books print it. */
  public static String dotted(String code) {
    return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  /** Codes with their dots. */
  public static List<String> dotted(List<String> codes) {
    return codes.stream().map(DiagnosisFixes::dotted).toList();
  }

  /** Exchange a diagnosis with each of its partners. */
  public static List<Fix> swap(DiagnosisListFact dx) {
    List<Fix> fixes = new ArrayList<>();
    for (int partner : dx.partners()) {
      fixes.add(
          new Fix.SwapDiagnoses(
              dx.index(),
              partner,
              dx.orderly() ? Safety.SAFE : Safety.NEEDS_REVIEW,
              "put the underlying disease (diagnosis "
                  + partner
                  + ") in the place of "
                  + dotted(dx.code())
                  + " and "
                  + dotted(dx.code())
                  + " behind it"));
    }
    if (fixes.isEmpty()) {
      fixes.add(Fixes.advise("code the underlying disease before " + dotted(dx.code())));
    }
    return fixes;
  }

  /** Move a diagnosis behind all others; pointers follow. */
  public static Fix last(Claim claim, DiagnosisListFact dx) {
    List<Integer> order = new ArrayList<>();
    for (int i = 1; i <= claim.diagnoses().size(); i++) {
      if (i != dx.index()) {
        order.add(i);
      }
    }
    order.add(dx.index());
    return new Fix.ReorderDiagnoses(
        order,
        dx.orderly() ? Safety.SAFE : Safety.NEEDS_REVIEW,
        "move " + dotted(dx.code()) + " behind the other diagnoses");
  }

  /** Remove a repeated diagnosis; pointers to it go to where it stands first. */
  public static Fix mergeInto(DiagnosisListFact dx, int first) {
    return new Fix.RemoveDiagnosis(
        dx.index(),
        first,
        Safety.SAFE,
        "remove the repeated " + dotted(dx.code()) + "; pointers to it go to diagnosis " + first);
  }

  /** Remove diagnoses no line points to, from the end, until so many are left. */
  public static List<Fix> dropUnpointed(Claim claim, int keep) {
    List<Fix> fixes = new ArrayList<>();
    int left = claim.diagnoses().size();
    for (int index = left; index > 1 && left > keep; index--) {
      if (!pointed(claim, index)) {
        fixes.add(
            new Fix.RemoveDiagnosis(
                index,
                0,
                Safety.NEEDS_REVIEW,
                "remove diagnosis " + index + ", to which no line points"));
        left--;
      }
    }
    if (left > keep) {
      fixes.add(Fixes.advise("remove diagnoses until " + keep + " are left, or split the claim"));
    }
    return fixes;
  }

  private static boolean pointed(Claim claim, int index) {
    for (ServiceLine line : claim.lines()) {
      if (line.pointers().contains(index)) {
        return true;
      }
    }
    return false;
  }
}
