package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;

/** The units of a code, practitioner and day, against a model that adds them up the plain way. */
class MueDaySumProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  /** Limits by code, and whether each follows from policy (MAI 2) or not (MAI 3). */
  private static final Map<String, Integer> LIMITS = Map.of("10021", 1, "10058", 3, "10095", 6);

  private static final String BY_POLICY = "10021";

  private static final Scrub SCRUB =
      Scrub.with(
          TestLibrary.of(
              sink -> {
                sink.begin(
                    TestLibrary.official(
                        TableKind.MUE_PRACTITIONER, "2026Q1", "2026-01-01", "2026-12-31"));
                LIMITS.forEach(
                    (code, most) -> sink.mue(code, most, code.equals(BY_POLICY) ? 2 : 3, "test"));
              }));

  /** A line of the claim, or of an earlier one; days inclusive. */
  record Billed(
      boolean earlier,
      HistoryLine.Status status,
      String code,
      List<String> modifiers,
      String units,
      LocalDate from,
      LocalDate to,
      String renderer) {

    boolean counts() {
      return !modifiers.contains("55") && (!earlier || status.counts());
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Half up over the days of a span. */
    long perDay() {
      long days = to.toEpochDay() - from.toEpochDay() + 1;
      return new BigDecimal(units)
          .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
          .longValueExact();
    }

    boolean sameKind(Billed other) {
      return code.equals(other.code) && renderer.equals(other.renderer);
    }
  }

  @Provide
  Arbitrary<List<Billed>> lines() {
    Arbitrary<Integer> first = Arbitraries.of(0, 0, 0, 1, 2, 3);
    Arbitrary<Integer> more = Arbitraries.of(0, 0, 0, 1, 2, 6);
    return Combinators.combine(
            Arbitraries.of(false, false, false, true),
            Arbitraries.of(HistoryLine.Status.values()),
            Arbitraries.of(LIMITS.keySet().stream().sorted().toList()),
            Arbitraries.of("59", "76", "LT", "RT", "25", "55", "XS", "GA").list().ofMaxSize(2),
            Arbitraries.of("0", "1", "1", "1", "2", "3", "5", "7", "12", "21"),
            first,
            more,
            Arbitraries.of(
                TestClaims.RENDERING_NPI, TestClaims.RENDERING_NPI, TestClaims.OTHER_NPI))
        .as(
            (earlier, status, code, modifiers, units, offset, span, renderer) ->
                new Billed(
                    earlier,
                    status,
                    code,
                    modifiers,
                    units,
                    DAY.plusDays(offset),
                    DAY.plusDays(offset + span),
                    renderer))
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .filter(all -> all.stream().anyMatch(b -> !b.earlier()));
  }

  @Property(tries = 2000, seed = "20261121")
  void theDayIsOverItsLimitWhenTheSumIs(@ForAll("lines") List<Billed> billed) {
    assertThat(found(billed)).isEqualTo(expected(billed));
  }

  @Property(tries = 500, seed = "20261121")
  void modifiersChangeNothing(@ForAll("lines") List<Billed> billed) {
    List<Billed> bare =
        billed.stream()
            .filter(Billed::counts)
            .map(
                b ->
                    new Billed(
                        b.earlier, b.status, b.code, List.of(), b.units, b.from, b.to, b.renderer))
            .toList();
    if (bare.stream().anyMatch(b -> !b.earlier)) {
      List<Billed> counted = billed.stream().filter(Billed::counts).toList();
      assertThat(found(bare)).isEqualTo(found(counted));
    }
  }

  /** Every day on which a line of the code begins, as far as this claim has a line that day. */
  private static TreeSet<String> expected(List<Billed> billed) {
    TreeSet<String> over = new TreeSet<>();
    for (Billed start : billed) {
      LocalDate day = start.from;
      List<Integer> lines = new ArrayList<>();
      long sum = 0;
      int number = 0;
      for (Billed b : billed) {
        number += b.earlier ? 0 : 1;
        if (b.counts() && b.sameKind(start) && b.covers(day)) {
          sum += b.perDay();
          if (!b.earlier) {
            lines.add(number);
          }
        }
      }
      if (start.counts() && !lines.isEmpty() && sum > LIMITS.get(start.code)) {
        over.add(text(start.code.equals(BY_POLICY), sum, start.code, lines));
      }
    }
    return over;
  }

  private static String text(boolean policy, long sum, String code, List<Integer> lines) {
    return (policy ? "MUE-002 " : "MUE-003 ") + sum + " units of " + code + " on " + lines;
  }

  private static TreeSet<String> found(List<Billed> billed) {
    Claim.Builder claim = TestClaims.bare(PlanType.MEDICARE_B, DAY.toString()).diagnosis("J06.9");
    List<HistoryLine> history = new ArrayList<>();
    for (Billed b : billed) {
      if (b.earlier) {
        history.add(historyLine(b));
      } else {
        claim.line(serviceLine(b));
      }
    }
    claim.submissionDate(DAY.plusDays(30));
    TreeSet<String> over = new TreeSet<>();
    for (Finding f : SCRUB.report(claim.build(), ClaimHistory.of(history)).findings()) {
      if (f.ruleId().equals("MUE-002") || f.ruleId().equals("MUE-003")) {
        String[] words = f.message().split(" ");
        over.add(
            text(
                f.ruleId().equals("MUE-002"),
                Long.parseLong(words[0]),
                words[3],
                f.location().lines().stream().sorted().toList()));
      }
    }
    return over;
  }

  private static ServiceLine serviceLine(Billed b) {
    return ServiceLine.builder()
        .procedure(b.code, b.modifiers.toArray(String[]::new))
        .units(new BigDecimal(b.units))
        .between(b.from, b.to.equals(b.from) ? null : b.to)
        .rendering(b.renderer)
        .pointer(1)
        .charge("100.00")
        .build();
  }

  /** A line that names nobody is by whoever renders the claim. */
  private static HistoryLine historyLine(Billed b) {
    String renderer = b.renderer.equals(TestClaims.RENDERING_NPI) ? null : b.renderer;
    return new HistoryLine(
        b.code,
        b.modifiers,
        b.from,
        b.to,
        new BigDecimal(b.units),
        null,
        null,
        null,
        renderer,
        null,
        b.status);
  }
}
