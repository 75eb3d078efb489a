package org.cleanclaim.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.compile.CompiledRules;
import org.cleanclaim.engine.internal.compile.DrlRule;
import org.cleanclaim.engine.internal.compile.PackEntry;
import org.cleanclaim.engine.internal.compile.PackFiles;
import org.cleanclaim.engine.internal.compile.PackJar;
import org.cleanclaim.engine.internal.load.BuiltIn;
import org.cleanclaim.engine.internal.load.PackLoader;
import org.cleanclaim.engine.internal.manifest.Manifest;
import org.cleanclaim.engine.internal.manifest.Scope;
import org.cleanclaim.engine.internal.pack.OpenPack;
import org.cleanclaim.engine.internal.table.PackTable;
import org.jspecify.annotations.Nullable;

/**
 * A pack of a folder or a jar, as tools look at it: what it holds, whether it is sound, how it is
 * built. Reading one compiles its rules and looks at them, but runs none.
 */
public final class PackOnDisk {

  private final PackFiles files;
  private final OpenPack pack;
  private final @Nullable CompiledRules compiled;

  private PackOnDisk(PackFiles files, OpenPack pack, @Nullable CompiledRules compiled) {
    this.files = files;
    this.pack = pack;
    this.compiled = compiled;
  }

  /**
   * Reads a pack that builds on none but the built-in ones.
   *
   * @throws PackException naming everything that is wrong with it
   */
  public static PackOnDisk read(Path folderOrJar) {
    return read(folderOrJar, List.of());
  }

  /**
   * Reads a pack.
   *
   * @param bases packs beside the built-in ones that it may build on, in order
   * @throws PackException naming everything that is wrong with any of them
   */
  public static PackOnDisk read(Path folderOrJar, List<Path> bases) {
    CompiledCache cache = CompiledCache.inMemory();
    List<OpenPack> base =
        bases.isEmpty()
            ? BuiltIn.packs()
            : PackLoader.look(BuiltIn.packs(), bases.stream().map(PackFiles::read).toList(), cache);
    PackFiles files = PackFiles.read(folderOrJar);
    List<OpenPack> all = PackLoader.look(base, List.of(files), cache);
    List<PackProblem> none = new ArrayList<>();
    CompiledRules compiled =
        files.entries(PackEntry.Kind.RULES).isEmpty()
            ? null
            : cache.compile(files.sources(none), PackOnDisk.class.getClassLoader(), none);
    CompiledRules shipped = files.compiled(note -> {});
    if (shipped != null && (compiled == null || !compiled.same(shipped))) {
      throw PackException.of(
          files.origin(),
          "its compiled classes are not what its rules compile to, so its text does not say what"
              + " would run",
          "ask its vendor for the folder, and build the jar yourself");
    }
    return new PackOnDisk(files, all.get(all.size() - 1), compiled);
  }

  /** Id of the pack. */
  public String id() {
    return pack.id();
  }

  /** Version of the pack. */
  public String version() {
    return pack.manifest().version();
  }

  /** What it is called. */
  public String title() {
    return pack.manifest().title();
  }

  /** Ids of the packs it builds on. */
  public List<String> bases() {
    return pack.manifest().bases().stream().map(Manifest.Base::id).toList();
  }

  /** First epoch day of service it runs for, inclusive; {@code Days.ALWAYS} when it says none. */
  public int from() {
    return pack.manifest().from();
  }

  /** Last epoch day of service it runs for, inclusive; {@code Days.OPEN} when it says none. */
  public int to() {
    return pack.manifest().to();
  }

  /** Which claims it runs on, by key of its scope; keys the manifest does not name are empty. */
  public Map<String, List<String>> scope() {
    Scope scope = pack.manifest().scope();
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("payers", sorted(scope.payers()));
    all.put("plans", sorted(scope.plans()));
    all.put("states", sorted(scope.states()));
    all.put("claims", sorted(scope.claims()));
    return all;
  }

  private static List<String> sorted(Collection<?> values) {
    return values.stream().map(String::valueOf).sorted().toList();
  }

  /** SHA-256 of all it holds, as {@link PackTrust#digests} takes it. */
  public String digest() {
    return files.digest();
  }

  /** Whether it holds rules, so that it must be trusted to run. */
  public boolean holdsRules() {
    return files.holdsCode();
  }

  /** What its rules say of themselves, by name. */
  public List<RuleDescription> rules() {
    return RuleCatalogue.of(pack);
  }

  /** Names of its rules that need a session; they cost more than the others. */
  public Set<String> rulesInSession() {
    return pack.rules().inSession();
  }

  /** Its DRL files by name, as text. */
  public Map<String, String> ruleFiles() {
    Map<String, String> texts = new LinkedHashMap<>();
    files.sources(new ArrayList<>()).forEach(s -> texts.put(s.file(), s.text()));
    return texts;
  }

  /** The DRL of its rules, by name. */
  public Map<String, String> ruleTexts() {
    Map<String, String> texts = new TreeMap<>();
    DrlRule.of(files.sources(new ArrayList<>())).forEach(r -> texts.put(r.name(), r.text()));
    return texts;
  }

  /** Parameters its manifest sets, as {@code RULE.name}. */
  public Map<String, Long> parameters() {
    Map<String, Long> all = new TreeMap<>();
    pack.manifest().parameters().forEach(p -> all.put(p.rule() + "." + p.name(), p.value()));
    return all;
  }

  /** Its tables by file name, line by line with the header first. */
  public Map<String, List<String>> tables() {
    return lines(PackEntry.Kind.TABLE);
  }

  /** The columns that tell the rows of its tables apart, by name of the table. */
  public Map<String, List<String>> tableKeys() {
    Map<String, List<String>> keys = new TreeMap<>();
    for (String name : pack.tables().names()) {
      PackTable table = pack.tables().table(name);
      if (table != null) {
        keys.put(name, table.schema().identity());
      }
    }
    return keys;
  }

  /** Its overlays by file name, line by line with the header first. */
  public Map<String, List<String>> overlays() {
    return lines(PackEntry.Kind.OVERLAY);
  }

  /** Its test cases by file name, as text. */
  public Map<String, String> cases() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PackEntry entry : files.entries(PackEntry.Kind.TEST)) {
      texts.put(entry.name(), PackFiles.text(entry, new ArrayList<>()));
    }
    return texts;
  }

  private Map<String, List<String>> lines(PackEntry.Kind kind) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (PackEntry entry : files.entries(kind)) {
      all.put(entry.name(), new String(entry.content(), StandardCharsets.UTF_8).lines().toList());
    }
    return all;
  }

  /**
   * Writes the pack with its compiled rules as a jar; the same pack gives the same bytes.
   *
   * @param jar replaced whole when it exists
   * @throws IOException when it cannot be written
   */
  public void build(Path jar) throws IOException {
    PackJar.write(jar, files, compiled);
  }
}
