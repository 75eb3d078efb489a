package org.cleanclaim.codesets.read;

import java.util.List;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * NCCI add-on code edits, tab-separated or xlsx, columns bound by name. Dates are Julian (yyyyddd);
 * the quarter stands in the file name only ({@code AOC_V2024Q2-MCR}). A row ends with the first of
 * its three deletion dates: of the edit, of the add-on code and of the primary code.
 */
final class AddOnLayout implements Layout {

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.tabRecords().stream().limit(20).noneMatch(AddOnLayout::isHeader)) {
      return null;
    }
    if (NcciProgramme.in(head.names()) == NcciProgramme.MEDICAID) {
      return OtherFiles.MEDICAID_ADD_ONS;
    }
    Quarter quarter = Quarter.in(head.names());
    if (quarter == null) {
      return new Recognition.Unusable(
          TableKind.ADD_ON_CODES,
          "neither file nor name says for which quarter these add-on code edits are",
          "name the file as CMS does, such as AOC_V2024Q2-MCR.txt");
    }
    return new Recognition.Table(
        quarter.release(TableKind.ADD_ON_CODES, quarter.label(), 0, 0, head.source()),
        head.workbook() ? 1 : 0,
        (content, sink, log) -> RowLoop.run(Rows.of(content, '\t'), new Taker(), sink, log));
  }

  private static boolean isHeader(List<String> cells) {
    HeaderColumns columns = new HeaderColumns(cells);
    return columns.find("AOCEDITTYPE") >= 0
        && columns.find("ADDONCODE") >= 0
        && columns.find("PRIMARYCODE") >= 0
        && columns.startingWith("AOCEDITEFFDT") >= 0;
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;
    private int type;
    private int addOn;
    private int primary;
    private int effective;
    private int[] deletions = new int[0];

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        inData = isHeader(cells);
        if (inData) {
          bind(new HeaderColumns(cells));
        }
        return false;
      }
      int editType = row.single(type) - '0';
      if (editType < 1 || editType > 3) {
        throw new RowFault(type + 1, "the edit type is '" + row.shown(type) + "', not 1, 2 or 3");
      }
      int end = Days.OPEN;
      for (int deletion : deletions) {
        end = Math.min(end, row.julianDate(deletion, Days.OPEN));
      }
      sink.addOn(
          row.code(addOn, 5),
          row.code(primary, 5),
          editType,
          row.julianDate(effective, Days.ALWAYS),
          end);
      return true;
    }

    private void bind(HeaderColumns columns) {
      type = columns.find("AOCEDITTYPE");
      addOn = columns.find("ADDONCODE");
      primary = columns.find("PRIMARYCODE");
      effective = columns.startingWith("AOCEDITEFFDT");
      deletions =
          new int[] {
            columns.startingWith("AOCEDITDELDT"),
            columns.startingWith("AOCDELDT"),
            columns.startingWith("PRIMARYCODEDELDT")
          };
    }
  }
}
