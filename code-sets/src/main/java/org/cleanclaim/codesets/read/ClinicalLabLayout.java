package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** The clinical laboratory fee schedule, csv or xlsx; its quarter stands in the name only. */
final class ClinicalLabLayout implements Layout {

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().stream().limit(20).noneMatch(ClinicalLabLayout::isHeader)) {
      return null;
    }
    Quarter quarter = Quarter.in(head.names());
    return quarter == null
        ? new Recognition.Unusable(
            TableKind.CLINICAL_LAB_SCHEDULE,
            "neither file nor name says for which quarter this laboratory fee schedule is",
            "name the file as CMS does, such as PUF_CLFS_CY2026_Q2V1.csv")
        : new Recognition.Table(
            quarter.release(TableKind.CLINICAL_LAB_SCHEDULE, quarter.label(), 0, 0, head.source()),
            head.workbook() ? 1 : 0,
            ClinicalLabLayout::read);
  }

  private static boolean isHeader(List<String> cells) {
    HeaderColumns columns = new HeaderColumns(cells);
    return columns.find("YEAR") >= 0
        && columns.find("HCPCS") >= 0
        && columns.find("MOD") >= 0
        && columns.find("RATE") >= 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;
    private int code;
    private int modifier;
    private int rate;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        inData = isHeader(cells);
        if (inData) {
          HeaderColumns columns = new HeaderColumns(cells);
          code = columns.find("HCPCS");
          modifier = columns.find("MOD");
          rate = columns.find("RATE");
        }
        return false;
      }
      if (Footnotes.isFootnote(row)) {
        return false;
      }
      sink.clinicalLab(
          row.code(code, 5),
          row.blank(modifier) ? "" : row.code(modifier, 2),
          row.blank(rate) ? -1 : row.decimal(rate, 2));
      return true;
    }
  }
}
