package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change to a sound claim, and the one problem it makes. */
class X12ProblemsTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DMG*D8*19500102*F | DMG*D8*19501302*F | FMT-003 2010BA DMG02 | 99999999
          DMG*D8*19500102*F | DMG*D8*9999-99-99*F | FMT-003 2010BA DMG02 | 9999-99-99
          DMG*D8*19500102*F | DMG*D8**F | FMT-003 2010BA DMG02 | missing
          DMG*D8*19500102*F | DMG**19500102*F | FMT-003 2010BA DMG01 | missing
          DMG*D8*19500102*F | DMG*D8*19500102*X | FMT-003 2010BA DMG03 | none of F, M, U: A
          NM1*IL*1*PATIENTLAST*PATIENTFIRST****MI*1EG4TE5MK73 | NM1*IL*1*PATIENTLAST*PATIENTFIRST*****1EG4TE5MK73 | FMT-003 2010BA NM108 | missing
          NM1*IL*1*PATIENTLAST*PATIENTFIRST****MI*1EG4TE5MK73 | NM1*IL*1*PATIENTLAST*PATIENTFIRST****MI | FMT-003 2010BA NM109 | missing
          NM1*IL*1*PATIENTLAST | NM1*IL*3*PATIENTLAST | FMT-003 2010BA NM102 | neither 1
          PATIENTLAST | AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFFG | FMT-003 2010BA NM103 | 61 characters
          N3*2 OAK AVE | N3*AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFF | FMT-003 2010BA N301 | 56 characters
          N4*SPRINGFIELD*IL*62702 | N4*SPRINGFIELD*IL*62 | FMT-003 2010BA N403 | 2 characters
          REF*EI*123456789 | REF*EI | FMT-003 2010AA REF02 | missing
          REF*EI*123456789 | REF**123456789 | FMT-003 2010AA REF01 | missing
          SBR*P*18 | SBR**18 | FMT-003 2000B SBR01 | missing
          CLM*PCN1*120 | CLM**120 | FMT-003 2300 CLM01 | missing
          CLM*PCN1*120 | CLM*PCN1* | FMT-003 2300 CLM02 | missing
          CLM*PCN1*120 | CLM*AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDD*120 | FMT-003 2300 CLM01 | 39 characters
          CLM*PCN1*120 | CLM*PCN1*12,0 | FMT-003 2300 CLM02 | not an amount: 99,9
          11:B:1 | 11:A:1 | FMT-003 2300 CLM05-2 | not B
          11:B:1 | 11:B | FMT-003 2300 CLM05-3 | missing
          11:B:1*Y*A | 11:B:1*Y* | FMT-003 2300 CLM07 | missing
          HI*ABK:E119 | HI*ABK | FMT-003 2300 HI01-2 | missing
          HI*ABK:E119 | HI*ABK:E119*XYZ:I10 | FMT-003 2300 HI02-1 | AAA
          LX*1 | LX*7 | FMT-001 2400 LX01 line 1 | number 1
          LX*1 | LX | FMT-003 2400 LX01 line 1 | missing
          HC:99213*120 | HC:99213*12.345 | FMT-003 2400 SV102 line 1 | more than two decimals: 99.999
          HC:99213*120 | HC:99213*$1,200 | FMT-003 2400 SV102 line 1 | $9,999
          HC:99213*120 | HC:99213*12345678901 | FMT-003 2400 SV102 line 1 | more than ten digits
          HC:99213*120 | HC:99213*1E3 | FMT-003 2400 SV102 line 1 | 9A9
          SV1*HC:99213 | SV1*:99213 | FMT-003 2400 SV101-1 line 1 | missing
          SV1*HC:99213 | SV1*HC | FMT-003 2400 SV101-2 line 1 | missing
          SV1*HC:99213 | SV1*HC:99213:2 | FMT-003 2400 SV101-3 line 1 | exactly 2
          *UN*1***1 | **1***1 | FMT-003 2400 SV103 line 1 | missing
          *UN*1***1 | *UN****1 | FMT-003 2400 SV104 line 1 | missing
          *UN*1***1 | *UN*1.2345***1 | FMT-003 2400 SV104 line 1 | three decimals
          *UN*1***1 | *UN*1 | FMT-003 2400 SV107 line 1 | missing
          *UN*1***1 | *UN*1***1:13 | FMT-003 2400 SV107-2 line 1 | 99
          DTP*472*D8*20260310 | DTP*472*D8*20260230 | FMT-003 2400 DTP03 line 1 | not a date
          DTP*472*D8*20260310 | DTP*472*D8*20260310-20260311 | FMT-003 2400 DTP03 line 1 | 99999999-99999999
          DTP*472*D8*20260310 | DTP*472*RD8*20260310 | FMT-003 2400 DTP03 line 1 | not a period
          DTP*472*D8*20260310 | DTP*472*TM*1030 | FMT-003 2400 DTP02 line 1 | neither D8 nor RD8
          DTP*472*D8*20260310 | DTP*472**20260310 | FMT-003 2400 DTP02 line 1 | missing
          HI*ABK:E119 | AMT*F5*~HI*ABK:E119 | FMT-003 2300 AMT02 | missing
          HI*ABK:E119 | HI*ABK:E119~DTP*435*D8*20260301 | FMT-001 2300 DTP | out of order
          HI*ABK:E119 | NTE*ADD*A~NTE*ADD*B~HI*ABK:E119 | FMT-001 2300 NTE | more than once
          HI*ABK:E119 | nte*ADD*A~HI*ABK:E119 | FMT-001 2300 | not a segment id: AAA
          HI*ABK:E119 | SV2*0300~HI*ABK:E119 | FMT-001 2300 SV2 | no place
          HI*ABK:E119 | NM1*82*1*A*B****XX*1245319599~HI*ABK:E119 | FMT-001 2300 HI | belongs to loop 2300
          HI*ABK:E119 | HI*ABK:E119~NM1*ZZ*1*A | FMT-001 2310 NM101 | no party
          NM1*PR*2*MEDICARE*****PI*12345 | NM1*XX*2*MEDICARE*****PI*12345 | FMT-001 2010 NM101 | no party
          """)
  void oneChangeMakesOneProblem(String from, String to, String expected, String text) {
    Reading r = Sample.read(Sample.with(from, to));
    assertThat(r.claims()).hasSize(1);
    assertThat(r.claimProblems()).contains(expected);
    SyntaxProblem p =
        r.claim().problems().stream()
            .filter(x -> Reading.brief(x).equals(expected))
            .findFirst()
            .orElseThrow();
    assertThat(p.problem()).contains(text);
    assertThat(p.snipType()).isEqualTo(expected.startsWith("FMT-001") ? 1 : 2);
    assertThat(p.position()).isNotNull();
    boolean follows = expected.startsWith("FMT-001 2010 NM101");
    assertThat(r.claimProblems()).hasSize(follows ? 2 : 1);
  }

  @Test
  void whatIsBrokenStaysEmpty() {
    Claim c =
        Sample.read(
                Sample.file(
                    Sample.PLAIN
                        .replace("19500102", "19501302")
                        .replace("HC:99213*120", "HC:99213*12.345")
                        .replace("*UN*1*", "*UN*ONE*")
                        .replace("20260310", "2026031")))
            .claim();
    assertThat(c.patient().birthDate()).isNull();
    assertThat(c.lines().get(0).chargeCents()).isNull();
    assertThat(c.lines().get(0).units()).isNull();
    assertThat(c.lines().get(0).from()).isNull();
    assertThat(c.problems()).hasSize(4);
  }

  @ParameterizedTest(name = "without {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SBR*P*18*GRP1******MB | FMT-001 2000B SBR
          NM1*85*2*MAIN ST CLINIC*****XX*1234567893 | FMT-001 2010AA NM1
          NM1*PR*2*MEDICARE*****PI*12345 | FMT-001 2010BB NM1
          NM1*IL*1*PATIENTLAST*PATIENTFIRST****MI*1EG4TE5MK73 | FMT-001 2010BA NM1
          HL*2*1*22*0 | FMT-001 2300 CLM
          SV1*HC:99213*120*UN*1***1 | FMT-001 2400 SV1 line 1
          LX*1 | FMT-001 2300 LX
          """)
  void aMissingSegmentIsNamed(String segment, String expected) {
    List<String> body = Sample.segments(Sample.PLAIN);
    assertThat(body.remove(segment)).isTrue();
    assertThat(Sample.read(Sample.file(body)).claimProblems()).contains(expected);
  }

  @Test
  void aProblemOfALevelStandsOnEachOfItsClaims() {
    String second =
        "CLM*PCN2*1***11:B:1*Y*A*Y*Y\nHI*ABK:I10\nLX*1\nSV1*HC:99213*1*UN*1***1\nDTP*472*D8*20260310\n";
    Reading r = Sample.read(Sample.file(Sample.PLAIN.replace("19500102", "1950") + second));
    assertThat(r.claims()).hasSize(2);
    assertThat(r.claimProblems()).containsExactly("FMT-003 2010BA DMG02", "FMT-003 2010BA DMG02");
    assertThat(r.fileProblems()).isEmpty();
  }

  @Test
  void aProblemOfALevelWithoutClaimsIsTheFiles() {
    List<String> body = Sample.segments(Sample.PLAIN.replace("19500102", "1950"));
    Reading r =
        Sample.read(Sample.file(body.subList(0, body.indexOf("CLM*PCN1*120***11:B:1*Y*A*Y*Y"))));
    assertThat(r.claims()).isEmpty();
    assertThat(r.fileProblems()).containsExactly("FMT-003 2010BA DMG02", "FMT-001 2000B HL");
  }

  @Test
  void noProblemAndNoToStringShowsWhomTheClaimIsAbout() {
    String secret = "ZZSECRETZZ";
    String number = "7654321";
    for (String line : Sample.segments(Sample.PLAIN)) {
      for (int e = 1; e < 10; e++) {
        List<String> body = Sample.segments(Sample.PLAIN);
        String[] elements = line.split("\\*", -1);
        if (e >= elements.length) {
          continue;
        }
        elements[e] = secret.repeat(8) + number + ".5.5-";
        body.set(body.indexOf(line), String.join("*", elements));
        Reading r = Sample.read(Sample.file(body));
        String shown = r.problems() + " " + r.claims();
        for (Claim c : r.claims()) {
          shown +=
              c.problems()
                  + " "
                  + c.patient()
                  + c.coverages()
                  + c.references()
                  + c.notes()
                  + c.dates()
                  + c.other();
        }
        boolean named =
            elements[0].equals("SV1") || elements[0].equals("NM1") && line.contains("*XX*");
        if (!named) {
          assertThat(shown).doesNotContain(secret).doesNotContain(number);
        }
        for (String p :
            List.of(
                r.problems().toString(),
                r.claimProblems().toString(),
                r.claims().stream().map(c -> c.problems().toString()).toList().toString())) {
          assertThat(p).doesNotContain(secret).doesNotContain(number);
        }
      }
    }
  }
}
