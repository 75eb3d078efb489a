package org.cleanclaim.testkit;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.cleanclaim.codesets.testing.OfficialSnapshot;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.scrub.ClaimScrubber;

/**
 * The built-in packs, and a payer with tables, over all official tables; skips the test where those
 * are absent.
 */
public final class OfficialScrubber implements Supplier<ClaimScrubber> {
  @Override
  public ClaimScrubber get() {
    return Cleanclaim.scrubber(OfficialSnapshot.library())
        .acceptStale(true)
        .pack(Path.of("src/test/resources/packs/acme"))
        .build();
  }
}
