package org.cleanclaim.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.internal.observe.ClaimContext;
import org.cleanclaim.engine.internal.observe.LineView;
import org.cleanclaim.engine.internal.overlay.OverlayLine;
import org.cleanclaim.engine.observation.Observation;
import org.cleanclaim.finding.ClaimField;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, as the cells of an overlay look at it: its first line with the diagnoses
 * the line points to, or a diagnosis of the header.
 */
record ObservedLine(
    String procedure, List<String> modifierList, String place, List<String> diagnosisList)
    implements OverlayLine {

  /** {@code null} when the observation is about the claim as a whole. */
  static @Nullable ObservedLine first(Observation observation, ClaimContext context) {
    Claim claim = context.claim();
    List<Integer> lines = observation.lines();
    if (!lines.isEmpty() && lines.get(0) >= 1 && lines.get(0) <= context.lineCount()) {
      return of(context, lines.get(0));
    }
    int occurrence = observation.occurrence();
    if (observation.field() == ClaimField.DIAGNOSIS
        && occurrence >= 1
        && occurrence <= claim.diagnoses().size()) {
      return new ObservedLine(
          "", List.of(), "", List.of(claim.diagnoses().get(occurrence - 1).code()));
    }
    return null;
  }

  /** A line of the claim by its number, from 1. */
  static ObservedLine of(ClaimContext context, int number) {
    LineView view = context.numbered(number);
    return new ObservedLine(
        view.procedure, view.modifiers, view.placeOfService, diagnoses(context.claim(), view.line));
  }

  private static List<String> diagnoses(Claim claim, @Nullable ServiceLine line) {
    List<Diagnosis> all = claim.diagnoses();
    List<String> codes = new ArrayList<>();
    if (line == null || line.pointers().isEmpty()) {
      all.forEach(d -> codes.add(d.code()));
      return codes;
    }
    for (int pointer : line.pointers()) {
      if (pointer >= 1 && pointer <= all.size()) {
        codes.add(all.get(pointer - 1).code());
      }
    }
    return codes;
  }

  @Override
  public int modifiers() {
    return modifierList.size();
  }

  @Override
  public String modifier(int index) {
    return modifierList.get(index);
  }

  @Override
  public int diagnoses() {
    return diagnosisList.size();
  }

  @Override
  public String diagnosis(int index) {
    return diagnosisList.get(index);
  }

  /** Codes only, nothing of the patient. */
  @Override
  public String toString() {
    return "ObservedLine[" + procedure + "]";
  }
}
