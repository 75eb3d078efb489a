package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.PointerFact;
import org.cleanclaim.engine.observation.PointerFact.Kind;

/** Looks at the diagnosis pointers of the lines of professional claims. */
final class PointerObserver implements Observer {

  private static final int MOST = 4;

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional()) {
      return;
    }
    int diagnoses = claim.claim().diagnoses().size();
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      ServiceLine line = v.line;
      if (line != null && !v.soundPointers) {
        pointers(claim, line.pointers(), i + 1, diagnoses);
      }
    }
  }

  private static void pointers(
      ClaimContext claim, List<Integer> pointers, int line, int diagnoses) {
    int count = pointers.size();
    if (count == 0) {
      claim.emit(new PointerFact(Kind.NONE, line, 0, diagnoses));
      return;
    }
    if (count > MOST) {
      claim.emit(new PointerFact(Kind.MORE_THAN_FOUR, line, 0, diagnoses));
    }
    for (int i = 0; i < count; i++) {
      int p = pointers.get(i);
      if (p < 1 || p > diagnoses) {
        claim.emit(new PointerFact(Kind.NO_SUCH_DIAGNOSIS, line, p, diagnoses));
      } else if (repeats(pointers, i)) {
        claim.emit(new PointerFact(Kind.REPEATED, line, p, diagnoses));
      }
    }
  }

  private static boolean repeats(List<Integer> pointers, int at) {
    int p = pointers.get(at);
    for (int i = 0; i < at; i++) {
      if (pointers.get(i) == p) {
        return true;
      }
    }
    return false;
  }
}
