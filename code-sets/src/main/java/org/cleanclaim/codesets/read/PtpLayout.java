package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * NCCI procedure-to-procedure edits, tab-separated or the same as xlsx, columns bound by name.
 *
 * <p>Medicare's: setting, quarter and part stand in the file name only ({@code ccipra-v322r0-f1}:
 * version 32.2 is the third quarter of 1994 + 32).
 *
 * <p>Medicaid's, no file of which was at hand; the layout is that of public programs that read the
 * files of 2026: a title, a notice, then {@code Col1 Col2 EffDt DelDt ModifierIndicator PTP Edit
 * Rationale}, all edits in one text, a blank deletion date while an edit is in force. They lack
 * Medicare's column of pairs in existence before 1996. Title, or else names such as {@code
 * medicaid-ncci-2026-q3-ptp-edits-practitioner-services.zip}, give setting and quarter.
 */
final class PtpLayout implements Layout {
  private static final Pattern VERSION = Pattern.compile("v(\\d\\d)([0-3])r\\d");
  private static final Pattern PART = Pattern.compile("(?<![a-z0-9])f([1-4])(?![0-9])");
  private static final int PARTS = 4;
  private static final int HEADER_WITHIN = 20;

  /** Deletion dates by which programs that cannot leave one blank say that there is none. */
  private static final Set<String> MEDICAID_OPEN = Set.of("99991231", "12/31/9999");

  private static final String REMEDY =
      "name the file as CMS does, such as ccipra-v322r0-f1.txt (practitioner) or"
          + " ccioph-v322r0-f1.txt (outpatient hospital), f1 to f4";
  private static final String MEDICAID_REMEDY =
      "import the zip as CMS names it, such as"
          + " medicaid-ncci-2026-q3-ptp-edits-practitioner-services.zip";

  @Override
  public @Nullable Recognition recognise(Head head) throws IOException {
    List<List<String>> records = head.tabRecords();
    for (int i = 0; i < Math.min(HEADER_WITHIN, records.size()); i++) {
      PtpColumns columns = PtpColumns.in(records.get(i));
      if (columns != null) {
        return recognise(head, columns, NcciFile.of(head, records, i));
      }
    }
    return null;
  }

  private static Recognition recognise(Head head, PtpColumns columns, NcciFile file)
      throws IOException {
    NcciProgramme programme =
        file.programme(columns.medicare() ? NcciProgramme.MEDICARE : NcciProgramme.MEDICAID);
    if (programme == null) {
      return new Recognition.Unusable(
          columns.medicare() ? TableKind.PTP_PRACTITIONER : TableKind.MEDICAID_PTP_PRACTITIONER,
          columns.medicare()
              ? "named as Medicaid's, but with the columns of Medicare's PTP edits"
              : "named as Medicare's, but with the columns of Medicaid's PTP edits",
          "leave the file the name under which CMS publishes it, or download it again");
    }
    return programme == NcciProgramme.MEDICARE ? medicare(head) : medicaid(head, file);
  }

  private static Recognition medicare(Head head) {
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
        (content, sink, log) -> read(content, Set.of(), sink, log));
  }

  private static Recognition medicaid(Head head, NcciFile file) throws IOException {
    if (file.changes()) {
      return OtherFiles.MEDICAID_CHANGES;
    }
    EditSetting setting = file.setting();
    if (setting == null) {
      return new Recognition.Unusable(
          TableKind.MEDICAID_PTP_PRACTITIONER,
          "neither file nor name says whether these PTP edits of Medicaid are for practitioners,"
              + " hospitals or equipment",
          MEDICAID_REMEDY);
    }
    TableKind kind = medicaidKind(setting);
    boolean part = PART.matcher(head.name()).find();
    int day = file.firstDay();
    if ((part && !head.workbook()) || day == Dates.NONE) {
      return new Recognition.Unusable(
          kind,
          day == Dates.NONE
              ? "neither file nor name says for which quarter these PTP edits of Medicaid are"
              : "named as a part of Medicaid's PTP edits, which CMS publishes whole",
          MEDICAID_REMEDY);
    }
    Quarter quarter = NcciFile.quarterOf(day);
    Release release = quarter.release(kind, quarter.label(), 0, 0, head.source());
    if (head.workbook() && (part || head.sheets() > 1)) {
      // nobody can tell from one sheet whether all edits are there
      return new Recognition.Incomplete(
          release,
          kind.title() + " on several sheets, of which one alone is read",
          "import the text of the same zip, which holds all edits");
    }
    return new Recognition.Table(
        release,
        head.workbook() ? 1 : 0,
        (content, sink, log) -> read(content, MEDICAID_OPEN, sink, log));
  }

  private static TableKind medicaidKind(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> TableKind.MEDICAID_PTP_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> TableKind.MEDICAID_PTP_OUTPATIENT_HOSPITAL;
      case DME_SUPPLIER -> TableKind.MEDICAID_PTP_DME_SUPPLIER;
    };
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

  private static void read(FileContent content, Set<String> open, ReferenceSink sink, RowLog log)
      throws IOException {
    RowLoop.run(Rows.unquoted(content, '\t'), new Taker(open), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final Set<String> open;
    private final Phrases rationales = new Phrases();
    private @Nullable PtpColumns columns;
    private boolean inData;

    /**
     * @param open deletion dates that mean none
     */
    Taker(Set<String> open) {
      this.open = open;
    }

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      PtpColumns bound = columns;
      if (bound == null) {
        columns = PtpColumns.in(List.of(row.texts()));
        return false;
      }
      if (!inData && row.blank(bound.column1())) {
        return false;
      }
      inData = true;
      if (row.size() < bound.fields()) {
        throw new RowFault(
            row.size(), "only " + row.size() + " of at least " + bound.fields() + " fields");
      }
      int indicator = row.single(bound.indicator()) - '0';
      if (indicator != 0 && indicator != 1 && indicator != 9) {
        throw new RowFault(
            bound.indicator() + 1,
            "the modifier indicator is '" + row.shown(bound.indicator()) + "', not 0, 1 or 9");
      }
      sink.ptp(
          row.code(bound.column1(), 5),
          row.code(bound.column2(), 5),
          row.date(bound.effective(), Days.ALWAYS),
          deletion(row, bound.deletion()),
          indicator,
          bound.rationale() < 0 ? "" : rationales.of(row, bound.rationale()));
      return true;
    }

    private int deletion(Row row, int field) {
      return !open.isEmpty() && open.contains(row.text(field)) ? Days.OPEN : row.dateOrStar(field);
    }
  }
}
