package org.cleanclaim.engine.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.manifest.PackGraph;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.table.StandardTables;
import org.cleanclaim.engine.internal.table.TableReader;
import org.jspecify.annotations.Nullable;

/** The packs this library brings, opened once: they do not change while it runs. */
public final class BuiltIn {

  /** Their ids, in the order they run. */
  public static final List<String> IDS =
      List.of(
          BuiltInPacks.CORE,
          "medicare-part-a",
          "medicare-part-b",
          "medicare-dme",
          "medicaid",
          "commercial",
          "workers-comp",
          "auto",
          "tricare-va",
          "va-community-care");

  private static final class Opened {
    static final List<OpenPack> PACKS = open();
  }

  private BuiltIn() {}

  /**
   * All of them, in the order they run.
   *
   * @throws PackException when the jar was built without them
   */
  public static List<OpenPack> packs() {
    return Opened.PACKS;
  }

  /** A pack with those it builds on. */
  public static List<String> withBases(String id) {
    return PackGraph.of(packs().stream().map(OpenPack::manifest).toList(), new ArrayList<>())
        .withBases(id);
  }

  private static List<OpenPack> open() {
    List<OpenPack> packs = new ArrayList<>();
    List<PackProblem> problems = new ArrayList<>();
    for (String id : IDS) {
      open(id, packs, problems);
    }
    if (!problems.isEmpty()) {
      throw new PackException("built-in", problems);
    }
    return List.copyOf(packs);
  }

  private static void open(String id, List<OpenPack> packs, List<PackProblem> problems) {
    byte[] yaml = content(id, "pack.yaml");
    if (yaml == null) {
      throw PackException.of(id, "the jar holds no such pack", "build it with Maven");
    }
    Manifest manifest = ManifestReader.sound(id + "/pack.yaml", yaml, problems);
    if (manifest == null) {
      return;
    }
    RulePack rules = BuiltInPacks.open(id, manifest.version());
    Map<String, byte[]> tables = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>(StandardTables.names());
    names.addAll(manifest.tables().keySet());
    for (String name : names) {
      byte[] csv = content(id, "tables/" + name + ".csv");
      if (csv != null) {
        tables.put(id + "/tables/" + name + ".csv", csv);
      }
    }
    byte[] csv = content(id, "overlays/" + id + ".csv");
    Overlays overlays =
        PackLayers.overlays(
            manifest,
            PackLayers.known(rules.rules(), packs),
            csv == null ? Map.of() : Map.of("overlays/" + id + ".csv", csv),
            problems,
            problems);
    packs.add(
        new OpenPack(
            manifest, rules, TableReader.readAll(tables, manifest.tables(), problems), overlays));
  }

  private static byte @Nullable [] content(String id, String file) {
    try (InputStream in =
        BuiltIn.class.getResourceAsStream(
            "/org/cleanclaim/packs/" + id.replace('-', '_') + "/" + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw PackException.of(id, file + " cannot be read: " + e, "build the jar anew");
    }
  }
}
