package org.cleanclaim.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * Professional claims with much that can be wrong about them, each thing often enough that a few
 * hundred claims meet every rule; the same for the same seed.
 */
final class RandomClaims {

  private static final List<String> HOT =
      List.of(
          "45385", "45378", "45380", "99213", "99214", "99214", "20610", "64483", "64484", "11042",
          "11045", "97597", "17000", "17003", "17004", "22551", "22552", "27447", "28296", "28285",
          "97110", "97140", "97530", "80053", "99232", "99238", "90471", "96372", "J1885", "71046",
          "93000", "G0439", "90833", "A0425", "A0429", "99291", "99292", "G2211", "99441", "76937",
          "88311", "99397", "31231", "69210", "85025", "80050", "36556", "88305", "96365", "96366",
          "43239", "99215", "29881", "95117", "A4253", "E0601", "J3490", "G0463", "S9083", "H0001",
          "T1015", "C1713", "J0696", "3074F", "G8427", "99024", "90960", "77427", "99000", "99050",
          "97014", "99243", "D0120", "9921", "99213X", "1234B", "0001U", "Q9999", "99999", "X1234",
          "G2012", "M1234", "64490", "99457", "11721", "15823");
  private static final List<String> MODIFIERS =
      List.of(
          "25", "25", "57", "24", "59", "59", "XS", "XU", "LT", "RT", "LT", "RT", "50", "26", "TC",
          "76", "91", "58", "78", "T5", "TA", "55", "GA", "GZ", "QW", "GY", "1A", "ZB", "RH", "52",
          "53", "GP", "GO", "FS", "AI");
  private static final List<String> DIAGNOSES =
      List.of(
          "J06.9",
          "I10",
          "E11.9",
          "M54.50",
          "Z23",
          "W19.XXXA",
          "F02.80",
          "M54.5",
          "E11.65",
          "K63.5",
          "M17.11",
          "E11",
          "E11.6",
          "W19",
          "S72.001Z",
          "M17.11A",
          "Y92.009",
          "Y92.01",
          "T36.0X5",
          "E1L.9",
          "ZZ9",
          "S52.501A",
          "Y93.01",
          "Y99.8",
          "G30.9",
          "IO9",
          "250.00");
  private static final List<String> PLACES =
      List.of("11", "11", "11", "11", "22", "21", "23", "24", "26", "31", "30", "27", "1", "12");
  private static final List<String> RENDERING =
      List.of("1245319599", "1245319599", "1245319599", "1234567893", "1679576722", "1245319598");
  private static final List<String> MEMBERS =
      List.of("1EG4TE5MK73", "1EG4TE5MK73", "1EG4TE5MK73", "123456789A", "1EG4TE5MKO3", "W1");
  private static final List<PlanType> PLANS =
      List.of(
          PlanType.MEDICARE_B,
          PlanType.MEDICARE_B,
          PlanType.COMMERCIAL,
          PlanType.MEDICAID,
          PlanType.WORKERS_COMP,
          PlanType.OTHER);

  private final Random random;
  private final ReferenceLibrary library;

  RandomClaims(long seed, ReferenceLibrary library) {
    this.random = new Random(seed);
    this.library = library;
  }

  /** Claims to Medicare Part B. */
  List<Claim> medicare(int count) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      claims.add(claim(PlanType.MEDICARE_B, i));
    }
    return claims;
  }

  /** Claims to every kind of payer the rules tell apart. */
  List<Claim> anyPayer(int count) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      claims.add(claim(any(PLANS), i));
    }
    return claims;
  }

  private Claim claim(PlanType plan, int number) {
    LocalDate day = day();
    Claim.Builder b =
        Claim.professional(one(40) ? "CONTROL-NUMBER-OF-THIS-CLAIM-" + number : "R" + number);
    b.coverage(coverage(plan), true);
    b.patient(
        p -> {
          p.name("DOE", "PAT");
          if (!one(30)) {
            p.birthDate(
                one(30)
                    ? LocalDate.of(1890, 2, 1)
                    : one(40) ? day.plusDays(3) : LocalDate.of(1950, 2, 1));
          }
          if (!one(30)) {
            p.sex(one(30) ? Sex.INVALID : Sex.FEMALE);
          }
        });
    if (!one(30)) {
      b.provider(billing());
    }
    b.provider(
        Provider.builder(ProviderRole.RENDERING)
            .npi(one(20) ? null : any(RENDERING))
            .taxonomy(one(3) ? any(List.of("207Q00000X", "207QZZ000X", "207Q")) : null)
            .build());
    if (!one(20)) {
      b.placeOfService(any(PLACES));
    }
    if (!one(10)) {
      b.submissionDate(
          one(15) ? day.minusDays(1) : day.plusDays(one(15) ? 400 : one(10) ? 320 : 6));
    }
    if (one(15)) {
      b.frequency(any(List.of("7", "8")));
      if (one(2)) {
        b.reference("F8", "123");
      }
    }
    if (one(6)) {
      b.date(new DatedEvent(DatedEvent.ADMISSION, day.plusDays(random.nextInt(3) - 1), null));
    }
    if (one(8)) {
      b.date(new DatedEvent(DatedEvent.DISCHARGE, day.plusDays(random.nextInt(5) - 2), null));
    }
    if (one(30)) {
      String rule = any(List.of("FMT-001", "FMT-002", "FMT-003"));
      b.problem(new SyntaxProblem(rule, 1, "2400", "SV102", random.nextInt(3), "is wrong", null));
    }
    int diagnoses = one(40) ? 14 : random.nextInt(5);
    for (int i = 0; i < diagnoses; i++) {
      b.diagnosis(diagnosis(i));
    }
    int lines = one(150) ? 51 : 1 + random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      b.line(line(day, Math.max(1, diagnoses)));
    }
    Claim claim = b.build();
    return one(15)
        ? claim.toBuilder().totalChargeCents(one(2) ? null : claim.lineChargesCents() + 1).build()
        : claim;
  }

  private Coverage coverage(PlanType plan) {
    Coverage.Builder c =
        Coverage.builder().payerId("PAYER").planType(plan).filingIndicator(plan.filingIndicator());
    c.memberId(one(25) ? null : any(MEMBERS)).subscriberRelationship(one(15) ? null : "18");
    if (one(15)) {
      c.patientRelationship(any(List.of("01", "34", "19")));
    }
    if (one(15)) {
      c.filingIndicator(any(List.of("MA", "09", "CI", "X")));
    }
    return c.build();
  }

  private Provider billing() {
    Provider.Builder p = Provider.builder(ProviderRole.BILLING).npi(one(20) ? null : "1234567893");
    if (one(4)) {
      p.taxId("EI", any(List.of("741234567", "123456789", "071234567", "74123")));
    }
    if (one(4)) {
      p.taxonomy(any(List.of("261QA1903X", "332B00000X", "335E00000X", "207QZZ000X", "bad")));
    }
    return p.build();
  }

  private Diagnosis diagnosis(int index) {
    String written = any(DIAGNOSES);
    String qualifier = index == 0 ? "ABK" : "ABF";
    return one(3)
        ? Diagnosis.of(written, one(8) ? "BK" : qualifier, null, null)
        : Diagnosis.of(written);
  }

  private ServiceLine line(LocalDate day, int diagnoses) {
    ServiceLine.Builder l = ServiceLine.builder();
    List<String> modifiers = new ArrayList<>();
    for (int n = one(2) ? 0 : one(40) ? 5 : 1 + random.nextInt(3); n > 0; n--) {
      modifiers.add(any(MODIFIERS));
    }
    l.procedure(one(60) ? null : code()).modifiers(modifiers);
    if (one(30)) {
      l.procedureQualifier(any(List.of("HC", "ER")));
    }
    if (one(20)) {
      l.description("AS DOCUMENTED");
    }
    LocalDate from = one(4) ? day.plusDays(random.nextInt(5) - 2) : day;
    if (one(8)) {
      l.between(from, from.plusDays(random.nextInt(95) - 2));
    } else if (!one(60)) {
      l.on(from);
    }
    l.units(units());
    if (one(60)) {
      l.unitQualifier("MJ");
    }
    l.chargeCents(one(40) ? null : one(30) ? -100L : one(20) ? Long.valueOf(0) : 12_000L);
    if (one(8)) {
      l.placeOfService(any(PLACES));
    }
    if (one(10)) {
      l.provider(
          Provider.builder(ProviderRole.RENDERING)
              .npi(any(RENDERING))
              .taxonomy(one(2) ? "207Q00000X" : null)
              .build());
    }
    for (int n = one(30) ? 0 : one(40) ? 5 : 1 + random.nextInt(2); n > 0; n--) {
      l.pointer(one(40) ? 9 : 1 + random.nextInt(diagnoses));
    }
    return l.build();
  }

  private BigDecimal units() {
    if (one(40)) {
      return null;
    }
    if (one(30)) {
      return new BigDecimal(any(List.of("0", "-1", "1.5", "12.34", "12.3", "120.5", "2.0")));
    }
    return BigDecimal.valueOf(one(5) ? any(List.of(2, 3, 4, 7, 14, 15, 60, 90, 300)) : 1);
  }

  private String code() {
    return one(5)
        ? library.procedures().code(random.nextInt(library.procedures().size()))
        : any(HOT);
  }

  private LocalDate day() {
    return any(
        List.of(
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2025, 2, 10),
            LocalDate.of(2021, 10, 1),
            LocalDate.of(2019, 6, 28),
            LocalDate.of(2015, 10, 1)));
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
