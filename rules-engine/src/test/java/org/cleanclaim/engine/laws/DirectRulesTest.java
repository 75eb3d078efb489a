package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.run.VersionedScrubber;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.scrub.ClaimScrubber;

/** Rules that run straight from their model say what a Drools session says. */
class DirectRulesTest {

  private static final int CLAIMS = 1_500;

  @Example
  void everyReportIsThatOfADroolsSession() {
    RulePack session =
        RulePack.inSessions(
            BuiltInPacks.CORE, BuiltInPacks.version(), BuiltInPacks.models(BuiltInPacks.CORE));
    assertThat(session.inSession()).hasSameSizeAs(session.rules());
    try (ClaimScrubber drools = scrubber(session);
        ClaimScrubber direct = scrubber(BuiltInPacks.core())) {
      long findings =
          IntStream.range(0, CLAIMS)
              .mapToObj(RealisticClaims::seeded)
              .mapToInt(
                  c -> {
                    var said = DeterminismTest.Said.by(drools.scrub(c.claim(), c.history()));
                    assertThat(DeterminismTest.Said.by(direct.scrub(c.claim(), c.history())))
                        .isEqualTo(said);
                    return said.findings().size();
                  })
              .sum();
      assertThat(findings).isGreaterThan(CLAIMS);
    }
  }

  /** A join or an attribute sneaking into a built-in rule would cost every claim a session. */
  @Example
  void noBuiltInRuleNeedsASession() {
    assertThat(BuiltInPacks.core().inSession()).isEmpty();
  }

  private static ClaimScrubber scrubber(RulePack pack) {
    return new VersionedScrubber(
        pack, Overlays.NONE, RealisticClaims.STARTER, Scrub.settings(true, true));
  }
}
