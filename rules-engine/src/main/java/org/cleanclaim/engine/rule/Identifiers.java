package org.cleanclaim.engine.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the identifiers on a claim are built, checked character by character. */
public final class Identifiers {

  /**
   * What stands where in a Medicare Beneficiary Identifier: 1 for 1-9, 9 for a digit, A for a
   * letter, X for either.
   */
  private static final String MBI = "1AX9AX9AA99";

  /** Beneficiary codes of the Railroad Retirement Board, which stand before its numbers. */
  private static final List<String> RAILROAD_PREFIXES =
      List.of(
          "A", "H", "CA", "JA", "MA", "MH", "PA", "PD", "PH", "WA", "WD", "WH", "WCA", "WCD",
          "WCH");

  private Identifiers() {}

  /**
   * Whether this is built as a Medicare Beneficiary Identifier: eleven characters, no S, L, O, I, B
   * or Z.
   */
  public static boolean isMbi(@Nullable String id) {
    if (id == null || id.length() != MBI.length()) {
      return false;
    }
    for (int i = 0; i < MBI.length(); i++) {
      if (!fits(id.charAt(i), MBI.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean railroadPrefix(String id, int letters) {
    for (String prefix : RAILROAD_PREFIXES) {
      if (prefix.length() == letters && id.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(char c, char kind) {
    return switch (kind) {
      case '1' -> c >= '1' && c <= '9';
      case '9' -> digit(c);
      case 'A' -> mbiLetter(c);
      default -> digit(c) || mbiLetter(c);
    };
  }

  private static boolean mbiLetter(char c) {
    return switch (c) {
      case 'S', 'L', 'O', 'I', 'B', 'Z' -> false;
      default -> letter(c);
    };
  }

  /**
   * A Medicare Beneficiary Identifier that differs only in letters read for digits (O, I, L, Z, S,
   * B for 0, 1, 1, 2, 5, 8) where only digits can stand; {@code null} when there is none.
   */
  public static @Nullable String mbiWithDigits(@Nullable String id) {
    if (id == null || id.length() != MBI.length()) {
      return null;
    }
    StringBuilder b = new StringBuilder(id);
    for (int i = 0; i < MBI.length(); i++) {
      char kind = MBI.charAt(i);
      int at = "OILZSB".indexOf(id.charAt(i));
      if (at >= 0 && kind != 'A') {
        b.setCharAt(i, "011258".charAt(at));
      }
    }
    String read = b.toString();
    return isMbi(read) && !read.equals(id) ? read : null;
  }

  /**
   * Whether this is built as a health insurance claim number, which Medicare used before: nine
   * digits and a beneficiary code, or a railroad prefix of letters and six or nine digits.
   */
  public static boolean isHicn(@Nullable String id) {
    if (id == null) {
      return false;
    }
    int n = id.length();
    int digits = 0;
    while (digits < n && digit(id.charAt(digits))) {
      digits++;
    }
    if (digits == 9 && (n == 10 || n == 11)) {
      return letter(id.charAt(9)) && (n == 10 || letter(id.charAt(10)) || digit(id.charAt(10)));
    }
    int letters = 0;
    while (letters < n && letter(id.charAt(letters))) {
      letters++;
    }
    if (n - letters != 6 && n - letters != 9 || !railroadPrefix(id, letters)) {
      return false;
    }
    for (int i = letters; i < n; i++) {
      if (!digit(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this is a National Provider Identifier: ten digits from 1 or 2 on, with the right check
   * digit.
   */
  public static boolean isNpi(String id) {
    if (id.length() != 10 || id.charAt(0) != '1' && id.charAt(0) != '2') {
      return false;
    }
    int sum = 24; // what the prefix 80840 of the card number contributes
    for (int i = 0; i < 10; i++) {
      char c = id.charAt(i);
      if (!digit(c)) {
        return false;
      }
      int value = c - '0';
      if (i % 2 == 0) {
        value = value > 4 ? value * 2 - 9 : value * 2;
      }
      sum += value;
    }
    return sum % 10 == 0;
  }

  /**
   * The shape of a value: digits as 9, letters as A, other characters as they are; at most 20 of
   * them.
   */
  public static String shape(@Nullable String value) {
    if (value == null) {
      return "";
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < value.length() && i < 20; i++) {
      char c = value.charAt(i);
      b.append(digit(c) ? '9' : Character.isLetter(c) ? 'A' : c >= ' ' && c < 0x7f ? c : '?');
    }
    return value.length() > 20 ? b.append('…').toString() : b.toString();
  }

  /** A code as it stands; its shape when it is longer than any code and might be something else. */
  public static String codeOrShape(String value) {
    return value.length() <= 8 ? value : shape(value);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
