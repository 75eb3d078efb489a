package org.cleanclaim.codesets.read;

import java.io.IOException;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * The HCPCS Level II contractor file: fixed width, 320 characters, positions as in the CMS record
 * layout. Continuation records (types 4 and 8) hold nothing but more description; they count as
 * rows taken with the record they continue.
 */
final class HcpcsFixedLayout implements Layout {
  private static final int RECORD_TYPE = 11;
  private static final int[] BOUNDS = {
    1, 5, 92, 119, 230, 230, 269, 276, 285, 292, 205, 209, 210, 214, 215, 219, 220, 224, 225, 229
  };
  private static final int[] SUCCESSORS = {5, 6, 7, 8, 9};

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.lines().stream().noneMatch(HcpcsFixedLayout::isRecord)) {
      return null;
    }
    return HcpcsRows.recognition(head, HcpcsFixedLayout::read);
  }

  private static boolean isRecord(String line) {
    if (line.length() < 276 || line.length() > 330) {
      return false;
    }
    char type = line.charAt(RECORD_TYPE - 1);
    return (type == '3' || type == '7')
        && line.substring(5, 10).chars().allMatch(c -> c >= '0' && c <= '9')
        && Dates.parse(line.substring(268, 276)) != Dates.NONE;
  }

  private static void read(FileContent content, ReferenceSink sink, RowLog log) throws IOException {
    RowLoop.run(Rows.lines(content), new Taker(), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private boolean inData;

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      char type = row.at(0, RECORD_TYPE - 1);
      if (!inData && row.width(0) < 276) {
        return false;
      }
      inData = true;
      if (type == '4' || type == '8') {
        return true;
      }
      if (type != '3' && type != '7') {
        throw new RowFault(RECORD_TYPE, "the record type is none of 3, 4, 7 and 8");
      }
      row.cut(BOUNDS);
      HcpcsRows.take(row, type, 0, 1, 2, 3, 4, SUCCESSORS, sink);
      return true;
    }
  }
}
