package org.cleanclaim.finding;

/** How bad a finding is under the programme the claim goes to. */
public enum Severity {
  /** Will be rejected or denied. */
  ERROR("E"),
  /** Likely denied or audited. */
  WARNING("W"),
  /** For information; does not keep a claim from being clean. */
  NOTE("N");

  private final String letter;

  Severity(String letter) {
    this.letter = letter;
  }

  /** E, W or N, as the rule catalogue writes it. */
  public String letter() {
    return letter;
  }
}
