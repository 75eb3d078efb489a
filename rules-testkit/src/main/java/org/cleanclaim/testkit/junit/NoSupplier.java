package org.cleanclaim.testkit.junit;

import java.util.function.Supplier;
import org.cleanclaim.scrub.ClaimScrubber;

/** Stands for no supplier, as annotations know no null. */
final class NoSupplier implements Supplier<ClaimScrubber> {
  @Override
  public ClaimScrubber get() {
    throw new IllegalStateException("stands for no supplier");
  }
}
