package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** OPPS Addendum B, csv or xlsx, columns bound by name. */
final class OppsLayout implements Layout {

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().stream().limit(20).noneMatch(OppsLayout::isHeader)) {
      return null;
    }
    Quarter quarter = Quarter.in(head.names());
    for (int i = 0; quarter == null && i < Math.min(6, head.commaRecords().size()); i++) {
      quarter = Quarter.in(String.join(" ", head.commaRecords().get(i)));
    }
    return quarter == null
        ? new Recognition.Unusable(
            TableKind.OPPS_ADDENDUM_B,
            "neither file nor name says for which quarter this Addendum B is",
            "put year and month into the name, such as addendum-b-2026-04.csv")
        : new Recognition.Table(
            quarter.release(TableKind.OPPS_ADDENDUM_B, quarter.label(), 0, 0, head.source()),
            head.workbook() ? 1 : 0,
            OppsLayout::read);
  }

  private static boolean isHeader(List<String> cells) {
    HeaderColumns columns = new HeaderColumns(cells);
    return columns.find("HCPCSCODE") == 0
        && columns.find("SI", "STATUSINDICATOR") > 0
        && columns.find("PAYMENTRATE") > 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;
    private int status;
    private int apc;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        inData = isHeader(cells);
        if (inData) {
          HeaderColumns columns = new HeaderColumns(cells);
          status = columns.find("SI", "STATUSINDICATOR");
          apc = columns.find("APC");
        }
        return false;
      }
      if (Footnotes.isFootnote(row)) {
        return false;
      }
      sink.opps(row.code(0, 5), row.code(status, 1, 2), apc < 0 ? "" : row.text(apc));
      return true;
    }
  }
}
