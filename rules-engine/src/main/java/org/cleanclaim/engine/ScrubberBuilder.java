package org.cleanclaim.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.overlay.OverlayFiles;
import org.cleanclaim.engine.internal.overlay.Overlays;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.pack.RulePack;
import org.cleanclaim.engine.internal.run.VersionedScrubber;
import org.jspecify.annotations.Nullable;

/** Builds a scrubber. Not thread-safe; the scrubber is. */
public final class ScrubberBuilder {

  private final ReferenceLibrary data;
  private @Nullable Path overlays;
  private boolean acceptStale;
  private boolean strictVisits = true;
  private boolean commercialNcci = true;
  private final Map<String, Pattern> memberIdPatterns = new HashMap<>();

  ScrubberBuilder(ReferenceLibrary data) {
    this.data = data;
  }

  /**
   * Chooses the rule pack. The built-in rules form one pack, {@code core}; {@code medicare} names
   * the same rules, which look at the claim's payer themselves.
   *
   * @throws PackException for any other name
   */
  public ScrubberBuilder pack(String id) {
    if (!id.equals(BuiltInPacks.CORE) && !id.equals("medicare")) {
      throw PackException.of(id, "there is no such pack", "known: core, medicare");
    }
    return this;
  }

  /**
   * Applies the overlays of a directory: what a site or payer changes about rules without writing
   * any. Every {@code *.csv} in it, in the order of their names, has the header {@code
   * rule,payer,programme,action,value,from,to,reason}; the action is {@code severity} (value ERROR,
   * WARNING or NOTE) or {@code suppress}; payer id, programme and dates (of service, ISO,
   * inclusive) may be blank; the last row that holds wins. A finding says which row touched it; a
   * suppressed one stays in the report.
   */
  public ScrubberBuilder overlays(Path directory) {
    overlays = directory;
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
   * @throws PackException when the rules cannot be opened or overlays have mistakes, naming every
   *     one
   */
  public ReloadableScrubber build() {
    RulePack pack = BuiltInPacks.core();
    return new VersionedScrubber(
        pack,
        overlays == null ? Overlays.NONE : OverlayFiles.read(overlays, pack.ruleIds()),
        data,
        new Settings(acceptStale, strictVisits, commercialNcci, memberIdPatterns));
  }
}
