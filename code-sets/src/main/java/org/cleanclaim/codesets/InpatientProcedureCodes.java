package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/**
 * ICD-10-PCS codes with their validity and edit flags. Ids are dense and ascend with the codes.
 * Sources: CMS ICD-10-PCS order files and Medicare Code Editor.
 */
public final class InpatientProcedureCodes {
  /** The id of a code no table knows. */
  public static final int NONE = -1;

  static final String NAME = "inpatient-procedure";

  private final CodeWindows windows;

  InpatientProcedureCodes(Sections sections, Timeline editor, Timeline order) {
    this.windows = new CodeWindows(sections, NAME, editor, order);
  }

  /** The id of a code in upper case, {@link #NONE} if no table knows it. */
  public int id(String code) {
    return windows.keys().find(code);
  }

  /** How many codes and headers any loaded release knows. */
  public int size() {
    return windows.keys().size();
  }

  /** The code of an id. */
  public String code(int id) {
    return windows.keys().code(id);
  }

  /** The vintage of the table that decides on a day. */
  public Vintage vintage(int day) {
    return windows.vintage(day);
  }

  /** What the tables say of a code on a day. */
  public DiagnosisStatus status(int id, int day) {
    return windows.status(id, day);
  }

  /** Whether the code was billable on any day the tables know of. */
  public boolean everBillable(int id) {
    return windows.everBillable(id);
  }

  /** First day of the unbroken billable stretch around or nearest to a day. */
  public int billableFrom(int id, int day) {
    return (int) windows.stretch(id, day)[0];
  }

  /** Last day of that stretch, inclusive; before {@link #billableFrom} if there is none. */
  public int billableTo(int id, int day) {
    return (int) windows.stretch(id, day)[1];
  }

  /** Edit flags of the code editor on a day, as bits of {@link InpatientProcedureFlag}. */
  public int flags(int id, int day) {
    return windows.flags(id, day);
  }

  /** Whether the code carries a flag on a day. */
  public boolean has(int id, int day, InpatientProcedureFlag flag) {
    return (windows.flags(id, day) & flag.bit()) != 0;
  }

  /** Short title, empty where no order file is loaded. */
  public String title(int id) {
    return windows.title(id);
  }

  void replayEditor(ReferenceSink sink) {
    windows.replayEditor(
        (code, from, to, flags) -> {
          List<String> names = new ArrayList<>();
          for (InpatientProcedureFlag flag : InpatientProcedureFlag.values()) {
            if ((flags & flag.bit()) != 0) {
              names.add(flag.editorName());
            }
          }
          sink.codeEditor(true, code, from, to, names);
        });
  }

  void replayOrder(int ordinal, ReferenceSink sink) {
    windows.replayOrder(ordinal, sink::inpatientProcedure);
  }
}
