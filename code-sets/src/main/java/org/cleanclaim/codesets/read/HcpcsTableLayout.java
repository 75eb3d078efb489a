package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** The HCPCS Level II file with its named columns, csv or xlsx, bound by name. */
final class HcpcsTableLayout implements Layout {

  @Override
  public @Nullable Recognition recognise(Head head) {
    return head.commaRecords().stream().limit(20).noneMatch(HcpcsTableLayout::isHeader)
        ? null
        : HcpcsRows.recognition(head, HcpcsTableLayout::read);
  }

  private static boolean isHeader(List<String> cells) {
    HeaderColumns columns = new HeaderColumns(cells);
    return columns.startingWith("HCPC") == 0
        && columns.find("RECID") > 0
        && columns.find("ADDDT") > 0
        && columns.find("TERMDT") > 0;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.of(content, ','), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;
    private int recordType;
    private int label;
    private int coverage;
    private int added;
    private int terminated;
    private int[] successors = new int[0];

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        List<String> cells = List.of(row.texts());
        inData = isHeader(cells);
        if (inData) {
          HeaderColumns columns = new HeaderColumns(cells);
          recordType = columns.find("RECID");
          label = columns.find("SHORTDESCRIPTION");
          coverage = columns.find("COV");
          added = columns.find("ADDDT");
          terminated = columns.find("TERMDT");
          successors = new int[5];
          for (int i = 0; i < successors.length; i++) {
            successors[i] = columns.find("XREF" + (i + 1));
          }
        }
        return false;
      }
      char type = row.single(recordType);
      if (type == '4' || type == '8') {
        return true;
      }
      if (type != '3' && type != '7') {
        throw new RowFault(recordType + 1, "the record type is none of 3, 4, 7 and 8");
      }
      HcpcsRows.take(row, type, 0, label, coverage, added, terminated, successors, sink);
      return true;
    }
  }
}
