package org.cleanclaim.testkit.shorthand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.jspecify.annotations.Nullable;

/** Reads earlier lines: {@code 45385-59@2026-03-09/x2/denied/by=1987654328}. */
final class HistoryReader {

  private static final String EXAMPLE = "45385-59@2026-03-09";

  private final Values values;
  private final Problems problems;

  HistoryReader(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  ClaimHistory read(@Nullable Word word) {
    if (word == null) {
      return ClaimHistory.of(List.of());
    }
    if (word.text().equals("?")) {
      return ClaimHistory.UNKNOWN;
    }
    List<HistoryLine> lines = new ArrayList<>();
    for (Word entry : Words.parts(word, ',')) {
      HistoryLine line = line(Words.parts(entry, '/'), entry);
      if (line != null) {
        lines.add(line);
      }
    }
    return ClaimHistory.of(lines);
  }

  private @Nullable HistoryLine line(List<Word> parts, Word entry) {
    Word[] codeAndDay = parts.isEmpty() ? null : values.pair(parts.get(0), '@', EXAMPLE);
    if (codeAndDay == null) {
      if (parts.isEmpty()) {
        problems.add(entry, "an empty entry", "write earlier lines as " + EXAMPLE + ",…");
      }
      return null;
    }
    String[] code = codeAndDay[0].text().split("-");
    boolean period = codeAndDay[1].text().contains("..");
    Values.Span span = period ? values.span(codeAndDay[1]) : null;
    LocalDate day = period ? null : values.date(codeAndDay[1]);
    if (span == null && day == null) {
      return null;
    }
    Details details = new Details();
    for (Word part : parts.subList(1, parts.size())) {
      take(part, details);
    }
    return new HistoryLine(
        code[0],
        Arrays.asList(code).subList(1, code.length),
        span != null ? span.from() : java.util.Objects.requireNonNull(day),
        span != null ? span.to() : java.util.Objects.requireNonNull(day),
        details.units,
        details.charge,
        details.place,
        details.billing,
        details.rendering,
        details.specialty,
        details.status);
  }

  private static final class Details {
    BigDecimal units = BigDecimal.ONE;
    HistoryLine.Status status = HistoryLine.Status.PAID;
    @Nullable Long charge;
    @Nullable String place;
    @Nullable String billing;
    @Nullable String rendering;
    @Nullable String specialty;
  }

  private void take(Word part, Details d) {
    String text = part.text();
    int equals = text.indexOf('=');
    String key = equals < 0 ? "" : text.substring(0, equals);
    String value = text.substring(equals + 1);
    if (text.startsWith("x")) {
      BigDecimal units = values.number(part.rest());
      d.units = units == null ? BigDecimal.ONE : units;
    } else if (text.startsWith("$")) {
      d.charge = values.cents(part.rest());
    } else if (key.equals("pos")) {
      d.place = value;
    } else if (key.equals("bill")) {
      d.billing = value;
    } else if (key.equals("by")) {
      d.rendering = value;
    } else if (key.equals("tax")) {
      d.specialty = value;
    } else {
      HistoryLine.Status status = status(text);
      if (status == null) {
        problems.add(
            part,
            "'" + text + "' says nothing of an earlier line",
            "known are x2 $100.00 pos= bill= by= tax= paid pending denied voided");
      } else {
        d.status = status;
      }
    }
  }

  private static HistoryLine.@Nullable Status status(String text) {
    for (HistoryLine.Status s : HistoryLine.Status.values()) {
      if (s.name().toLowerCase(Locale.ROOT).equals(text)) {
        return s;
      }
    }
    return null;
  }
}
