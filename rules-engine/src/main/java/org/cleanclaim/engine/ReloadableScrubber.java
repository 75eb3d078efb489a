package org.cleanclaim.engine;

import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.scrub.ClaimScrubber;

/** A scrubber whose reference data can be replaced while claims are being scrubbed. */
public interface ReloadableScrubber extends ClaimScrubber {

  /**
   * Replaces the reference data. Claims in flight finish with the old, later ones see only the new.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  void reload(ReferenceLibrary library);

  /**
   * Reads packs and overlays again, from where the scrubber was built from. Claims in flight finish
   * with the old ones, later ones see only the new.
   *
   * @throws PackException when they have mistakes, naming every one; the scrubber goes on with what
   *     it has
   * @throws IllegalStateException after {@link #close()}
   */
  void reloadPacks();
}
