package org.cleanclaim.codesets;

import org.cleanclaim.codesets.store.CodeKeys;

/**
 * A reference to ICD-10-CM codes as notes of the tabular list make it: a code, a category, a range,
 * and perhaps a restriction such as {@code T36-T50 with fifth or sixth character 5}. A code matches
 * when it begins with the reference.
 */
public final class CodePattern {
  private static final int NO_FILTER = 0;
  private static final int FIFTH_OR_SIXTH = -1;
  private static final int FINAL = -2;

  private final long from;
  private final long to;
  private final String text;
  private final int filter;
  private final long allowed;
  private final long[] endings;

  private CodePattern(long from, long to, String text, int filter, long allowed, long[] endings) {
    this.from = from;
    this.to = to;
    this.text = text;
    this.filter = filter;
    this.allowed = allowed;
    this.endings = endings;
  }

  /** Codes that begin with one of the prefixes from the first to the last. */
  static CodePattern range(String first, String last) {
    long end = CodeKeys.pack(last);
    return new CodePattern(
        CodeKeys.pack(first),
        CodeKeys.lastWithPrefix(end, last.length()),
        first.equals(last) ? first : first + "-" + last,
        NO_FILTER,
        0,
        new long[0]);
  }

  /** Only codes with one of these characters at this place, counted from 1. */
  CodePattern withCharacter(int place, String characters) {
    return filtered(place, characters, " with character " + place + " in " + characters);
  }

  /** Only codes whose sixth character, or fifth where the sixth is absent or X, is one of these. */
  CodePattern withFifthOrSixth(String characters) {
    return filtered(FIFTH_OR_SIXTH, characters, " with fifth or sixth character in " + characters);
  }

  /** Only codes that end in these characters. */
  CodePattern withFinal(String characters) {
    return new CodePattern(
        from,
        to,
        text + " ending in " + characters,
        FINAL,
        0,
        new long[] {CodeKeys.pack(characters)});
  }

  /** Only codes whose characters after the dot begin with one of these. */
  CodePattern withSubcategories(String[] subcategories) {
    long[] keys = new long[subcategories.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = CodeKeys.pack(subcategories[i]);
    }
    return new CodePattern(
        from, to, text + " with ." + String.join(", .", subcategories), NO_FILTER, 0, keys);
  }

  private CodePattern filtered(int place, String characters, String suffix) {
    long bits = 0;
    for (int i = 0; i < characters.length(); i++) {
      bits |= 1L << CodeKeys.value(characters.charAt(i));
    }
    return new CodePattern(from, to, text + suffix, place, bits, new long[0]);
  }

  /** Whether a code, upper case without dot, is one of those meant. */
  public boolean matches(String code) {
    long key = CodeKeys.pack(code);
    return key != CodeKeys.NOT_A_CODE && matches(key);
  }

  boolean matches(long key) {
    if (key < from || key > to) {
      return false;
    }
    if (filter == NO_FILTER) {
      return endings.length == 0 || subcategory(key);
    }
    if (filter == FINAL) {
      return ends(key);
    }
    int place = filter - 1;
    if (filter == FIFTH_OR_SIXTH) {
      char sixth = CodeKeys.charAt(key, 5);
      place = sixth == 0 || sixth == 'X' ? 4 : 5;
    }
    char c = CodeKeys.charAt(key, place);
    return c != 0 && (allowed & 1L << CodeKeys.value(c)) != 0;
  }

  private boolean subcategory(long key) {
    for (long ending : endings) {
      boolean same = true;
      for (int i = 0; same && CodeKeys.charAt(ending, i) != 0; i++) {
        same = CodeKeys.charAt(key, 3 + i) == CodeKeys.charAt(ending, i);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(long key) {
    int length = CodeKeys.length(key);
    int ending = CodeKeys.length(endings[0]);
    for (int i = 0; i < ending; i++) {
      if (length < ending
          || CodeKeys.charAt(key, length - ending + i) != CodeKeys.charAt(endings[0], i)) {
        return false;
      }
    }
    return true;
  }

  /** The reference in a normal form, codes without dots. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
