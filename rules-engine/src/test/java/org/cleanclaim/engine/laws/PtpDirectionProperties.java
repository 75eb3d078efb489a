package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.codesets.TableKind;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.engine.testing.TestLibrary;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Verdict;

/** A pair denies its column 2, in its own time only. */
class PtpDirectionProperties {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final List<String> CODES =
      Stream.iterate(10021, c -> c + 37).limit(12).map(String::valueOf).toList();
  private static final List<Row> ROWS = rows();
  private static final Scrub SCRUB =
      Scrub.with(
          TestLibrary.of(
              sink -> {
                sink.begin(
                    TestLibrary.official(
                        TableKind.PTP_PRACTITIONER, "2026Q4", "2000-01-01", "2026-12-31"));
                for (Row r : ROWS) {
                  sink.ptp(
                      r.column1,
                      r.column2,
                      (int) r.effective.toEpochDay(),
                      (int) r.deletion.toEpochDay(),
                      r.indicator,
                      "test");
                }
              }));

  /** A row of the table; both days inclusive. */
  record Row(
      String column1, String column2, LocalDate effective, LocalDate deletion, int indicator) {

    boolean appliesOn(LocalDate day) {
      return indicator != 9 && !day.isBefore(effective) && !day.isAfter(deletion);
    }

    boolean joins(String one, String two) {
      return column1.equals(one) && column2.equals(two)
          || column1.equals(two) && column2.equals(one);
    }
  }

  /**
   * Every two codes: nothing, one row, or several one after the other, not all of one direction.
   */
  private static List<Row> rows() {
    Random random = new Random(20261121);
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < CODES.size(); a++) {
      for (int b = a + 1; b < CODES.size(); b++) {
        LocalDate from = START.plusDays(random.nextInt(60));
        for (int n = random.nextInt(4); n > 0; n--) {
          LocalDate to = from.plusDays(random.nextInt(300));
          boolean turned = random.nextBoolean();
          int indicator = List.of(0, 1, 1, 9).get(random.nextInt(4));
          rows.add(
              new Row(
                  CODES.get(turned ? b : a),
                  CODES.get(turned ? a : b),
                  from,
                  indicator == 9 ? from : to,
                  indicator));
          from = to.plusDays(1 + random.nextInt(3) * 20L);
        }
      }
    }
    return List.copyOf(rows);
  }

  @Provide
  Arbitrary<Row> rowsOfTheTable() {
    return Arbitraries.of(ROWS);
  }

  @Property(tries = 1500, seed = "20261121")
  void thePairDeniesColumn2OnItsDaysAndNothingElse(
      @ForAll("rowsOfTheTable") Row row,
      @ForAll("edges") Edge edge,
      @ForAll boolean column2First,
      @ForAll @LongRange(min = 1, max = 100_000_000) long price1,
      @ForAll @LongRange(min = 1, max = 100_000_000) long price2) {
    LocalDate day = edge.of(row);
    List<String> codes = new ArrayList<>(List.of(row.column1, row.column2));
    List<Long> prices = new ArrayList<>(List.of(price1, price2));
    if (column2First) {
      Collections.reverse(codes);
      Collections.reverse(prices);
    }
    List<String> expected =
        ROWS.stream()
            .filter(r -> r.joins(row.column1, row.column2) && r.appliesOn(day))
            .map(r -> (r.indicator == 0 ? "PTP-001 " : "PTP-002 ") + r.column2)
            .toList();

    Claim claim = claim(day, codes, prices);
    assertThat(denials(claim).stream().map(d -> d.rule + " " + d.column2).toList())
        .isEqualTo(expected);
    assertThat(expected).hasSizeLessThanOrEqualTo(1);
  }

  @Property(tries = 1000, seed = "20261121")
  void noTwoLinesDenyEachOther(
      @ForAll("lineups") List<String> codes, @ForAll("days") LocalDate day) {
    Claim claim = claim(day, codes, Collections.nCopies(codes.size(), 10_000L));
    Set<List<Integer>> denying = new HashSet<>();
    for (Denial d : denials(claim)) {
      for (int line : d.lines.subList(1, d.lines.size())) {
        String column1 = claim.lines().get(line - 1).procedure();
        assertThat(ROWS)
            .as("a row in force behind %s", d)
            .anyMatch(
                r ->
                    r.column1.equals(column1)
                        && r.column2.equals(d.column2)
                        && r.appliesOn(day)
                        && d.rule.equals(r.indicator == 0 ? "PTP-001" : "PTP-002"));
        assertThat(denying).doesNotContain(List.of(line, d.lines.get(0)));
        denying.add(List.of(d.lines.get(0), line));
      }
    }
  }

  /** A day at or beside the ends of a row. */
  enum Edge {
    BEFORE,
    FIRST,
    WITHIN,
    LAST,
    AFTER;

    LocalDate of(Row row) {
      return switch (this) {
        case BEFORE -> row.effective.minusDays(1);
        case FIRST -> row.effective;
        case WITHIN ->
            row.effective.plusDays((row.deletion.toEpochDay() - row.effective.toEpochDay()) / 2);
        case LAST -> row.deletion;
        case AFTER -> row.deletion.plusDays(1);
      };
    }
  }

  @Provide
  Arbitrary<Edge> edges() {
    return Arbitraries.of(Edge.values());
  }

  @Provide
  Arbitrary<List<String>> lineups() {
    return Arbitraries.of(CODES).list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Combinators.combine(rowsOfTheTable(), edges()).as((row, edge) -> edge.of(row));
  }

  /** What a PTP finding says. */
  record Denial(String rule, String column2, List<Integer> lines) {}

  private static Claim claim(LocalDate day, List<String> codes, List<Long> prices) {
    Claim.Builder claim = TestClaims.bare(PlanType.MEDICARE_B, day.toString()).diagnosis("J06.9");
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      long price = prices.get(i);
      claim.line(l -> l.procedure(code).on(day).pointer(1).chargeCents(price));
    }
    return claim.build();
  }

  private static List<Denial> denials(Claim claim) {
    List<Denial> denials = new ArrayList<>();
    for (Finding f : SCRUB.report(claim).findings()) {
      if (f.ruleId().startsWith("PTP-")) {
        assertThat(f.verdict()).isEqualTo(Verdict.FAIL);
        String denied = claim.lines().get(f.location().line() - 1).procedure();
        denials.add(new Denial(f.ruleId(), denied, f.location().lines()));
      }
    }
    return denials;
  }
}
