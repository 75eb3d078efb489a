package org.cleanclaim.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.internal.compile.CompiledCache;
import org.cleanclaim.engine.internal.load.BuiltIn;
import org.cleanclaim.engine.internal.load.PackSources;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.run.VersionedScrubber;

/** Builds a scrubber. Not thread-safe; the scrubber is. */
public final class ScrubberBuilder {

  private static final Set<String> MEDICARE =
      Set.of("medicare-part-a", "medicare-part-b", "medicare-dme");

  private final ReferenceLibrary data;
  private final Set<String> builtIn = new LinkedHashSet<>();
  private final List<Path> packs = new ArrayList<>();
  private final List<Path> overlays = new ArrayList<>();
  private PackTrust trust = PackTrust.none();
  private CompiledCache cache = CompiledCache.inMemory();
  private Consumer<String> notes = note -> {};
  private boolean acceptStale;
  private boolean strictVisits = true;
  private boolean commercialNcci = true;
  private final Map<String, Pattern> memberIdPatterns = new HashMap<>();

  ScrubberBuilder(ReferenceLibrary data) {
    this.data = data;
  }

  /**
   * Runs this built-in pack beside {@code core}, and of the other built-in ones only those named
   * too. Without any call all of them are at hand, and each claim's payer decides which run. {@code
   * medicare} names {@code medicare-part-a}, {@code medicare-part-b} and {@code medicare-dme}.
   *
   * @throws PackException when there is no such pack
   */
  public ScrubberBuilder pack(String id) {
    if (id.equals("medicare")) {
      builtIn.addAll(MEDICARE);
    } else if (BuiltIn.IDS.contains(id)) {
      builtIn.addAll(BuiltIn.withBases(id));
    } else {
      throw PackException.of(
          id,
          "there is no such built-in pack",
          "known: medicare, "
              + String.join(", ", BuiltIn.IDS)
              + "; a pack of your own is named by its path");
    }
    return this;
  }

  /**
   * Runs a pack of a folder or a jar, on the claims its manifest is for, after those named before
   * it. A pack that holds rules must be trusted, see {@link #trust}.
   */
  public ScrubberBuilder pack(Path folderOrJar) {
    packs.add(folderOrJar);
    return this;
  }

  /**
   * Which packs may run rules of their own; by default none. Rules are code and run with all rights
   * of the program.
   */
  public ScrubberBuilder trust(PackTrust packTrust) {
    trust = packTrust;
    return this;
  }

  /** Keeps rules compiled from text in a directory, so that the next start is quick. */
  public ScrubberBuilder compiledRules(Path directory) {
    cache = CompiledCache.in(directory);
    return this;
  }

  /** Takes what is worth knowing about packs and is no mistake. */
  public ScrubberBuilder notes(Consumer<String> listener) {
    notes = listener;
    return this;
  }

  /**
   * Applies the overlays of a directory: what a site or payer changes about rules without writing
   * any. Every {@code *.csv} in it is a layer, in the order of their names; directories named later
   * lie above those named before, and all above the overlays that packs bring. Columns {@code
   * rule,action,reason} are required; {@code value,payer,programme,plan,state,site,code,beside,
   * modifier,place,diagnosis,from,to} narrow a row down. Actions are {@code enable}, {@code
   * disable}, {@code severity}, {@code set} and {@code suppress}; dates are those of service,
   * inclusive. The later row wins; a finding names every row that touched it, and one that is
   * suppressed or whose rule is switched off stays in the report.
   */
  public ScrubberBuilder overlays(Path directory) {
    overlays.add(directory);
    return this;
  }

  /** Lets an older release than the one in force on the date of service count as checked. */
  public ScrubberBuilder acceptStale(boolean accept) {
    acceptStale = accept;
    return this;
  }

  /**
   * Whether an E/M that is column 2 of a procedure with a global period is separated only by 24, 25
   * or 57 on the E/M itself (the default), or by any NCCI modifier on either line.
   */
  public ScrubberBuilder strictVisits(boolean strict) {
    strictVisits = strict;
    return this;
  }

  /** Whether commercial payers are taken to follow NCCI, as most do (the default). */
  public ScrubberBuilder commercialNcci(boolean follow) {
    commercialNcci = follow;
    return this;
  }

  /**
   * What a member id of a payer must look like, as a regular expression over the id in upper case
   * without dashes.
   */
  public ScrubberBuilder memberIdPattern(String payerId, String regex) {
    memberIdPatterns.put(payerId, Pattern.compile(regex));
    return this;
  }

  /**
   * The scrubber.
   *
   * @throws PackException when packs or overlays have mistakes, naming every one of them
   */
  public ReloadableScrubber build() {
    return new VersionedScrubber(
        new PackSources(
            builtIn.isEmpty() ? new LinkedHashSet<>(BuiltIn.IDS) : builtIn,
            packs,
            overlays,
            trust,
            cache,
            notes),
        data,
        new Settings(acceptStale, strictVisits, commercialNcci, memberIdPatterns));
  }
}
