package org.cleanclaim.codesets.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a PTP file stand, by its header.
 *
 * @param rationale -1 where there is none
 * @param medicare whether there is the column of pairs in existence before 1996, which only
 *     Medicare's files have: Medicaid's edits begin in 2010
 */
record PtpColumns(
    int column1,
    int column2,
    int effective,
    int deletion,
    int indicator,
    int rationale,
    boolean medicare) {

  /** The columns if the cells are the header, {@code null} if not. */
  static @Nullable PtpColumns in(List<String> cells) {
    HeaderColumns header = new HeaderColumns(cells);
    PtpColumns columns =
        new PtpColumns(
            header.find("COLUMN1", "COL1"),
            header.find("COLUMN2", "COL2"),
            header.startingWith("EFF"),
            header.startingWith("DEL"),
            header.startingWith("MOD"),
            header.endingWith("RATIONALE"),
            header.startingWith("INEXISTENCE") >= 0);
    return columns.column1 < 0
            || columns.column2 < 0
            || columns.effective < 0
            || columns.deletion < 0
            || columns.indicator < 0
        ? null
        : columns;
  }

  /** How many fields a row has at least. */
  int fields() {
    return 1
        + Math.max(Math.max(column1, column2), Math.max(Math.max(effective, deletion), indicator));
  }
}
