package org.cleanclaim.testkit.pack;

/**
 * One thing that keeps a pack from being compatible.
 *
 * @param subject rule id, or the place of a case
 */
public record Violation(PackCheck check, String subject, String what, String remedy) {

  /** As {@code PTP-002: what; remedy}. */
  @Override
  public String toString() {
    return subject + ": " + what + "; " + remedy;
  }
}
