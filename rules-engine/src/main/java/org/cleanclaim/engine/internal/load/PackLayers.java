package org.cleanclaim.engine.internal.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.internal.compile.DrlRule;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.overlay.KnownRules;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.jspecify.annotations.Nullable;

/** What a pack changes about rules: the parameters of its manifest, then its overlay files. */
final class PackLayers {

  private PackLayers() {}

  /**
   * The layers of a pack.
   *
   * @param manifest {@code null} when it cannot be read
   * @param known its own rules and those of the packs opened before it, which it may change
   * @param files its overlay files by name, in the order of their layers
   * @param ofManifest takes the mistakes in the manifest's parameters
   * @param ofFiles takes the mistakes in the files
   */
  static Overlays overlays(
      @Nullable Manifest manifest,
      KnownRules known,
      Map<String, byte[]> files,
      List<PackProblem> ofManifest,
      List<PackProblem> ofFiles) {
    Overlays parameters =
        manifest == null ? Overlays.NONE : OverlayFiles.parameters(manifest, known, ofManifest);
    String id = manifest == null ? "" : manifest.id();
    return parameters.then(OverlayFiles.read(id, files, known, ofFiles));
  }

  /** The rules of an opened pack and of those before. */
  static KnownRules known(Collection<RuleInfo> own, List<OpenPack> before) {
    Known known = new Known(before);
    own.forEach(known::add);
    return known.rules();
  }

  /**
   * The rules of a pack as their text has them, whether or not they compile, and of those before.
   */
  static KnownRules knownByText(List<DrlRule> own, List<OpenPack> before) {
    Known known = new Known(before);
    own.forEach(
        r ->
            known.add(
                r.name().split(" ", 2)[0],
                names(r.annotations().get("parameter")),
                words(r.annotations().get("alias"))));
    return known.rules();
  }

  /** Every rule of these packs, with its parameters and former ids. */
  static KnownRules knownOf(List<OpenPack> packs) {
    return new Known(packs).rules();
  }

  private static List<String> names(@Nullable Object parameters) {
    return words(parameters).stream().map(p -> p.split("=", 2)[0]).toList();
  }

  private static List<String> words(@Nullable Object annotation) {
    String text = annotation == null ? "" : annotation.toString().replace("\"", "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  /** Collects rules; variants of a rule share its id. */
  private static final class Known {
    private final Map<String, Set<String>> parameters = new HashMap<>();
    private final Map<String, String> formerIds = new HashMap<>();

    Known(List<OpenPack> packs) {
      packs.forEach(p -> p.rules().rules().forEach(this::add));
    }

    void add(RuleInfo rule) {
      add(rule.id(), rule.parameters().keySet(), rule.aliases());
    }

    void add(String id, Collection<String> names, List<String> aliases) {
      parameters.computeIfAbsent(id, i -> new TreeSet<>()).addAll(names);
      aliases.forEach(alias -> formerIds.put(alias, id));
    }

    KnownRules rules() {
      return new KnownRules(parameters, formerIds);
    }
  }
}
