package org.cleanclaim.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Sex;

/** Claims to measure with: the same every time. */
public final class Corpus {

  /** A day for which every table has an answer, be it an older release's. */
  public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  /** A visit with its laboratory work: no pair, no limit, nothing to say. */
  private static final String[][] CLEAN = {
    {"99213", ""}, {"36415", ""}, {"85025", ""}, {"83036", ""}
  };

  /** A visit and a joint injection without modifier 25: a pair, and the hint that goes with it. */
  private static final String[][] DIRTY = {
    {"99213", ""}, {"20610", "RT"}, {"36415", ""}, {"85025", ""}
  };

  private Corpus() {}

  /** A claim of Medicare Part B with this many lines, without or with two findings. */
  public static Claim claim(int lines, boolean dirty) {
    Claim.Builder b =
        Claim.professional("B" + lines)
            .payer("MEDICARE", PlanType.MEDICARE_B)
            .memberId("1EG4TE5MK73")
            .patient(p -> p.name("DOE", "PAT").birthDate(LocalDate.of(1950, 2, 1)).sex(Sex.FEMALE))
            .billingProvider("1234567893")
            .renderingProvider("1245319599")
            .placeOfService("11")
            .submissionDate(DAY.plusDays(5))
            .diagnosis("M17.11")
            .diagnosis("I10");
    String[][] pattern = dirty ? DIRTY : CLEAN;
    for (int i = 0; i < lines; i++) {
      String[] p = pattern[i % 4];
      LocalDate day = DAY.plusDays(i / 4);
      b.line(
          l -> {
            if (p[1].isEmpty()) {
              l.procedure(p[0]);
            } else {
              l.procedure(p[0], p[1]);
            }
            l.on(day).pointer(1).pointer(2).charge("120.00");
          });
    }
    return b.build();
  }

  /** A mixed batch: two in three claims clean, one with findings. */
  public static List<Claim> mixed(int count) {
    List<Claim> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(claim(1 + i % 4, i % 3 == 0));
    }
    return all;
  }
}
