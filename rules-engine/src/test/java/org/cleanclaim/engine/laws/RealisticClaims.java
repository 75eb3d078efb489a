package org.cleanclaim.engine.laws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.TestClaims;

/**
 * Claims as billing systems make them: codes of the starter edition, usual modifiers, a few days, a
 * few practitioners. A charge follows from the code, as in an office's price list.
 */
final class RealisticClaims {

  static final ReferenceLibrary STARTER = ReferenceLibrary.starter();

  private static final String DAY = "2026-03-10";

  /** Every code of the edition, and those that meet in its edits more often. */
  private static final List<String> CODES = codes();

  private static final List<String> MODIFIERS =
      List.of(
          "25", "57", "24", "59", "XS", "XU", "LT", "RT", "50", "26", "TC", "76", "91", "58", "78",
          "T5", "TA", "55", "GA", "GZ", "QW");
  private static final List<String> DIAGNOSES =
      List.of("J069", "I10", "E119", "M5450", "Z23", "W19XXXA", "F0280", "M545", "E1165", "K635");

  private RealisticClaims() {}

  private static List<String> codes() {
    List<String> codes =
        new ArrayList<>(
            IntStream.range(0, STARTER.procedures().size())
                .mapToObj(STARTER.procedures()::code)
                .toList());
    for (String hot :
        List.of(
            "45385", "45378", "45380", "99213", "99213", "99214", "20610", "20610", "64483",
            "64484", "11042", "11045", "97597", "17000", "17003", "17004", "22551", "22552",
            "27447", "28296", "28285", "97110", "97140", "97530", "80053", "80050", "99232",
            "99238", "90471", "96372", "J1885", "71046", "93000", "G0439", "90833")) {
      codes.add(hot);
      codes.add(hot);
    }
    return List.copyOf(codes);
  }

  /** A claim with its lines and what came before it. */
  record Case(Claim claim, ClaimHistory history) {
    @Override
    public String toString() {
      return claim.planType()
          + " "
          + claim.type()
          + claim.lines().stream().map(RealisticClaims::text).toList()
          + claim.diagnoses().stream().map(d -> d.code()).toList()
          + " after "
          + history.lines().stream().map(h -> h.procedure() + h.modifiers() + h.from()).toList();
    }
  }

  private static String text(ServiceLine l) {
    return l.procedure()
        + l.modifiers()
        + "x"
        + l.units()
        + "@"
        + l.placeOfService()
        + " "
        + l.from()
        + (l.to() == null ? "" : ".." + l.to())
        + l.providers()
        + l.pointers();
  }

  /** Claims of one to eight lines. */
  static Arbitrary<Case> cases() {
    Arbitrary<PlanType> plan =
        Arbitraries.of(
            PlanType.MEDICARE_B,
            PlanType.MEDICARE_B,
            PlanType.MEDICARE_B,
            PlanType.MEDICAID,
            PlanType.COMMERCIAL,
            PlanType.WORKERS_COMP);
    Arbitrary<List<String>> diagnoses = Arbitraries.of(DIAGNOSES).list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Boolean> professional = Arbitraries.of(true, true, true, true, false);
    return Combinators.combine(
            plan,
            professional,
            diagnoses,
            lines(),
            history(),
            Arbitraries.of("2026-03-30", "2019-01-01", "2027-06-01"))
        .as(RealisticClaims::claim);
  }

  /** A claim from a seed, for tests that are not properties. */
  static Case seeded(long seed) {
    return cases().generator(1000).next(new Random(seed)).value();
  }

  private static Case claim(
      PlanType plan,
      boolean professional,
      List<String> diagnoses,
      List<ServiceLine> lines,
      ClaimHistory history,
      String received) {
    Claim.Builder claim =
        professional
            ? TestClaims.bare(plan, DAY)
            : TestClaims.institutional(
                plan.originalMedicare() ? PlanType.MEDICARE_A : plan, "0131", DAY, DAY);
    List<String> dx = new ArrayList<>(diagnoses);
    if (!professional) {
      dx.add(0, "J069");
    }
    claim.diagnoses(List.of()).submissionDate(received);
    dx.forEach(claim::diagnosis);
    for (ServiceLine l : lines) {
      claim.line(professional ? l : l.toBuilder().revenueCode("0510").placeOfService(null).build());
    }
    return new Case(claim.build(), history);
  }

  private static Arbitrary<List<ServiceLine>> lines() {
    Arbitrary<String> code = Arbitraries.of(CODES);
    Arbitrary<List<String>> modifiers =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(List.<String>of())),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(MODIFIERS).list().ofMinSize(1).ofMaxSize(3)));
    Arbitrary<String> units = Arbitraries.of("1", "1", "1", "2", "3", "7", "15", "60", "1.5", "0");
    Arbitrary<Integer> first = Arbitraries.of(0, 0, 0, 0, 1, 2);
    Arbitrary<Integer> more = Arbitraries.of(0, 0, 0, 0, 0, 1, 2, 30);
    Arbitrary<String> place = Arbitraries.of("", "", "", "11", "22", "21", "24", "99");
    Arbitrary<String> renderer =
        Arbitraries.of("", "", "", "", TestClaims.OTHER_NPI, TestClaims.RENDERING_NPI);
    Arbitrary<List<Integer>> pointers = Arbitraries.integers().between(1, 4).list().ofMaxSize(3);
    return Combinators.combine(code, modifiers, units, first, more, place, renderer, pointers)
        .as(RealisticClaims::line)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static ServiceLine line(
      String code,
      List<String> modifiers,
      String units,
      int first,
      int more,
      String place,
      String renderer,
      List<Integer> pointers) {
    LocalDate from = LocalDate.parse(DAY).plusDays(first);
    ServiceLine.Builder line =
        ServiceLine.builder()
            .procedure(code, modifiers.toArray(String[]::new))
            .units(new BigDecimal(units))
            .between(from, more == 0 ? null : from.plusDays(more))
            .placeOfService(place)
            .pointers(pointers)
            .chargeCents(100L * (1 + Math.floorMod(code.hashCode(), 997)));
    if (!renderer.isEmpty()) {
      line.rendering(renderer);
    }
    return line.build();
  }

  private static Arbitrary<ClaimHistory> history() {
    Arbitrary<HistoryLine> line =
        Combinators.combine(
                Arbitraries.of(CODES),
                Arbitraries.integers().between(-40, 2),
                Arbitraries.of(HistoryLine.Status.values()))
            .as(
                (code, offset, status) -> {
                  LocalDate day = LocalDate.parse(DAY).plusDays(offset);
                  return new HistoryLine(
                      code,
                      List.of(),
                      day,
                      day,
                      BigDecimal.ONE,
                      5000L,
                      "11",
                      null,
                      null,
                      null,
                      status);
                });
    Arbitrary<ClaimHistory> unknown = Arbitraries.just(ClaimHistory.UNKNOWN);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, unknown),
        net.jqwik.api.Tuple.of(2, line.list().ofMaxSize(3).map(ClaimHistory::of)));
  }
}
