package org.cleanclaim.codesets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/** What the forms of the HCPCS Level II file have in common. */
final class HcpcsRows {
  private static final Pattern YEAR = Pattern.compile("hcpc\\D{0,8}(20\\d\\d)");
  private static final int FIRST_QUARTERLY_YEAR = 2020;

  private HcpcsRows() {}

  /** Before 2020 one file served a calendar year; since then there is one a quarter. */
  static Recognition recognition(Head head, TableReader reader) {
    int preference = head.workbook() ? 1 : 0;
    Quarter quarter = Quarter.in(head.names());
    if (quarter == null) {
      Integer year = year(head.names());
      if (year == null) {
        return new Recognition.Unusable(
            TableKind.HCPCS,
            "neither file nor name says for which quarter this HCPCS file is",
            "name the file as CMS does, such as HCPC2024_JUL_ANWEB.csv");
      }
      if (year < FIRST_QUARTERLY_YEAR) {
        Release release =
            new Release(
                TableKind.HCPCS,
                year.toString(),
                Days.of(year, 1, 1),
                Days.of(year, 12, 31),
                Release.Edition.OFFICIAL,
                0,
                0,
                head.source());
        return new Recognition.Table(release, preference, reader);
      }
      quarter = new Quarter(year, 1);
    }
    return new Recognition.Table(
        quarter.release(TableKind.HCPCS, quarter.label(), 0, 0, head.source()), preference, reader);
  }

  private static @Nullable Integer year(List<String> names) {
    for (String name : names) {
      Matcher year = YEAR.matcher(name);
      if (year.find()) {
        return Integer.valueOf(year.group(1));
      }
    }
    return null;
  }

  static void take(
      Row row,
      char type,
      int code,
      int label,
      int coverage,
      int added,
      int terminated,
      int[] successors,
      ReferenceSink sink) {
    int from = row.date(added, Days.ALWAYS);
    int to = row.date(terminated, Days.OPEN);
    if (type == '7') {
      sink.modifier(row.code(code, 2), from, to);
      return;
    }
    List<String> crosswalk = List.of();
    for (int successor : successors) {
      if (successor >= 0 && !row.blank(successor)) {
        if (crosswalk.isEmpty()) {
          crosswalk = new ArrayList<>();
        }
        crosswalk.add(row.text(successor));
      }
    }
    sink.hcpcs(row.code(code, 5), from, to, row.single(coverage), row.text(label), crosswalk);
  }
}
