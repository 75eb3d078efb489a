package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * The Medicare physician fee schedule relative value file PPRRVU as csv or xlsx. Its header runs
 * over several rows, and columns come and go between years; each is bound by all header rows read
 * downwards.
 */
final class FeeScheduleLayout implements Layout {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(20\\d\\d) National Physician Fee Schedule Relative Value File\\s+(\\w+)",
          Pattern.CASE_INSENSITIVE);

  /** Header text of each column that is read, in the order of {@link FeeScheduleFields}. */
  private static final List<String> HEADERS =
      List.of(
          "HCPCS",
          "MOD",
          "STATUSCODE",
          "NOTUSEDFORMEDICAREPAYMENT",
          "NONFACNAINDICATOR",
          "FACILITYNAINDICATOR",
          "PCTCIND",
          "GLOBDAYS",
          "MULTPROC",
          "BILATSURG",
          "ASSTSURG",
          "COSURG",
          "TEAMSURG",
          "ENDOBASE",
          "PHYSICIANSUPERVISIONOFDIAGNOSTICPROCEDURES",
          "DIAGNOSTICIMAGINGFAMILYINDICATOR",
          "NONFACILITYTOTAL",
          "FACILITYTOTAL",
          "CONVFACTOR");

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().stream().limit(20).noneMatch(FeeScheduleLayout::isLastHeaderRow)) {
      return null;
    }
    Quarter quarter = caption(head.commaRecords());
    if (quarter == null) {
      quarter = FeeScheduleFields.quarter(head.names());
    }
    if (quarter == null) {
      return FeeScheduleFields.undated();
    }
    TreeSet<String> missing = new TreeSet<>(HEADERS);
    missing.removeAll(headers(head.commaRecords()));
    if (!missing.isEmpty()) {
      return new Recognition.Unusable(
          TableKind.FEE_SCHEDULE,
          "the header lacks the columns " + String.join(", ", missing),
          "use the file PPRRVU of the relative value files as CMS publishes it");
    }
    return new Recognition.Table(
        FeeScheduleFields.release(quarter, head.source()),
        FeeScheduleFields.preference(head),
        FeeScheduleLayout::read);
  }

  private static @Nullable Quarter caption(List<List<String>> records) {
    for (List<String> cells : records) {
      for (String cell : cells) {
        Matcher caption = CAPTION.matcher(cell);
        if (caption.find()) {
          return Quarter.in(caption.group(2) + " " + caption.group(1));
        }
      }
    }
    return null;
  }

  private static boolean isLastHeaderRow(List<String> cells) {
    return cells.size() > 20
        && Row.normal(cells.get(0)).equals("HCPCS")
        && Row.normal(cells.get(1)).equals("MOD");
  }

  /** The header cells of each column joined downwards. */
  private static List<String> headers(List<List<String>> records) {
    List<String> joined = new ArrayList<>();
    for (List<String> cells : records) {
      for (int i = 0; i < cells.size(); i++) {
        if (i == joined.size()) {
          joined.add("");
        }
        joined.set(i, joined.get(i) + Row.normal(cells.get(i)));
      }
      if (isLastHeaderRow(cells)) {
        break;
      }
    }
    return joined;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final List<List<String>> header = new ArrayList<>();
    private final int[] columns = new int[HEADERS.size()];
    private boolean inData;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        header.add(cells);
        if (isLastHeaderRow(cells)) {
          List<String> joined = headers(header);
          for (int i = 0; i < columns.length; i++) {
            columns[i] = joined.indexOf(HEADERS.get(i));
          }
          header.clear();
          inData = true;
        }
        return false;
      }
      FeeScheduleFields.take(row, columns, sink);
      return true;
    }
  }
}
