package org.cleanclaim.codesets.row;

import java.util.List;
import java.util.Map;

/**
 * One entry of the ICD-10-CM tabular list with the notes printed at it (not the inherited ones).
 *
 * @param level chapter, section or code
 * @param name chapter number, section range ({@code A00-A09}) or code without dot
 * @param parent name of the enclosing entry, empty for a chapter
 * @param placeholder whether the code is padded with X
 * @param notes note texts by kind, in print order
 * @param seventhCharacters meaning by 7th character as printed here; empty where none
 */
public record TabularEntry(
    Level level,
    String name,
    String parent,
    String title,
    boolean placeholder,
    Map<NoteKind, List<String>> notes,
    Map<Character, String> seventhCharacters) {

  /** Where in the hierarchy. */
  public enum Level {
    CHAPTER,
    SECTION,
    CODE
  }

  /** The kinds of instructional note. */
  public enum NoteKind {
    INCLUDES,
    INCLUSION_TERM,
    EXCLUDES1,
    EXCLUDES2,
    CODE_FIRST,
    USE_ADDITIONAL_CODE,
    CODE_ALSO
  }
}
