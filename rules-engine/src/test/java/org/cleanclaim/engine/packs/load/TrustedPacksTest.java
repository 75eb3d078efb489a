package org.cleanclaim.engine.packs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.ReloadableScrubber;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a pack run only when the embedder says so. */
class TrustedPacksTest {

  private static final ReferenceLibrary STARTER = ReferenceLibrary.starter();

  @TempDir private Path folder;

  @Test
  void anUntrustedPackDoesNotRunAndSaysHowToAllowIt() {
    Packs.acme(folder, "1");
    String digest = PackOnDisk.read(folder).digest();
    assertThatThrownBy(() -> Cleanclaim.scrubber(STARTER).pack(folder).build())
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is not trusted")
        .hasMessageContaining("PackTrust.digests(\"" + digest + "\")")
        .hasMessageContaining("--trust " + digest);
  }

  @Test
  void itsDigestLetsItRunAndAnythingElseDoesNot() {
    Packs.acme(folder, "1");
    String digest = PackOnDisk.read(folder).digest();
    try (ReloadableScrubber scrubber =
        Cleanclaim.scrubber(STARTER).pack(folder).trust(PackTrust.digests(digest)).build()) {
      ScrubReport report = scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN);
      assertThat(report.findings()).anyMatch(f -> f.ruleId().equals("ACME-001"));

      Packs.acme(folder, "1.1");
      assertThatThrownBy(scrubber::reloadPacks).hasMessageContaining("is not trusted");
      assertThat(scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN).packs())
          .contains("acme 1");
    }
  }

  @Test
  void aPackOfTablesAndOverlaysNeedsNoTrust() throws IOException {
    Packs.acme(folder, "1");
    Files.delete(folder.resolve("rules/acme.drl"));
    try (ReloadableScrubber scrubber = Cleanclaim.scrubber(STARTER).pack(folder).build()) {
      assertThat(scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN).findings())
          .anyMatch(f -> f.overlays().stream().anyMatch(e -> e.reason().equals("version 1")));
    }
  }

  @Test
  void aBuiltJarRunsLikeItsFolder(@TempDir Path elsewhere) throws IOException {
    Packs.acme(folder, "1");
    Path jar = elsewhere.resolve("acme.jar");
    PackOnDisk.read(folder).build(jar);
    String digest = PackOnDisk.read(jar).digest();
    try (ReloadableScrubber scrubber =
        Cleanclaim.scrubber(STARTER)
            .pack(jar)
            .trust(PackTrust.digests(digest))
            .notes(
                note -> {
                  throw new AssertionError(note);
                })
            .build()) {
      assertThat(scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN).findings())
          .extracting(f -> f.ruleId())
          .contains("ACME-001", "ACME-002");
    }
  }

  @Test
  void aParameterIsSetByAnOverlayAndTheFindingSaysBy(@TempDir Path site) {
    Packs.acme(folder, "1");
    Packs.write(
        site, "10.csv", "rule,action,value,reason,payer\nACME-001,set,cents=300000,agreed,ACME\n");
    try (ReloadableScrubber scrubber =
        Cleanclaim.scrubber(STARTER)
            .pack(folder)
            .trust((digest, signers) -> true)
            .overlays(site)
            .build()) {
      assertThat(scrubber.scrub(Packs.claim("ACME"), ClaimHistory.UNKNOWN).findings())
          .noneMatch(f -> f.ruleId().equals("ACME-001"));
    }
  }
}
