package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.ScreeningFact;
import org.cleanclaim.engine.rule.ClaimFacts;

/** Lines marked as prevention, and endoscopies of the colon for screening. */
final class ScreeningObserver implements Observer {

  @Override
  public Phase phase() {
    return Phase.PAYABILITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line == null || v.procedure.length() != 5 || v.invalid()) {
        continue;
      }
      boolean marked33 = !v.modifiers.isEmpty() && v.modifiers.contains("33");
      boolean markedPt = !v.modifiers.isEmpty() && v.modifiers.contains("PT");
      boolean endoscopy = endoscopy(v.procedure);
      boolean screening = endoscopy && screening(claim, line);
      if (marked33 || markedPt || screening) {
        claim.emit(
            new ScreeningFact(
                v.number,
                v.procedure,
                endoscopy,
                endoscopy && therapeutic(v.procedure),
                screening,
                marked33,
                markedPt,
                ClaimFacts.age(claim.claim()),
                v.modifiers));
      }
    }
  }

  /** Colonoscopy through stoma or rectum, flexible sigmoidoscopy. */
  private static boolean endoscopy(String code) {
    return code.charAt(0) == '4'
        && (within(code, "44388", "44408") || within(code, "45330", "45398"));
  }

  private static boolean therapeutic(String code) {
    return !code.equals("44388") && !code.equals("45330") && !code.equals("45378");
  }

  private static boolean within(String code, String first, String last) {
    return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
  }

  private static boolean screening(ClaimContext claim, ServiceLine line) {
    List<Diagnosis> diagnoses = claim.claim().diagnoses();
    int first = line.pointers().isEmpty() ? 1 : line.pointers().get(0);
    if (first < 1 || first > diagnoses.size()) {
      return false;
    }
    String code = diagnoses.get(first - 1).code();
    return code.equals("Z1211") || code.equals("Z1212");
  }
}
