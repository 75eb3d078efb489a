package org.cleanclaim.codesets.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.cleanclaim.codesets.Days;

/** One row as bytes and field bounds; filled anew for every row, so nothing of it may be kept. */
final class Row {
  static final int MAX_BYTES = 64 * 1024;
  static final int MAX_FIELDS = 512;
  private static final byte NBSP = (byte) 0xA0;
  private static final byte NBSP_LEAD = (byte) 0xC2;

  private byte[] bytes = new byte[0];
  private final int[] from = new int[MAX_FIELDS];
  private final int[] to = new int[MAX_FIELDS];
  private final boolean[] doubledQuotes = new boolean[MAX_FIELDS];
  private final int[] position = new int[MAX_FIELDS];
  private int size;
  private long line;
  private String flaw = "";
  private final CodeStrings codes = new CodeStrings();

  void start(byte[] buffer, long lineNumber) {
    bytes = buffer;
    line = lineNumber;
    size = 0;
    flaw = "";
  }

  void add(int start, int end, boolean escaped) {
    if (size == MAX_FIELDS) {
      flaw = "more than " + MAX_FIELDS + " columns";
      return;
    }
    from[size] = start;
    to[size] = end;
    doubledQuotes[size] = escaped;
    position[size] = size + 1;
    size++;
  }

  void spoil(String reason) {
    flaw = reason;
  }

  /** Makes the fields of a fixed-width line of its one field; positions from 1, inclusive pairs. */
  void cut(int[] bounds) {
    int start = from[0];
    int end = to[0];
    size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      add(Math.min(end, start + bounds[i] - 1), Math.min(end, start + bounds[i + 1]), false);
      position[size - 1] = bounds[i];
    }
  }

  long line() {
    return line;
  }

  int size() {
    return size;
  }

  /** Why the row as a whole is unusable; empty if it is not. */
  String flaw() {
    return flaw;
  }

  /** Length of a field as it stands, blanks included. */
  int width(int i) {
    return i < size ? to[i] - from[i] : 0;
  }

  /** The byte at an offset of a field, a blank beyond its end. */
  char at(int i, int offset) {
    return offset < width(i) ? (char) (bytes[from[i] + offset] & 0xFF) : ' ';
  }

  boolean blank() {
    for (int i = 0; i < size; i++) {
      if (!blank(i)) {
        return false;
      }
    }
    return true;
  }

  boolean blank(int i) {
    return i >= size || first(i) == to[i];
  }

  /** The field without blanks around it; empty where the row is too short or the column unknown. */
  String text(int i) {
    if (i < 0 || i >= size) {
      return "";
    }
    int start = first(i);
    int end = last(i, start);
    if (start == end) {
      return "";
    }
    String text = decode(start, end - start);
    return doubledQuotes[i] ? text.replace("\"\"", "\"") : text;
  }

  /** A code of exactly this many letters and digits, upper-cased. */
  String code(int i, int length) {
    return code(i, length, length);
  }

  /** A code of letters and digits of a length between bounds, upper-cased. */
  String code(int i, int shortest, int longest) {
    if (i < 0 || i >= size) {
      throw new RowFault(i + 1, "the row ends before column " + (i + 1));
    }
    int start = first(i);
    int end = last(i, start);
    int length = end - start;
    if (length < shortest || length > longest) {
      throw badCode(i);
    }
    long packed = 0;
    for (int k = start; k < end; k++) {
      int c = bytes[k] & 0xFF;
      if (c >= 'a' && c <= 'z') {
        c -= 32;
      }
      if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
        throw badCode(i);
      }
      packed = packed << 8 | c;
    }
    return codes.of(packed);
  }

  /** An ICD code of three to seven characters, with or without its dot. */
  String icdCode(int i) {
    if (i < 0 || i >= size) {
      throw new RowFault(i + 1, "the row ends before column " + (i + 1));
    }
    int start = first(i);
    int end = last(i, start);
    long packed = 0;
    int length = 0;
    for (int k = start; k < end; k++) {
      int c = bytes[k] & 0xFF;
      if (c == '.' && k - start == 3) {
        continue;
      }
      if (c >= 'a' && c <= 'z') {
        c -= 32;
      }
      if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) || ++length > 7) {
        throw badCode(i);
      }
      packed = packed << 8 | c;
    }
    if (length < 3) {
      throw badCode(i);
    }
    return codes.of(packed);
  }

  /** A whole number from 0 to 999,999,999. */
  int number(int i) {
    if (i < 0 || blank(i)) {
      throw new RowFault(column(i), "a number is missing");
    }
    int start = first(i);
    int end = last(i, start);
    if (end - start > 9) {
      throw badNumber(i);
    }
    int value = 0;
    for (int k = start; k < end; k++) {
      int digit = bytes[k] - '0';
      if (digit < 0 || digit > 9) {
        throw badNumber(i);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A decimal number not below zero in units of 10^-decimals; further digits must be zero. */
  int decimal(int i, int decimals) {
    if (i < 0 || blank(i)) {
      throw new RowFault(column(i), "a number is missing");
    }
    int start = first(i);
    int end = last(i, start);
    long value = 0;
    int after = -1;
    for (int k = start; k < end; k++) {
      int c = bytes[k];
      if (c == '.' && after < 0 && end - start > 1) {
        after = 0;
        continue;
      }
      if (c < '0' || c > '9' || value > Integer.MAX_VALUE) {
        throw badNumber(i);
      }
      if (after >= decimals) {
        if (c != '0') {
          throw badNumber(i);
        }
        continue;
      }
      value = value * 10 + (c - '0');
      if (after >= 0) {
        after++;
      }
    }
    for (int k = Math.max(after, 0); k < decimals; k++) {
      value *= 10;
    }
    if (value > Integer.MAX_VALUE) {
      throw badNumber(i);
    }
    return (int) value;
  }

  /** A date written yyyymmdd as an epoch day; the given value where the field is blank. */
  int date(int i, int whenBlank) {
    if (i < 0 || blank(i)) {
      return whenBlank;
    }
    int start = first(i);
    int end = last(i, start);
    int value = end - start == 8 ? number(i) : -1;
    int day = value < 0 ? Dates.NONE : Dates.of(value / 10000, value / 100 % 100, value % 100);
    if (day == Dates.NONE) {
      throw new RowFault(column(i), "'" + shown(i) + "' is not a date written yyyymmdd");
    }
    return day;
  }

  /** A Julian date written yyyyddd as an epoch day; the given value where the field is blank. */
  int julianDate(int i, int whenBlank) {
    if (i < 0 || blank(i)) {
      return whenBlank;
    }
    int start = first(i);
    int value = last(i, start) - start == 7 ? number(i) : -1;
    int day = value < 0 ? Dates.NONE : Dates.ofYearDay(value / 1000, value % 1000);
    if (day == Dates.NONE) {
      throw new RowFault(column(i), "'" + shown(i) + "' is not a date written yyyyddd");
    }
    return day;
  }

  /** A date written yyyymmdd or yyyy-mm-dd; the given value where the field is blank. */
  int anyDate(int i, int whenBlank) {
    String text = text(i);
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      int day = Dates.parse(text.substring(0, 4) + text.substring(5, 7) + text.substring(8));
      if (day != Dates.NONE) {
        return day;
      }
    }
    return date(i, whenBlank);
  }

  /** A date written yyyymmdd, or {@code *} or nothing for an open end. */
  int dateOrStar(int i) {
    return width(i) > 0 && at(i, 0) == '*' && text(i).length() == 1
        ? Days.OPEN
        : date(i, Days.OPEN);
  }

  /** The only character of a field, a blank if there is none. */
  char single(int i) {
    if (i < 0 || blank(i)) {
      return ' ';
    }
    int start = first(i);
    if (last(i, start) - start > 1) {
      throw new RowFault(column(i), "'" + shown(i) + "' is longer than one character");
    }
    return Character.toUpperCase((char) (bytes[start] & 0xFF));
  }

  /** What a report counts as the column of a field. */
  int column(int i) {
    return i >= 0 && i < size ? position[i] : i + 1;
  }

  /** A field for a message: shortened, and only printable ASCII. */
  String shown(int i) {
    String text = text(i);
    StringBuilder shown = new StringBuilder();
    for (int k = 0; k < text.length() && k < 20; k++) {
      char c = text.charAt(k);
      shown.append(c >= ' ' && c < 127 ? c : '?');
    }
    return text.length() > 20 ? shown + "…" : shown.toString();
  }

  private RowFault badCode(int i) {
    return new RowFault(
        column(i), blank(i) ? "a code is missing" : "'" + shown(i) + "' is not a code");
  }

  private RowFault badNumber(int i) {
    return new RowFault(column(i), "'" + shown(i) + "' is not a number this column can hold");
  }

  private int first(int i) {
    int end = to[i];
    int k = from[i];
    while (k < end) {
      if (isBlank(bytes[k])) {
        k++;
      } else if (bytes[k] == NBSP_LEAD && k + 1 < end && bytes[k + 1] == NBSP) {
        k += 2;
      } else {
        break;
      }
    }
    return k;
  }

  private int last(int i, int first) {
    int k = to[i];
    while (k > first && isBlank(bytes[k - 1])) {
      k -= bytes[k - 1] == NBSP && k - 1 > first && bytes[k - 2] == NBSP_LEAD ? 2 : 1;
    }
    return k;
  }

  /** Blanks and the no-break space of Latin-1, which spreadsheet exports leave behind codes. */
  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == NBSP;
  }

  /** UTF-8 where it is that, else Latin-1: CMS publishes both and says neither. */
  private String decode(int offset, int length) {
    for (int k = offset; k < offset + length; k++) {
      if (bytes[k] < 0) {
        try {
          CharBuffer text =
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
          return text.toString();
        } catch (CharacterCodingException e) {
          break;
        }
      }
    }
    return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
  }

  /** The cells as trimmed text, for recognising headers. */
  String[] texts() {
    String[] texts = new String[size];
    Arrays.setAll(texts, this::text);
    return texts;
  }

  /** Letters and digits of a header cell, upper-cased. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
        normal.append(c);
      }
    }
    return normal.toString();
  }
}
