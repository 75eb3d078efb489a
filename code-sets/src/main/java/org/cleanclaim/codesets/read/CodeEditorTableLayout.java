package org.cleanclaim.codesets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the Medicare Code Editor as tab-separated text: diagnoses, procedures, age ranges and
 * discharge statuses, four files that make one release. The version stands in a name ({@code
 * mce_v43_1_i10dx.tsv}).
 */
final class CodeEditorTableLayout implements Layout {
  private static final List<String> CODES = List.of("CODE", "STARTDATE", "ENDDATE", "FLAGS");
  private static final List<String> AGES =
      List.of("AGEGROUP", "STARTAGE", "ENDAGE", "STARTDATE", "ENDDATE");
  private static final List<String> STATUSES = List.of("CODE", "STARTDATE", "ENDDATE");
  private static final Pattern VERSION = Pattern.compile("v(\\d\\d)[._](\\d)");
  private static final int PARTS = 4;

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.tabRecords().isEmpty()) {
      return null;
    }
    List<String> header = head.tabRecords().get(0).stream().map(Row::normal).toList();
    int part = part(header, head);
    if (part == 0) {
      return null;
    }
    for (String name : head.names()) {
      Matcher version = VERSION.matcher(name);
      if (version.find()) {
        int number = Integer.parseInt(version.group(1));
        // version 43 serves fiscal year 2026
        int lastDay = Days.of(1983 + number, 9, 30);
        return new Recognition.Table(
            CodeEditorLayout.release(
                number + "." + version.group(2), lastDay, part, PARTS, head.source()),
            1,
            (content, sink, log) ->
                RowLoop.run(Rows.unquoted(content, '\t'), new Taker(part), sink, log));
      }
    }
    return new Recognition.Unusable(
        TableKind.MEDICARE_CODE_EDITOR,
        "neither file nor name says of which version of the Medicare Code Editor this table is",
        "put the version into the name, such as mce_v43_1_i10dx.tsv");
  }

  private static int part(List<String> header, Head head) {
    if (header.equals(AGES)) {
      return 3;
    }
    if (header.equals(STATUSES)) {
      return 4;
    }
    if (!header.equals(CODES) || head.tabRecords().size() < 2) {
      return 0;
    }
    // ICD-10-PCS codes all have seven characters; the first diagnoses of ICD-10-CM have not
    return head.tabRecords().stream()
            .skip(1)
            .limit(20)
            .allMatch(cells -> cells.get(0).length() == 7)
        ? 2
        : 1;
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final int part;
    private boolean inData;

    Taker(int part) {
      this.part = part;
    }

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        inData = true;
        return false;
      }
      switch (part) {
        case 1, 2 ->
            sink.codeEditor(
                part == 2,
                row.code(0, 3, 7),
                row.date(1, Days.ALWAYS),
                row.date(2, Days.OPEN),
                flags(row.text(3)));
        case 3 ->
            sink.codeEditorAgeRange(
                row.text(0),
                row.number(1),
                row.number(2),
                row.date(3, Days.ALWAYS),
                row.date(4, Days.OPEN));
        default ->
            sink.codeEditorDischargeStatus(
                row.code(0, 2), row.date(1, Days.ALWAYS), row.date(2, Days.OPEN));
      }
      return true;
    }

    private static List<String> flags(String text) {
      if (text.isEmpty()) {
        return List.of();
      }
      List<String> flags = new ArrayList<>(2);
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || text.charAt(i) == '|') {
          if (i > start) {
            flags.add(text.substring(start, i));
          }
          start = i + 1;
        }
      }
      return flags;
    }
  }
}
