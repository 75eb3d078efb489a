package org.cleanclaim.engine.internal.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.overlay.KnownRules;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.OpenPack;

/**
 * Where a scrubber takes its packs and overlays from, to be read at the start and again at a
 * reload.
 *
 * @param builtIn ids of the built-in packs; the core is always among them
 * @param packs folders and jars, in the order they run
 * @param overlays directories, in the order of their layers
 */
public record PackSources(
    Set<String> builtIn,
    List<Path> packs,
    List<Path> overlays,
    PackTrust trust,
    CompiledCache cache,
    Consumer<String> notes) {

  /** Copies the collections. */
  public PackSources {
    builtIn = Set.copyOf(builtIn);
    packs = List.copyOf(packs);
    overlays = List.copyOf(overlays);
  }

  /** What was read. */
  public record PackSet(List<OpenPack> packs, Overlays overlays) {}

  /**
   * Reads everything.
   *
   * @throws PackException naming everything that is wrong; nothing is changed then
   */
  public PackSet read() {
    List<OpenPack> base =
        BuiltIn.packs().stream()
            .filter(p -> p.id().equals(BuiltInPacks.CORE) || builtIn.contains(p.id()))
            .toList();
    List<OpenPack> all = packs.isEmpty() ? base : PackLoader.open(base, packs, trust, cache, notes);
    KnownRules known = PackLayers.knownOf(all);
    Overlays layers = Overlays.NONE;
    List<PackException> refused = new ArrayList<>();
    for (Path directory : overlays) {
      try {
        layers = layers.then(OverlayFiles.read(directory, known));
      } catch (PackException e) {
        refused.add(e);
      }
    }
    if (!refused.isEmpty()) {
      throw refused.size() == 1
          ? refused.get(0)
          : new PackException(
              refused.size() + " overlay directories",
              refused.stream().flatMap(e -> e.problems().stream()).toList());
    }
    return new PackSet(all, layers);
  }
}
