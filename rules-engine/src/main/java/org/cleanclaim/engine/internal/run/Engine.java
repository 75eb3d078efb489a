package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.Observer;
import org.cleanclaim.engine.internal.observe.Observers;
import org.cleanclaim.engine.internal.observe.Phase;
import org.cleanclaim.engine.internal.observe.ReferenceView;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** One version of data and rules, with its workers. Immutable but for the workers resting in it. */
final class Engine {

  private static final int SLOTS = 64;
  private static final Claim NO_CLAIM = Claim.professional("").build();

  private final PayerPlans plans;
  private final ReferenceView reference;
  private final Settings settings;
  private final Observer[][] observers;
  private final AtomicReferenceArray<@Nullable Worker> resting = new AtomicReferenceArray<>(SLOTS);
  private volatile boolean closed;

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
    Worker worker = take();
    ScrubReport report;
    try {
      report = worker.scrub(claim, history);
    } catch (RuntimeException e) {
      worker.dispose();
      return BrokenRun.report(claim, e, plans.of(claim).packs());
    }
    rest(worker);
    return report;
  }

  List<Finding> explain(List<SyntaxProblem> problems) {
    Worker worker = take();
    List<Finding> found;
    try {
      found = worker.explain(NO_CLAIM, problems);
    } catch (RuntimeException e) {
      worker.dispose();
      return BrokenRun.report(NO_CLAIM, e, plans.of(NO_CLAIM).packs()).findings();
    }
    rest(worker);
    return found;
  }

  /** The same rules and settings over other data. */
  Engine over(ReferenceView other) {
    return new Engine(plans, other, settings);
  }

  private Worker take() {
    int start = slot();
    for (int i = 0; i < SLOTS; i++) {
      Worker w = resting.getAndSet((start + i) & (SLOTS - 1), null);
      if (w != null) {
        return w;
      }
      if (i == 3) {
        break; // few threads: further slots are empty far more often than a session is dear
      }
    }
    return new Worker(plans, observers, new ClaimContext(reference, settings));
  }

  private void rest(Worker worker) {
    int start = slot();
    for (int i = 0; i < 4; i++) {
      int at = (start + i) & (SLOTS - 1);
      if (!closed && resting.compareAndSet(at, null, worker)) {
        if (closed) {
          disposeAll();
        }
        return;
      }
    }
    worker.dispose();
  }

  private static int slot() {
    long id = Thread.currentThread().getId();
    return (int) (id * 0x9E3779B97F4A7C15L >>> 58);
  }

  void close() {
    closed = true;
    disposeAll();
  }

  private void disposeAll() {
    for (int i = 0; i < SLOTS; i++) {
      Worker w = resting.getAndSet(i, null);
      if (w != null) {
        w.dispose();
      }
    }
  }
}
