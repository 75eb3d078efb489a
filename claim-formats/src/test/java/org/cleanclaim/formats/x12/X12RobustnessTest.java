package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cleanclaim.formats.source.Reading;

/** No input makes the reader throw, hang or disagree with itself. */
class X12RobustnessTest {

  private static final String SOUND = Sample.file(Sample.PLAIN);

  @Property(tries = 500, seed = "20261121")
  void arbitraryBytesAreRead(@ForAll @Size(max = 4_000) byte[] bytes) {
    Reading r = Sample.read(bytes);
    assertThat(r.problems()).isNotEmpty();
  }

  @Property(tries = 500, seed = "20261121")
  void arbitraryBytesBehindASoundHeaderAreRead(@ForAll @Size(max = 4_000) byte[] bytes) {
    byte[] head = Sample.isa().getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    assertThat(Sample.read(all).problems()).isNotEmpty();
  }

  @Property(tries = 1_000, seed = "20261121")
  void arbitrarySegmentsInATransactionAreRead(@ForAll("segments") List<String> segments) {
    Reading r = Sample.read(Sample.file(segments));
    long claims = segments.stream().filter(s -> s.startsWith("CLM")).count();
    assertThat(r.claims().size()).isLessThanOrEqualTo((int) claims);
  }

  @Property(tries = 1_000, seed = "20261121")
  void aDamagedByteCostsAtMostItsInterchange(
      @ForAll @IntRange(min = 0, max = 900) int at, @ForAll byte value) {
    byte[] damaged = SOUND.getBytes(StandardCharsets.ISO_8859_1);
    damaged[at % damaged.length] = value;
    String text = new String(damaged, StandardCharsets.ISO_8859_1) + SOUND;
    Reading r = Sample.read(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(r.claims()).isNotEmpty();
    assertThat(r.claims().get(r.claims().size() - 1).problems()).isEmpty();
  }

  @Property(seed = "20261121")
  void aDamagedTerminatorCostsAtMostItsInterchange(@ForAll byte value) {
    aDamagedByteCostsAtMostItsInterchange(105, value);
  }

  @Property(tries = 200, seed = "20261121")
  void howTheStreamIsCutIntoReadsDoesNotMatter(@ForAll @IntRange(min = 1, max = 300) int chunk)
      throws IOException {
    String twice = SOUND + "junk\n" + SOUND.replace("~\n", "~");
    InputStream dripping =
        new ByteArrayInputStream(twice.getBytes(StandardCharsets.US_ASCII)) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, chunk));
          }
        };
    Reading r =
        Reading.of(
            dripping,
            (in, c) ->
                X12ClaimReader.of(new X12Limits(256, 100, 4096, 10, 10, 10))
                    .read(in, "claims.837", c));
    assertThat(r).isEqualTo(Sample.read(twice));
  }

  /** StAEDI, which reads sound interchanges only, must see the same segments and elements. */
  @Property(tries = 300, seed = "20261121")
  void aSecondReaderSeesTheSameElements(@ForAll("plainSegments") List<String> segments)
      throws Exception {
    String file = Sample.file(segments);
    assertThat(scanned(file)).isEqualTo(byStaedi(file));
  }

  private static List<String> scanned(String file) throws IOException {
    SegmentScanner scanner =
        new SegmentScanner(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)), 65536);
    List<String> seen = new ArrayList<>();
    for (SegmentScanner.Item i = scanner.next(); i != SegmentScanner.Item.END; i = scanner.next()) {
      Segment s = scanner.segment();
      seen.add(s.id());
      for (int e = 1; e <= s.count(); e++) {
        int n = s.id().equals("ISA") ? 1 : s.components(e);
        for (int c = 1; c <= n; c++) {
          String text = n == 1 ? s.text(e) : s.text(e, c);
          if (text != null && !s.id().equals("ISA")) {
            seen.add(s.id() + e + "-" + (n == 1 ? 0 : c) + "=" + text);
          }
        }
      }
    }
    return seen;
  }

  private static List<String> byStaedi(String file) throws Exception {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    List<String> seen = new ArrayList<>();
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)))) {
      String id = "";
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event == EDIStreamEvent.START_SEGMENT) {
          id = reader.getText();
          seen.add(id);
        } else if (event == EDIStreamEvent.ELEMENT_DATA
            && !id.equals("ISA")
            && !reader.getText().isBlank()) {
          var where = reader.getLocation();
          seen.add(
              id
                  + where.getElementPosition()
                  + "-"
                  + Math.max(0, where.getComponentPosition())
                  + "="
                  + reader.getText().strip());
        }
      }
    }
    return seen;
  }

  @Provide
  Arbitrary<List<String>> segments() {
    Arbitrary<String> own = Arbitraries.of(Sample.segments(Sample.PLAIN));
    Arbitrary<String> other =
        Arbitraries.of(
            "SBR*S*18",
            "NM1*82*1*A",
            "NM1*QC*1*B",
            "NM1*??",
            "HL*3*2*23*0",
            "HL*9*9*99",
            "HL",
            "CAS*CO*45*1",
            "SVD*P*1*HC:1**1",
            "LQ*UT*1",
            "FRM*1",
            "LIN**N4*1",
            "CTP****1*UN",
            "REF*G1*X",
            "PRV*PE*PXC*1",
            "N3*A",
            "DTP*573*D8*20260101",
            "AMT*D*1",
            "LX*2",
            "CLM",
            "HI",
            "SV1",
            "DTP",
            "*",
            "X",
            "ISA*",
            "DMG*D8*1");
    return Arbitraries.oneOf(own, other).list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<String>> plainSegments() {
    Arbitrary<String> element =
        Arbitraries.strings().withChars("ABCXYZ019 .-").ofMaxLength(8).map(s -> s.strip());
    Arbitrary<String> composite =
        element.list().ofMinSize(1).ofMaxSize(4).map(l -> String.join(":", l));
    Arbitrary<String> segment =
        composite.list().ofMinSize(1).ofMaxSize(8).map(l -> "NTE*" + String.join("*", l) + "*END");
    return segment.list().ofMaxSize(20);
  }
}
