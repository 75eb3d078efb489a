package org.cleanclaim.testkit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks whether a pack is fit to ship: built-in packs and those of vendors alike. The cases are the
 * pack's own; the kit runs them several times.
 */
public final class PackCompatibility {

  /** How often slower than the median of the rules a rule may be, unless told otherwise. */
  public static final int SLOWEST = 50;

  private final PackUnderTest pack;
  private final SpeedCheck speed;

  private PackCompatibility(PackUnderTest pack, SpeedCheck speed) {
    this.pack = pack;
    this.speed = speed;
  }

  /** Everything that keeps a pack from being compatible; empty when it is. */
  public static List<Violation> check(PackUnderTest pack) {
    return of(pack).check();
  }

  /** The checks of a pack, with {@link #SLOWEST} as the limit of speed. */
  public static PackCompatibility of(PackUnderTest pack) {
    return new PackCompatibility(pack, new SpeedCheck(SLOWEST, System::nanoTime));
  }

  /**
   * The same checks with another limit of speed.
   *
   * @param multiple of the median over the rules, at least 2
   */
  public PackCompatibility slowest(int multiple) {
    if (multiple < 2) {
      throw new IllegalArgumentException("half the rules are slower than the median; at least 2");
    }
    return new PackCompatibility(pack, new SpeedCheck(multiple, System::nanoTime));
  }

  /** The violations of all checks. */
  public List<Violation> check() {
    List<Violation> all = new ArrayList<>();
    for (PackCheck check : PackCheck.values()) {
      all.addAll(check(check));
    }
    return all;
  }

  /** The violations of one check. */
  public List<Violation> check(PackCheck check) {
    return switch (check) {
      case UNIQUE_IDS -> IdChecks.unique(pack);
      case STABLE_IDS -> IdChecks.stable(pack);
      case METADATA -> DescriptionChecks.complete(pack);
      case CITATIONS -> DescriptionChecks.cited(pack);
      case CASES -> CaseChecks.coverage(pack);
      case CASES_HOLD -> CaseChecks.hold(pack);
      case NO_PERSONAL_DATA -> PersonalDataCheck.of(pack);
      case SPEED -> speed.of(pack);
    };
  }

  /** One violation a line. */
  public static String text(List<Violation> violations) {
    return violations.stream()
        .map(v -> v.check() + " " + v)
        .collect(
            Collectors.joining(
                System.lineSeparator() + "  ",
                violations.size() + " violations:" + System.lineSeparator() + "  ",
                ""));
  }
}
