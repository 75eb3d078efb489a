package org.cleanclaim.codesets;

/** What the tables say of an ICD-10-CM or ICD-10-PCS code on a date. */
public enum DiagnosisStatus {
  /** Complete and in force on the date. */
  BILLABLE,
  /** A category or other header: further characters are required on the date. */
  HEADER,
  /** Not a code on the date. */
  NOT_VALID,
  /** No loaded release answers for the date. */
  UNKNOWN
}
