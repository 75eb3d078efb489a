package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.engine.rule.TimelyFiling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check digits and deadlines by themselves. */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "1234567893, true", "1245319599, true", "1987654328, true", "2000000002, true",
    "1234567890, false", "3234567893, false", "123456789, false", "12345678933, false",
    "12345A7893, false", "0234567893, false",
  })
  void npi(String npi, boolean valid) {
    assertThat(Identifiers.isNpi(npi)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-18, 2026-01-20", // Sunday, then Martin Luther King's birthday
    "2024-12-31, 2025-12-31",
    "2025-01-01, 2026-01-02", // New Year's Day
    "2020-12-31, 2022-01-03", // Friday 2021-12-31: New Year's Day observed, then the weekend
    "2024-06-19, 2025-06-20", // Juneteenth
    "2025-05-25, 2026-05-26", // Memorial Day
  })
  void theDeadlineMovesToTheNextBusinessDay(LocalDate service, LocalDate deadline) {
    assertThat(TimelyFiling.medicareDeadline(service)).isEqualTo(deadline);
  }
}
