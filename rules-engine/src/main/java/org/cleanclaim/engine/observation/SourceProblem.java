package org.cleanclaim.engine.observation;

import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.finding.ClaimField;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader of the source found wrong with its syntax.
 *
 * @param rule {@code FMT-001}, {@code FMT-002} or {@code FMT-003}
 * @param loop loop such as {@code 2010BA}; empty when outside any
 * @param element segment and element such as {@code DMG02}
 * @param problem what is wrong, in words, without the value
 */
public record SourceProblem(
    String rule,
    String loop,
    String element,
    int line,
    String problem,
    @Nullable SourcePosition position)
    implements HeaderObservation {

  @Override
  public ClaimField field() {
    return ClaimField.SYNTAX;
  }
}
