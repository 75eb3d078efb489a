package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * Status indicator and APC per procedure under the hospital outpatient prospective payment system.
 * Source: CMS OPPS Addendum B.
 */
public final class OppsTable {
  private static final String NAME = "opps";

  private final IntervalTable rows;
  private final List<String> indicators;
  private final List<String> apcs;

  OppsTable(Sections sections, Timeline timeline) {
    this.rows = new IntervalTable(sections, NAME, timeline);
    this.indicators = sections.strings(NAME + ".indicators");
    this.apcs = sections.strings(NAME + ".apcs");
  }

  /** Handle of the row of a procedure on a day, or -1. */
  public int find(int code, int day) {
    return rows.find(code, 0, day);
  }

  /** Status indicator such as {@code J1}. */
  public String statusIndicator(int row) {
    return indicators.get(rows.payload(row));
  }

  /** Ambulatory payment classification, empty where the row has none. */
  public String apc(int row) {
    return apcs.get(rows.payload(row));
  }

  /** The release the row was found in. */
  public Release release(int row) {
    return rows.release(row);
  }

  /** Rows held; an unchanged row of consecutive releases counts once. */
  public long rows() {
    return rows.rows();
  }

  /**
   * Whether the row shows that the code exists: not one kept only to say that it is not recognized.
   */
  boolean payable(int code, int day) {
    int row = find(code, day);
    if (row < 0) {
      return false;
    }
    String indicator = statusIndicator(row);
    return switch (indicator.isEmpty() ? ' ' : indicator.charAt(0)) {
      case 'B', 'D', 'E', 'M', ' ' -> false;
      default -> true;
    };
  }

  int firstListed(int code) {
    return rows.firstListed(code);
  }

  void replay(int ordinal, ProcedureCodes procedures, ReferenceSink sink) {
    rows.replay(
        ordinal,
        (code, sub, p) -> sink.opps(procedures.code(code), indicators.get(p), apcs.get(p)));
  }
}
