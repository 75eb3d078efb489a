package org.cleanclaim.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cleanclaim.engine.rule.Identifiers;

class IdentifierLawsTest {

  private static final String REGEX =
      "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d"
          + "[AC-HJKMNP-RT-Y]{2}\\d{2}";

  /**
   * Ten digits from 1 or 2 on with the check digit worked out by the book: 80840, doubled alternate
   * digits.
   */
  @Provide
  Arbitrary<String> npis() {
    return Arbitraries.longs()
        .between(100_000_000L, 299_999_999L)
        .map(
            n -> {
              String digits = "80840" + n;
              int sum = 0;
              for (int i = 0; i < digits.length(); i++) {
                int d = digits.charAt(digits.length() - 1 - i) - '0';
                sum += i % 2 == 0 ? (2 * d) / 10 + (2 * d) % 10 : d;
              }
              return n + String.valueOf((10 - sum % 10) % 10);
            });
  }

  @Provide
  Arbitrary<String> mbis() {
    Arbitrary<Character> digit = Arbitraries.chars().range('0', '9');
    Arbitrary<Character> letter = Arbitraries.chars().with("ACDEFGHJKMNPQRTUVWXY".toCharArray());
    Arbitrary<String> head =
        Combinators.combine(
                Arbitraries.chars().range('1', '9'),
                letter,
                Arbitraries.oneOf(letter, digit),
                digit)
            .as((a, b, c, d) -> "" + a + b + c + d);
    Arbitrary<String> middle =
        Combinators.combine(letter, Arbitraries.oneOf(letter, digit), digit)
            .as((a, b, c) -> "" + a + b + c);
    Arbitrary<String> tail =
        Combinators.combine(letter, letter, digit, digit).as((a, b, c, d) -> "" + a + b + c + d);
    return Combinators.combine(head, middle, tail).as((a, b, c) -> a + b + c);
  }

  @Property(seed = "20261121")
  void anNpiIsKnownByItsCheckDigit(@ForAll("npis") String npi) {
    assertThat(Identifiers.isNpi(npi)).isTrue();
  }

  @Property(seed = "20261121")
  void oneWrongDigitIsAlwaysSeen(
      @ForAll("npis") String npi,
      @ForAll @IntRange(max = 9) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    StringBuilder wrong = new StringBuilder(npi);
    wrong.setCharAt(place, (char) ('0' + (npi.charAt(place) - '0' + by) % 10));

    assertThat(Identifiers.isNpi(wrong.toString())).isFalse();
  }

  @Property(seed = "20261121")
  void theMbiCheckAgreesWithThePublishedPattern(
      @ForAll("mbis") String mbi,
      @ForAll @IntRange(max = 10) int place,
      @ForAll("anyCharacter") char other) {
    StringBuilder changed = new StringBuilder(mbi);
    changed.setCharAt(place, other);

    assertThat(Identifiers.isMbi(mbi)).isTrue();
    assertThat(Identifiers.isMbi(changed.toString())).isEqualTo(changed.toString().matches(REGEX));
  }

  @Property(seed = "20261121")
  void lettersReadForDigitsAreReadBack(
      @ForAll("mbis") String mbi, @ForAll @IntRange(max = 10) int place) {
    int letter = "012358".indexOf(mbi.charAt(place));
    StringBuilder misread = new StringBuilder(mbi);
    if (letter >= 0 && mbi.charAt(place) != '3') {
      misread.setCharAt(place, "OIZ?SB".charAt(letter));
      assertThat(Identifiers.mbiWithDigits(misread.toString())).isEqualTo(mbi);
    }
    assertThat(Identifiers.mbiWithDigits(mbi)).isNull();
  }

  @Provide
  Arbitrary<Character> anyCharacter() {
    return Arbitraries.chars().range('0', '9').range('A', 'Z');
  }

  @Property(seed = "20261121")
  void aShapeKeepsNothingOfTheValue(@ForAll("mbis") String mbi) {
    String shape = Identifiers.shape(mbi);

    assertThat(shape).hasSameSizeAs(mbi).matches("[9A]+");
  }
}
