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
   * @param own its own rules
   * @param before the packs opened before it, whose rules it may change
   * @param files its overlay files by name, in the order of their layers
   */
  static Overlays overlays(
      Manifest manifest,
      Collection<RuleInfo> own,
      List<OpenPack> before,
      Map<String, byte[]> files,
      List<PackProblem> problems) {
    Known all = new Known(before);
    own.forEach(all::add);
    KnownRules known = all.rules();
    return OverlayFiles.parameters(manifest, known, problems)
        .then(OverlayFiles.read(manifest.id(), files, known, problems));
  }

  /**
   * The rules of a pack as their text has them, whether or not they compile, and of those before.
   */
  static KnownRules known(List<DrlRule> own, List<OpenPack> before) {
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
