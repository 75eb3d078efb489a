package org.cleanclaim.codesets;

import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/** Payment amounts of laboratory tests. Source: CMS Clinical Laboratory Fee Schedule. */
public final class ClinicalLabTable {
  private static final String NAME = "clinical-lab";

  private final IntervalTable rows;
  private final long[] cents;

  ClinicalLabTable(Sections sections, Timeline timeline) {
    this.rows = new IntervalTable(sections, NAME, timeline);
    this.cents = sections.longs(NAME + ".cents");
  }

  /** Handle of the row without modifier of a procedure on a day, or -1. */
  public int find(int code, int day) {
    return rows.find(code, 0, day);
  }

  /**
   * Handle of the row with a modifier.
   *
   * @param modifier id of {@link ModifierCodes}
   */
  public int find(int code, int modifier, int day) {
    return rows.find(code, modifier + 1, day);
  }

  /** Amount in cents, -1 where the schedule gives none. */
  public long amountCents(int row) {
    return cents[rows.payload(row)];
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
            sink.clinicalLab(
                procedures.code(code), sub == 0 ? "" : ModifierCodes.text(sub - 1), cents[p]));
  }
}
