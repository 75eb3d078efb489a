package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses exempt from POA reporting, tab-separated or xlsx. The header names the fiscal year
 * ({@code Order26}, {@code OrdFY25}). The lists of additions, deletions and revisions beside it are
 * left aside.
 */
final class PoaExemptLayout implements Layout {
  private static final Pattern ORDER = Pattern.compile("ORD(?:ER|FY)(\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("fy(?:20)?(\\d\\d)");

  @Override
  public @Nullable Recognition recognise(Head head) {
    List<String> header = head.tabRecords().isEmpty() ? List.of() : head.tabRecords().get(0);
    HeaderColumns columns = new HeaderColumns(header);
    if (columns.find("POAEXEMPTCODE") < 0) {
      return null;
    }
    if (columns.startingWith("ORD") < 0
        || columns.find("ACTION") >= 0
        || head.name().contains("add")) {
      return new Recognition.NotLoaded(
          "a list of changes, already contained in the list of POA-exempt codes of the year");
    }
    int year = year(header, head.names());
    return year == 0
        ? new Recognition.Unusable(
            TableKind.POA_EXEMPT,
            "neither header nor name says for which fiscal year this list is",
            "name the file as CMS does, such as POAexemptCodesFY26.txt")
        : new Recognition.Table(
            FiscalYear.release(TableKind.POA_EXEMPT, year, head.source()),
            head.workbook() ? 1 : 0,
            PoaExemptLayout::read);
  }

  private static int year(List<String> header, List<String> names) {
    for (String cell : header) {
      Matcher order = ORDER.matcher(Row.normal(cell));
      if (order.matches()) {
        return 2000 + Integer.parseInt(order.group(1));
      }
    }
    for (String name : names) {
      Matcher year = YEAR.matcher(name);
      if (year.find()) {
        return 2000 + Integer.parseInt(year.group(1));
      }
    }
    return 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, '\t'), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private int code = -1;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (code < 0) {
        code = new HeaderColumns(List.of(row.texts())).find("POAEXEMPTCODE");
        return false;
      }
      sink.poaExempt(row.icdCode(code));
      return true;
    }
  }
}
