package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleanclaim.codesets.Releases.part;
import static org.cleanclaim.codesets.Releases.starter;

import org.cleanclaim.codesets.load.ReferenceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For which codes a PTP table with missing parts still answers. The file of part 1 ends within
 * 20553.
 */
class PtpPartsTest {
  private static final TableKind KIND = TableKind.PTP_PRACTITIONER;

  private static ReferenceLibrary library(String loaded) {
    ReferenceBuilder builder = ReferenceLibrary.builder();
    if (loaded.contains("1")) {
      builder.begin(part(KIND, "2024Q3", "2024-07-01", "2024-09-30", 1, 3));
      builder.ptp("11042", "97597", 0, Days.OPEN, 1, "");
      builder.ptp("20553", "20552", 0, Days.OPEN, 0, "");
    }
    if (loaded.contains("2")) {
      builder.begin(part(KIND, "2024Q3", "2024-07-01", "2024-09-30", 2, 3));
      builder.ptp("20553", "20610", 0, Days.OPEN, 1, "");
      builder.ptp("45385", "45380", 0, Days.OPEN, 1, "");
    }
    if (loaded.contains("3")) {
      builder.begin(part(KIND, "2024Q3", "2024-07-01", "2024-09-30", 3, 3));
      builder.ptp("97140", "97530", 0, Days.OPEN, 1, "");
    }
    if (loaded.contains("S")) {
      builder.begin(starter(KIND));
      builder.ptp("11042", "97597", 0, Days.OPEN, 1, "");
    }
    // gives every code an id without belonging to the table
    builder.begin(starter(TableKind.CPT));
    for (String code :
        new String[] {"00100", "11042", "20553", "30000", "45385", "97140", "99999"}) {
      builder.cpt(code, Days.ALWAYS, Days.OPEN);
    }
    return builder.build();
  }

  @ParameterizedTest(name = "parts {0}: {1} is covered: {2}")
  @CsvSource({
    "123, 99999, true",
    "1, 00100, true",
    "1, 11042, true",
    "1, 20553, false",
    "1, 30000, false",
    "12, 20553, true",
    "12, 30000, true",
    "12, 45385, false",
    "2, 20553, false",
    "2, 30000, true",
    "3, 99999, true",
    "13, 30000, false",
    "S, 11042, false"
  })
  void a_code_at_the_seam_of_a_missing_part_is_not_covered(
      String loaded, String code, boolean covered) {
    ReferenceLibrary library = library(loaded);

    assertThat(library.ptp(EditSetting.PRACTITIONER).covers(library.procedures().id(code)))
        .isEqualTo(covered);
  }
}
