package org.cleanclaim.engine.internal.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.LineView;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Observers;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.observe.ReferenceView;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** One version of data and rules, with its workers. Immutable but for the workers resting in it. */
final class Engine {

  private static final int SLOTS = 64;
  private static final int APART = 16; // slots of two threads lie on different cache lines
  private static final Claim NO_CLAIM = Claim.professional("").build();

  private final PayerPlans plans;
  private final ReferenceView reference;
  private final Settings settings;
  private final Observer[][] observers;

  /**
   * Occupied by numbers, not by handing workers around: that would cost a memory fence each time.
   */
  private final AtomicIntegerArray occupied = new AtomicIntegerArray(SLOTS * APART);

  private final @Nullable Worker[] workers = new Worker[SLOTS];

  Engine(PayerPlans plans, ReferenceView reference, Settings settings) {
    this.plans = plans;
    this.reference = reference;
    this.settings = settings;
    observers = new Observer[Phase.values().length][];
    for (Phase phase : Phase.values()) {
      List<Observer> of = new ArrayList<>();
      for (Observer o : Observers.all(reference.library)) {
        if (o.phase() == phase) {
          of.add(o);
        }
      }
      observers[phase.ordinal()] = of.toArray(Observer[]::new);
    }
  }

  ScrubReport scrub(Claim claim, ClaimHistory history) {
    int slot = occupy();
    Worker worker = worker(slot);
    try {
      return worker.scrub(claim, history);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      discard(slot);
      return BrokenRun.report(claim, e, plans.of(claim, day(claim)).packs());
    } finally {
      leave(slot);
    }
  }

  List<Finding> explain(List<SyntaxProblem> problems) {
    int slot = occupy();
    Worker worker = worker(slot);
    try {
      return worker.explain(NO_CLAIM, problems);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      discard(slot);
      return BrokenRun.report(NO_CLAIM, e, plans.of(NO_CLAIM, LineView.NO_DAY).packs()).findings();
    } finally {
      leave(slot);
    }
  }

  /** The same rules and settings over other data. */
  Engine over(ReferenceView other) {
    return new Engine(plans, other, settings);
  }

  /** Other rules over the same data. */
  Engine with(PayerPlans others) {
    return new Engine(others, reference, settings);
  }

  private static int day(Claim claim) {
    LocalDate first = ClaimFacts.firstService(claim);
    return first == null ? LineView.NO_DAY : (int) first.toEpochDay();
  }

  /** A slot that is this thread's until it leaves; -1 when those it looks at are all occupied. */
  private int occupy() {
    int start = (int) (Thread.currentThread().getId() * 0x9E3779B97F4A7C15L >>> 58);
    for (int i = 0; i < 4; i++) {
      int slot = (start + i) & (SLOTS - 1);
      if (occupied.compareAndSet(slot * APART, 0, 1)) {
        return slot;
      }
    }
    return -1;
  }

  private Worker worker(int slot) {
    Worker worker = slot < 0 ? null : workers[slot];
    if (worker == null) {
      worker = new Worker(plans, observers, new ClaimContext(reference, settings));
      if (slot >= 0) {
        workers[slot] = worker;
      }
    }
    return worker;
  }

  private void discard(int slot) {
    if (slot >= 0) {
      workers[slot] = null;
    }
  }

  private void leave(int slot) {
    if (slot >= 0) {
      occupied.set(slot * APART, 0);
    }
  }
}
