package org.cleanclaim.codesets;

/** What the tables say of a code on a date of service. */
public enum CodeStatus {
  /** In force on the date. */
  VALID,
  /** Comes into force only later. */
  NOT_YET,
  /** No longer in force. */
  TERMINATED,
  /** No loaded table says. */
  UNKNOWN
}
