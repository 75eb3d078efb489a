package org.cleanclaim.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text of a rule by its parts, without annotations and comments, blanks made one; texts that
 * differ in layout only are the same.
 *
 * @param attributes what stands between name and condition, as {@code salience 10}
 * @param condition between when and then
 * @param consequence behind then
 */
record DrlParts(String attributes, String condition, String consequence) {

  private static final String OPERATORS = "=<>!&|+-";

  /** No rule. */
  static final DrlParts NONE = new DrlParts("", "", "");

  /** The parts of a rule's text. */
  static DrlParts of(String rule) {
    List<String> tokens = tokens(rule);
    int when = tokens.indexOf("when");
    int from = when < 0 ? 0 : when;
    int behind = tokens.subList(from, tokens.size()).indexOf("then");
    if (behind < 0) {
      return new DrlParts(text(tokens), "", "");
    }
    int then = from + behind;
    boolean closed = tokens.get(tokens.size() - 1).equals("end");
    return new DrlParts(
        text(withoutAnnotations(tokens.subList(0, when < 0 ? then : when))),
        when < 0 ? "" : text(tokens.subList(when + 1, then)),
        text(tokens.subList(then + 1, tokens.size() - (closed ? 1 : 0))));
  }

  /**
   * What the files of a pack say beside its rules: imports, globals, functions, declared types.
   *
   * @param rules the texts of the rules in them
   */
  static String beside(Map<String, String> files, Iterable<String> rules) {
    String all = String.join("\n", files.values());
    for (String rule : rules) {
      all = all.replace(rule, "\n");
    }
    return text(tokens(all));
  }

  /** Words, strings and signs; comments are left out. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int from = i;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (text.startsWith("//", i)) {
        i = endOf(text, "\n", i);
        continue;
      }
      if (text.startsWith("/*", i)) {
        i = endOf(text, "*/", i + 2);
        continue;
      }
      if (c == '"' || c == '\'') {
        i = string(text, i);
      } else if (Character.isJavaIdentifierPart(c)) {
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
          i++;
        }
      } else {
        i++;
        while (OPERATORS.indexOf(c) >= 0
            && i < text.length()
            && OPERATORS.indexOf(text.charAt(i)) >= 0) {
          i++;
        }
      }
      tokens.add(text.substring(from, i));
    }
    return tokens;
  }

  /** Tokens with blanks between them as people set them. */
  private static String text(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    String last = "(";
    for (String token : tokens) {
      boolean close = "(.[".contains(last) || ",;).([]".contains(token);
      text.append(close ? "" : " ").append(token);
      last = token;
    }
    return text.toString();
  }

  private static int endOf(String text, String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private static int string(String text, int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(from)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  /** The word rule and the name go as well. */
  private static List<String> withoutAnnotations(List<String> head) {
    List<String> left = new ArrayList<>();
    int i = Math.min(2, head.size());
    while (i < head.size()) {
      if (!head.get(i).equals("@")) {
        left.add(head.get(i++));
        continue;
      }
      i += 2;
      int depth = 0;
      while (i < head.size() && (depth > 0 || head.get(i).equals("("))) {
        depth += head.get(i).equals("(") ? 1 : head.get(i).equals(")") ? -1 : 0;
        i++;
      }
    }
    return left;
  }
}
