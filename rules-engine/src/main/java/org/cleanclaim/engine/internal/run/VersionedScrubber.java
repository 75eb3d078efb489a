package org.cleanclaim.engine.internal.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.engine.internal.load.PackSources;
import org.cleanclaim.engine.internal.observe.ReferenceView;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;
import org.jspecify.annotations.Nullable;

/** Swaps whole engines, so that a claim in flight sees one version of everything. */
public final class VersionedScrubber implements ReloadableScrubber {

  private final Supplier<PackSources.PackSet> sources;
  private final AtomicReference<@Nullable Engine> current;

  /**
   * A scrubber with the packs of these sources.
   *
   * @throws org.cleanclaim.engine.PackException naming every mistake
   */
  public VersionedScrubber(PackSources sources, ReferenceLibrary library, Settings settings) {
    this(sources::read, sources.read(), library, settings);
  }

  /**
   * A scrubber with these packs and data.
   *
   * @param packs in the order they run; bases before what builds on them
   * @param overlays on top of those the packs bring
   */
  public VersionedScrubber(
      List<OpenPack> packs, Overlays overlays, ReferenceLibrary library, Settings settings) {
    this(new PackSources.PackSet(packs, overlays), library, settings);
  }

  private VersionedScrubber(PackSources.PackSet set, ReferenceLibrary library, Settings settings) {
    this(() -> set, set, library, settings);
  }

  private VersionedScrubber(
      Supplier<PackSources.PackSet> sources,
      PackSources.PackSet set,
      ReferenceLibrary library,
      Settings settings) {
    this.sources = sources;
    current = new AtomicReference<>(new Engine(plans(set), new ReferenceView(library), settings));
  }

  /** A scrubber with one pack for every claim. */
  public VersionedScrubber(
      RulePack pack, Overlays overlays, ReferenceLibrary library, Settings settings) {
    this(List.of(OpenPack.forEveryClaim(pack)), overlays, library, settings);
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
    ReferenceView reference = new ReferenceView(library);
    swap(old -> old.over(reference));
  }

  /** One at a time, so that a slow reading never puts an older version back. */
  @Override
  public synchronized void reloadPacks() {
    PayerPlans plans = plans(sources.get());
    swap(old -> old.with(plans));
  }

  private static PayerPlans plans(PackSources.PackSet set) {
    return new PayerPlans(set.packs(), set.overlays());
  }

  private void swap(UnaryOperator<Engine> change) {
    Engine old;
    Engine fresh;
    do {
      old = engine();
      fresh = change.apply(old);
    } while (!current.compareAndSet(old, fresh));
  }

  @Override
  public void close() {
    current.set(null);
  }
}
