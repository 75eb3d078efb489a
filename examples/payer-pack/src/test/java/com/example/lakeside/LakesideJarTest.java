package com.example.lakeside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.Cleanclaim;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackOnDisk;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.report.ScrubReport;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.shorthand.ClaimShorthand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack as those who run it get it: a jar, trusted by its digest. */
class LakesideJarTest {

  private final ReferenceLibrary data = ReferenceLibrary.starter();
  private final Claim telehealth = ClaimShorthand.claim("CI/LAKE1 pos:10 | 99213");

  @TempDir private Path folder;

  @Test
  void runsWhereItsDigestIsNamed() throws IOException {
    PackOnDisk jar = built();
    try (ClaimScrubber scrubber =
        Cleanclaim.scrubber(data)
            .pack(folder.resolve("lakeside.jar"))
            .trust(PackTrust.digests(jar.digest()))
            .build()) {
      ScrubReport report = scrubber.scrub(telehealth);
      assertTrue(
          report.packs().contains("lakeside-health 2026.2"), () -> report.packs().toString());
      assertEquals(
          1, report.findings().stream().filter(f -> f.ruleId().equals("LAKE-003")).count());
    }
  }

  @Test
  void isRefusedWhereNobodyTrustsIt() throws IOException {
    PackOnDisk jar = built();
    PackException refused =
        assertThrows(
            PackException.class,
            () -> Cleanclaim.scrubber(data).pack(folder.resolve("lakeside.jar")).build());
    assertTrue(refused.getMessage().contains(jar.digest()), refused::getMessage);
  }

  private PackOnDisk built() throws IOException {
    Path jar = folder.resolve("lakeside.jar");
    PackOnDisk.read(Path.of("src/main/pack")).build(jar);
    return PackOnDisk.read(jar);
  }
}
