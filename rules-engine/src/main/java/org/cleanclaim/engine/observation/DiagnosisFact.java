package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Something about the validity of one diagnosis code.
 *
 * @param index place in HI order, from 1; 0 for one outside that list, which {@code place} names
 * @param code without dot; the shape of it when it is too long for a code
 * @param place such as {@code diagnosis 2} or {@code admitting diagnosis}
 * @param proposals codes to report in its place, the likeliest first
 * @param certain whether the one proposal is the same code spelled right
 * @param detail what is known beyond the kind, in words
 */
public record DiagnosisFact(
    Kind kind,
    int index,
    String code,
    String place,
    List<String> proposals,
    boolean certain,
    String detail,
    String release)
    implements CodeObservation {

  /** What was seen. */
  public enum Kind {
    /** Not shaped like an ICD-10-CM code. */
    MALFORMED,
    /** Sent with its decimal point. */
    DOT_SENT,
    /** No code on the reference date. */
    NOT_VALID,
    /** A category or subcategory: more characters are required. */
    HEADER,
    /** Only the placeholders or the seventh character are missing. */
    SEVENTH_MISSING,
    /** Only the seventh character is wrong, or the code takes none. */
    SEVENTH_WRONG,
    /** The qualifier names the code set of the other side of 2015-10-01. */
    WRONG_CODE_SET,
  }

  /** Copies the list. */
  public DiagnosisFact {
    proposals = List.copyOf(proposals);
  }

  /** Whether it is the first in HI order. */
  public boolean principal() {
    return index == 1;
  }

  @Override
  public int line() {
    return 0;
  }

  @Override
  public ClaimField field() {
    return ClaimField.DIAGNOSIS;
  }

  @Override
  public int occurrence() {
    return index;
  }
}
