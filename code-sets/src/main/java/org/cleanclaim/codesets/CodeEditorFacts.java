package org.cleanclaim.codesets;

import java.util.List;
import java.util.Locale;
import org.cleanclaim.codesets.row.ReferenceSink;
import org.cleanclaim.codesets.store.Sections;

/** Age ranges and discharge statuses of the loaded Medicare Code Editor. Dates are inclusive. */
public final class CodeEditorFacts {
  private static final String NAME = "code-editor";

  private final List<String> groups;
  private final int[] ages;
  private final List<String> statuses;
  private final int[] windows;

  CodeEditorFacts(Sections sections) {
    this.groups = sections.strings(NAME + ".groups");
    this.ages = sections.ints(NAME + ".ages");
    this.statuses = sections.strings(NAME + ".statuses");
    this.windows = sections.ints(NAME + ".windows");
  }

  /** Whether age ranges are loaded. */
  public boolean loaded() {
    return !groups.isEmpty();
  }

  /**
   * Whether an age lies in the range of an age group on a day; also true where no range is loaded.
   *
   * @param group one of NEWBORN, PEDIATRIC, MATERNITY, ADULT
   * @param ageYears completed years
   */
  public boolean ageWithin(DiagnosisFlag group, int ageYears, int day) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).equals(group.editorName())
          && ages[4 * i + 2] <= day
          && day <= ages[4 * i + 3]) {
        return ages[4 * i] <= ageYears && ageYears <= ages[4 * i + 1];
      }
    }
    return true;
  }

  /** What the editor says of a patient discharge status on a day. */
  public CodeStatus dischargeStatus(int status, int day) {
    boolean earlier = false;
    boolean later = false;
    for (int i = 0; i < statuses.size(); i++) {
      String printed = statuses.get(i);
      if (number(printed) == status) {
        if (windows[2 * i] <= day && day <= windows[2 * i + 1]) {
          return CodeStatus.VALID;
        }
        earlier |= day > windows[2 * i + 1];
        later |= day < windows[2 * i];
      }
    }
    return earlier ? CodeStatus.TERMINATED : later ? CodeStatus.NOT_YET : CodeStatus.UNKNOWN;
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The name of an age group as this class keeps it. */
  static String group(String printed) {
    return printed.toLowerCase(Locale.ROOT);
  }

  void replayAges(ReferenceSink sink) {
    for (int i = 0; i < groups.size(); i++) {
      sink.codeEditorAgeRange(
          groups.get(i), ages[4 * i], ages[4 * i + 1], ages[4 * i + 2], ages[4 * i + 3]);
    }
  }

  void replayStatuses(ReferenceSink sink) {
    for (int i = 0; i < statuses.size(); i++) {
      sink.codeEditorDischargeStatus(statuses.get(i), windows[2 * i], windows[2 * i + 1]);
    }
  }
}
