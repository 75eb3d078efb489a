package org.cleanclaim.codesets.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleanclaim.codesets.Days;
import org.cleanclaim.codesets.Release;
import org.cleanclaim.codesets.TableKind;
import org.jspecify.annotations.Nullable;

/** A calendar quarter, the rhythm in which CMS replaces most tables. */
record Quarter(int year, int number) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)";
  private static final Pattern YEAR_QUARTER = Pattern.compile("(20\\d\\d)[-_ ]?q([1-4])(?!\\d)");
  private static final Pattern QUARTER_YEAR =
      Pattern.compile("(?<![a-z0-9])q([1-4])[-_ ]?(20\\d\\d)(?!\\d)");
  private static final Pattern YEAR_MONTH_NUMBER =
      Pattern.compile("(20\\d\\d)[-_]?(0[1-9]|1[0-2])(?!\\d)");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(20\\d\\d)[-_ ]?" + MONTH + "(?![a-z])");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?<![a-z])" + MONTH + "[-_ ]*(?:\\d\\d?,?[-_ ]+)?(20\\d\\d)");

  static Quarter ofMonth(int year, int month) {
    return new Quarter(year, (month + 2) / 3);
  }

  /** The quarter a name or caption speaks of, whichever common way it is written. */
  static @Nullable Quarter in(String text) {
    Quarter named = named(text);
    if (named != null) {
      return named;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher match = YEAR_MONTH.matcher(lower);
    if (match.find()) {
      return ofMonth(Integer.parseInt(match.group(1)), month(match.group(2)));
    }
    match = MONTH_YEAR.matcher(lower);
    if (match.find()) {
      return ofMonth(Integer.parseInt(match.group(2)), month(match.group(1)));
    }
    match = YEAR_MONTH_NUMBER.matcher(lower);
    if (match.find()) {
      return ofMonth(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }
    return null;
  }

  /** The quarter a text names as such: {@code 2026Q3}, {@code q3-2026}. */
  static @Nullable Quarter named(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher match = YEAR_QUARTER.matcher(lower);
    if (match.find()) {
      return new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }
    match = QUARTER_YEAR.matcher(lower);
    return match.find()
        ? new Quarter(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)))
        : null;
  }

  /** The quarter the innermost name speaks of that speaks of any. */
  static @Nullable Quarter in(List<String> texts) {
    for (String text : texts) {
      Quarter quarter = in(text);
      if (quarter != null) {
        return quarter;
      }
    }
    return null;
  }

  /** The number of a month by its first three letters. */
  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  int from() {
    return Days.of(year, 3 * number - 2, 1);
  }

  int to() {
    return number == 4 ? Days.of(year, 12, 31) : Days.of(year, 3 * number + 1, 1) - 1;
  }

  String label() {
    return year + "Q" + number;
  }

  /** A release in force during this quarter. */
  Release release(TableKind kind, String label, int part, int parts, String source) {
    return new Release(kind, label, from(), to(), Release.Edition.OFFICIAL, part, parts, source);
  }
}
