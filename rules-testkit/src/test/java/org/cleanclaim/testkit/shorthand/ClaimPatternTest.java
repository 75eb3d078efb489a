package org.cleanclaim.testkit.shorthand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPatternTest {

  private static final String CLAIM =
      "dx:I10,E11.9 pos:22 tot:210.00 | 99213-25 $110 >2; 20610-RT x2";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "99213-25; 20610-RT",
        "99213-25",
        "99213-25 $110.00 >2; 20610-RT x2",
        "dx:I10,E11.9",
        "dx:I10,E119 tot:210.00 pos:22 | 99213-25; 20610-RT",
      })
  void onlyWhatIsSaidIsCompared(String pattern) {
    assertThat(ClaimPattern.parse(pattern).mismatch(ClaimShorthand.claim(CLAIM), 1)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "99213; 20610-RT ~ line 1 is 99213-25 $110.00 >2",
        "20610-RT ~ line 1 is 99213-25",
        "99213-25; 20610-RT x1 ~ line 2 is 20610-RT x2",
        "99213-25; 20610-RT; 93000 ~ the claim has 2 lines",
        "dx:E11.9,I10 ~ the diagnoses are I10,E119",
        "tot:200.00 ~ the total charge is 210.00",
        "pos:11 | 99213-25 ~ the place of service is 22",
      })
  void whatDiffersIsTold(String pattern, String instead) {
    assertThat(ClaimPattern.parse(pattern).mismatch(ClaimShorthand.claim(CLAIM), 1))
        .contains(instead);
  }

  @Test
  void aWordThatIsNotComparedIsAMistake() {
    assertThatThrownBy(() -> ClaimPattern.parse("dob:1950-01-01 | 99213"))
        .hasMessageContaining("'dob:' is not compared");
  }
}
