package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.CodeKeys;
import org.cleanclaim.codesets.store.Sections;

/**
 * ICD-10-CM codes, upper case without dot, with their validity, edit flags and instructional notes.
 * Ids are dense and ascend with the codes; headers and every proper prefix of three or more
 * characters have one too. Sources: CDC/CMS order files and tabular list, Medicare Code Editor.
 */
public final class DiagnosisCodes {
  /** The id of a code no table knows. */
  public static final int NONE = -1;

  static final String NAME = "diagnosis";

  private final CodeWindows windows;
  private final Timeline tabular;
  private final List<DiagnosisNotes> notes;
  private final DiagnosisNotes noNotes;

  DiagnosisCodes(Sections sections, Timeline editor, Timeline order, Timeline tabular) {
    this.windows = new CodeWindows(sections, NAME, editor, order);
    this.tabular = tabular;
    List<DiagnosisNotes> loaded = new ArrayList<>();
    for (int ordinal = 0; ordinal < tabular.groups().size(); ordinal++) {
      loaded.add(new DiagnosisNotes(sections, "tabular." + ordinal, windows.keys()));
    }
    this.notes = List.copyOf(loaded);
    this.noNotes = new DiagnosisNotes(new Sections(), "", windows.keys());
  }

  /** The id of a code, header or proper prefix of one, {@link #NONE} if no table knows it. */
  public int id(String code) {
    return windows.keys().find(code);
  }

  /** How many codes, headers and prefixes any loaded release knows. */
  public int size() {
    return windows.keys().size();
  }

  /** The code of an id, without dot. */
  public String code(int id) {
    return windows.keys().code(id);
  }

  /**
   * The vintage of the table that decides on a day: the Medicare Code Editor on the days it covers,
   * else the order file.
   */
  public Vintage vintage(int day) {
    return windows.vintage(day);
  }

  /** What the tables say of a code on a day; {@link #NONE} is a code like any other. */
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

  /** Edit flags of the code editor on a day, as bits of {@link DiagnosisFlag}. */
  public int flags(int id, int day) {
    return windows.flags(id, day);
  }

  /** Whether the code carries a flag on a day. */
  public boolean has(int id, int day, DiagnosisFlag flag) {
    return (windows.flags(id, day) & flag.bit()) != 0;
  }

  /**
   * Codes billable on a day that begin with this one, ascending; for fixes, not for the hot path.
   */
  public List<String> billableChildren(int id, int day, int max) {
    if (id < 0) {
      return List.of();
    }
    long key = windows.keys().key(id);
    return windows.billableBelow(key, CodeKeys.length(key), day, max);
  }

  /**
   * The characters allowed in the seventh place, ascending; empty where the category takes none or
   * nothing is known. The tabular list decides on the days for which it is in force; else what the
   * billable codes with the longest common beginning carry.
   *
   * @param code any length from three, need not be a known code
   */
  public String seventhCharacters(String code, int day) {
    long key = CodeKeys.pack(code);
    if (key == CodeKeys.NOT_A_CODE || code.length() < 3) {
      return "";
    }
    if (tabular.at(day).status() == Vintage.Status.CURRENT) {
      return notes(day).seventhCharacters(key);
    }
    String padded = (code + "XXX").substring(0, 6);
    long found = windows.seventhCharacters(CodeKeys.pack(padded), 6, day);
    for (int length = Math.min(6, code.length()); found == 0 && length >= 3; length--) {
      long prefix = CodeKeys.prefix(key, length);
      found = windows.seventhCharacters(prefix, length, day);
      if (windows.anyBillable(prefix, length, day)) {
        break;
      }
    }
    StringBuilder characters = new StringBuilder();
    for (char c = '0'; c <= 'Z'; c++) {
      if (CodeKeys.value(c) != 0 && (found & 1L << CodeKeys.value(c)) != 0) {
        characters.append(c);
      }
    }
    return characters.toString();
  }

  /** Short title, empty where no order file is loaded. */
  public String title(int id) {
    return windows.title(id);
  }

  /**
   * The notes of the tabular list that answers for a day, or an empty one; {@link
   * ReferenceLibrary#vintage} says whether it is the one in force.
   */
  public DiagnosisNotes notes(int day) {
    int ordinal = tabular.ordinal(day);
    return ordinal < 0 ? noNotes : notes.get(ordinal);
  }

  void replayEditor(ReferenceSink sink) {
    windows.replayEditor(
        (code, from, to, flags) -> {
          List<String> names = new ArrayList<>();
          for (DiagnosisFlag flag : DiagnosisFlag.values()) {
            if ((flags & flag.bit()) != 0) {
              names.add(flag.editorName());
            }
          }
          sink.codeEditor(false, code, from, to, names);
        });
  }

  void replayOrder(int ordinal, ReferenceSink sink) {
    windows.replayOrder(ordinal, sink::diagnosis);
  }

  void replayTabular(int ordinal, ReferenceSink sink) {
    notes.get(ordinal).replay(sink);
  }
}
