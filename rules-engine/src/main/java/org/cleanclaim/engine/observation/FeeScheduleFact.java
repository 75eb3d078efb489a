package org.cleanclaim.engine.observation;

import java.util.List;
import org.cleanclaim.finding.ClaimField;

/**
 * Something the Medicare Physician Fee Schedule says of a line. Source: CMS relative value file,
 * record layout.
 *
 * @param status status code of the row; empty when there is none
 * @param pcTc PC/TC indicator; empty when there is none
 * @param modifier 26 or TC where it matters; else empty
 * @param placeOfService two digits
 * @param instead codes Medicare takes in its place, the likeliest first
 */
public record FeeScheduleFact(
    Kind kind,
    int line,
    String code,
    String status,
    String pcTc,
    String modifier,
    String placeOfService,
    List<String> instead,
    String release,
    String row)
    implements EditObservation {

  /** What was seen. */
  public enum Kind {
    /** Bundled (status B), and charged. */
    BUNDLED,
    /** Medicare takes another code (status G, I). */
    OTHER_CODE,
    /** Not covered (status N). */
    NOT_COVERED,
    /** Not covered (status N): a routine examination. */
    ROUTINE_EXAMINATION,
    /** Not a physician's service (status X): paid under another schedule. */
    OTHER_SCHEDULE,
    /** 26 or TC on a code without such a part. */
    NO_SUCH_COMPONENT,
    /**
     * The whole test in a facility, whose part is the technical one; the physician's part is
     * modifier 26.
     */
    WHOLE_TEST_IN_FACILITY,
    /** The same of a test whose physician's part has a code of its own. */
    WHOLE_CODE_IN_FACILITY,
    /** The technical part in a facility. */
    TECHNICAL_PART_IN_FACILITY,
    /** One of these three, where payers differ on whether it is a facility. */
    WHOLE_TEST_IN_DOUBTFUL_PLACE
  }

  /** Copies the list. */
  public FeeScheduleFact {
    instead = List.copyOf(instead);
  }

  @Override
  public ClaimField field() {
    return switch (kind) {
      case NO_SUCH_COMPONENT, WHOLE_TEST_IN_FACILITY, TECHNICAL_PART_IN_FACILITY ->
          ClaimField.LINE_MODIFIERS;
      default -> ClaimField.LINE_PROCEDURE;
    };
  }
}
