package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Procedures and ancillary services Medicare covers in an ambulatory surgical centre. Source: CMS
 * ASC addenda AA and BB.
 */
public final class AscTable {
  private static final String NAME = "asc";
  static final int COVERED_PROCEDURE = 0;
  static final int ANCILLARY = 1;

  private final IntervalTable rows;
  private final List<String> indicators;
  private final byte[] ancillary;

  AscTable(Sections sections, Timeline timeline) {
    this.rows = new IntervalTable(sections, NAME, timeline);
    this.indicators = sections.strings(NAME + ".indicators");
    this.ancillary = sections.bytes(NAME + ".ancillary");
  }

  /** Handle of the row of a procedure on a day, addendum AA before BB, or -1. */
  public int find(int code, int day) {
    int row = rows.find(code, COVERED_PROCEDURE, day);
    return row >= 0 ? row : rows.find(code, ANCILLARY, day);
  }

  /** Whether the row is of addendum BB. */
  public boolean ancillary(int row) {
    return ancillary[rows.payload(row)] != 0;
  }

  /** Payment indicator such as {@code G2}. */
  public String paymentIndicator(int row) {
    return indicators.get(rows.payload(row));
  }

  /** The release the row was found in. */
  public Release release(int row) {
    return rows.release(row);
  }

  /** Rows held; an unchanged row of consecutive releases counts once. */
  public long rows() {
    return rows.rows();
  }

  // part 1 is addendum AA, part 2 addendum BB
  void replay(int ordinal, int part, ProcedureCodes procedures, ReferenceSink sink) {
    rows.replay(
        ordinal,
        (code, sub, p) -> {
          if (part == 0 || part - 1 == sub) {
            sink.asc(procedures.code(code), ancillary[p] != 0, indicators.get(p));
          }
        });
  }
}
