package org.cleanclaim.codesets;

/** Global surgery indicator of the fee schedule. */
public enum GlobalDays {
  D000,
  D010,
  D090,
  MMM,
  XXX,
  YYY,
  ZZZ,
  /** The file gives none. */
  NONE
}
