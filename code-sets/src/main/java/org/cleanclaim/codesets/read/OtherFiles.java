package org.cleanclaim.codesets.read;

import java.util.Locale;

/** Files that come along with the tables and hold none: names what they are. */
final class OtherFiles {
  static final Recognition MEDICAID_ADD_ONS =
      new Recognition.NotLoaded("add-on code edits of Medicaid; the library holds Medicare's");
  static final Recognition MEDICAID_CHANGES =
      new Recognition.NotLoaded("a list of changes; the complete Medicaid edit file holds them");

  private OtherFiles() {}

  static String reason(Head head) {
    String beginning = String.join("\n", head.lines()).toLowerCase(Locale.ROOT);
    String name = head.name();
    if (head.bytes().length == 0 && !head.workbook()) {
      return "empty";
    }
    if (beginning.startsWith("%pdf")) {
      return "a PDF document";
    }
    if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "an Excel file of the old binary kind, which is not read; save it as xlsx or csv";
    }
    if (beginning.startsWith("\u001f\u008b")) {
      return "compressed with gzip, which is not read; unpack it first";
    }
    if (head.workbook()) {
      return head.commaRecords().stream()
              .anyMatch(cells -> String.join(" ", cells).contains("Current code assignment"))
          ? "a conversion table between years, not needed: the order files hold the codes"
          : "a workbook whose first sheet holds no table of the library";
    }
    if (head.binary()) {
      return "not a text; if it should be one, save it as UTF-8";
    }
    if (name.contains("layout") || name.contains("readme") || name.endsWith(".md")) {
      return "documentation";
    }
    if (name.contains("addenda")) {
      return "addenda without a code of their own";
    }
    if (beginning.contains("<xsd:schema") || beginning.contains("<xs:schema")) {
      return "an XML schema";
    }
    if (beginning.contains("geographic practice cost ind") || beginning.contains("gpci")) {
      return "geographic practice cost indices; the library keeps national amounts";
    }
    if (beginning.contains("national anes cf")) {
      return "anesthesia conversion factors, not a table of the library";
    }
    if (beginning.contains("localities")) {
      return "counties of the localities, not a table of the library";
    }
    if (beginning.startsWith("code,facility_indicator")) {
      return "place of service codes, which are built in";
    }
    if (beginning.contains("mod_code")) {
      return "modifiers, which are built in and come with the HCPCS file";
    }
    if (beginning.contains("processing notes")
        || beginning.contains("type of change")
        || beginning.contains("action code")) {
      return "notes on changes; the HCPCS file itself holds the codes";
    }
    return "follows no layout of a table of the library";
  }
}
