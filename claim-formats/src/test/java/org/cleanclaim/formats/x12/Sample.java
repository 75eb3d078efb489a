package org.cleanclaim.formats.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleanclaim.formats.source.Reading;

/**
 * Own 837P files, built from the segments of a transaction's body; the people in them do not exist.
 */
final class Sample {

  /** A transaction with one plain claim of one line. */
  static final String PLAIN =
      """
      BHT*0019*00*B1*20260401*0932*CH
      NM1*41*2*ACME BILLING*****46*S1
      PER*IC*ANN*TE*5550100000
      NM1*40*2*RECEIVER*****46*R1
      HL*1**20*1
      NM1*85*2*MAIN ST CLINIC*****XX*1234567893
      N3*1 MAIN ST
      N4*SPRINGFIELD*IL*627011234
      REF*EI*123456789
      HL*2*1*22*0
      SBR*P*18*GRP1******MB
      NM1*IL*1*PATIENTLAST*PATIENTFIRST****MI*1EG4TE5MK73
      N3*2 OAK AVE
      N4*SPRINGFIELD*IL*62702
      DMG*D8*19500102*F
      NM1*PR*2*MEDICARE*****PI*12345
      CLM*PCN1*120***11:B:1*Y*A*Y*Y
      HI*ABK:E119
      LX*1
      SV1*HC:99213*120*UN*1***1
      DTP*472*D8*20260310
      """;

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260401*1253*^*00501*000000905*1*T*:~";

  private Sample() {}

  static List<String> segments(String body) {
    return new ArrayList<>(
        Arrays.stream(body.split("\n", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  /** An interchange of one transaction with right counts and control numbers. */
  static String file(String body) {
    return file(segments(body));
  }

  static String file(List<String> body) {
    return ISA
        + "\n"
        + group("GS*HC*S*R*20260401*0802*7*X*005010X222A1", transaction("005010X222A1", body))
        + "IEA*1*000000905~\n";
  }

  static String transaction(String version, List<String> body) {
    StringBuilder b = new StringBuilder("ST*837*0001*" + version + "~\n");
    body.forEach(s -> b.append(s).append("~\n"));
    return b.append("SE*").append(body.size() + 2).append("*0001~\n").toString();
  }

  static String group(String gs, String transaction) {
    return gs + "~\n" + transaction + "GE*1*7~\n";
  }

  static String isa() {
    return ISA;
  }

  /** The plain file with one text replaced by another. */
  static String with(String from, String to) {
    if (!PLAIN.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    return file(PLAIN.replace(from, to));
  }

  static Reading read(String text) {
    return Reading.of(text, (in, c) -> X12ClaimReader.of().read(in, "claims.837", c));
  }

  static Reading read(byte[] bytes) {
    return Reading.of(bytes, (in, c) -> X12ClaimReader.of().read(in, "claims.837", c));
  }
}
