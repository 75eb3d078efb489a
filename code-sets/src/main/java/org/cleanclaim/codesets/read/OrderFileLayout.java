package org.cleanclaim.codesets.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * The order files of ICD-10-CM and ICD-10-PCS: fixed width; the fiscal year stands in the name
 * only. A file named January or April is in force from that month. Addenda and codes files hold
 * nothing that the order file of the year lacks.
 */
final class OrderFileLayout implements Layout {
  private static final Pattern LINE = Pattern.compile("\\d{5} [A-Z0-9]{3}[A-Z0-9 ]{4} [01] \\S.*");
  private static final Pattern ADDENDA_LINE =
      Pattern.compile("(Add|Delete|Revise [a-z]+|Revise):\\s.*");
  private static final Pattern CODES_LINE = Pattern.compile("[A-Z][0-9][A-Z0-9]{1,5} {1,5}\\S.*");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<![a-z])(jan|apr|oct)(?:uary|il|ober)?(?![a-z])");
  private static final int[] BOUNDS = {7, 14, 15, 15, 17, 76};

  @Override
  public @Nullable Recognition recognise(Head head) {
    List<String> lines = head.lines().stream().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return null;
    }
    // the last line of the beginning may be cut off, and files may hold bad lines
    if (mostly(lines, LINE)) {
      return recogniseOrder(head, isProcedures(head, lines));
    }
    if (mostly(lines, ADDENDA_LINE)) {
      return new Recognition.NotLoaded(
          "addenda: these changes are already contained in the order file of the year");
    }
    if (mostly(lines, CODES_LINE)) {
      return new Recognition.NotLoaded(
          "a codes file: the order file of the year holds the same codes and the headers");
    }
    return null;
  }

  private static boolean mostly(List<String> lines, Pattern pattern) {
    long fitting = lines.stream().filter(line -> pattern.matcher(line).matches()).count();
    return fitting > 0 && fitting * 2 >= lines.size();
  }

  private static Recognition recogniseOrder(Head head, boolean procedures) {
    TableKind kind = procedures ? TableKind.ICD10PCS_ORDER : TableKind.ICD10CM_ORDER;
    for (String name : head.names()) {
      Matcher year = YEAR.matcher(name);
      if (year.find()) {
        Matcher month = MONTH.matcher(name);
        return new Recognition.Table(
            FiscalYear.release(
                kind,
                Integer.parseInt(year.group(1)),
                month.find() ? Quarter.month(month.group(1)) : 10,
                head.source()),
            0,
            (content, sink, log) ->
                RowLoop.run(
                    Rows.lines(content), (row, to) -> take(row, procedures, to), sink, log));
      }
    }
    return new Recognition.Unusable(
        kind,
        "neither file nor name says for which fiscal year this order file is",
        "name the file as CMS does, such as "
            + (procedures ? "icd10pcs_order_2026.txt" : "icd10cm_order_2026.txt"));
  }

  /** Every ICD-10-PCS code has seven characters and every header three; no chapter of CM is so. */
  private static boolean isProcedures(Head head, List<String> lines) {
    if (head.name().contains("10pcs") || head.name().contains("10cm")) {
      return head.name().contains("10pcs");
    }
    for (String line : lines) {
      if (LINE.matcher(line).matches()) {
        int length = line.substring(6, 13).strip().length();
        if (length != (line.charAt(14) == '1' ? 7 : 3)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean take(Row row, boolean procedures, ReferenceSink sink) {
    if (row.width(0) < 17) {
      throw new RowFault(row.width(0) + 1, "the line ends before the title");
    }
    row.cut(BOUNDS);
    String code = procedures ? row.code(0, 3, 7) : row.icdCode(0);
    char flag = row.single(1);
    if (flag != '0' && flag != '1') {
      throw new RowFault(15, "the flag is '" + row.shown(1) + "', not 0 or 1");
    }
    if (procedures) {
      sink.inpatientProcedure(code, flag == '1', row.text(2));
    } else {
      sink.diagnosis(code, flag == '1', row.text(2));
    }
    return true;
  }
}
