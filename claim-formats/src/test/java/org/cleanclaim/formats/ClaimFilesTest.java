package org.cleanclaim.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format is told from the content. */
class ClaimFilesTest {

  private static final String X12 =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260401*1253*^*00501*000000905*1*T*:~"
          + "GS*HC*S*R*20260401*0802*7*X*005010X222A1~ST*837*0001*005010X222A1~CLM*C1*1***11:B:1*Y*A*Y*Y~"
          + "SE*3*0001~GE*1*7~IEA*1*000000905~";
  private static final String JSON = "{\"controlNumber\":\"C1\"}";

  private static Reading read(String text) {
    return Reading.of(text, (in, c) -> ClaimFiles.read(in, "some.file", c));
  }

  @Test
  void x12AndJsonAreRecognised() {
    for (String text :
        List.of(
            X12,
            "\ufeff" + X12,
            "\r\n" + X12,
            "junk\n" + X12,
            JSON,
            "\ufeff" + JSON,
            " \n" + JSON,
            "[" + JSON + "]")) {
      assertThat(read(text).claims())
          .as(text)
          .extracting(Claim::controlNumber)
          .containsExactly("C1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "<claim/>", "GS*HC*1~", "PK\u0003\u0004", "a,b,c\n1,2,3"})
  void whatIsNeitherIsOneProblemThatSaysWhatIsAccepted(String text) {
    Reading r = read(text);
    assertThat(r.claims()).isEmpty();
    assertThat(r.problems())
        .singleElement()
        .extracting(SyntaxProblem::problem)
        .asString()
        .contains("X12")
        .contains("JSON");
  }

  @Test
  void aFileIsKnownByItsNameWithoutDirectory(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("claims.txt"), X12);
    Reading r = Reading.of("", (in, c) -> ClaimFiles.read(file, c));
    assertThat(r.claim().position().source()).isEqualTo("claims.txt");
  }
}
