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
}
