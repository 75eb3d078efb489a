package org.cleanclaim.testkit.shorthand;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.cleanclaim.claim.Money;
import org.jspecify.annotations.Nullable;

/** Reads dates and numbers; what is none is a mistake with its place. */
final class Values {

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** Two days, both inclusive. */
  record Span(LocalDate from, LocalDate to) {}

  @Nullable LocalDate date(Word word) {
    try {
      return LocalDate.parse(word.text());
    } catch (DateTimeException e) {
      problems.add(word, "'" + word.text() + "' is no date", "write it as 2026-03-10");
      return null;
    }
  }

  @Nullable Span span(Word word) {
    int dots = word.text().indexOf("..");
    if (dots < 0) {
      problems.add(
          word, "'" + word.text() + "' is no period", "write it as 2026-03-01..2026-03-10");
      return null;
    }
    LocalDate from =
        date(new Word(word.text().substring(0, dots), word.start(), word.start() + dots));
    LocalDate to = date(word.behind(dots + 2));
    return from == null || to == null ? null : new Span(from, to);
  }

  @Nullable Long cents(Word word) {
    try {
      return Money.cents(word.text());
    } catch (ArithmeticException | NumberFormatException e) {
      problems.add(word, "'" + word.text() + "' is no amount", "write it as 120.00");
      return null;
    }
  }

  @Nullable BigDecimal number(Word word) {
    try {
      return new BigDecimal(word.text());
    } catch (NumberFormatException e) {
      problems.add(word, "'" + word.text() + "' is no number", "write it as 2 or 1.5");
      return null;
    }
  }

  @Nullable Integer whole(Word word, int least, int most) {
    try {
      int value = Integer.parseInt(word.text());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.add(
        word,
        "'" + word.text() + "' is no whole number from " + least + " to " + most,
        "write it as " + Math.max(least, 1));
    return null;
  }

  /** The two sides of a separator that must be there. */
  Word @Nullable [] pair(Word word, char separator, String example) {
    int at = word.text().indexOf(separator);
    if (at <= 0 || at == word.text().length() - 1) {
      problems.add(word, "'" + word.text() + "' is not complete", "write it as " + example);
      return null;
    }
    return new Word[] {
      new Word(word.text().substring(0, at), word.start(), word.start() + at), word.behind(at + 1)
    };
  }
}
