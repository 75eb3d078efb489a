package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * ASC addenda AA (covered procedures) and BB (ancillary services), csv or xlsx. The title names the
 * addendum and the header the quarter ({@code April 2026 Payment Indicator}). Together they are one
 * release of two parts.
 */
final class AscLayout implements Layout {

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().isEmpty() || head.commaRecords().get(0).isEmpty()) {
      return null;
    }
    String title = head.commaRecords().get(0).get(0).toUpperCase(Locale.ROOT);
    if (!title.startsWith("ADDENDUM ") || !title.contains("ASC")) {
      return null;
    }
    boolean ancillary = title.startsWith("ADDENDUM BB");
    if (!ancillary && !title.startsWith("ADDENDUM AA")) {
      return new Recognition.NotLoaded(
          "an ASC addendum of which the library has no table; AA and BB are loaded");
    }
    Quarter quarter = null;
    for (List<String> cells : head.commaRecords()) {
      if (quarter == null && isHeader(cells)) {
        quarter = Quarter.in(cells.get(indicatorColumn(cells)));
      }
    }
    if (quarter == null) {
      quarter = Quarter.in(head.names());
    }
    return quarter == null
        ? new Recognition.Unusable(
            TableKind.ASC_ADDENDA,
            "neither header nor name says for which quarter this addendum is",
            "put year and month into the name, such as asc-addendum-aa-2026-04.csv")
        : new Recognition.Table(
            quarter.release(
                TableKind.ASC_ADDENDA, quarter.label(), ancillary ? 2 : 1, 2, head.source()),
            head.workbook() ? 1 : 0,
            (content, sink, log) -> read(content, ancillary, sink, log));
  }

  private static boolean isHeader(List<String> cells) {
    return Row.normal(cells.get(0)).equals("HCPCSCODE") && indicatorColumn(cells) > 0;
  }

  private static int indicatorColumn(List<String> cells) {
    return new HeaderColumns(cells).endingWith("PAYMENTINDICATOR");
  }

  private static void read(FileContent content, boolean ancillary, ReferenceSink sink, RowLog log)
      throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(ancillary), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final boolean ancillary;
    private int indicator = -1;

    Taker(boolean ancillary) {
      this.ancillary = ancillary;
    }

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (indicator < 0) {
        List<String> cells = List.of(row.texts());
        if (isHeader(cells)) {
          indicator = indicatorColumn(cells);
        }
        return false;
      }
      if (Footnotes.isFootnote(row)) {
        return false;
      }
      // asterisks behind a code or an indicator refer to footnotes
      sink.asc(starless(row, 0, 5, 5), ancillary, starless(row, indicator, 2, 2));
      return true;
    }

    private static String starless(Row row, int field, int shortest, int longest) {
      String text = row.text(field);
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '*') {
        end--;
      }
      return end == text.length()
          ? row.code(field, shortest, longest)
          : Codes.check(text.substring(0, end), shortest, longest, field + 1);
    }
  }
}
