package org.cleanclaim.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References in the prose of the tabular list. */
class CodePatternTest {

  @ParameterizedTest(name = "{0} names {1} and not {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "type 1 diabetes (E10.-) | E109 E1065 E10 | E119 E1",
        "influenza (J09.X3, J10.2, J11.2) | J09X3 J102 J112 | J09X2 J101",
        "mental disorders (F10-F19) | F10 F1510 F19999 | F09 F200",
        "in diabetes (E08-E13 with .44) | E0844 E1144 E13441 | E1143 E144",
        "angiopathy (E08-E13 with .51-.52) | E0851 E1152 E1351 | E1153 E1150",
        "in diabetes (E08-E13 with .61-) | E08610 E1161 | E1162",
        "intoxication (F10-F19, with .17, .27, .97) | F1017 F1427 F1997 | F1010 F1018",
        "adverse effect (T36-T50 with fifth or sixth character 5) | T360X5A T3695XA T50995D | T360X1A T3691XA",
        "poisoning (T36-T50 with fifth or sixth character 1-4 or 6) | T360X1A T360X6A T3692XA | T360X5A",
        "stuttering (I69. with final characters -23) | I69023 I69323 | I69021 I69",
        "mononucleosis (B27.- with fourth character 2) | B272 B2720 | B2702 B27",
        "whooping cough (A37 with fifth-character 1) | A3701 A3791 | A3700",
        "fracture (S72 with 7th character B) | S72001B | S72001A S7200",
        "codes (I01.0 -I01.9) | I010 I018 I0190 | I02",
        "range (I25.70-I25.73-) | I25700 I25731 | I25750",
        "two (F45.8, G47.63) (see also Z99) | F458 G4763 Z99 | F45",
        "renal (in) (due to) N17 | - | N179",
        "vitamin deficiency (HPV) (LAC) (BMI) | - | B12",
        "open (C44.301, C44.311 | C44301 C44311 | C4430"
      })
  void excludes_notes_count_what_stands_in_parentheses(String note, String named, String others) {
    assertThat(words(named)).allMatch(code -> names(note, code, false));
    assertThat(words(others)).noneMatch(code -> names(note, code, false));
  }

  @Test
  void other_notes_also_name_codes_in_running_text() {
    assertThat(names("code from category Z3A to identify the week", "Z3A30", true)).isTrue();
    assertThat(names("code (B95-B97) for the organism in J12", "J12", true)).isFalse();
  }

  @Test
  void a_pattern_prints_in_a_normal_form() {
    assertThat(CodePatternParser.parse("(T36-T50 with fifth or sixth character 5)", false))
        .extracting(CodePattern::text)
        .containsExactly("T36-T50 with fifth or sixth character in 5");
  }

  private static Stream<String> words(String codes) {
    return codes == null ? Stream.empty() : Stream.of(codes.split(" "));
  }

  private static boolean names(String note, String code, boolean runningText) {
    return CodePatternParser.parse(note, runningText).stream().anyMatch(p -> p.matches(code));
  }
}
