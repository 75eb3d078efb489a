package org.cleanclaim.report;

/** The families of edits a report accounts for, line by line. */
public enum EditFamily {
  DIAGNOSIS_VALIDITY("ICD", "diagnosis codes"),
  PROCEDURE_VALIDITY("HCPCS", "procedure codes"),
  MODIFIERS("MOD", "modifiers"),
  PTP("PTP", "procedure-to-procedure edits"),
  MUE("MUE", "medically unlikely edits"),
  ADD_ON("AOC", "add-on codes"),
  FEE_SCHEDULE("MPFS", "fee schedule indicators"),
  PROVIDER_TAXONOMY("TAX", "provider taxonomy"),
  INSTITUTIONAL("INST", "institutional edits");

  private final String code;
  private final String label;

  EditFamily(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Short name for columns. */
  public String code() {
    return code;
  }

  /** What a biller calls it. */
  public String label() {
    return label;
  }
}
