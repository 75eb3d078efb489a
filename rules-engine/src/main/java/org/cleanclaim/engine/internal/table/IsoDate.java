package org.cleanclaim.engine.internal.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cleanclaim.codesets.Days;
import org.jspecify.annotations.Nullable;

/** Dates as people write them in packs: {@code 2026-01-31}. */
public final class IsoDate {

  private static final int LENGTH = 10; // with a longer year a date no longer fits an epoch day

  private IsoDate() {}

  /** The epoch day of a date; {@code null} when the text is none. */
  public static @Nullable Integer day(String text) {
    try {
      return text.length() == LENGTH ? Days.of(LocalDate.parse(text)) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
