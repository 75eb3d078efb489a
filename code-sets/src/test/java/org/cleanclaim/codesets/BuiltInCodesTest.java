package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.Releases.day;
import static org.cleanclaim.codesets.Releases.official;

import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modifiers and places of service, which need no file. */
class BuiltInCodesTest {

  @ParameterizedTest(name = "modifier {0} on {1} is {2}")
  @CsvSource({
    "25, 2016-01-01, VALID",
    "XS, 2014-12-31, NOT_YET",
    "XS, 2015-01-01, VALID",
    "ZA, 2018-03-31, VALID",
    "ZA, 2018-04-01, TERMINATED",
    "93, 2021-12-31, NOT_YET",
    "TA, 2024-01-01, VALID",
    "1A, 2024-01-01, UNKNOWN",
    "99, 2024-01-01, VALID",
    "x5, 2024-01-01, UNKNOWN",
    "259, 2024-01-01, UNKNOWN"
  })
  void modifiers_have_dates(String modifier, String date, CodeStatus status) {
    ModifierCodes modifiers = ReferenceLibrary.empty().modifiers();
    assertThat(modifiers.status(modifiers.id(modifier), day(date))).isEqualTo(status);
  }

  @Test
  void a_loaded_hcpcs_file_decides_for_the_modifiers_it_has() {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    builder.begin(official(TableKind.HCPCS, "2026Q4", "2026-10-01", "2026-12-31"));
    builder.modifier("XS", day("2015-01-01"), day("2026-06-30"));
    builder.modifier("QZ", day("2027-01-01"), Days.OPEN);
    ModifierCodes modifiers = builder.build().modifiers();

    assertThat(modifiers.status(modifiers.id("XS"), day("2026-07-01")))
        .isEqualTo(CodeStatus.TERMINATED);
    assertThat(modifiers.status(modifiers.id("QZ"), day("2026-07-01")))
        .isEqualTo(CodeStatus.NOT_YET);
    assertThat(modifiers.status(modifiers.id("XE"), day("2026-07-01"))).isEqualTo(CodeStatus.VALID);
  }

  @Test
  void every_modifier_has_its_own_id() {
    ModifierCodes modifiers = ReferenceLibrary.empty().modifiers();
    for (int id = 0; id < 36 * 36; id++) {
      assertThat(modifiers.id(modifiers.code(id))).isEqualTo(id);
    }
  }

  @ParameterizedTest(name = "place {0} on {1} is {2}, facility {3}")
  @CsvSource({
    "11, 2024-01-01, VALID, false",
    "22, 2024-01-01, VALID, true",
    "19, 2015-12-31, NOT_YET, true",
    "19, 2016-01-01, VALID, true",
    "10, 2021-12-31, NOT_YET, false",
    "27, 2023-10-01, VALID, false",
    "28, 2024-01-01, UNKNOWN, false",
    "1, 2024-01-01, UNKNOWN, false"
  })
  void places_of_service_have_dates(String code, String date, CodeStatus status, boolean facility) {
    PlaceOfServiceCodes places = ReferenceLibrary.empty().placesOfService();
    int id = places.id(code);
    assertThat(places.status(id, day(date))).isEqualTo(status);
    assertThat(places.facility(id)).isEqualTo(facility);
  }
}
