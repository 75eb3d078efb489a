package org.cleanclaim.engine.internal.pack;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.Scope;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.table.PackTables;

/**
 * A pack ready to run. Immutable.
 *
 * @param manifest which claims it runs on, and what it sets
 * @param rules its rules; none in a pack of data only
 * @param tables its tables, compiled for look-up
 * @param overlays what it changes about the rules of the packs it builds on
 */
public record OpenPack(Manifest manifest, RulePack rules, PackTables tables, Overlays overlays) {

  /** Rules alone, for every claim. */
  public static OpenPack forEveryClaim(RulePack rules) {
    return new OpenPack(
        new Manifest(
            "",
            0,
            rules.id(),
            rules.version(),
            rules.id(),
            List.of(),
            Days.ALWAYS,
            Days.OPEN,
            Scope.ALL,
            List.of(),
            Map.of()),
        rules,
        PackTables.NONE,
        Overlays.NONE);
  }

  /** Its id. */
  public String id() {
    return manifest.id();
  }

  /** As a report names it. */
  public String label() {
    return manifest.id() + " " + manifest.version();
  }
}
