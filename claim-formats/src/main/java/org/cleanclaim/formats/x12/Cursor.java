package org.cleanclaim.formats.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.SourcePosition;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.formats.source.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * The current segment together with where it stands (loop, service line) and who takes its
 * problems. Reads elements as the model wants them; what is missing, too long or of the wrong type
 * becomes a FMT-003 problem and {@code null}.
 */
final class Cursor {

  private static final int MONEY_DIGITS = 10;
  private static final int QUANTITY_DIGITS = 15;
  private static final int QUANTITY_DECIMALS = 3;

  private final String source;
  private Segment segment;
  private Loop loop = Loop.HEADER;
  private int line;
  private ProblemSink problems;

  Cursor(String source, Segment segment, ProblemSink problems) {
    this.source = source;
    this.segment = segment;
    this.problems = problems;
  }

  void at(Segment current) {
    segment = current;
  }

  void in(Loop current) {
    loop = current;
  }

  void line(int number) {
    line = number;
  }

  void problemsTo(ProblemSink target) {
    problems = target;
  }

  Segment segment() {
    return segment;
  }

  Loop loop() {
    return loop;
  }

  SourcePosition position() {
    return new SourcePosition(source, segment.ordinal(), segment.line());
  }

  /** The whole segment, for what has no field of its own. */
  X12Segment kept() {
    return new X12Segment(loop.id(), segment.id(), segment.elements(), position());
  }

  /** Whether any element beyond these is filled; bit n stands for element n. */
  boolean saysMoreThan(long elements) {
    for (int e = 1; e <= segment.count(); e++) {
      if ((e > 63 || (elements >> e & 1) == 0) && segment.has(e)) {
        return true;
      }
    }
    return false;
  }

  void syntax(String element, String text) {
    problems.add(ProblemSink.SYNTAX, loop.id(), element, line, text, position());
  }

  void bad(int element, String text) {
    bad(element, 0, text);
  }

  void bad(int element, int component, String text) {
    problems.add(ProblemSink.ELEMENT, loop.id(), name(element, component), line, text, position());
  }

  private String name(int element, int component) {
    String name = segment.id() + (element < 10 ? "0" : "") + element;
    return component == 0 ? name : name + "-" + component;
  }

  private @Nullable String raw(int element, int component) {
    return component == 0 ? segment.text(element) : segment.text(element, component);
  }

  /** An optional text of at most this many characters. */
  @Nullable String text(int element, int max) {
    return text(element, 0, 1, max);
  }

  /** An optional text of a component. */
  @Nullable String text(int element, int component, int min, int max) {
    String s = raw(element, component);
    if (s != null && (s.length() > max || s.length() < min)) {
      bad(
          element,
          component,
          "has "
              + s.length()
              + " characters; "
              + (min == max ? "exactly " + max : min + " to " + max)
              + " allowed");
    }
    return s;
  }

  /** A required text of at most this many characters. */
  @Nullable String required(int element, int max) {
    return required(element, 0, 1, max);
  }

  @Nullable String required(int element, int component, int min, int max) {
    String s = text(element, component, min, max);
    if (s == null) {
      missing(element, component);
    }
    return s;
  }

  void missing(int element, int component) {
    bad(element, component, "required and missing");
  }

  /** An amount in cents. */
  @Nullable Long money(int element, boolean required) {
    String s = segment.text(element);
    if (s == null) {
      if (required) {
        missing(element, 0);
      }
      return null;
    }
    Decimal d = Decimal.of(s);
    if (d == null) {
      bad(element, "not an amount: " + ValueShape.of(s));
      return null;
    }
    if (d.scale() > 2) {
      bad(element, "more than two decimals: " + ValueShape.of(s));
      return null;
    }
    if (d.digits() > MONEY_DIGITS) {
      bad(element, "more than ten digits: " + ValueShape.of(s));
    }
    return d.digits() > 16 ? null : d.hundredths();
  }

  /** A quantity, as exact as it was sent. */
  @Nullable BigDecimal quantity(int element, boolean required) {
    String s = segment.text(element);
    if (s == null) {
      if (required) {
        missing(element, 0);
      }
      return null;
    }
    Decimal d = Decimal.of(s);
    if (d == null || d.digits() > 18) {
      bad(element, "not a quantity: " + ValueShape.of(s));
      return null;
    }
    if (d.scale() > QUANTITY_DECIMALS) {
      bad(element, "more than three decimals: " + ValueShape.of(s));
    } else if (d.digits() > QUANTITY_DIGITS) {
      bad(element, "more than fifteen digits: " + ValueShape.of(s));
    }
    return d.value();
  }

  /** A whole number between two others. */
  @Nullable Integer whole(int element, int component, int min, int max) {
    String s = raw(element, component);
    if (s == null) {
      return null;
    }
    int n = 0;
    boolean number = s.length() <= 6;
    for (int i = 0; number && i < s.length(); i++) {
      int digit = s.charAt(i) - '0';
      number = digit >= 0 && digit <= 9;
      n = n * 10 + digit;
    }
    if (!number || n < min || n > max) {
      bad(
          element,
          component,
          "not a whole number from " + min + " to " + max + ": " + ValueShape.of(s));
      return null;
    }
    return n;
  }

  /** A date CCYYMMDD; {@code null} after a problem when it is none. */
  @Nullable LocalDate day(int element, boolean required) {
    String s = segment.text(element);
    if (s == null) {
      if (required) {
        missing(element, 0);
      }
      return null;
    }
    LocalDate day = s.length() == 8 ? date(s, 0) : null;
    if (day == null) {
      bad(element, "not a date (CCYYMMDD): " + ValueShape.of(s));
    }
    return day;
  }

  /**
   * First and last day of the period in two elements, format (D8 or RD8) and value; a single day
   * has no last.
   */
  @Nullable Period period(int formatElement, int element) {
    String format = segment.text(formatElement);
    if (format == null) {
      missing(formatElement, 0);
    } else if (!format.equals("D8") && !format.equals("RD8")) {
      bad(formatElement, "neither D8 nor RD8: " + ValueShape.of(format));
      return null;
    }
    if (!"RD8".equals(format)) {
      LocalDate day = day(element, true);
      return day == null ? null : new Period(day, null);
    }
    String s = segment.text(element);
    if (s == null) {
      missing(element, 0);
      return null;
    }
    LocalDate from = s.length() == 17 && s.charAt(8) == '-' ? date(s, 0) : null;
    LocalDate to = from == null ? null : date(s, 9);
    if (from == null || to == null) {
      bad(element, "not a period (CCYYMMDD-CCYYMMDD): " + ValueShape.of(s));
      return null;
    }
    return new Period(from, to.equals(from) ? null : to);
  }

  /** Days of a DTP segment, both inclusive; {@code to} is {@code null} for a single day. */
  record Period(LocalDate from, @Nullable LocalDate to) {}

  private static @Nullable LocalDate date(String s, int at) {
    int n = 0;
    for (int i = at; i < at + 8; i++) {
      int digit = s.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      n = n * 10 + digit;
    }
    int year = n / 10000;
    int month = n / 100 % 100;
    int day = n % 100;
    if (year < 1000
        || month < 1
        || month > 12
        || day < 1
        || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** The REF segment the cursor stands on, {@code null} when it lacks its qualifier or value. */
  @Nullable Reference reference() {
    String qualifier = required(1, 0, 2, 3);
    String value = required(2, 50);
    return qualifier == null || value == null ? null : new Reference(qualifier, value, position());
  }
}
