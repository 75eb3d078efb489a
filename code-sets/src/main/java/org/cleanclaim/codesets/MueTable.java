package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Medically Unlikely Edits of one programme and setting. A release answers for its own quarter; for
 * later days the newest one is asked and {@link ReferenceLibrary#vintage} says that it is stale. No
 * row means that CMS publishes no value, not that there is no limit. Source: CMS NCCI MUE tables.
 */
public final class MueTable {
  private final IntervalTable rows;
  private final int[] value;
  private final byte[] mai;
  private final int[] rationale;
  private final List<String> rationales;

  MueTable(Sections sections, String name, Timeline timeline) {
    this.rows = new IntervalTable(sections, name, timeline);
    this.value = sections.ints(name, "value");
    this.mai = sections.bytes(name, "mai");
    this.rationale = sections.ints(name, "rationale");
    this.rationales = sections.strings(name, "rationales");
  }

  /** Handle of the row of a procedure on a day, or -1. */
  public int find(int code, int day) {
    return rows.find(code, 0, day);
  }

  /** Units of service: 0 means not payable in the setting. */
  public int value(int row) {
    return value[rows.payload(row)];
  }

  /**
   * Adjudication indicator: 1 line, 2 date of service by policy, 3 date of service clinical; 0 in
   * Medicaid's tables, whose every value holds for a line.
   */
  public int mai(int row) {
    return mai[rows.payload(row)];
  }

  /** Rationale as CMS prints it. */
  public String rationale(int row) {
    return rationales.get(rationale[rows.payload(row)]);
  }

  /** The release the row was found in. */
  public Release release(int row) {
    return rows.release(row);
  }

  /** Rows held; an unchanged row of consecutive releases counts once. */
  public long rows() {
    return rows.rows();
  }

  boolean lists(int code, int day) {
    return rows.lists(code, day);
  }

  int firstListed(int code) {
    return rows.firstListed(code);
  }

  void replay(int ordinal, ProcedureCodes procedures, ReferenceSink sink) {
    rows.replay(
        ordinal,
        (code, sub, p) ->
            sink.mue(procedures.code(code), value[p], mai[p], rationales.get(rationale[p])));
  }
}
