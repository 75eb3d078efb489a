package org.cleanclaim.codesets.row;

import org.cleanclaim.codesets.Release;

/**
 * Takes what a reader found, row by row. {@link #begin} comes first and names the release every
 * later row belongs to. Codes are upper case without dots or blanks. Dates are epoch days,
 * inclusive at both ends, {@link org.cleanclaim.codesets.Days#OPEN} for an open end and {@code
 * ALWAYS} for an open beginning. A row the sink cannot take is refused by {@link RowRefused}; the
 * reader counts it with its line.
 */
public interface ReferenceSink {

  /** Starts a release; rows of one file follow. A file that holds several tables calls it again. */
  void begin(Release release);

  /** NCCI PTP row. {@code indicator} is 0, 1 or 9. */
  void ptp(
      String column1, String column2, int effective, int deletion, int indicator, String rationale);

  /** MUE row. {@code mai} is 1, 2 or 3; 0 in Medicaid's tables, which have none. */
  void mue(String code, int value, int mai, String rationale);

  /**
   * AOC row; {@code primary} is {@code CCCCC} where the contractor decides. {@code type} is 1, 2 or
   * 3.
   */
  void addOn(String addOn, String primary, int type, int effective, int deletion);

  /** PPRRVU row; {@code modifier} is empty, {@code 26}, {@code TC} or {@code 53}. */
  void feeSchedule(String code, String modifier, FeeScheduleRow row);

  /**
   * HCPCS Level II procedure code (not modifier) with its own dates.
   *
   * @param coverage coverage code of the file (C, D, G, I, M, N, P, S …) or blank
   * @param crosswalk codes the publisher names as successor, may be empty
   */
  void hcpcs(
      String code,
      int added,
      int terminated,
      char coverage,
      String shortLabel,
      java.util.List<String> crosswalk);

  /** HCPCS or CPT modifier with its own dates. */
  void modifier(String modifier, int added, int terminated);

  /** CPT code from a list the user is licensed for. */
  void cpt(String code, int added, int terminated);

  /** OPPS Addendum B row. */
  void opps(String code, String statusIndicator, String apc);

  /** ASC addendum AA ({@code covered procedure}) or BB ({@code ancillary}) row. */
  void asc(String code, boolean ancillary, String paymentIndicator);

  /** Clinical laboratory fee schedule row; amount in cents, -1 where the file gives none. */
  void clinicalLab(String code, String modifier, long amountCents);

  /** ICD-10-CM order file row; {@code billable} false for a header. */
  void diagnosis(String code, boolean billable, String title);

  /** ICD-10-PCS order file row. */
  void inpatientProcedure(String code, boolean billable, String title);

  /** ICD-10-CM tabular list entry (chapter, section or code) with its notes. */
  void tabular(TabularEntry entry);

  /**
   * MCE diagnosis (ICD-10-CM) or procedure (ICD-10-PCS) with its validity window and edit flags. A
   * code may come several times with different windows.
   */
  void codeEditor(boolean procedure, String code, int from, int to, java.util.List<String> flags);

  /** MCE age range of an age edit group, years inclusive. */
  void codeEditorAgeRange(String group, int minYears, int maxYears, int from, int to);

  /** MCE discharge status. */
  void codeEditorDischargeStatus(String status, int from, int to);

  /** POA-exempt diagnosis. */
  void poaExempt(String code);

  /** NUCC taxonomy code. */
  void taxonomy(String code, String grouping, String classification, String specialization);

  /** A code of a user-supplied NUBC list. */
  void nubc(String code, int from, int to);
}
