package org.cleanclaim.codesets;

import java.util.List;
import org.cleanclaim.codesets.row.TabularEntry.NoteKind;

/**
 * One instructional note of the tabular list, reduced to the codes it refers to.
 *
 * @param kind what it instructs
 * @param place the entry it is printed at: a code without dot, a section range or a chapter number
 * @param conditional whether it asks only "if applicable", "if known" or the like
 * @param patterns the codes it names, empty for a note in prose only
 */
public record DiagnosisNote(
    NoteKind kind, String place, boolean conditional, List<CodePattern> patterns) {

  /** Whether the note names a code, upper case without dot. */
  public boolean names(String code) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).matches(code)) {
        return true;
      }
    }
    return false;
  }
}
