package org.cleanclaim.engine.internal.compile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.engine.PackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Compiles each text once: what was compiled is found again by the SHA-256 of the sources' names
 * and texts, the version of Drools and the fact classes it is linked to, wherever it was read from.
 * Thread-safe; threads that want the same text wait for one compilation.
 */
public final class CompiledCache {

  private static final long MOST_BYTES = 64L << 20;

  private final Cache<String, CompiledRules> memory;
  private final @Nullable CompiledStore store;

  private CompiledCache(@Nullable CompiledStore store) {
    this.memory =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, CompiledRules rules) -> rules.size())
            .build();
    this.store = store;
  }

  /** A cache of this process, of at most 64 MB of classes. */
  public static CompiledCache inMemory() {
    return new CompiledCache(null);
  }

  /**
   * A cache that also keeps what it compiled in a directory, for the next process. The directory is
   * made when it is missing and must be writable by the user of this process only; nothing is kept
   * there when it cannot be written to.
   */
  public static CompiledCache in(Path directory) {
    return new CompiledCache(new CompiledStore(directory));
  }

  /**
   * The compiled rules, compiled now if they are not known. Texts with problems are not kept.
   *
   * @param problems takes every problem, as {@link PackCompiler#compile} has it
   * @return {@code null} when there are problems
   */
  public @Nullable CompiledRules compile(
      List<DrlSource> sources, ClassLoader parent, List<PackProblem> problems) {
    String key = key(sources);
    return memory.get(key, k -> load(k, sources, parent, problems));
  }

  private @Nullable CompiledRules load(
      String key, List<DrlSource> sources, ClassLoader parent, List<PackProblem> problems) {
    boolean kept = store != null && !ApiVersion.current().isEmpty();
    CompiledRules found = kept && store != null ? store.read(key) : null;
    if (found != null && found.digest().equals(Digests.ofSources(sources))) {
      return found;
    }
    CompiledRules compiled = PackCompiler.compile(sources, parent, problems);
    if (compiled != null && kept && store != null) {
      store.write(key, compiled);
    }
    return compiled;
  }

  /** What the compiled rules of sources are found by. */
  static String key(List<DrlSource> sources) {
    return new Digests()
        .add(Digests.ofSources(sources))
        .add(Digests.DROOLS)
        .add(ApiVersion.current())
        .hex();
  }
}
