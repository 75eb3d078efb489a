package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.engine.Programme;
import org.cleanclaim.engine.observation.PtpConflict;
import org.cleanclaim.engine.observation.VisitFact;
import org.cleanclaim.engine.observation.VisitFact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Visits beside a preventive visit or an operation, as CPT has it, on claims to commercial payers;
 * after the NCCI pairs, which speak first.
 */
final class VisitPairObserver implements Observer {

  private static final int SEPARATE = ModifierTraits.M24 | ModifierTraits.M25 | ModifierTraits.M57;

  @Override
  public Phase phase() {
    return Phase.EDITS;
  }

  @Override
  public void observe(ClaimContext claim) {
    if (!claim.claim().professional() || claim.programme() != Programme.CI) {
      return;
    }
    for (int i = 0; i < claim.lineCount(); i++) {
      LineView v = claim.view(i);
      if (v.is(CodeTraits.EM_VISIT) && v.firstDay != LineView.NO_DAY && !v.out()) {
        visit(claim, v, number(v.procedure));
      }
    }
  }

  private static void visit(ClaimContext claim, LineView v, int code) {
    if (!v.hasModifier(ModifierTraits.M25) && (in(code, 99202, 99205) || in(code, 99211, 99215))) {
      LineView preventive = beside(claim, v, true);
      if (preventive != null) {
        emit(claim, Kind.BESIDE_PREVENTIVE, v, preventive, code);
      }
    }
    if (!v.hasModifier(SEPARATE) && packaged(code) && !paired(claim, v.number)) {
      LineView operation = beside(claim, v, false);
      if (operation != null) {
        emit(claim, Kind.BESIDE_SURGERY, v, operation, code);
      }
    }
  }

  /** The first line of the practitioner and day that is a preventive visit, or an operation. */
  private static @Nullable LineView beside(ClaimContext claim, LineView v, boolean preventive) {
    for (int k = 0; k < claim.lineCount(); k++) {
      LineView other = claim.view(k);
      if (other == v
          || other.firstDay == LineView.NO_DAY
          || other.out()
          || !AddOnPrimaries.shareDay(v, other)
          || !other.renderer.equals(v.renderer)) {
        continue;
      }
      int code = number(other.procedure);
      if (preventive ? in(code, 99381, 99397) : operation(code)) {
        return other;
      }
    }
    return null;
  }

  /** CPT surgery, without the drawing of blood and putting in of lines that visits come with. */
  private static boolean operation(int code) {
    return in(code, 10004, 69990) && !in(code, 36400, 36425) && !in(code, 36591, 36598);
  }

  /** Visits the CPT surgical package may hold. */
  private static boolean packaged(int code) {
    return in(code, 99202, 99215)
        || in(code, 99221, 99223)
        || in(code, 99231, 99236)
        || in(code, 99242, 99255)
        || in(code, 99281, 99285)
        || in(code, 99304, 99310)
        || in(code, 99341, 99350)
        || in(code, 99381, 99397)
        || in(code, 92002, 92014);
  }

  private static boolean newPatient(int code) {
    return in(code, 99202, 99205)
        || in(code, 99341, 99345)
        || in(code, 99381, 99387)
        || code == 92002
        || code == 92004;
  }

  /** Whether an NCCI pair already speaks of the visit. */
  private static boolean paired(ClaimContext claim, int line) {
    List<Object> observed = claim.observed();
    for (int i = 0; i < observed.size(); i++) {
      if (observed.get(i) instanceof PtpConflict pair && pair.line() == line) {
        return true;
      }
    }
    return false;
  }

  private static void emit(ClaimContext claim, Kind kind, LineView v, LineView other, int code) {
    claim.emit(
        new VisitFact(
            kind,
            v.number,
            List.of(v.number, other.number),
            v.procedure,
            other.procedure,
            newPatient(code),
            List.of()));
  }

  private static boolean in(int n, int low, int high) {
    return n >= low && n <= high;
  }

  /** The code as a number; -1 when it is not five digits. */
  private static int number(String code) {
    if (code.length() != 5) {
      return -1;
    }
    int n = 0;
    for (int i = 0; i < 5; i++) {
      char c = code.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + (c - '0');
    }
    return n;
  }
}
