package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Medically unlikely edits, csv or xlsx. The header names the setting; the first day stands in the
 * file name only ({@code Eff_MM-DD-YYYY}).
 */
final class MueLayout implements Layout {
  private static final Pattern EFFECTIVE = Pattern.compile("eff[-_ ](\\d\\d)-(\\d\\d)-(\\d{4})");

  @Override
  public @Nullable Recognition recognise(Head head) {
    TableKind kind = null;
    for (List<String> cells : head.commaRecords()) {
      if (kind == null && isHeader(cells)) {
        kind = kind(Row.normal(cells.get(1)));
      }
    }
    if (kind == null) {
      return null;
    }
    if (head.medicaid()) {
      return OtherFiles.MEDICAID;
    }
    int from = Dates.NONE;
    for (String name : head.names()) {
      Matcher date = EFFECTIVE.matcher(name);
      if (from == Dates.NONE && date.find()) {
        from = Dates.parse(date.group(3) + date.group(1) + date.group(2));
      }
    }
    Quarter quarter = from == Dates.NONE ? Quarter.in(head.names()) : quarterOf(from);
    if (quarter == null) {
      return new Recognition.Unusable(
          kind,
          "neither file nor name says from which day these MUE values are in force",
          "name the file as CMS does, such as"
              + " MCR_MUE_PractitionerServices_Eff_07-01-2024.csv");
    }
    Release release =
        new Release(
            kind,
            quarter.label(),
            from == Dates.NONE ? quarter.from() : from,
            quarter.to(),
            Release.Edition.OFFICIAL,
            0,
            0,
            head.source());
    return new Recognition.Table(release, head.workbook() ? 1 : 0, MueLayout::read);
  }

  private static Quarter quarterOf(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return Quarter.ofMonth(date.getYear(), date.getMonthValue());
  }

  private static boolean isHeader(List<String> cells) {
    return cells.size() >= 4
        && Row.normal(cells.get(0)).equals("HCPCSCPTCODE")
        && Row.normal(cells.get(1)).endsWith("MUEVALUES");
  }

  private static @Nullable TableKind kind(String header) {
    return header.startsWith("PRACTITIONER")
        ? TableKind.MUE_PRACTITIONER
        : header.startsWith("OUTPATIENTHOSPITAL")
            ? TableKind.MUE_OUTPATIENT_HOSPITAL
            : header.startsWith("DME") ? TableKind.MUE_DME_SUPPLIER : null;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final Phrases rationales = new Phrases();
    private boolean inData;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        inData = Row.normal(row.text(0)).equals("HCPCSCPTCODE");
        return false;
      }
      char mai = row.blank(2) ? ' ' : row.text(2).charAt(0);
      if (mai < '1' || mai > '3') {
        throw new RowFault(
            3, "the adjudication indicator is '" + row.shown(2) + "', not 1, 2 or 3");
      }
      sink.mue(row.code(0, 5), row.number(1), mai - '0', rationales.of(row, 3));
      return true;
    }
  }
}
