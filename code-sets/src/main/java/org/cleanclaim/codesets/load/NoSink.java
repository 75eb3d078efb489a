package org.cleanclaim.codesets.load;

import java.util.List;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;

/** Takes every row and keeps none: for checking a file before anything of it is loaded. */
final class NoSink implements ReferenceSink {

  @Override
  public void begin(Release release) {}

  @Override
  public void ptp(
      String column1,
      String column2,
      int effective,
      int deletion,
      int indicator,
      String rationale) {}

  @Override
  public void mue(String code, int value, int mai, String rationale) {}

  @Override
  public void addOn(String addOn, String primary, int type, int effective, int deletion) {}

  @Override
  public void feeSchedule(String code, String modifier, FeeScheduleRow row) {}

  @Override
  public void hcpcs(
      String code,
      int added,
      int terminated,
      char coverage,
      String shortLabel,
      List<String> crosswalk) {}

  @Override
  public void modifier(String modifier, int added, int terminated) {}

  @Override
  public void cpt(String code, int added, int terminated) {}

  @Override
  public void opps(String code, String statusIndicator, String apc) {}

  @Override
  public void asc(String code, boolean ancillary, String paymentIndicator) {}

  @Override
  public void clinicalLab(String code, String modifier, long amountCents) {}

  @Override
  public void diagnosis(String code, boolean billable, String title) {}

  @Override
  public void inpatientProcedure(String code, boolean billable, String title) {}

  @Override
  public void tabular(TabularEntry entry) {}

  @Override
  public void codeEditor(boolean procedure, String code, int from, int to, List<String> flags) {}

  @Override
  public void codeEditorAgeRange(String group, int minYears, int maxYears, int from, int to) {}

  @Override
  public void codeEditorDischargeStatus(String status, int from, int to) {}

  @Override
  public void poaExempt(String code) {}

  @Override
  public void taxonomy(
      String code, String grouping, String classification, String specialization) {}

  @Override
  public void nubc(String code, int from, int to) {}
}
