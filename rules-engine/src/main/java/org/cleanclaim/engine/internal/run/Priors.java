package org.cleanclaim.engine.internal.run;

import org.cleanclaim.engine.Programme;
import org.cleanclaim.finding.Severity;

/**
 * Probability of a denial before any remittance has been seen: initial guesses by severity and by
 * whether the programme enforces NCCI and fee schedule edits mechanically (Medicare and Medicaid
 * do).
 */
final class Priors {

  private Priors() {}

  static double of(Severity severity, Programme programme) {
    boolean enforced = programme.medicare() || programme == Programme.MC;
    return switch (severity) {
      case ERROR -> enforced ? 0.97 : 0.60;
      case WARNING -> enforced ? 0.35 : 0.25;
      case NOTE -> 0.02;
    };
  }
}
