package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * NCCI procedure-to-procedure edits: seven tab-separated fields, or the same as xlsx. Setting,
 * quarter and part stand in the file name only ({@code ccipra-v322r0-f1}: version 32.2 is the third
 * quarter of 1994 + 32).
 */
final class PtpLayout implements Layout {
  private static final Pattern VERSION = Pattern.compile("v(\\d\\d)([0-3])r\\d");
  private static final Pattern PART = Pattern.compile("(?<![a-z0-9])f([1-4])(?![0-9])");
  private static final int PARTS = 4;
  private static final String REMEDY =
      "name the file as CMS does, such as ccipra-v322r0-f1.txt (practitioner) or"
          + " ccioph-v322r0-f1.txt (outpatient hospital), f1 to f4";

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.tabRecords().stream().limit(20).noneMatch(PtpLayout::isHeader)) {
      return null;
    }
    if (head.medicaid()) {
      return OtherFiles.MEDICAID;
    }
    TableKind kind = kind(head.names());
    if (kind == null) {
      return new Recognition.Unusable(
          TableKind.PTP_PRACTITIONER,
          "neither file nor name says whether these PTP edits are for practitioners or hospitals",
          REMEDY);
    }
    Quarter quarter = quarter(head.names());
    int part = part(head.names());
    if (quarter == null || part == 0) {
      return new Recognition.Unusable(
          kind,
          "neither file nor name says "
              + (quarter == null ? "for which quarter" : "which of the four parts")
              + " these PTP edits are",
          REMEDY);
    }
    return new Recognition.Table(
        quarter.release(kind, quarter.label(), part, PARTS, head.source()),
        head.workbook() ? 1 : 0,
        PtpLayout::read);
  }

  private static boolean isHeader(List<String> cells) {
    return cells.size() >= 7
        && Row.normal(cells.get(0)).equals("COLUMN1")
        && Row.normal(cells.get(1)).equals("COLUMN2");
  }

  private static @Nullable TableKind kind(List<String> names) {
    for (String name : names) {
      if (name.contains("ccipra") || name.contains("practitioner")) {
        return TableKind.PTP_PRACTITIONER;
      }
      if (name.contains("ccioph") || name.contains("hospital")) {
        return TableKind.PTP_OUTPATIENT_HOSPITAL;
      }
    }
    return null;
  }

  private static @Nullable Quarter quarter(List<String> names) {
    for (String name : names) {
      Matcher version = VERSION.matcher(name);
      if (version.find()) {
        return new Quarter(
            1994 + Integer.parseInt(version.group(1)), 1 + Integer.parseInt(version.group(2)));
      }
    }
    return Quarter.in(names);
  }

  private static int part(List<String> names) {
    for (String name : names) {
      Matcher part = PART.matcher(name);
      if (part.find()) {
        return Integer.parseInt(part.group(1));
      }
    }
    return 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.unquoted(content, '\t'), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final Phrases rationales = new Phrases();
    private boolean inHeader;
    private boolean inData;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData && !inHeader) {
        inHeader = Row.normal(row.text(0)).equals("COLUMN1");
        return false;
      }
      if (!inData && row.blank(0)) {
        return false;
      }
      inData = true;
      if (row.size() < 6) {
        throw new RowFault(row.size(), "only " + row.size() + " of 7 fields");
      }
      int indicator = row.single(5) - '0';
      if (indicator != 0 && indicator != 1 && indicator != 9) {
        throw new RowFault(6, "the modifier indicator is '" + row.shown(5) + "', not 0, 1 or 9");
      }
      sink.ptp(
          row.code(0, 5),
          row.code(1, 5),
          row.date(3, Days.ALWAYS),
          row.dateOrStar(4),
          indicator,
          rationales.of(row, 6));
      return true;
    }
  }
}
