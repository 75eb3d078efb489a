package org.cleanclaim.codesets.read;

import java.io.IOException;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.RowRefused;

/** Runs the rows of a file past their layout and keeps the count. */
final class RowLoop {
  private static final String UNUSABLE_LINE =
      "the file may be damaged or of another kind; download it again";

  private RowLoop() {}

  /** What a layout does with a row. */
  @FunctionalInterface
  interface RowTaker {

    /** Hands a data row to the sink; {@code false} if it is none (caption, header, footnote). */
    boolean take(Row row, ReferenceSink sink);
  }

  static void run(Rows rows, RowTaker taker, ReferenceSink sink, RowLog log) throws IOException {
    try (rows) {
      Row row = new Row();
      while (rows.next(row)) {
        if (!row.flaw().isEmpty()) {
          log.refused(row.line(), 0, row.flaw(), UNUSABLE_LINE);
          continue;
        }
        if (row.blank()) {
          continue;
        }
        try {
          if (taker.take(row, sink)) {
            log.loaded();
          }
        } catch (RowFault e) {
          log.refused(row.line(), e.column(), e.reason(), RowFault.FETCH_AGAIN);
        } catch (RowRefused e) {
          String reason = e.getMessage();
          log.refused(row.line(), 0, reason == null ? "" : reason, RowFault.FETCH_AGAIN);
        }
      }
    }
  }
}
