package org.cleanclaim.codesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cleanclaim.codesets.store.CodeKeys;
import org.jspecify.annotations.Nullable;

/**
 * Reads code references out of the prose of a note: {@code (E10.-)}, {@code (F10-F19, with .17,
 * .27)}, {@code (T36-T50 with fifth or sixth character 5)}. Only what stands in parentheses counts,
 * unless nothing does and the caller accepts references in the running text.
 */
final class CodePatternParser {
  private static final List<String> PLACES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");

  private final String text;
  private int at;

  private CodePatternParser(String text) {
    this.text = text;
  }

  static List<CodePattern> parse(String note, boolean runningText) {
    List<CodePattern> found = new ArrayList<>();
    int open = note.indexOf('(');
    while (open >= 0) {
      int close = note.indexOf(')', open);
      int inner = note.lastIndexOf('(', close < 0 ? note.length() : close);
      String group = note.substring(Math.max(open, inner) + 1, close < 0 ? note.length() : close);
      new CodePatternParser(group).group(found);
      open = close < 0 ? -1 : note.indexOf('(', close);
    }
    if (found.isEmpty() && runningText) {
      new CodePatternParser(note).group(found);
    }
    return List.copyOf(found);
  }

  private void group(List<CodePattern> found) {
    int unrestricted = found.size();
    while (at < text.length()) {
      int start = at;
      String code = code();
      if (code != null) {
        String last = rangeEnd();
        found.add(CodePattern.range(code, last == null ? code : last));
      } else if (text.startsWith("with ", at) && found.size() > unrestricted && boundary(at)) {
        at += 5;
        if (restrict(found, unrestricted)) {
          unrestricted = found.size();
        }
      } else {
        at = start + 1;
      }
    }
  }

  private boolean boundary(int position) {
    return position == 0 || !Character.isLetterOrDigit(text.charAt(position - 1));
  }

  /** A code at the current place with its dot removed; null, and no move, where there is none. */
  private @Nullable String code() {
    int i = at;
    if (!boundary(i) || i + 3 > text.length() || (i > 0 && text.charAt(i - 1) == '.')) {
      return null;
    }
    char a = text.charAt(i);
    char b = text.charAt(i + 1);
    char c = text.charAt(i + 2);
    boolean category =
        a >= 'A'
            && a <= 'Z'
            && ((isDigit(b) && (isDigit(c) || c == 'A' || c == 'B')) || (b == 'A' && isDigit(c)));
    if (!category) {
      return null;
    }
    StringBuilder code = new StringBuilder().append(a).append(b).append(c);
    i += 3;
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
      while (i < text.length() && CodeKeys.value(text.charAt(i)) != 0 && code.length() < 7) {
        code.append(text.charAt(i++));
      }
    }
    if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      return null;
    }
    if (text.startsWith(".-", i)) {
      i += 2;
    } else if (i < text.length()
        && text.charAt(i) == '-'
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
      i++;
    }
    at = i;
    return code.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private @Nullable String rangeEnd() {
    int before = at;
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (text.startsWith("-", i)) {
      i++;
    } else if (text.startsWith("to ", i)) {
      i += 3;
    } else {
      return null;
    }
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    at = i;
    String last = code();
    if (last == null) {
      at = before;
    }
    return last;
  }

  /** Applies what follows "with" to the patterns not yet restricted. */
  private boolean restrict(List<CodePattern> found, int since) {
    if (at < text.length() && text.charAt(at) == '.') {
      String[] subcategories = subcategories();
      if (subcategories.length == 0) {
        return false;
      }
      for (int i = since; i < found.size(); i++) {
        found.set(i, found.get(i).withSubcategories(subcategories));
      }
      return true;
    }
    int characterWord = text.indexOf("character", at);
    if (characterWord < 0 || characterWord - at > 24) {
      return false;
    }
    String places =
        text.substring(at, characterWord).toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    at = characterWord + "character".length();
    if (at < text.length() && text.charAt(at) == 's') {
      at++;
    }
    String values = characters();
    if (values.isEmpty()) {
      return false;
    }
    for (int i = since; i < found.size(); i++) {
      CodePattern pattern = found.get(i);
      if (places.equals("final")) {
        found.set(i, pattern.withFinal(values));
      } else if (places.equals("fifth or sixth")) {
        found.set(i, pattern.withFifthOrSixth(values));
      } else {
        int place = place(places);
        if (place == 0) {
          return false;
        }
        found.set(i, pattern.withCharacter(place, values));
      }
    }
    return true;
  }

  private static int place(String word) {
    int place = PLACES.indexOf(word) + 1;
    if (place == 0 && !word.isEmpty() && isDigit(word.charAt(0))) {
      int digit = word.charAt(0) - '0';
      return digit >= 1 && digit <= 7 ? digit : 0;
    }
    return place;
  }

  /** {@code .17, .27} or {@code .51-.52}, the dots removed. */
  private String[] subcategories() {
    List<String> found = new ArrayList<>();
    while (at < text.length() && text.charAt(at) == '.') {
      String one = digits();
      if (text.startsWith("-.", at)) {
        at++;
        String last = digits();
        for (int n = number(one); n <= number(last) && one.length() == last.length(); n++) {
          found.add(String.valueOf(n));
        }
      } else {
        if (text.startsWith("-", at)) {
          at++;
        }
        found.add(one);
      }
      while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ')) {
        at++;
      }
    }
    found.removeIf(String::isEmpty);
    return found.toArray(String[]::new);
  }

  private String digits() {
    int start = ++at;
    while (at < text.length() && CodeKeys.value(text.charAt(at)) != 0 && at - start < 4) {
      at++;
    }
    return text.substring(start, at);
  }

  private static int number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        return -1;
      }
    }
    return digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  /** {@code 5}, {@code -23}, {@code 1-4 or 6}, {@code B}. */
  private String characters() {
    StringBuilder found = new StringBuilder();
    boolean more = true;
    while (more) {
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
        at++;
      }
      int start = at;
      while (at < text.length() && CodeKeys.value(text.charAt(at)) != 0) {
        found.append(text.charAt(at++));
      }
      if (at == start + 1
          && at + 1 < text.length()
          && text.charAt(at) == '-'
          && isDigit(text.charAt(at + 1))) {
        char last = text.charAt(at + 1);
        for (char c = (char) (text.charAt(start) + 1); c <= last; c++) {
          found.append(c);
        }
        at += 2;
      }
      more = text.startsWith(" or ", at);
      if (more) {
        at += 4;
      }
    }
    return found.toString();
  }
}
