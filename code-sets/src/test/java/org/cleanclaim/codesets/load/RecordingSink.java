package org.cleanclaim.codesets.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;

/** Writes down every row it is handed, one line each, for tests to read. */
final class RecordingSink implements ReferenceSink {
  final List<Release> releases = new ArrayList<>();
  final List<String> rows = new ArrayList<>();

  static String day(int epochDay) {
    return switch (epochDay) {
      case Days.ALWAYS -> "always";
      case Days.OPEN -> "open";
      default -> LocalDate.ofEpochDay(epochDay).toString();
    };
  }

  private void row(Object... cells) {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells) {
      line.append(line.length() == 0 ? "" : " ").append(cell);
    }
    rows.add(line.toString());
  }

  @Override
  public void begin(Release release) {
    releases.add(release);
  }

  @Override
  public void ptp(
      String column1,
      String column2,
      int effective,
      int deletion,
      int indicator,
      String rationale) {
    row(column1, column2, day(effective), day(deletion), indicator, rationale);
  }

  @Override
  public void mue(String code, int value, int mai, String rationale) {
    row(code, value, mai, rationale);
  }

  @Override
  public void addOn(String addOn, String primary, int type, int effective, int deletion) {
    row(addOn, primary, type, day(effective), day(deletion));
  }

  @Override
  public void feeSchedule(String code, String modifier, FeeScheduleRow row) {
    row(code, "[" + modifier + "]", row);
  }

  @Override
  public void hcpcs(
      String code,
      int added,
      int terminated,
      char coverage,
      String shortLabel,
      List<String> crosswalk) {
    row(code, day(added), day(terminated), coverage, shortLabel, crosswalk);
  }

  @Override
  public void modifier(String modifier, int added, int terminated) {
    row("modifier", modifier, day(added), day(terminated));
  }

  @Override
  public void cpt(String code, int added, int terminated) {
    row("cpt", code, day(added), day(terminated));
  }

  @Override
  public void opps(String code, String statusIndicator, String apc) {
    row(code, statusIndicator, "[" + apc + "]");
  }

  @Override
  public void asc(String code, boolean ancillary, String paymentIndicator) {
    row(code, ancillary ? "BB" : "AA", paymentIndicator);
  }

  @Override
  public void clinicalLab(String code, String modifier, long amountCents) {
    row(code, "[" + modifier + "]", amountCents);
  }

  @Override
  public void diagnosis(String code, boolean billable, String title) {
    row("CM", code, billable ? "billable" : "header", title);
  }

  @Override
  public void inpatientProcedure(String code, boolean billable, String title) {
    row("PCS", code, billable ? "billable" : "header", title);
  }

  @Override
  public void tabular(TabularEntry entry) {
    row(
        entry.level(),
        entry.name(),
        "in [" + entry.parent() + "]",
        entry.title(),
        entry.placeholder() ? "padded" : "plain",
        entry.notes(),
        entry.seventhCharacters());
  }

  @Override
  public void codeEditor(boolean procedure, String code, int from, int to, List<String> flags) {
    row(procedure ? "px" : "dx", code, day(from), day(to), flags);
  }

  @Override
  public void codeEditorAgeRange(String group, int minYears, int maxYears, int from, int to) {
    row("age", group, minYears, maxYears, day(from), day(to));
  }

  @Override
  public void codeEditorDischargeStatus(String status, int from, int to) {
    row("status", status, day(from), day(to));
  }

  @Override
  public void poaExempt(String code) {
    row(code);
  }

  @Override
  public void taxonomy(String code, String grouping, String classification, String specialization) {
    row(code, grouping, classification, specialization);
  }

  @Override
  public void nubc(String code, int from, int to) {
    row(code, day(from), day(to));
  }
}
