package org.cleanclaim.codesets;

/**
 * Edit flags the Medicare Code Editor keeps per ICD-10-PCS code and window; an int holds them as
 * bits.
 */
public enum InpatientProcedureFlag {
  MALE("male"),
  FEMALE("female"),
  NON_COVERED("noncovered"),
  LIMITED_COVERAGE("lcov"),
  PANCREAS_TRANSPLANT("ncov45"),
  KIDNEY_TRANSPLANT("kidneyxp"),
  ARTIFICIAL_HEART_A("lcov_artheartxpa"),
  ARTIFICIAL_HEART_B("lcov_artheartxpb"),
  NON_COVERED_6("ncov6"),
  NON_COVERED_7("ncov7"),
  STERILIZATION("ncov_z302"),
  AGE_BELOW_60("ncov12agele60"),
  LENGTH_OF_STAY("los"),
  CESAREAN("csect"),
  VAGINAL_DELIVERY("vagdel");

  private final String editorName;

  InpatientProcedureFlag(String editorName) {
    this.editorName = editorName;
  }

  /** The flag's name in the editor's tables. */
  public String editorName() {
    return editorName;
  }

  /** The flag as a bit of a flag set. */
  public int bit() {
    return 1 << ordinal();
  }
}
