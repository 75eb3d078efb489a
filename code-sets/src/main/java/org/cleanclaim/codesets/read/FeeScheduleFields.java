package org.cleanclaim.codesets.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.FeeScheduleRow;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** What the csv and the text form of the relative value file have in common. */
final class FeeScheduleFields {
  private static final Pattern RVU_NAME = Pattern.compile("rvu(\\d\\d)([a-d])");

  private FeeScheduleFields() {}

  static @Nullable Quarter quarter(List<String> names) {
    for (String name : names) {
      Matcher rvu = RVU_NAME.matcher(name);
      if (rvu.find()) {
        return new Quarter(2000 + Integer.parseInt(rvu.group(1)), rvu.group(2).charAt(0) - 'a' + 1);
      }
      Quarter quarter = Quarter.in(name);
      if (quarter != null) {
        return quarter;
      }
    }
    return null;
  }

  static Recognition undated() {
    return new Recognition.Unusable(
        TableKind.FEE_SCHEDULE,
        "neither file nor name says for which quarter this relative value file is",
        "name the file as CMS does, such as PPRRVU2025_Oct.csv, or give the archive rvu25d.zip");
  }

  static Release release(Quarter quarter, String source) {
    String label =
        "RVU"
            + quarter.year() % 100 / 10
            + quarter.year() % 10
            + (char) ('A' + quarter.number() - 1);
    return quarter.release(TableKind.FEE_SCHEDULE, label, 0, 0, source);
  }

  /**
   * csv before text before workbook; of the two conversion factors from 2026 on the non-QPP one.
   */
  static int preference(Head head) {
    String name = head.name();
    int otherFactor = name.contains("qpp") && !name.contains("nonqpp") ? 10 : 0;
    return otherFactor + (head.workbook() ? 2 : 0);
  }

  /** Hands over one row whose fields stand in these columns, in the order of the record below. */
  static void take(Row row, int[] columns, ReferenceSink sink) {
    String modifier = row.blank(columns[1]) ? "" : row.code(columns[1], 2);
    sink.feeSchedule(
        row.code(columns[0], 5),
        modifier,
        new FeeScheduleRow(
            row.single(columns[2]),
            row.text(columns[3]).equals("+"),
            row.text(columns[4]).equals("NA"),
            row.text(columns[5]).equals("NA"),
            row.single(columns[6]),
            row.text(columns[7]),
            row.single(columns[8]),
            row.single(columns[9]),
            row.single(columns[10]),
            row.single(columns[11]),
            row.single(columns[12]),
            row.blank(columns[13]) ? "" : row.code(columns[13], 5),
            row.text(columns[14]),
            row.text(columns[15]),
            row.decimal(columns[16], 2),
            row.decimal(columns[17], 2),
            row.decimal(columns[18], 4)));
  }
}
