package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.codesets.GlobalDays;
import org.cleanclaim.finding.ClaimField;

/**
 * Lines of one day and practitioner form an active NCCI PTP pair. There is one such fact for a line
 * in column 2 and a code in column 1: the one hardest to resolve, where several lines carry that
 * code. Source: CMS NCCI PTP practitioner edits.
 *
 * @param line the line in column 2
 * @param lines that line, then the lines of this claim in column 1
 * @param indicator 0: no modifier separates the codes; 1: an NCCI modifier may
 * @param separation what the modifiers on the lines come to; nothing when the indicator is 0
 * @param visit whether column 2 is a visit
 * @param column1Global global surgery indicator of column 1; {@code NONE} when the schedule does
 *     not say
 * @param samePractitioner false when another practitioner of the same group and specialty rendered
 *     column 1
 * @param earlierClaim whether column 1 stands on an earlier claim
 */
public record PtpConflict(
    int line,
    List<Integer> lines,
    String column1,
    String column2,
    int indicator,
    Separation separation,
    boolean visit,
    GlobalDays column1Global,
    boolean samePractitioner,
    boolean earlierClaim,
    String release,
    String row)
    implements EditObservation {

  /** What the modifiers on the two lines of a pair come to. */
  public enum Separation {
    /** No modifier that bypasses the pair. */
    NONE,
    /** Only the same anatomic modifier on both lines, which bypasses nothing. */
    SAME_SITE,
    /**
     * Only an anatomic modifier on one of the lines: bypasses the pair, but says of the other line
     * nothing.
     */
    SITE_ON_ONE_LINE,
    /** Bypassed, but by no modifier that fits this pair. */
    MISFIT,
    /** Bypassed by a modifier that fits. */
    SOUND
  }

  /** Copies the list. */
  public PtpConflict {
    lines = List.copyOf(lines);
  }

  @Override
  public String earlierCode() {
    return earlierClaim ? column1 : "";
  }

  @Override
  public ClaimField field() {
    return ClaimField.LINE_PROCEDURE;
  }
}
