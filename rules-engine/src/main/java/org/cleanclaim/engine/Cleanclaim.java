package org.cleanclaim.engine;

import org.cleanclaim.codesets.ReferenceLibrary;

/** Where everything starts: {@code Cleanclaim.scrubber(data).build()}. */
public final class Cleanclaim {

  private Cleanclaim() {}

  /** A builder of a scrubber that checks against this reference data. */
  public static ScrubberBuilder scrubber(ReferenceLibrary data) {
    return new ScrubberBuilder(data);
  }
}
