package org.cleanclaim.codesets;

/**
 * Edit flags the Medicare Code Editor keeps per ICD-10-CM code and window; an int holds them as
 * bits.
 */
public enum DiagnosisFlag {
  NEWBORN("newborn"),
  PEDIATRIC("pediatric"),
  MATERNITY("maternity"),
  ADULT("adult"),
  MALE("male"),
  FEMALE("female"),
  MANIFESTATION("manifestation"),
  UNACCEPTABLE_PRINCIPAL("unacceptable"),
  REQUIRES_SECONDARY("reqsdx"),
  QUESTIONABLE_ADMISSION("qadm"),
  EXTERNAL_CAUSE_PRINCIPAL("ecodepdx"),
  UNSPECIFIED("unspecified"),
  NONSPECIFIC("nonspecific"),
  WRONG_PROCEDURE("wrngproc"),
  MEDICARE_SECONDARY_PAYER("msp"),
  DIABETES_TYPE_1("diabtypeI"),
  CLINICAL_TRIAL("clintrial"),
  NON_COVERED_6("ncov6"),
  NON_COVERED_7("ncov7"),
  STERILIZATION("ncov_z302"),
  DELIVERY_OUTCOME("delout");

  private final String editorName;

  DiagnosisFlag(String editorName) {
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
