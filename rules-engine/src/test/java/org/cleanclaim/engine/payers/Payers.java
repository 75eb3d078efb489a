package org.cleanclaim.engine.payers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.cleanclaim.engine.internal.load.BuiltIn;
import org.cleanclaim.engine.internal.load.PackLoader;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.run.VersionedScrubber;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.report.ScrubReport;

/** Scrubs claims with the core and all built-in packs, opened once from their folders. */
final class Payers {

  /** The packs beside the core, in the order they run. */
  static final List<String> IDS = BuiltIn.IDS.subList(1, BuiltIn.IDS.size());

  private final VersionedScrubber scrubber;

  private Payers(ReferenceLibrary library, List<OpenPack> packs) {
    scrubber = new VersionedScrubber(packs, Overlays.NONE, library, Scrub.settings(true, true));
  }

  /** All built-in packs over this data. */
  static Payers with(ReferenceLibrary library) {
    return new Payers(library, BuiltIn.packs());
  }

  /** The same and a pack of one file for every claim: a table, or {@code overlays/….csv}. */
  static Payers with(ReferenceLibrary library, String file, String... lines) {
    PackFiles files =
        PackFiles.of(
            "test",
            Map.of(
                "pack.yaml",
                bytes("id: test", "version: \"1\"", "title: test"),
                file,
                bytes(lines)));
    return new Payers(
        library,
        PackLoader.openFiles(
            BuiltIn.packs(),
            List.of(files),
            PackTrust.none(),
            CompiledCache.inMemory(),
            note -> {}));
  }

  private static byte[] bytes(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The rules of a built-in pack. */
  static RulePack rules(String id) {
    return BuiltIn.packs().get(BuiltIn.IDS.indexOf(id)).rules();
  }

  ScrubReport report(Claim claim) {
    return scrubber.scrub(claim, ClaimHistory.UNKNOWN);
  }

  /** The findings of one family or rule in short, as {@link Scrub#findings}. */
  List<String> findings(Claim claim, String idPrefix) {
    return Scrub.findings(report(claim), idPrefix);
  }

  Finding finding(Claim claim, String ruleId) {
    return Scrub.finding(report(claim), ruleId);
  }

  /** The claim after the first fix of the first finding of a rule. */
  Claim repaired(Claim claim, String ruleId) {
    return finding(claim, ruleId).fixes().get(0).applyTo(claim);
  }

  /** {@code "E PAY-022;W PAY-024"} as a list. */
  static List<String> found(String findings) {
    return findings.isEmpty() ? List.of() : List.of(findings.split(";"));
  }
}
