package org.cleanclaim.engine.internal.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.engine.internal.observe.ReferenceView;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** Swaps whole engines, so that a claim in flight sees one version of everything. */
public final class VersionedScrubber implements ReloadableScrubber {

  private final AtomicReference<@Nullable Engine> current;

  /** A scrubber with these rules and data. */
  public VersionedScrubber(
      RulePack pack, Overlays overlays, ReferenceLibrary library, Settings settings) {
    current =
        new AtomicReference<>(new Engine(PayerPlans.same(List.of(pack), overlays), new ReferenceView(library), settings));
  }

  @Override
  public ScrubReport scrub(Claim claim, ClaimHistory history) {
    return engine().scrub(claim, history);
  }

  @Override
  public List<Finding> explain(List<SyntaxProblem> fileProblems) {
    return engine().explain(fileProblems);
  }

  private Engine engine() {
    Engine engine = current.get();
    if (engine == null) {
      throw new IllegalStateException("this scrubber is closed");
    }
    return engine;
  }

  @Override
  public void reload(ReferenceLibrary library) {
    Engine old = engine();
    Engine fresh = old.over(new ReferenceView(library));
    while (!current.compareAndSet(old, fresh)) {
      old = engine();
    }
    old.close();
  }

  @Override
  public void close() {
    Engine old = current.getAndSet(null);
    if (old != null) {
      old.close();
    }
  }
}
