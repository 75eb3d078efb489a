package org.cleanclaim.codesets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesProperties {

  @Property(seed = "20261121")
  void a_date_is_the_epoch_day_of_the_calendar(
      @ForAll @IntRange(min = 1900, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 366) int dayOfYear) {
    int within = Math.min(dayOfYear, LocalDate.of(year, 12, 31).getDayOfYear());
    LocalDate date = LocalDate.ofYearDay(year, within);

    int expected = (int) date.toEpochDay();
    assertThat(Dates.of(year, date.getMonthValue(), date.getDayOfMonth())).isEqualTo(expected);
    assertThat(Dates.ofYearDay(year, within)).isEqualTo(expected);
    assertThat(Dates.parse(date.toString().replace("-", ""))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20230229",
        "21000229",
        "20240431",
        "20241301",
        "20240100",
        "18991231",
        "2024010",
        "2024-1-1"
      })
  void what_no_calendar_has_is_no_date(String text) {
    assertThat(Dates.parse(text)).isEqualTo(Dates.NONE);
  }
}
