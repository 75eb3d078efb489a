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
 *
 * @param lines numbers of all lines of the finding, this one first; empty for the header
 * @param earlierCode code of an earlier claim that the finding is about too; empty for none
 */
record ObservedLine(
    ClaimContext context,
    List<Integer> lines,
    String earlierCode,
    String procedure,
    List<String> modifierList,
    String place,
    List<String> diagnosisList)
    implements OverlayLine {

  /** {@code null} when the observation is about the claim as a whole. */
  static @Nullable ObservedLine first(Observation observation, ClaimContext context) {
    Claim claim = context.claim();
    List<Integer> lines = observation.lines();
    if (!lines.isEmpty() && lines.get(0) >= 1 && lines.get(0) <= context.lineCount()) {
      return of(context, lines, observation.earlierCode());
    }
    int occurrence = observation.occurrence();
    if (observation.field() == ClaimField.DIAGNOSIS
        && occurrence >= 1
        && occurrence <= claim.diagnoses().size()) {
      return new ObservedLine(
          context,
          List.of(),
          "",
          "",
          List.of(),
          "",
          List.of(claim.diagnoses().get(occurrence - 1).code()));
    }
    return null;
  }

  /** The first of some lines of the claim, by their numbers from 1. */
  static ObservedLine of(ClaimContext context, List<Integer> lines, String earlierCode) {
    LineView view = context.numbered(lines.get(0));
    return new ObservedLine(
        context,
        lines,
        earlierCode,
        view.procedure,
        view.modifiers,
        view.placeOfService,
        diagnoses(context.claim(), view.line));
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

  @Override
  public int others() {
    return furtherLines() + (earlierCode.isEmpty() ? 0 : 1);
  }

  @Override
  public String other(int index) {
    return index < furtherLines() ? context.numbered(lines.get(index + 1)).procedure : earlierCode;
  }

  private int furtherLines() {
    return Math.max(lines.size() - 1, 0);
  }

  /** Codes only, nothing of the patient. */
  @Override
  public String toString() {
    return "ObservedLine[" + procedure + "]";
  }
}
