package org.cleanclaim.benchmarks.baseline;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.Programme;

/** A professional claim on its way through the checks. */
final class HandClaim {

  private static final String SURGERY_CENTER = "261QA1903X";

  final Claim claim;
  final Programme programme;
  final HandLine[] lines;

  /** Earliest day of service; {@link HandLine#NO_DAY} when there is none. */
  final int earliest;

  /** Day the payer receives the claim; {@link HandLine#NO_DAY} when unknown. */
  final int received;

  private final String taxonomy;
  private final List<Problem> problems = new ArrayList<>(4);

  HandClaim(Claim claim, Procedures procedures) {
    this.claim = claim;
    programme = Programme.of(claim.planType());
    Provider billing = claim.provider(ProviderRole.BILLING);
    String npi = billing == null || billing.npi() == null ? "" : billing.npi();
    taxonomy = billing == null || billing.taxonomy() == null ? "" : billing.taxonomy();
    List<ServiceLine> all = claim.lines();
    lines = new HandLine[all.size()];
    int least = HandLine.NO_DAY;
    for (int i = 0; i < lines.length; i++) {
      HandLine l = new HandLine(claim, all.get(i), i + 1, npi, procedures);
      lines[i] = l;
      if (l.first != HandLine.NO_DAY && (least == HandLine.NO_DAY || l.first < least)) {
        least = l.first;
      }
    }
    earliest = least;
    received =
        claim.submissionDate() == null
            ? HandLine.NO_DAY
            : (int) claim.submissionDate().toEpochDay();
  }

  boolean medicare() {
    return programme.medicare();
  }

  /** Whether a failed edit of pairs, units and add-ons costs the line. */
  boolean enforces() {
    return programme != Programme.CI;
  }

  /** Whether a supplier of equipment or prosthetics bills Medicare or Medicaid. */
  boolean supplier() {
    return (medicare() || programme == Programme.MC)
        && (taxonomy.startsWith("332B") || taxonomy.startsWith("335E"));
  }

  boolean surgeryCenter(HandLine l) {
    return l.place.equals("24") && SURGERY_CENTER.equals(taxonomy);
  }

  void problem(String rule, int line, String carc, String message) {
    problems.add(new Problem(rule, line, message, carc));
  }

  List<Problem> problems() {
    return problems;
  }
}
