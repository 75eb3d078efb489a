package org.cleanclaim.codesets.read;

import java.io.IOException;
import java.util.List;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.jspecify.annotations.Nullable;

/**
 * Medically unlikely edits: csv, tab-separated text or xlsx, columns bound by name. The header
 * names the setting; the first day stands in the file name only ({@code Eff_MM-DD-YYYY}).
 *
 * <p>Medicaid's, no file of which was at hand, lack the adjudication indicator; the layout is that
 * of public programs that read the files of 2026: a quoted notice over several lines, then {@code
 * HCPCS/CPT Code, MUE Values, MUE Rationale} separated by tabs, setting and first day in names such
 * as {@code MCD-MUE-PractitionerServices-Effective_07012026.txt}.
 */
final class MueLayout implements Layout {
  private static final String REMEDY =
      "name the file as CMS does, such as MCR_MUE_PractitionerServices_Eff_07-01-2024.csv";
  private static final String MEDICAID_REMEDY =
      "name the file as CMS does, such as MCD-MUE-PractitionerServices-Effective_07012026.txt";

  @Override
  public @Nullable Recognition recognise(Head head) {
    Recognition commas = recognise(head, head.commaRecords(), ',');
    return commas == null ? recognise(head, head.tabRecords(), '\t') : commas;
  }

  private static @Nullable Recognition recognise(
      Head head, List<List<String>> records, char delimiter) {
    for (int i = 0; i < records.size(); i++) {
      MueColumns columns = MueColumns.in(records.get(i));
      if (columns != null) {
        return recognise(head, columns, NcciFile.of(head, records, i), delimiter);
      }
    }
    return null;
  }

  private static Recognition recognise(
      Head head, MueColumns columns, NcciFile file, char delimiter) {
    EditSetting setting = columns.setting() == null ? file.setting() : columns.setting();
    NcciProgramme programme = file.programme(columns.programme());
    if (programme == null) {
      return new Recognition.Unusable(
          columns.indicator() < 0
              ? TableKind.MEDICAID_MUE_PRACTITIONER
              : TableKind.MUE_PRACTITIONER,
          columns.indicator() < 0
              ? "without adjudication indicator, as Medicaid's, but not named so"
              : "named as Medicaid's, but with the adjudication indicator of Medicare's MUE values",
          "leave the file the name under which CMS publishes it, or download it again");
    }
    boolean medicaid = programme == NcciProgramme.MEDICAID;
    if (medicaid && file.changes()) {
      return OtherFiles.MEDICAID_CHANGES;
    }
    String remedy = medicaid ? MEDICAID_REMEDY : REMEDY;
    if (setting == null) {
      return new Recognition.Unusable(
          medicaid ? TableKind.MEDICAID_MUE_PRACTITIONER : TableKind.MUE_PRACTITIONER,
          "neither file nor name says whether these MUE values are for practitioners, hospitals or"
              + " suppliers",
          remedy);
    }
    TableKind kind = medicaid ? medicaidKind(setting) : kind(setting);
    int from = file.firstDay();
    if (from == Dates.NONE) {
      return new Recognition.Unusable(
          kind, "neither file nor name says from which day these MUE values are in force", remedy);
    }
    if (!medicaid && columns.indicator() < 0) {
      return new Recognition.Unusable(
          kind, "without the adjudication indicator of Medicare's MUE values", "download it again");
    }
    Quarter quarter = NcciFile.quarterOf(from);
    Release release =
        new Release(
            kind,
            quarter.label(),
            from,
            quarter.to(),
            Release.Edition.OFFICIAL,
            0,
            0,
            head.source());
    return new Recognition.Table(
        release,
        head.workbook() ? 1 : 0,
        (content, sink, log) -> read(content, delimiter, medicaid, sink, log));
  }

  private static TableKind kind(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> TableKind.MUE_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> TableKind.MUE_OUTPATIENT_HOSPITAL;
      case DME_SUPPLIER -> TableKind.MUE_DME_SUPPLIER;
    };
  }

  private static TableKind medicaidKind(EditSetting setting) {
    return switch (setting) {
      case PRACTITIONER -> TableKind.MEDICAID_MUE_PRACTITIONER;
      case OUTPATIENT_HOSPITAL -> TableKind.MEDICAID_MUE_OUTPATIENT_HOSPITAL;
      case DME_SUPPLIER -> TableKind.MEDICAID_MUE_DME_SUPPLIER;
    };
  }

  private static void read(
      FileContent content, char delimiter, boolean medicaid, ReferenceSink sink, RowLog log)
      throws IOException {
    RowLoop.run(Rows.of(content, delimiter), new Taker(medicaid), sink, log);
  }

  private static final class Taker implements RowLoop.RowTaker {
    private final boolean medicaid;
    private final Phrases rationales = new Phrases();
    private @Nullable MueColumns columns;

    Taker(boolean medicaid) {
      this.medicaid = medicaid;
    }

    @Override
    public boolean take(Row row, ReferenceSink sink) {
      MueColumns bound = columns;
      if (bound == null) {
        columns = MueColumns.in(List.of(row.texts()));
        return false;
      }
      sink.mue(
          row.code(bound.code(), 5),
          row.number(bound.value()),
          medicaid ? 0 : indicator(row, bound.indicator()),
          bound.rationale() < 0 ? "" : rationales.of(row, bound.rationale()));
      return true;
    }

    private static int indicator(Row row, int field) {
      char indicator = row.blank(field) ? ' ' : row.text(field).charAt(0);
      if (indicator < '1' || indicator > '3') {
        throw new RowFault(
            field + 1, "the adjudication indicator is '" + row.shown(field) + "', not 1, 2 or 3");
      }
      return indicator - '0';
    }
  }
}
