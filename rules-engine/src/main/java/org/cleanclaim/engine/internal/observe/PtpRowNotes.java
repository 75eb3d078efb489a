package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of the PTP table as findings name and cite them. A practice meets the same few hundred
 * pairs all year, so the last ones are kept, each in the one place its codes lead to.
 */
final class PtpRowNotes {

  private static final int KEPT = 1 << 11;

  private final ProcedureCodes procedures;
  private final PtpTable table;
  private final AtomicReferenceArray<@Nullable Note> kept = new AtomicReferenceArray<>(KEPT);

  /**
   * A pair in words.
   *
   * @param one column 1
   * @param two column 2
   * @param row handle of its row in force; pairs of the same dates and indicator share it
   * @param text the codes, the indicator, the first day in force and the rationale
   */
  record Note(String one, String two, int oneId, int twoId, int row, String text) {

    private boolean of(PtpHit hit) {
      return oneId == hit.column1.code && twoId == hit.column2.code && row == hit.row;
    }
  }

  PtpRowNotes(ProcedureCodes procedures, PtpTable table) {
    this.procedures = procedures;
    this.table = table;
  }

  /** The pair of a hit. */
  Note of(PtpHit hit) {
    int place = (hit.column1.code * 31 + hit.column2.code) & (KEPT - 1);
    Note note = kept.get(place);
    if (note == null || !note.of(hit)) {
      note = note(hit);
      kept.set(place, note);
    }
    return note;
  }

  private Note note(PtpHit hit) {
    String one = procedures.code(hit.column1.code);
    String two = procedures.code(hit.column2.code);
    return new Note(
        one,
        two,
        hit.column1.code,
        hit.column2.code,
        hit.row,
        one
            + "/"
            + two
            + " indicator "
            + hit.indicator
            + " from "
            + LocalDate.ofEpochDay(table.effective(hit.row))
            + ", "
            + table.rationale(hit.row));
  }
}
