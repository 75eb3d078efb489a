package org.cleanclaim.engine.internal.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cleanclaim.engine.PackException;
import org.cleanclaim.engine.PackProblem;
import org.cleanclaim.engine.PackTrust;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.DrlRule;
import org.cleanclaim.engine.internal.compile.DrlSource;
import org.cleanclaim.engine.internal.compile.PackEntry;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.cleanclaim.engine.internal.compile.PackGate;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.ManifestReader;
import org.cleanclaim.engine.internal.manifest.PackGraph;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.pack.RuleInfo;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.table.PackTables;
import org.cleanclaim.engine.internal.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Opens packs of folders and jars on top of others, and names everything that is wrong with them.
 */
public final class PackLoader {

  private final PackTrust trust;
  private final CompiledCache cache;
  private final boolean looking;
  private final Consumer<String> notes;
  private final List<OpenPack> opened;
  private final List<PackProblem> problems = new ArrayList<>();
  private final List<Manifest> manifests = new ArrayList<>();
  private final Map<String, String> ruleNames = new HashMap<>();

  private PackLoader(
      List<OpenPack> base,
      PackTrust trust,
      CompiledCache cache,
      boolean looking,
      Consumer<String> notes) {
    this.looking = looking;
    this.opened = new ArrayList<>(base);
    this.trust = trust;
    this.cache = cache;
    this.notes = notes;
    for (OpenPack pack : base) {
      manifests.add(pack.manifest());
      pack.rules().rules().forEach(r -> ruleNames.put(r.name(), pack.id()));
    }
  }

  /**
   * Opens packs.
   *
   * @param base the packs they may build on, already open
   * @param paths folders or jars, in the order they run
   * @param notes takes what is worth knowing and no problem, as that compiled rules were not used
   * @return the base and, behind it, the packs of the paths
   * @throws PackException naming everything that is wrong with any of them
   */
  public static List<OpenPack> open(
      List<OpenPack> base,
      List<Path> paths,
      PackTrust trust,
      CompiledCache cache,
      Consumer<String> notes) {
    List<PackFiles> files = new ArrayList<>();
    List<PackProblem> unreadable = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.add(PackFiles.read(path));
      } catch (PackException e) {
        unreadable.addAll(e.problems());
      }
    }
    return open(base, files, unreadable, trust, cache, false, notes);
  }

  /**
   * Looks at packs that nobody need trust: their rules are compiled, to find what is wrong with
   * them, but no class of theirs is loaded, because loading one runs it. What comes back describes
   * the rules and cannot run them.
   *
   * @throws PackException naming everything that is wrong with any of them
   */
  public static List<OpenPack> look(
      List<OpenPack> base, List<PackFiles> packs, CompiledCache cache) {
    return open(base, packs, List.of(), (digest, signers) -> true, cache, true, note -> {});
  }

  /** As {@link #open(List, List, PackTrust, CompiledCache, Consumer)}, of packs already read. */
  public static List<OpenPack> openFiles(
      List<OpenPack> base,
      List<PackFiles> packs,
      PackTrust trust,
      CompiledCache cache,
      Consumer<String> notes) {
    return open(base, packs, List.of(), trust, cache, false, notes);
  }

  private static List<OpenPack> open(
      List<OpenPack> base,
      List<PackFiles> packs,
      List<PackProblem> unreadable,
      PackTrust trust,
      CompiledCache cache,
      boolean looking,
      Consumer<String> notes) {
    PackLoader loader = new PackLoader(base, trust, cache, looking, notes);
    loader.problems.addAll(unreadable);
    for (PackFiles files : packs) {
      loader.open(files, packs.size() == 1 ? "" : files.origin() + "/");
    }
    PackGraph.of(loader.manifests, loader.problems);
    if (!loader.problems.isEmpty()) {
      throw new PackException(
          packs.size() == 1 ? packs.get(0).origin() : packs.size() + " packs", loader.problems);
    }
    return List.copyOf(loader.opened);
  }

  private void open(PackFiles files, String prefix) {
    try {
      PackGate.check(files, trust);
    } catch (PackException refused) {
      // nothing of an untrusted pack is looked at
      refused.problems().forEach(p -> problems.add(placed(p, files.origin())));
      return;
    }
    Manifest manifest = manifest(files, prefix);
    List<PackProblem> own = new ArrayList<>();
    List<DrlSource> sources = files.sources(own);
    List<DrlRule> texts = DrlRule.of(sources);
    CompiledRules compiled = compiled(files, sources, own);
    RulePack rules = rules(manifest, compiled, texts, own);
    PackTables tables =
        TableReader.readAll(
            contents(files, PackEntry.Kind.TABLE),
            manifest == null ? Map.of() : manifest.tables(),
            own);
    Overlays overlays =
        PackLayers.overlays(
            manifest,
            PackLayers.knownByText(texts, opened),
            contents(files, PackEntry.Kind.OVERLAY),
            problems,
            own);
    if (manifest != null) {
      manifests.add(manifest);
      if (rules != null) {
        opened.add(new OpenPack(manifest, rules, tables, overlays));
      }
    }
    own.forEach(p -> problems.add(placed(p, prefix + p.file())));
  }

  private static PackProblem placed(PackProblem p, String file) {
    return new PackProblem(file, p.line(), p.column(), p.what(), p.remedy());
  }

  private @Nullable Manifest manifest(PackFiles files, String prefix) {
    PackEntry entry = files.entry("pack.yaml");
    if (entry == null) {
      problems.add(
          PackProblem.of(
              prefix + "pack.yaml",
              "the pack has no manifest",
              "write a pack.yaml with id, version and title; `pack new` makes one"));
      return null;
    }
    return ManifestReader.read(prefix + entry.name(), entry.content(), problems);
  }

  private @Nullable CompiledRules compiled(
      PackFiles files, List<DrlSource> sources, List<PackProblem> to) {
    if (sources.isEmpty()) {
      return null;
    }
    CompiledRules ready = looking ? null : files.compiled(notes);
    return ready == null ? cache.compile(sources, PackLoader.class.getClassLoader(), to) : ready;
  }

  private @Nullable RulePack rules(
      @Nullable Manifest manifest,
      @Nullable CompiledRules compiled,
      List<DrlRule> texts,
      List<PackProblem> to) {
    String id = manifest == null ? "" : manifest.id();
    String version = manifest == null ? "" : manifest.version();
    if (texts.isEmpty() && compiled == null) {
      return manifest == null ? null : RulePack.withoutRules(id, version);
    }
    DrlPlaces places = new DrlPlaces(texts);
    texts.forEach(t -> isNew(t, id, to));
    if (compiled == null || looking) {
      // what the annotations lack is said along with what does not compile
      List<RuleInfo> infos = new ArrayList<>();
      for (DrlRule t : texts) {
        RuleInfo info = RuleInfo.read(t.name(), t.annotations(), id, version, places, to);
        if (info != null) {
          infos.add(info);
        }
      }
      infos.sort(Comparator.comparing(RuleInfo::name));
      return compiled == null
          ? null
          : RulePack.described(id, version, infos, DrlRule.inSession(texts));
    }
    return RulePack.of(
        id, version, compiled.open(PackLoader.class.getClassLoader()).models(), places, to);
  }

  private void isNew(DrlRule rule, String pack, List<PackProblem> to) {
    String taken = ruleNames.putIfAbsent(rule.name(), pack);
    if (taken != null && !taken.equals(pack)) {
      to.add(
          new PackProblem(
              rule.file(),
              rule.line(),
              0,
              "rule \"" + rule.name() + "\" is a rule of pack " + taken,
              "give it an id of your own; to change the other one write an overlay"));
    }
  }

  private static Map<String, byte[]> contents(PackFiles files, PackEntry.Kind kind) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    files.entries(kind).forEach(e -> contents.put(e.name(), e.content()));
    return contents;
  }
}
