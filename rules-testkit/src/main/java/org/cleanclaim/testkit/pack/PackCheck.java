package org.cleanclaim.testkit.pack;

/** What the compatibility kit looks at. */
public enum PackCheck {
  UNIQUE_IDS("ids are well formed and unique"),
  STABLE_IDS("ids are for ever: recorded, aliased when renamed, recorded when removed"),
  METADATA("rules say everything of themselves"),
  CITATIONS("rules cite whoever wrote them"),
  /**
   * A bypassed case counts as one that fires; a rule whose {@code @fires} is never needs none. A
   * case is silent of the rules it names: {@code silent PTP-002} or {@code no PTP-002}, not {@code
   * no PTP}.
   */
  CASES("every rule has a case that fires and one that is silent"),
  CASES_HOLD("all cases hold"),
  NO_PERSONAL_DATA("no report shows personal data"),
  SPEED("no rule is far slower than the rest");

  private final String says;

  PackCheck(String says) {
    this.says = says;
  }

  /** What it asks, in words. */
  public String says() {
    return says;
  }
}
