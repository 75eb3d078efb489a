package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * Every check of the core pack that a professional claim without history meets, in plain Java over
 * the same index: no rules, no coverage, no fixes, no citations, no record of what a modifier
 * bypasses. The least that these checks can cost. Thread-safe.
 */
public final class HandWritten {

  private final Procedures procedures;
  private final HeaderChecks header;
  private final ProviderChecks providers;
  private final LineChecks lines;
  private final ProcedureChecks codes;
  private final DiagnosisChecks diagnoses;
  private final ModifierChecks modifiers;
  private final FeeChecks fees;
  private final AddOnChecks addOns;
  private final PairChecks pairs;
  private final UnitChecks units;
  private final RepeatChecks repeats;

  /** Checks against this library. */
  public HandWritten(ReferenceLibrary library) {
    procedures = new Procedures(library.procedures());
    header = new HeaderChecks();
    providers = new ProviderChecks(library);
    lines = new LineChecks(library.placesOfService());
    codes = new ProcedureChecks(library, procedures);
    diagnoses = new DiagnosisChecks(library);
    modifiers = new ModifierChecks(library.modifiers(), library.feeSchedule());
    fees = new FeeChecks(library);
    addOns = new AddOnChecks(library);
    pairs = new PairChecks(library.ptp(EditSetting.PRACTITIONER));
    units = new UnitChecks(library);
    repeats = new RepeatChecks();
  }

  /** What is wrong with a professional claim. */
  public List<Problem> scrub(Claim claim) {
    HandClaim h = new HandClaim(claim, procedures);
    header.check(h);
    providers.check(h);
    lines.check(h);
    diagnoses.check(h);
    fees.rows(h);
    modifiers.among(h);
    codes.validity(h);

    codes.kinds(h);
    lines.spans(h);
    modifiers.onProcedure(h);
    fees.check(h);

    addOns.standing(h);
    units.noneAllowed(h);
    for (HandLine l : h.lines) {
      l.notPayable |= l.falls;
    }

    pairs.check(h);
    units.limits(h);
    repeats.loneVisits(h);

    addOns.cascade(h);
    repeats.repeats(h);
    return h.problems();
  }
}
