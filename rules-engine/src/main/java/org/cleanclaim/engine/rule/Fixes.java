package org.cleanclaim.engine.rule;

import java.math.BigDecimal;
import java.util.List;
import org.cleanclaim.finding.ClaimField;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.finding.Fix.Safety;

/**
 * Fixes in the words a biller uses, for the right-hand side of rules. Lines and diagnoses count
 * from 1.
 */
public final class Fixes {

  private Fixes() {}

  /** Remove a line, if the documentation does not support it. */
  public static Fix removeLine(int line, String why) {
    return new Fix.RemoveLine(line, Safety.NEEDS_REVIEW, why);
  }

  /** Append a modifier, only if the documentation supports it. */
  public static Fix addModifier(int line, String modifier, String why) {
    return new Fix.AddModifier(line, modifier, Safety.NEEDS_REVIEW, why);
  }

  /** Take a modifier off. */
  public static Fix removeModifier(int line, String modifier, String why) {
    return new Fix.RemoveModifier(line, modifier, 0, Safety.NEEDS_REVIEW, why);
  }

  /** Drop the repeats of a modifier; safe. */
  public static Fix dropRepeats(int line, String modifier) {
    return new Fix.RemoveModifier(
        line, modifier, 1, Safety.SAFE, "drop the repeated modifier " + modifier);
  }

  /** Bill another procedure code. */
  public static Fix replaceProcedure(int line, String code, String why) {
    return new Fix.ReplaceProcedure(line, code, Safety.NEEDS_REVIEW, why);
  }

  /** Code another diagnosis in its place. */
  public static Fix replaceDiagnosis(int index, String code, String why) {
    return new Fix.ReplaceDiagnosis(index, code, Safety.NEEDS_REVIEW, why);
  }

  /** Replace a diagnosis by the same one spelled right; safe. */
  public static Fix respellDiagnosis(int index, String code, String why) {
    return new Fix.ReplaceDiagnosis(index, code, Safety.SAFE, why);
  }

  /** Report other units. */
  public static Fix setUnits(int line, BigDecimal units, String why) {
    return new Fix.SetUnits(line, units, Safety.NEEDS_REVIEW, why);
  }

  /** Report the same units as payers count them; safe. */
  public static Fix setUnitsSafely(int line, BigDecimal units, String why) {
    return new Fix.SetUnits(line, units, Safety.SAFE, why);
  }

  /** Put several lines into the first. */
  public static Fix mergeLines(
      List<Integer> lines, List<String> modifiers, BigDecimal units, String why) {
    return new Fix.MergeLines(lines, modifiers, units, Safety.NEEDS_REVIEW, why);
  }

  /** Set a field, after a person has looked. */
  public static Fix setField(ClaimField field, int line, String value, String why) {
    return new Fix.SetField(field, line, value, Safety.NEEDS_REVIEW, why);
  }

  /** Set a field; safe. */
  public static Fix setFieldSafely(ClaimField field, int line, String value, String why) {
    return new Fix.SetField(field, line, value, Safety.SAFE, why);
  }

  /** Something a person has to do outside the claim. */
  public static Fix advise(String what) {
    return new Fix.Advise(what);
  }
}
