package org.cleanclaim.codesets.read;

import java.io.IOException;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * The relative value file PPRRVU as fixed-width text, positions as in the record layout of RVU25D.
 * It begins with {@code HDR} lines.
 */
final class FeeScheduleTextLayout implements Layout {
  private static final int[] BOUNDS = {
    1, 5, 6, 7, 58, 58, 59, 59, 73, 74, 82, 83, 103, 103, 104, 106, 116, 116, 117, 117, 118, 118,
    119, 119, 120, 120, 128, 132, 142, 143, 146, 147, 91, 96, 97, 102, 133, 140
  };
  private static final int[] COLUMNS = new int[BOUNDS.length / 2];

  static {
    for (int i = 0; i < COLUMNS.length; i++) {
      COLUMNS[i] = i;
    }
  }

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.lines().isEmpty() || !head.lines().get(0).startsWith("HDR CPT CODES")) {
      return null;
    }
    for (String line : head.lines()) {
      // the point of the conversion factor 999.9999 shows whether the positions still hold
      if (!line.startsWith("HDR") && (line.length() < 147 || line.charAt(135) != '.')) {
        return new Recognition.Unusable(
            TableKind.FEE_SCHEDULE,
            "the columns do not stand where the record layout of 2025 has them",
            "import the csv form of the relative value file");
      }
    }
    Quarter quarter = FeeScheduleFields.quarter(head.names());
    return quarter == null
        ? FeeScheduleFields.undated()
        : new Recognition.Table(
            FeeScheduleFields.release(quarter, head.source()),
            FeeScheduleFields.preference(head) + 1,
            FeeScheduleTextLayout::read);
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.lines(content), FeeScheduleTextLayout::take, sink, log);
  }

  private static boolean take(Row row, ReferenceSink sink) {
    if (row.at(0, 0) == 'H' && row.at(0, 1) == 'D' && row.at(0, 2) == 'R') {
      return false;
    }
    row.cut(BOUNDS);
    FeeScheduleFields.take(row, COLUMNS, sink);
    return true;
  }
}
