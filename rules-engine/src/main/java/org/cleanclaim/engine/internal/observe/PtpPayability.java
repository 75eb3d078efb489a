package org.cleanclaim.engine.internal.observe;

import java.util.List;

/**
 * Works out which pairs stand: a line that is lost to an indicator-0 pair cannot be column 1 of
 * another, and a line that will not be paid anyway is neither column.
 */
final class PtpPayability {

  private PtpPayability() {}

  private enum State {
    OPEN,
    PAYABLE,
    LOST
  }

  static void settle(ClaimContext claim, List<PtpHit> hits) {
    State[] states = new State[claim.viewCount()];
    for (int i = 0; i < states.length; i++) {
      LineView v = claim.view(i);
      states[i] = v.out() ? State.LOST : lossPossible(hits, v) ? State.OPEN : State.PAYABLE;
    }
    while (decideSome(claim, hits, states)) {
      // until nothing follows from what is decided
    }
    for (int i = 0; i < hits.size(); i++) {
      PtpHit hit = hits.get(i);
      State column1 = state(claim, states, hit.column1);
      // lines that deny each other in a circle are taken to be payable
      hit.stands = column1 != State.LOST && !hit.column2.out();
    }
  }

  private static boolean lossPossible(List<PtpHit> hits, LineView v) {
    for (int i = 0; i < hits.size(); i++) {
      if (denies(hits.get(i), v)) {
        return true;
      }
    }
    return false;
  }

  private static boolean denies(PtpHit hit, LineView v) {
    return hit.column2 == v && hit.indicator == 0 && hit.samePractitioner;
  }

  private static boolean decideSome(ClaimContext claim, List<PtpHit> hits, State[] states) {
    boolean changed = false;
    for (int i = 0; i < states.length; i++) {
      if (states[i] == State.OPEN) {
        states[i] = decide(claim, hits, states, claim.view(i));
        changed |= states[i] != State.OPEN;
      }
    }
    return changed;
  }

  private static State decide(ClaimContext claim, List<PtpHit> hits, State[] states, LineView v) {
    boolean open = false;
    for (int i = 0; i < hits.size(); i++) {
      PtpHit hit = hits.get(i);
      if (denies(hit, v)) {
        State column1 = state(claim, states, hit.column1);
        if (column1 == State.PAYABLE) {
          return State.LOST;
        }
        open |= column1 == State.OPEN;
      }
    }
    return open ? State.OPEN : State.PAYABLE;
  }

  private static State state(ClaimContext claim, State[] states, LineView v) {
    for (int i = 0; i < states.length; i++) {
      if (claim.view(i) == v) {
        return states[i];
      }
    }
    return State.PAYABLE;
  }
}
