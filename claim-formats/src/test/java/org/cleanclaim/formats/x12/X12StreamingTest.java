package org.cleanclaim.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.formats.source.ClaimConsumer;
import org.junit.jupiter.api.Test;

/**
 * A file larger than memory would allow: claims come while it is being produced, and none is kept.
 */
class X12StreamingTest {

  private static final int CLAIMS = 50_000;
  private static final int LINES = 4;

  private int produced;

  /** Two hundred thousand service lines, each claim made when it is asked for. */
  private InputStream lazyFile() {
    List<String> head = Sample.segments(Sample.PLAIN.substring(0, Sample.PLAIN.indexOf("CLM*")));
    String start =
        Sample.isa()
            + "GS*HC*S*R*20260401*0802*7*X*005010X222A1~ST*837*0001*005010X222A1~"
            + String.join("~", head)
            + "~";
    int segments = 2 + head.size() + CLAIMS * (2 + 3 * LINES);
    String end = "SE*" + segments + "*0001~GE*1*7~IEA*1*000000905~";
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next = -1;

          @Override
          public boolean hasMoreElements() {
            return next <= CLAIMS;
          }

          @Override
          public InputStream nextElement() {
            int n = next++;
            produced = Math.max(0, n);
            String text = n < 0 ? start : n == CLAIMS ? end : claim(n);
            return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
          }
        });
  }

  private static String claim(int n) {
    StringBuilder b = new StringBuilder("CLM*C" + n + "*4***11:B:1*Y*A*Y*Y~HI*ABK:E119~");
    for (int l = 1; l <= LINES; l++) {
      b.append("LX*").append(l).append("~SV1*HC:99213*1*UN*1***1~DTP*472*D8*20260310~");
    }
    return b.toString();
  }

  @Test
  void claimsAreHandedOverAsTheyComeAndNotKept() throws IOException {
    Deque<WeakReference<Claim>> recent = new ArrayDeque<>();
    List<SyntaxProblem> problems = new ArrayList<>();
    int[] seen = new int[3];
    X12ClaimReader.of()
        .read(
            lazyFile(),
            "big.837",
            new ClaimConsumer() {
              @Override
              public void claim(Claim c) {
                seen[0]++;
                seen[1] += c.lines().size();
                seen[2] = Math.max(seen[2], produced - seen[0]);
                if (seen[0] % 5_000 == 0) {
                  recent.add(new WeakReference<>(c));
                }
              }

              @Override
              public void problem(SyntaxProblem p) {
                problems.add(p);
              }
            });
    assertThat(problems).isEmpty();
    assertThat(seen[0]).isEqualTo(CLAIMS);
    assertThat(seen[1]).isEqualTo(CLAIMS * LINES);
    assertThat(seen[2]).as("claims read ahead").isLessThan(500);
    System.gc();
    assertThat(recent).as("claims still reachable").allMatch(r -> r.get() == null);
  }
}
