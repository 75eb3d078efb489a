package org.cleanclaim.codesets.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Code lists that only a licensee may supply: CPT and the NUBC lists. Csv with a header; the first
 * column holds the code and is called {@code code}, or says which list it is: {@code cpt}, {@code
 * revenue_code}, {@code condition_code}, {@code type_of_bill}, {@code discharge_status}, {@code
 * point_of_origin}, {@code admission_type}. Where it is called {@code code} the file name says
 * which list ({@code revenue-codes.csv}). Columns {@code from} and {@code to} are optional, dates
 * inclusive, {@code yyyy-mm-dd} or {@code yyyymmdd}, blank for no limit; other columns are not
 * read. A year in the name makes it the release of that year; otherwise it holds without limit.
 */
final class UserListLayout implements Layout {
  private static final Map<String, TableKind> KINDS =
      Map.of(
          "CPT", TableKind.CPT,
          "CPTCODE", TableKind.CPT,
          "REVENUECODE", TableKind.REVENUE_CODES,
          "CONDITIONCODE", TableKind.CONDITION_CODES,
          "TYPEOFBILL", TableKind.TYPE_OF_BILL,
          "DISCHARGESTATUS", TableKind.DISCHARGE_STATUS,
          "PATIENTDISCHARGESTATUS", TableKind.DISCHARGE_STATUS,
          "POINTOFORIGIN", TableKind.POINT_OF_ORIGIN,
          "ADMISSIONTYPE", TableKind.ADMISSION_TYPE);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

  @Override
  public @Nullable Recognition recognise(Head head) {
    if (head.commaRecords().isEmpty()) {
      return null;
    }
    List<String> header = head.commaRecords().get(0).stream().map(Row::normal).toList();
    TableKind kind = KINDS.get(header.get(0));
    if (kind == null && header.get(0).equals("CODE") && onlyDates(header)) {
      kind = kindOf(head.name());
      if (kind == null) {
        return new Recognition.NotLoaded(
            "a list of codes that does not say of what; a CPT or NUBC list says it in its first"
                + " header cell or file name, such as revenue-codes.csv");
      }
    }
    if (kind == null) {
      return null;
    }
    TableKind table = kind;
    return new Recognition.Table(
        release(table, head),
        head.workbook() ? 1 : 0,
        (content, sink, log) -> RowLoop.run(Rows.of(content, ','), new Taker(table), sink, log));
  }

  private static boolean onlyDates(List<String> header) {
    return header.stream()
        .skip(1)
        .allMatch(name -> name.isEmpty() || name.equals("FROM") || name.equals("TO"));
  }

  private static @Nullable TableKind kindOf(String name) {
    String normal = Row.normal(name);
    for (Map.Entry<String, TableKind> entry : KINDS.entrySet()) {
      if (normal.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Release release(TableKind kind, Head head) {
    Matcher year = YEAR.matcher(head.name());
    boolean dated = year.find();
    int number = dated ? Integer.parseInt(year.group(1)) : 0;
    return new Release(
        kind,
        dated ? year.group(1) : "user",
        dated ? Days.of(number, 1, 1) : Days.ALWAYS,
        dated ? Days.of(number, 12, 31) : Days.OPEN,
        Release.Edition.USER,
        0,
        0,
        head.source());
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final TableKind kind;
    private boolean inData;
    private int from;
    private int to;

    Taker(TableKind kind) {
      this.kind = kind;
    }

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      if (!inData) {
        HeaderColumns columns = new HeaderColumns(List.of(row.texts()));
        from = columns.find("FROM", "ADDED");
        to = columns.find("TO", "TERMINATED");
        inData = true;
        return false;
      }
      int first = row.anyDate(from, Days.ALWAYS);
      int last = row.anyDate(to, Days.OPEN);
      if (last < first) {
        throw new RowFault(to + 1, "the last day is before the first");
      }
      String code = row.code(0, 1, 5);
      if (kind != TableKind.CPT) {
        sink.nubc(nubcCode(code), first, last);
      } else if (code.length() == 5) {
        sink.cpt(code, first, last);
      } else if (code.length() == 2) {
        sink.modifier(code, first, last);
      } else {
        throw new RowFault(1, "neither a CPT code of five nor a modifier of two characters");
      }
      return true;
    }

    /** Revenue codes have four digits, a type of bill three; spreadsheets drop or add the zero. */
    private String nubcCode(String code) {
      int length =
          switch (kind) {
            case REVENUE_CODES -> 4;
            case TYPE_OF_BILL -> 3;
            case CONDITION_CODES, DISCHARGE_STATUS -> 2;
            default -> 1;
          };
      String full = code;
      while (full.length() < length) {
        full = "0" + full;
      }
      while (full.length() > length && full.charAt(0) == '0') {
        full = full.substring(1);
      }
      if (full.length() != length) {
        throw new RowFault(1, "a code of this list has " + length + " characters");
      }
      return full;
    }
  }
}
