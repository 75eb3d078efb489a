package org.cleanclaim.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.internal.observe.Settings;
import org.cleanclaim.engine.internal.pack.BuiltInPacks;
import org.cleanclaim.engine.internal.run.VersionedScrubber;

/** Builds a scrubber. Not thread-safe; the scrubber is. */
public final class ScrubberBuilder {

  private final ReferenceLibrary data;
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
      throw new PackException(id, List.of("there is no such pack; known: core, medicare"));
    }
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
   * @throws PackException when the rules cannot be opened
   */
  public ReloadableScrubber build() {
    return new VersionedScrubber(
        BuiltInPacks.core(),
        data,
        new Settings(acceptStale, strictVisits, commercialNcci, memberIdPatterns));
  }
}
