package org.cleanclaim.engine.internal.observe;

import static org.cleanclaim.engine.internal.observe.ModifierTraits.ANATOMIC;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.DISTINCT;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.M24;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.M25;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.M27;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.M57;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.M91;
import static org.cleanclaim.engine.internal.observe.ModifierTraits.STAGED;

import java.util.List;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.engine.observation.PtpConflict.Separation;

/**
 * What the modifiers of two lines come to for an indicator-1 pair (NCCI Policy Manual ch. I §E).
 */
final class PtpSeparation {

  /** Claims received from this day on may carry 59 and X{EPSU} on column 1 (CR 11168). */
  private static final int DISTINCT_ON_EITHER_LINE = Days.of(2019, 7, 1);

  private static final int BYPASS = ANATOMIC | DISTINCT | STAGED | M24 | M25 | M57 | M27 | M91;
  private static final int ON_VISIT = M24 | M25 | M57 | M27;

  private PtpSeparation() {}

  /** The separation of column 1 from column 2 on a day both lines cover. */
  static Separation of(ClaimContext claim, LineView column1, LineView column2) {
    int one = bypass(claim, column1);
    int two = column2.modifierTraits & BYPASS;
    if ((one | two) == 0) {
      return Separation.NONE;
    }
    boolean visit1 = column1.is(CodeTraits.EM_WIDE);
    boolean visit2 = column2.is(CodeTraits.EM_WIDE);
    if (claim.settings.strictVisits() && visit2 && operative(column1.global)) {
      if ((two & (M24 | M25 | M57)) == 0) {
        return Separation.NONE;
      }
      return visitFits(claim, column2, column1) ? Separation.SOUND : Separation.MISFIT;
    }
    boolean bothSites = (one & two & ANATOMIC) != 0;
    boolean sameSite = bothSites && sameSites(column1.modifiers, column2.modifiers);
    if (sameSite
        && ((one | two) & (DISTINCT | STAGED)) == 0
        && !(visit1 && (one & ON_VISIT) != 0)
        && !(visit2 && (two & ON_VISIT) != 0)) {
      return Separation.SAME_SITE;
    }
    if (bothSites && !sameSite
        || fits(claim, one, column1, column2)
        || fits(claim, two, column2, column1)) {
      return Separation.SOUND;
    }
    if (!visit1 && !visit2 && !bothSites && (one | two) == ANATOMIC) {
      return Separation.SITE_ON_ONE_LINE;
    }
    return Separation.MISFIT;
  }

  private static int bypass(ClaimContext claim, LineView column1) {
    int mask = column1.modifierTraits & BYPASS;
    int received = claim.submissionDay();
    boolean early = received != LineView.NO_DAY && received < DISTINCT_ON_EITHER_LINE;
    return early ? mask & ~DISTINCT : mask;
  }

  /** Whether a global package of the procedure itself holds the visits of the day. */
  static boolean operative(GlobalDays global) {
    return global == GlobalDays.D000 || global == GlobalDays.D010 || global == GlobalDays.D090;
  }

  static boolean sameSites(List<String> a, List<String> b) {
    return sitesWithin(a, b) && sitesWithin(b, a);
  }

  private static boolean sitesWithin(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      String m = a.get(i);
      if ((ModifierTraits.of(m) & ANATOMIC) != 0 && !b.contains(m)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the modifiers of a line fits the pair it forms with another. */
  private static boolean fits(ClaimContext claim, int mask, LineView line, LineView other) {
    boolean visit = line.is(CodeTraits.EM_WIDE);
    return (mask & DISTINCT) != 0 && !visit
        || (mask & M91) != 0 && line.is(CodeTraits.LABORATORY)
        || (mask & STAGED) != 0 && !visit && globalRuns(claim, line)
        || (mask & ON_VISIT) != 0 && visit && visitFits(claim, line, other);
  }

  /** Whether 24, 25 or 57 on a visit suits what was done beside it; 27 is for hospitals only. */
  private static boolean visitFits(ClaimContext claim, LineView visit, LineView other) {
    return visit.hasModifier(M25) && minorServiceBeside(claim, visit, other)
        || visit.hasModifier(M57) && majorSurgeryBeside(claim, visit, other)
        || visit.hasModifier(M24) && !operative(other.global);
  }

  /** 25 is for 000, 010 and XXX services; one with 090 days alone needs 57. */
  private static boolean minorServiceBeside(ClaimContext claim, LineView visit, LineView other) {
    if (other.global != GlobalDays.D090) {
      return true;
    }
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView v = claim.view(k);
      if (v != visit
          && v != other
          && !v.is(CodeTraits.EM_WIDE)
          && (v.global == GlobalDays.D000
              || v.global == GlobalDays.D010
              || v.global == GlobalDays.XXX)
          && AddOnPrimaries.shareDay(v, visit)
          && v.renderer.equals(visit.renderer)) {
        return true;
      }
    }
    return false;
  }

  /** 57 is for the decision on surgery with 090 days, the day of it or the day before. */
  private static boolean majorSurgeryBeside(ClaimContext claim, LineView visit, LineView other) {
    if (other.global == GlobalDays.NONE
        || other.global == GlobalDays.YYY
        || other.global == GlobalDays.MMM) {
      return true;
    }
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView v = claim.view(k);
      if (v.global == GlobalDays.D090
          && v.firstDay >= visit.firstDay
          && v.firstDay <= visit.lastDay + 1
          && v.renderer.equals(visit.renderer)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an earlier procedure's global period holds the day; nobody knows where nobody looked.
   */
  private static boolean globalRuns(ClaimContext claim, LineView line) {
    if (!claim.history().known()) {
      return true;
    }
    for (int k = 0; k < claim.viewCount(); k++) {
      LineView v = claim.view(k);
      int days = v.global == GlobalDays.D090 ? 90 : v.global == GlobalDays.D010 ? 10 : 0;
      if (days > 0
          && v.firstDay < line.firstDay
          && line.firstDay <= v.lastDay + days
          && v.renderer.equals(line.renderer)) {
        return true;
      }
    }
    return false;
  }
}
