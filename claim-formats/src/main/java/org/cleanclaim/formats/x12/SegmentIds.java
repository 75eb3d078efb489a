package org.cleanclaim.formats.x12;

import java.nio.charset.StandardCharsets;

/** Segment ids as shared strings, so that a stream of segments allocates none. */
final class SegmentIds {

  private static final int SIZE = 512;
  private static final String[] KNOWN = table();

  private SegmentIds() {}

  /**
   * The segment id that stands here: two or three capitals and digits, a capital first; empty when
   * it is none.
   */
  static String of(byte[] buf, int from, int to) {
    int n = to - from;
    if (n < 2 || n > 3 || !(buf[from] >= 'A' && buf[from] <= 'Z')) {
      return "";
    }
    for (int i = from + 1; i < to; i++) {
      byte b = buf[i];
      if (!(b >= 'A' && b <= 'Z') && !(b >= '0' && b <= '9')) {
        return "";
      }
    }
    byte third = n == 3 ? buf[from + 2] : 0;
    String known = KNOWN[slot(buf[from], buf[from + 1], third)];
    if (known != null
        && known.length() == n
        && known.charAt(0) == buf[from]
        && known.charAt(1) == buf[from + 1]
        && (n == 2 || known.charAt(2) == third)) {
      return known;
    }
    return new String(buf, from, n, StandardCharsets.ISO_8859_1);
  }

  private static String[] table() {
    String[] slots = new String[SIZE];
    String ids =
        "ISA GS ST BHT SE GE IEA TA1 HL NM1 N3 N4 PER PRV CUR SBR PAT DMG REF CLM DTP PWK CN1 AMT K3 NTE CR1 CR2 CR3"
            + " CRC HI HCP CAS OI MOA LX SV1 SV5 QTY MEA PS1 LIN CTP SVD LQ FRM";
    for (String id : ids.split(" ", -1)) {
      slots[slot(id.charAt(0), id.charAt(1), id.length() == 3 ? id.charAt(2) : 0)] = id;
    }
    return slots;
  }

  private static int slot(int a, int b, int c) {
    return ((a * 31 + b) * 31 + c) & (SIZE - 1);
  }
}
