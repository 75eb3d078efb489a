package org.cleanclaim.examples.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;

/** How many rows each release of a library has. */
final class RowCounts implements ReferenceSink {

  private static final class Counter {
    long rows;
  }

  private final Map<Release, Counter> counters = new HashMap<>();
  private Counter current = new Counter();

  private RowCounts() {}

  static RowCounts of(ReferenceLibrary library) {
    RowCounts counts = new RowCounts();
    library.replay(counts);
    return counts;
  }

  long rows(Release release) {
    Counter counter = counters.get(release);
    return counter == null ? 0 : counter.rows;
  }

  @Override
  public void begin(Release release) {
    current = counters.computeIfAbsent(release, r -> new Counter());
  }

  @Override
  public void ptp(
      String column1,
      String column2,
      int effective,
      int deletion,
      int indicator,
      String rationale) {
    current.rows++;
  }

  @Override
  public void mue(String code, int value, int mai, String rationale) {
    current.rows++;
  }

  @Override
  public void addOn(String addOn, String primary, int type, int effective, int deletion) {
    current.rows++;
  }

  @Override
  public void feeSchedule(String code, String modifier, FeeScheduleRow row) {
    current.rows++;
  }

  @Override
  public void hcpcs(
      String code,
      int added,
      int terminated,
      char coverage,
      String shortLabel,
      List<String> crosswalk) {
    current.rows++;
  }

  @Override
  public void modifier(String modifier, int added, int terminated) {
    current.rows++;
  }

  @Override
  public void cpt(String code, int added, int terminated) {
    current.rows++;
  }

  @Override
  public void opps(String code, String statusIndicator, String apc) {
    current.rows++;
  }

  @Override
  public void asc(String code, boolean ancillary, String paymentIndicator) {
    current.rows++;
  }

  @Override
  public void clinicalLab(String code, String modifier, long amountCents) {
    current.rows++;
  }

  @Override
  public void diagnosis(String code, boolean billable, String title) {
    current.rows++;
  }

  @Override
  public void inpatientProcedure(String code, boolean billable, String title) {
    current.rows++;
  }

  @Override
  public void tabular(TabularEntry entry) {
    current.rows++;
  }

  @Override
  public void codeEditor(boolean procedure, String code, int from, int to, List<String> flags) {
    current.rows++;
  }

  @Override
  public void codeEditorAgeRange(String group, int minYears, int maxYears, int from, int to) {
    current.rows++;
  }

  @Override
  public void codeEditorDischargeStatus(String status, int from, int to) {
    current.rows++;
  }

  @Override
  public void poaExempt(String code) {
    current.rows++;
  }

  @Override
  public void taxonomy(String code, String grouping, String classification, String specialization) {
    current.rows++;
  }

  @Override
  public void nubc(String code, int from, int to) {
    current.rows++;
  }
}
