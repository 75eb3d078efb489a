package org.cleanclaim.codesets.read;

import java.util.List;
import org.cleanclaim.codesets.EditSetting;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of an MUE file stand, by its header.
 *
 * @param setting the setting the header names, {@code null} when it names none
 * @param indicator -1 where there is no adjudication indicator
 * @param rationale -1 where there is none
 */
record MueColumns(
    int code, int value, @Nullable EditSetting setting, int indicator, int rationale) {

  /** The columns if the cells are the header, {@code null} if not. */
  static @Nullable MueColumns in(List<String> cells) {
    HeaderColumns header = new HeaderColumns(cells);
    int code = header.find("HCPCSCPTCODE");
    int plural = header.endingWith("MUEVALUES");
    int value = plural >= 0 ? plural : header.endingWith("MUEVALUE");
    if (code < 0 || value < 0) {
      return null;
    }
    return new MueColumns(
        code,
        value,
        setting(Row.normal(cells.get(value))),
        header.endingWith("ADJUDICATIONINDICATOR"),
        header.endingWith("RATIONALE"));
  }

  private static @Nullable EditSetting setting(String header) {
    if (header.startsWith("PRACTITIONER")) {
      return EditSetting.PRACTITIONER;
    }
    if (header.startsWith("OUTPATIENTHOSPITAL")) {
      return EditSetting.OUTPATIENT_HOSPITAL;
    }
    return header.startsWith("DME") || header.startsWith("DURABLEMEDICAL")
        ? EditSetting.DME_SUPPLIER
        : null;
  }

  /**
   * Whose such columns are: Medicare's have an adjudication indicator, Medicaid's a rationale
   * alone; with neither they may be early ones of Medicare's.
   */
  @Nullable NcciProgramme programme() {
    if (indicator >= 0) {
      return NcciProgramme.MEDICARE;
    }
    return rationale >= 0 ? NcciProgramme.MEDICAID : null;
  }
}
