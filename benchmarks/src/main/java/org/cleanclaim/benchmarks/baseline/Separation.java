package org.cleanclaim.benchmarks.baseline;

import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.GlobalDays;

/** What the modifiers of two lines come to for an indicator-1 pair. */
final class Separation {

  /** From worst to best. */
  enum Kind {
    NONE,
    SAME_SITE,
    SITE_ON_ONE_LINE,
    MISFIT,
    SOUND
  }

  private static final int EITHER_LINE = Days.of(2019, 7, 1);

  private Separation() {}

  static Kind of(HandClaim h, HandLine column1, HandLine column2) {
    int one = column1.modifierBits & Modifiers.BYPASS;
    if (h.received != HandLine.NO_DAY && h.received < EITHER_LINE) {
      one &= ~Modifiers.DISTINCT;
    }
    int two = column2.modifierBits & Modifiers.BYPASS;
    if ((one | two) == 0) {
      return Kind.NONE;
    }
    boolean visit1 = column1.is(Procedures.EM_WIDE);
    boolean visit2 = column2.is(Procedures.EM_WIDE);
    if (visit2 && column1.operative()) {
      if ((two & (Modifiers.M24 | Modifiers.M25 | Modifiers.M57)) == 0) {
        return Kind.NONE;
      }
      return visitFits(h, column2, column1) ? Kind.SOUND : Kind.MISFIT;
    }
    boolean bothSites = (one & two & Modifiers.ANATOMIC) != 0;
    boolean sameSite = bothSites && Modifiers.sameSites(column1.modifiers, column2.modifiers);
    if (sameSite
        && ((one | two) & (Modifiers.DISTINCT | Modifiers.STAGED)) == 0
        && !(visit1 && (one & Modifiers.ON_VISIT) != 0)
        && !(visit2 && (two & Modifiers.ON_VISIT) != 0)) {
      return Kind.SAME_SITE;
    }
    if (bothSites && !sameSite
        || fits(h, one, column1, column2)
        || fits(h, two, column2, column1)) {
      return Kind.SOUND;
    }
    return !visit1 && !visit2 && !bothSites && (one | two) == Modifiers.ANATOMIC
        ? Kind.SITE_ON_ONE_LINE
        : Kind.MISFIT;
  }

  private static boolean fits(HandClaim h, int bits, HandLine line, HandLine other) {
    if (line.is(Procedures.EM_WIDE)) {
      return (bits & Modifiers.M91) != 0 && line.is(Procedures.LABORATORY)
          || (bits & Modifiers.ON_VISIT) != 0 && visitFits(h, line, other);
    }
    // no history is at hand, so an earlier global period may run
    return (bits & (Modifiers.DISTINCT | Modifiers.STAGED)) != 0
        || (bits & Modifiers.M91) != 0 && line.is(Procedures.LABORATORY);
  }

  private static boolean visitFits(HandClaim h, HandLine visit, HandLine other) {
    return visit.has(Modifiers.M25) && minorServiceBeside(h, visit, other)
        || visit.has(Modifiers.M57) && majorSurgeryBeside(h, visit, other)
        || visit.has(Modifiers.M24) && !other.operative();
  }

  private static boolean minorServiceBeside(HandClaim h, HandLine visit, HandLine other) {
    if (other.global != GlobalDays.D090) {
      return true;
    }
    for (HandLine l : h.lines) {
      if (l != visit
          && l != other
          && !l.is(Procedures.EM_WIDE)
          && (l.global == GlobalDays.D000
              || l.global == GlobalDays.D010
              || l.global == GlobalDays.XXX)
          && l.sharesDay(visit)
          && l.renderer.equals(visit.renderer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean majorSurgeryBeside(HandClaim h, HandLine visit, HandLine other) {
    if (other.global == GlobalDays.NONE
        || other.global == GlobalDays.YYY
        || other.global == GlobalDays.MMM) {
      return true;
    }
    for (HandLine l : h.lines) {
      if (l.global == GlobalDays.D090
          && l.first >= visit.first
          && l.first <= visit.last + 1
          && l.renderer.equals(visit.renderer)) {
        return true;
      }
    }
    return false;
  }
}
