package org.cleanclaim.testkit.pack;

import java.util.List;
import org.cleanclaim.engine.RuleCatalogue;
import org.cleanclaim.engine.RuleDescription;
import org.cleanclaim.scrub.ClaimScrubber;
import org.cleanclaim.testkit.cases.Case;

/** A rule pack as the compatibility kit sees it. */
public interface PackUnderTest {

  /** What it is called. */
  String name();

  /** Its rules and their variants. */
  List<RuleDescription> rules();

  /** Its cases. */
  List<Case> cases();

  /** Rules of the packs that run beside it, which its cases may name; the built-in ones. */
  default List<RuleDescription> beside() {
    return RuleCatalogue.builtIn();
  }

  /** A scrubber that runs it; stays the caller's to close. */
  ClaimScrubber scrubber();

  /**
   * The ids it ever shipped, as recorded with its sources: one a line, {@code PTP-002}, or {@code
   * PTP-002 removed why} for one given up. Lines that begin with {@code #} are comments.
   */
  List<String> recordedIds();
}
