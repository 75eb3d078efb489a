package org.cleanclaim.engine.testing;

import static org.cleanclaim.engine.testing.TestLibrary.day;
import static org.cleanclaim.engine.testing.TestLibrary.fee;
import static org.cleanclaim.engine.testing.TestLibrary.official;
import static org.cleanclaim.engine.testing.TestLibrary.starter;

import java.util.List;
import java.util.Map;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.row.TabularEntry;
import org.cleanclaim.codesets.row.TabularEntry.Level;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;

/** Small tables of codes, each library as if its rows were the whole of the releases it names. */
public final class CodeTables {

  /**
   * The code editor to 2026-09-30, with a few codes, the 7th characters of some categories, and
   * what dementia is due to.
   */
  public static final ReferenceLibrary DIAGNOSES = TestLibrary.of(CodeTables::diagnoses);

  /** I10 alone, of the starter edition: an absent code says nothing. */
  public static final ReferenceLibrary FEW_DIAGNOSES =
      TestLibrary.of(
          sink -> {
            sink.begin(starter(TableKind.ICD10CM_ORDER, "FY2026", "2025-10-01", "2026-09-30"));
            sink.diagnosis("I10", true, "Essential (primary) hypertension");
          });

  /**
   * HCPCS of January 2025, relative value files of 2024Q4 and 2025Q1, and the addenda of surgery
   * centers of 2025Q1.
   */
  public static final ReferenceLibrary PROCEDURES = TestLibrary.of(CodeTables::procedures);

  /** The HCPCS file of January 2025, of a single code that ended in 2020. */
  public static final ReferenceLibrary ENDED_PROCEDURE =
      TestLibrary.of(
          sink -> {
            sink.begin(official(TableKind.HCPCS, "2025-01", "2025-01-01", "2025-03-31"));
            hcpcs(sink, "C9399", "2004-01-01", "2020-12-31");
          });

  /** The fee schedule of 2026Q1: global days of a few codes. */
  public static final ReferenceLibrary GLOBAL_DAYS =
      TestLibrary.of(
          sink -> {
            sink.begin(official(TableKind.FEE_SCHEDULE, "2026Q1", "2026-01-01", "2026-03-31"));
            for (String code : List.of("99232", "99213", "71046", "90960", "99490")) {
              sink.feeSchedule(code, "", fee('A', '0', "XXX", '0'));
            }
            sink.feeSchedule("11042", "", fee('A', '0', "000", '0'));
            sink.feeSchedule("59400", "", fee('A', '0', "MMM", '0'));
          });

  /** The taxonomy code set, of one code. */
  public static final ReferenceLibrary TAXONOMIES =
      taxonomies(official(TableKind.PROVIDER_TAXONOMY, "26.0", "2026-01-01", "2026-06-30"));

  /** The same one code of the starter edition. */
  public static final ReferenceLibrary FEW_TAXONOMIES =
      taxonomies(starter(TableKind.PROVIDER_TAXONOMY, "26.0", "2026-01-01", "2026-06-30"));

  private CodeTables() {}

  private static void diagnoses(ReferenceSink sink) {
    sink.begin(official(TableKind.MEDICARE_CODE_EDITOR, "v43.1", "2015-10-01", "2026-09-30"));
    for (String code :
        List.of(
            "J069", "I10", "E119", "E1169", "E11621", "R079", "M1711", "G309", "Z7901", "K219",
            "W19XXXA", "W19XXXD", "W19XXXS", "S52501A", "S52501B", "S52501D", "S93401A", "S72001A",
            "S72001B", "T360X5A", "T360X5D", "Y92009", "Y92010")) {
      editor(sink, code, "2015-10-01", null);
    }
    editor(sink, "M545", "2015-10-01", "2021-09-30");
    editor(sink, "M5450", "2021-10-01", null);
    editor(sink, "M5451", "2021-10-01", null);
    editor(sink, "M5459", "2021-10-01", null);
    editor(sink, "F0280", "2015-10-01", null, "manifestation");
    editor(sink, "G3183", "2015-10-01", null);
    sink.begin(official(TableKind.ICD10CM_TABULAR, "FY2026", "2025-10-01", "2026-09-30"));
    tabular(
        sink,
        "F02",
        "F01-F09",
        Map.of(
            NoteKind.CODE_FIRST,
            List.of("Alzheimer's (G30.-)", "dementia with Lewy bodies (G31.83)")),
        Map.of());
    Map<Character, String> injury = Map.of('A', "initial", 'D', "subsequent", 'S', "sequela");
    tabular(sink, "W19", "W00-X58", Map.of(), injury);
    tabular(sink, "T36", "T36-T50", Map.of(), injury);
    Map<Character, String> fracture = Map.of('A', "closed", 'B', "open", 'D', "routine");
    tabular(sink, "S52", "S50-S59", Map.of(), fracture);
    tabular(sink, "S72", "S70-S79", Map.of(), fracture);
  }

  private static void editor(
      ReferenceSink sink, String code, String from, String to, String... flags) {
    int last = to == null ? Days.OPEN : day(to);
    sink.codeEditor(false, code, day(from), last, List.of(flags));
  }

  private static void tabular(
      ReferenceSink sink,
      String code,
      String parent,
      Map<NoteKind, List<String>> notes,
      Map<Character, String> seventh) {
    sink.tabular(new TabularEntry(Level.CODE, code, parent, "", false, notes, seventh));
  }

  private static void procedures(ReferenceSink sink) {
    sink.begin(official(TableKind.HCPCS, "2025-01", "2025-01-01", "2025-03-31"));
    hcpcs(sink, "G2012", "2019-01-01", "2024-12-31");
    hcpcs(sink, "G0463", "2014-01-01", null);
    hcpcs(sink, "G0560", "2025-01-01", null);
    hcpcs(sink, "S9083", "2003-01-01", null);
    hcpcs(sink, "T1015", "2002-01-01", null);
    hcpcs(sink, "H0031", "2003-01-01", null);
    hcpcs(sink, "J3490", "1990-01-01", null);
    hcpcs(sink, "C9399", "2004-01-01", null);
    hcpcs(sink, "C1713", "2000-08-01", null);
    fees(sink, "2024Q4", "2024-10-01", "2024-12-31", "99213", "99441", "47399");
    fees(sink, "2025Q1", "2025-01-01", "2025-03-31", "99213", "98016", "47399", "98012");
    sink.begin(official(TableKind.ASC_ADDENDA, "2025Q1", "2025-01-01", "2025-03-31"));
    sink.asc("C1713", true, "N1");
  }

  private static void hcpcs(ReferenceSink sink, String code, String from, String to) {
    sink.hcpcs(code, day(from), to == null ? Days.OPEN : day(to), 'D', "", List.of());
  }

  private static void fees(
      ReferenceSink sink, String label, String from, String to, String... codes) {
    sink.begin(official(TableKind.FEE_SCHEDULE, label, from, to));
    for (String code : codes) {
      sink.feeSchedule(code, "", fee('A', '0', "XXX", '0'));
    }
  }

  private static ReferenceLibrary taxonomies(Release release) {
    return TestLibrary.of(
        sink -> {
          sink.begin(release);
          sink.taxonomy("207Q00000X", "Physicians", "Family Medicine", "");
        });
  }
}
