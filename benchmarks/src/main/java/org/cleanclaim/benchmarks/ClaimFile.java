package org.cleanclaim.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.Money;
import org.cleanclaim.claim.ServiceLine;

/**
 * Writes claims of the {@link Corpus} as one 837P transaction, as a clearing house would receive
 * it.
 */
final class ClaimFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder out = new StringBuilder();
  private int segments;

  private ClaimFile() {}

  static byte[] of(List<Claim> claims) {
    ClaimFile f = new ClaimFile();
    f.out.append(
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240806*1200*^*00501*000000001*0*P*:~\n");
    f.out.append("GS*HC*SENDER*RECEIVER*20240806*1200*1*X*005010X222A1~\n");
    f.add("ST*837*0001*005010X222A1");
    f.add("BHT*0019*00*1*20240806*1200*CH");
    f.add("NM1*41*2*BENCH CLINIC*****46*123456789");
    f.add("PER*IC*DESK*TE*5555550100");
    f.add("NM1*40*2*MEDICARE*****46*12345");
    f.add("HL*1**20*1");
    f.add("NM1*85*2*BENCH CLINIC*****XX*1234567893");
    f.add("N3*1 MAIN ST");
    f.add("N4*AUSTIN*TX*787011234");
    f.add("REF*EI*741234567");
    int level = 2;
    for (Claim c : claims) {
      f.claim(c, level++);
    }
    f.add("SE*" + (f.segments + 1) + "*0001");
    f.out.append("GE*1*1~\nIEA*1*000000001~\n");
    return f.out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void claim(Claim c, int level) {
    add("HL*" + level + "*1*22*0");
    add("SBR*P*18*******MB");
    add("NM1*IL*1*DOE*PAT****MI*1EG4TE5MK73");
    add("N3*2 OAK ST");
    add("N4*AUSTIN*TX*78701");
    add("DMG*D8*19500201*F");
    add("NM1*PR*2*MEDICARE*****PI*MEDICARE");
    add(
        "CLM*"
            + c.controlNumber()
            + level
            + "*"
            + Money.text(c.lineChargesCents())
            + "***11:B:1*Y*A*Y*Y");
    StringBuilder hi = new StringBuilder("HI");
    String qualifier = "ABK";
    for (Diagnosis d : c.diagnoses()) {
      hi.append('*').append(qualifier).append(':').append(d.code());
      qualifier = "ABF";
    }
    add(hi.toString());
    add("NM1*82*1*ROE*SAM****XX*1245319599");
    int number = 1;
    for (ServiceLine l : c.lines()) {
      add("LX*" + number++);
      StringBuilder sv = new StringBuilder("SV1*HC:").append(l.procedure());
      l.modifiers().forEach(m -> sv.append(':').append(m));
      sv.append('*').append(Money.text(l.chargeCents())).append("*UN*1***1:2");
      add(sv.toString());
      add("DTP*472*D8*" + DAY.format(l.from()));
    }
  }

  private void add(String segment) {
    out.append(segment).append("~\n");
    segments++;
  }
}
