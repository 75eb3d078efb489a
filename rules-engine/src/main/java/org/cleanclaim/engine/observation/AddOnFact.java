package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * How an add-on code stands to its primary procedures. Source: CMS NCCI add-on code file.
 *
 * @param line the line of the add-on
 * @param lines that line, then the line of the primary where it is on this claim
 * @param primaries primaries the file lists, at most twenty
 * @param primary the primary found; empty when none was
 * @param distance days from the add-on to the primary found, negative when the primary came first
 * @param certain whether the file covers the date in full; an older one may lack newer primaries
 * @param units units of the add-on on the day
 * @param most most units beside one primary; 0 when not limited
 * @param instead code that stands for more units; empty when there is none
 */
public record AddOnFact(
    Kind kind,
    int line,
    List<Integer> lines,
    String code,
    List<String> primaries,
    String primary,
    int distance,
    boolean certain,
    long units,
    int most,
    String instead,
    String release,
    String row)
    implements EditObservation {

  /** What was seen. */
  public enum Kind {
    /** The list is closed, and no listed primary was billed. */
    NO_PRIMARY,
    /** The contractor decides, and no other procedure was billed. */
    NO_PROCEDURE,
    /** Some primaries are listed, others the contractor's choice; no listed one was billed. */
    NO_LISTED_PRIMARY,
    /** A listed primary was billed, on another day. */
    PRIMARY_ON_OTHER_DAY,
    /** A listed primary was billed, but will not be paid. */
    PRIMARY_DENIED,
    /** More units than go with one primary. */
    TOO_MANY_UNITS
  }

  /** Copies the lists. */
  public AddOnFact {
    lines = List.copyOf(lines);
    primaries = List.copyOf(primaries);
  }

  @Override
  public String earlierCode() {
    return kind == Kind.PRIMARY_ON_OTHER_DAY && lines.size() == 1 ? primary : "";
  }

  @Override
  public ClaimField field() {
    return kind == Kind.TOO_MANY_UNITS ? ClaimField.LINE_UNITS : ClaimField.LINE_PROCEDURE;
  }
}
