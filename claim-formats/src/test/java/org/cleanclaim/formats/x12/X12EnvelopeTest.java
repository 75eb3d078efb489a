package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interchanges, groups and transactions, sound and broken. */
class X12EnvelopeTest {

  private static final String SOUND = Sample.file(Sample.PLAIN);

  /** The text with other delimiters, the component separator in ISA16 included. */
  private static String delimited(String element, String component, String terminator) {
    return SOUND
        .replace("\n", "")
        .replace("*", "\u0001")
        .replace(":", "\u0002")
        .replace("~", "\u0003")
        .replace("\u0001", element)
        .replace("\u0002", component)
        .replace("\u0003", terminator);
  }

  @Test
  void anyLegalDelimitersReadTheSame() {
    List<Claim> expected = Sample.read(delimited("*", ":", "~")).claims();
    for (String element : List.of("*", "|", "+", "\u001d", "\t")) {
      for (String component : List.of(":", ">", "\u001f")) {
        for (String terminator :
            List.of("~", "'", "\u001c", "\n", "\r", "\r\n", "~\r\n", "~\n\n", "~  ")) {
          Reading r = Sample.read(delimited(element, component, terminator));
          assertThat(r.fileProblems()).isEmpty();
          assertThat(r.claim().problems()).isEmpty();
          assertThat(r.claim().lines().get(0).toBuilder().position(null).build())
              .isEqualTo(expected.get(0).lines().get(0).toBuilder().position(null).build());
          assertThat(r.claim().patient()).isEqualTo(expected.get(0).patient());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IEA*1*000000905 | IEA*1*000000906 | FMT-001 IEA02
          IEA*1*000000905 | IEA*2*000000905 | FMT-001 IEA01
          GE*1*7 | GE*1*8 | FMT-001 GE02
          GE*1*7 | GE*2*7 | FMT-001 GE01
          SE*23*0001 | SE*24*0001 | FMT-001 SE01
          SE*23*0001 | SE*23*0002 | FMT-001 SE02
          SE*23*0001 | SE*X*0001 | FMT-001 SE01
          005010X222A1~ST | 005010X222~ST | FMT-002 GS08
          HL*2*1*22*0 | HL*9*1*22*0 | FMT-001 2000B HL01
          HL*2*1*22*0 | HL*2*7*22*0 | FMT-001 2000B HL02
          """)
  void anEnvelopeProblemIsTheFilesAndCostsNoClaim(String from, String to, String expected) {
    String text = SOUND.replace("\n", "");
    assertThat(text).contains(from);
    Reading r = Sample.read(text.replace(from, to));
    assertThat(r.claims()).hasSize(1);
    assertThat(r.fileProblems()).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"005010X222", "005010X222A2"})
  void otherErrataOfTheProfessionalGuideAreReadWithAProblem(String version) {
    Reading r = Sample.read(SOUND.replace("005010X222A1", version));
    assertThat(r.claims()).hasSize(1);
    assertThat(r.fileProblems()).containsExactly("FMT-002 ST03");
    assertThat(r.problems().get(0).problem()).contains(version);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "837, 005010X223A2, 837I", "837, 005010X224A2, 837D", "837, 004010X098A1, 4010",
        "835, 005010X221A1, remittance",
    "999, 005010X231A1, 999", "277, 005010X214, 277", "270, 005010X279A1, eligibility",
        "123, 005010X999, not known"
  })
  void anotherTransactionIsRefusedByNameAndTheRestOfTheFileGoesOn(
      String type, String version, String named) {
    String foreign = SOUND.replace("ST*837", "ST*" + type).replace("005010X222A1", version);
    Reading r = Sample.read(foreign + SOUND);
    assertThat(r.claims()).hasSize(1);
    assertThat(r.fileProblems())
        .containsExactly(type.equals("837") ? "FMT-002 ST03" : "FMT-002 ST01");
    assertThat(r.problems().get(0).problem()).contains(named);
  }

  @Test
  void aTransactionThatNamesNoVersionTakesThatOfItsGroup() {
    Reading r = Sample.read(SOUND.replace("ST*837*0001*005010X222A1", "ST*837*0001"));
    assertThat(r.claims()).hasSize(1);
    assertThat(r.fileProblems()).containsExactly("FMT-002 ST03");
  }

  @Test
  void severalInterchangesGroupsAndTransactions() {
    List<String> body = Sample.segments(Sample.PLAIN);
    String st = Sample.transaction("005010X222A1", body);
    String gs = "GS*HC*S*R*20260401*0802*7*X*005010X222A1~\n";
    String one = Sample.isa() + gs + st + st + "GE*2*7~" + gs + st + "GE*1*7~" + "IEA*2*000000905~";
    Reading r = Sample.read(one + "\r\n" + SOUND + one.replace("*", "|"));
    assertThat(r.fileProblems()).isEmpty();
    assertThat(r.claims()).hasSize(7);
    assertThat(r.claims().get(3).position().segment())
        .isEqualTo(r.claims().get(0).position().segment());
  }

  @Test
  void everyCutOfTheFileIsReportedAndTheNextInterchangeIsRead() {
    byte[] sound = SOUND.getBytes(StandardCharsets.US_ASCII);
    for (int cut = 1; cut < sound.length - 2; cut++) {
      String head = SOUND.substring(0, cut);
      Reading alone = Sample.read(head);
      assertThat(alone.problems()).as("cut at %d", cut).isNotEmpty();
      Reading followed = Sample.read(head + SOUND.replace("*", "|").replace("~", "'"));
      assertThat(followed.claims()).as("cut at %d", cut).isNotEmpty();
      Claim last = followed.claims().get(followed.claims().size() - 1);
      assertThat(last.problems()).as("cut at %d", cut).isEmpty();
      assertThat(last.lines()).hasSize(1);
    }
  }

  @Test
  void aClaimThatTheFileCutsOffSaysSo() {
    Reading r = Sample.read(SOUND.substring(0, SOUND.indexOf("DTP*472")));
    assertThat(r.claim().problems())
        .extracting(Reading::brief)
        .containsExactly("FMT-001 2400 line 1");
    assertThat(r.fileProblems()).containsExactly("FMT-001 SE", "FMT-001 GE", "FMT-001 IEA");
  }

  @Test
  void garbageAroundInterchangesIsPassedOverWithAProblem() {
    Reading r = Sample.read("hello\nISA nothing\n" + SOUND + "some trailer\n" + SOUND);
    assertThat(r.claims()).hasSize(2);
    assertThat(r.problems())
        .extracting(p -> Reading.brief(p) + "@" + p.position().line())
        .containsExactly("FMT-001@1", "FMT-001@30");
    assertThat(r.claims().get(0).position().line()).isEqualTo(22);
  }

  @Test
  void aByteOrderMarkIsToleratedWithAProblem() {
    Reading r = Sample.read("\ufeff" + SOUND);
    assertThat(r.claims()).hasSize(1);
    assertThat(r.problems())
        .extracting(p -> p.problem())
        .singleElement()
        .asString()
        .contains("byte order mark");
  }

  @Test
  void aHeaderOfTheWrongWidthIsReadWithAProblem() {
    Reading r = Sample.read(SOUND.replace("ISA*00*          *", "ISA*00*         *"));
    assertThat(r.claims()).hasSize(1);
    assertThat(r.problems())
        .extracting(p -> p.problem())
        .singleElement()
        .asString()
        .contains("105 characters instead of 106");
  }

  @Test
  void segmentsBrokenOverTextLinesAreJoined() {
    String flat = SOUND.replace("\n", "");
    StringBuilder wrapped = new StringBuilder();
    for (int i = 0; i < flat.length(); i += 80) {
      wrapped.append(flat, i, Math.min(flat.length(), i + 80)).append("\r\n");
    }
    Reading r = Sample.read(wrapped.toString());
    assertThat(r.fileProblems()).isEmpty();
    assertThat(r.claim().problems()).isEmpty();
    assertThat(r.claim().patient()).isEqualTo(Sample.read(SOUND).claim().patient());
  }

  @Test
  void namesBeyondAsciiAreReadInEitherEncoding() {
    String text = SOUND.replace("PATIENTLAST", "MUÑOZ");
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      assertThat(Sample.read(text.getBytes(charset)).claim().patient().lastName())
          .isEqualTo("MUÑOZ");
    }
  }

  @Test
  void passwordsOfTheInterchangeHeaderAreNotKept() {
    Claim c =
        Sample.read(
                SOUND.replace("ISA*00*          *00*          ", "ISA*00*SECRET-ONE*01*SECRET-TWO"))
            .claim();
    assertThat(c.other().get(0).id()).isEqualTo("ISA");
    assertThat(c.other())
        .allSatisfy(s -> assertThat(s.elements()).noneMatch(e -> e.startsWith("SECRET")));
  }

  @Test
  void whatExceedsALimitIsRefusedAndReadingGoesOnAtTheNextClaim() {
    String next =
        "CLM*PCN2*1***11:B:1*Y*A*Y*Y\nHI*ABK:I10\nLX*1\nSV1*HC:99213*1*UN*1***1\nDTP*472*D8*20260310\n";
    String longNote = "NTE*ADD*" + "X".repeat(70_000) + "\n";
    String manyLines = "LX*1\nSV1*HC:99213*1*UN*1***1\n".repeat(5_001);
    String manySegments = "REF*6R*1\n".repeat(100_001);
    for (String excess : List.of(longNote, manyLines, manySegments)) {
      Reading r = Sample.read(Sample.file(Sample.PLAIN + excess + next));
      assertThat(r.claims()).extracting(Claim::controlNumber).containsExactly("PCN2");
      assertThat(r.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.problem()).startsWith("the claim is refused"));
    }
  }

  @Test
  void problemsOfOneClaimAreLimited() {
    Reading r = Sample.read(Sample.file(Sample.PLAIN + "REF*\n".repeat(5_000)));
    assertThat(r.claim().problems()).hasSize(1_001);
    assertThat(r.claim().problems().get(1_000).problem()).contains("further problems");
  }

  @Test
  void noInterchangeAtAll() {
    assertThat(Sample.read("").fileProblems()).containsExactly("FMT-001 ISA");
    assertThat(Sample.read("GS*HC*1~ST*837*1~").fileProblems())
        .containsExactly("FMT-001", "FMT-001 ISA");
  }

  @Test
  void aFailingStreamIsNotHiddenAsContent() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> Reading.of(failing, (in, c) -> X12ClaimReader.of().read(in, "x", c)))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }
}
