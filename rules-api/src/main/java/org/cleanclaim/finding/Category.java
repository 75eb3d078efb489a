package org.cleanclaim.finding;

/** What part of a claim a rule looks at; the prefix of rule ids follows it. */
public enum Category {
  FORMAT("FMT"),
  DEMOGRAPHICS("DEM"),
  PAYER("PAY"),
  PROVIDER("PRV"),
  CLAIM("CLM"),
  LINE("LIN"),
  DUPLICATE("DUP"),
  PROCEDURE_CODE("HCP"),
  DIAGNOSIS("ICD"),
  PTP("PTP"),
  MUE("MUE"),
  ADD_ON("AOC"),
  MODIFIER("MOD"),
  FEE_SCHEDULE("PFS"),
  EVALUATION_AND_MANAGEMENT("EM"),
  EQUIPMENT("DME"),
  PREVENTION("PREV"),
  COVERAGE("COV"),
  /** Rules of packs that fit none of the above. */
  OTHER("");

  private final String prefix;

  Category(String prefix) {
    this.prefix = prefix;
  }

  /** The category a rule id belongs to by its prefix. */
  public static Category ofRule(String ruleId) {
    int dash = ruleId.indexOf('-');
    String prefix = dash < 0 ? ruleId : ruleId.substring(0, dash);
    for (Category c : values()) {
      if (!c.prefix.isEmpty() && c.prefix.equals(prefix)) {
        return c;
      }
    }
    return OTHER;
  }
}
