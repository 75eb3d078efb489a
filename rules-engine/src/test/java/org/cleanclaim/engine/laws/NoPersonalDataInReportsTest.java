package org.cleanclaim.engine.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Attachment;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.ClaimHistory;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DrugDetail;
import org.cleanclaim.claim.HistoryLine;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.Person;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.claim.X12Segment;
import org.cleanclaim.codesets.ReferenceLibrary;
import org.cleanclaim.engine.testing.EditTables;
import org.cleanclaim.engine.testing.Scrub;
import org.cleanclaim.engine.testing.TestClaims;
import org.cleanclaim.finding.Finding;
import org.cleanclaim.finding.Fix;
import org.cleanclaim.report.ScrubReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that tells who the patient is leaves a claim by its report. */
class NoPersonalDataInReportsTest {

  private static final int CLAIMS = 3000;
  private static final String MARK = "QZQ";
  private static final LocalDate BORN = LocalDate.of(1931, 7, 19);
  private static final LocalDate DIED = LocalDate.of(2031, 8, 23);

  /** Ids of every shape a rule looks at; each is recognised wherever it turns up. */
  private static final List<String> MEMBER_IDS =
      List.of(
          "QZQ44918273",
          "1EGOTE5MK73",
          "1EG0TE5MK7S",
          "917356284A",
          "WA917356284",
          "QZQ9",
          "8".repeat(11));

  /** What a rule reads out of such an id and proposes. */
  private static final List<String> PROPOSED = List.of("1EG0TE5MK73", "1EG0TE5MK75");

  private static final List<String> SENTINELS = sentinels();

  private static final Scrub STARTER = Scrub.with(ReferenceLibrary.starter());
  private static final Scrub COMPLETE = Scrub.with(EditTables.COMPLETE);

  private static final List<Reported> REPORTS = new ArrayList<>();

  private static List<String> sentinels() {
    List<String> all = new ArrayList<>(List.of(MARK));
    for (LocalDate day : List.of(BORN, DIED)) {
      all.add(day.toString());
      all.add(day.toString().replace("-", ""));
      all.add(day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy")));
    }
    all.addAll(MEMBER_IDS);
    all.addAll(PROPOSED);
    return List.copyOf(all);
  }

  /** A claim and what was said of it. */
  record Reported(Claim claim, ScrubReport report) {}

  @BeforeAll
  static void scrub() {
    for (int seed = 0; seed < CLAIMS; seed++) {
      AnyValues any = new AnyValues(new Random(seed));
      Claim claim = marked(any, seed % 3 == 0 ? edited(any) : any.claim(8));
      ClaimHistory history =
          seed % 2 == 0
              ? ClaimHistory.UNKNOWN
              : ClaimHistory.of(List.of(any.of(HistoryLine.class)));
      Scrub scrub = seed % 2 == 0 ? STARTER : COMPLETE;
      REPORTS.add(new Reported(claim, scrub.report(claim, history)));
    }
  }

  @Test
  void theClaimsProvokeNearlyEveryRule() {
    Set<String> silent = new TreeSet<>(RuleCatalogueTest.SLICE);
    for (Reported r : REPORTS) {
      r.report.findings().forEach(f -> silent.remove(f.ruleId()));
    }
    assertThat(silent)
        .as("rules that never fired here")
        .isSubsetOf("PFS-014", "ICD-005"); // the one only passes, the other needs the tabular list
  }

  @Test
  void noTextOfAReportTellsWhoThePatientIs() {
    for (Reported r : REPORTS) {
      silentOn(r.report.toString());
      silentOn(r.report.coverage().toString());
      for (Finding f : r.report.findings()) {
        silentOn(f.message());
        silentOn(f.toString());
        silentOn(f.location().toString());
        silentOn(f.provenance().toString());
        for (Fix fix : f.fixes()) {
          silentOn(fix.description());
          silentOn(fix.toString());
        }
      }
    }
  }

  @Test
  void noMessageTellsTheDayOfService() {
    for (Reported r : REPORTS) {
      for (ServiceLine l : r.claim.lines()) {
        if (l.from() != null) {
          String iso = l.from().toString();
          for (Finding f : r.report.findings()) {
            // "until 2021-09-30" tells of a code, not of the patient
            boolean tells =
                f.message().contains(" on " + iso) || f.message().contains(iso.replace("-", ""));
            assertThat(tells).as(f.message()).isFalse();
          }
        }
      }
    }
  }

  @Test
  void theModelItselfTellsNothing() {
    for (Reported r : REPORTS.subList(0, 300)) {
      silentOn(r.claim.toString());
      r.claim.lines().forEach(l -> silentOn(l.toString()));
      r.claim.coverages().forEach(c -> silentOn(c.toString()));
      r.claim.providers().forEach(p -> silentOn(p.toString()));
      silentOn(r.claim.patient().toString());
      silentOn(r.claim.notes().toString() + r.claim.references() + r.claim.dates());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingOfAClaimOutlivesItsScrub(boolean clean) {
    WeakReference<Claim> claim = scrubbed(clean);
    for (int i = 0; i < 50 && claim.get() != null; i++) {
      System.gc();
    }
    assertThat(claim.get()).as("the claim held by a resting session").isNull();
  }

  private static WeakReference<Claim> scrubbed(boolean clean) {
    Claim claim =
        (clean
                ? TestClaims.medicare(EditTables.DAY, "71046")
                : TestClaims.medicare(EditTables.DAY, "45385", "45378", "97110 x9", "64484"))
            .build();
    assertThat(COMPLETE.report(claim).findings().isEmpty()).isEqualTo(clean);
    return new WeakReference<>(claim);
  }

  private static void silentOn(String text) {
    for (String word : SENTINELS) {
      if (text.contains(word)) {
        throw new AssertionError("'" + word + "' in: " + text);
      }
    }
  }

  /** A claim that meets the edits between lines, which nonsense seldom does. */
  private static Claim edited(AnyValues any) {
    List<String> lines =
        List.of(
            "45385",
            "45378",
            "45380",
            "45380-59",
            "45380-59-XS",
            "28296-TA",
            "28285-59",
            "28296-T5",
            "28285-T5",
            "28285",
            "20610",
            "20610-50 x2",
            "20610-25",
            "99213",
            "99213-25",
            "99213-57",
            "17000",
            "17003 x14",
            "64484",
            "64483-LT",
            "64483-RT",
            "27447",
            "97110 x7",
            "97110 x60",
            "97110 x1.5",
            "A0425 x300",
            "A0425 x12.34",
            "J1885 x60",
            "64484 2026-03-11",
            "22552",
            "11042 x2",
            "11045",
            "88311",
            "76937",
            "71046-59-26",
            "71046-26-TC",
            "71046 @21",
            "93010-26",
            "93000 @22",
            "69210-50",
            "86930",
            "36416",
            "97014",
            "92015",
            "99396",
            "G2211",
            "G2012",
            "99441 2025-02-10",
            "S9083",
            "G0463",
            "J3490",
            "D0120",
            "9921",
            "99213-ZZ",
            "71046",
            "71046",
            "99232 2026-03-10..2026-03-12 x2",
            "99213 x0",
            "99213 $0.00",
            "99213 $-1.00",
            "97110 2026-03-10..2026-03-12 x9",
            "80050",
            "1003F",
            "20610-59-59",
            "71046-26-59-LT-RT-GA",
            "99292 x40",
            "27447 >9",
            "99213 >1,1",
            "99213 2027-01-01",
            "99238",
            "99232",
            "90785");
    String[] chosen = new String[1 + any.random.nextInt(12)];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = any.pick(lines);
    }
    PlanType plan =
        any.pick(
            List.of(
                PlanType.MEDICARE_B,
                PlanType.MEDICARE_B,
                PlanType.MEDICAID,
                PlanType.COMMERCIAL,
                PlanType.OTHER));
    Claim.Builder claim =
        any.random.nextInt(6) == 0
            ? TestClaims.outpatient(plan, EditTables.DAY, chosen)
            : TestClaims.professional(plan, EditTables.DAY, chosen);
    if (any.random.nextInt(20) == 0) {
      claim
          .diagnosis("M54.5")
          .line(TestClaims.line("99213", "2021-09-30", true))
          .line(TestClaims.line("99213", "2021-10-01", true));
    }
    if (any.random.nextInt(40) == 0) {
      for (int i = 0; i < 51; i++) {
        claim.line(l -> l.procedure("71046").on(EditTables.DAY).pointer(1).charge("1.00"));
      }
    }
    for (int n = any.random.nextInt(4); n > 0; n--) {
      claim.diagnosis(
          any.pick(
              List.of(
                  "M54.5",
                  "E11.6",
                  "W19",
                  "S52.501Z",
                  "S72.001Z",
                  "M17.11A",
                  "F02.80",
                  "Z23",
                  "J06.9",
                  "E1L.9",
                  "I10")));
    }
    return claim.build();
  }

  /** The claim with marks wherever it says who the patient is. */
  private static Claim marked(AnyValues any, Claim claim) {
    String memberId = any.random.nextInt(8) == 0 ? null : any.pick(MEMBER_IDS);
    Claim.Builder marked = claim.toBuilder();
    marked
        .controlNumber(MARK + "-CONTROL-NUMBER-1" + "1".repeat(any.random.nextInt(9)))
        .patient(person(any, any.random.nextInt(8) == 0 ? null : BORN))
        .note(new Note("ADD", MARK + " says she fell"))
        .reference("EA", MARK + "7781")
        .attachment(new Attachment("OZ", "FX", MARK + "55"));
    List<Coverage> coverages = claim.coverages();
    Claim whole = marked.build();
    return new Claim(
        whole.type(),
        whole.controlNumber(),
        whole.totalChargeCents(),
        whole.placeOfService(),
        whole.frequency(),
        whole.submissionDate(),
        whole.assignment(),
        whole.benefitsAssigned(),
        whole.releaseOfInformation(),
        whole.signatureSource(),
        whole.patientPaidCents(),
        whole.patient(),
        coverages.stream().map(c -> marked(any, c, memberId)).toList(),
        whole.destination(),
        whole.providers().stream().map(p -> marked(any, p)).toList(),
        whole.diagnoses(),
        whole.lines().stream().map(l -> marked(any, l)).toList(),
        whole.references().stream()
            .map(r -> new Reference(r.qualifier(), MARK + r.value(), r.position()))
            .toList(),
        whole.dates(),
        whole.attachments(),
        whole.notes(),
        whole.accident(),
        whole.institutional(),
        whole.other().stream()
            .map(s -> new X12Segment(s.loop(), s.id(), List.of(MARK), s.position()))
            .toList(),
        whole.problems(),
        whole.position());
  }

  private static Person person(AnyValues any, LocalDate born) {
    return Person.builder()
        .name(MARK + "LAST", MARK + "FIRST")
        .middleName(MARK)
        .suffix(MARK)
        .birthDate(any.random.nextInt(10) == 0 && born != null ? LocalDate.of(1801, 7, 19) : born)
        .deathDate(DIED)
        .sex(any.pick(List.of(Sex.values())))
        .address(new Address(MARK + " Street", MARK, MARK + "town", "QZ", "QZQ11", "QZ"))
        .build();
  }

  private static Coverage marked(AnyValues any, Coverage c, String memberId) {
    return c.toBuilder()
        .memberId(memberId)
        .group(MARK + "GROUP", MARK + " Employer")
        .subscriber(person(any, BORN))
        .build();
  }

  private static Provider marked(AnyValues any, Provider p) {
    Provider.Builder b =
        p.toBuilder()
            .name(MARK + "DOCTOR", MARK)
            .address(new Address(MARK, null, MARK, "QZ", "QZQ11", null));
    if (any.random.nextInt(3) == 0) {
      b.taxId("SY", any.pick(List.of("QZQ-11-111", "QZQ111111")));
    }
    if (p.role() == ProviderRole.BILLING && any.random.nextInt(6) == 0) {
      b.npi(null);
    }
    return b.build();
  }

  private static ServiceLine marked(AnyValues any, ServiceLine l) {
    ServiceLine.Builder b = l.toBuilder().note(new Note("ADD", MARK));
    if (any.random.nextInt(3) == 0) {
      b.description(MARK + " brought her own brace");
    }
    if (any.random.nextInt(3) == 0) {
      b.drug(new DrugDetail("00002143380", null, null, MARK + "RX"));
    }
    return b.reference(Reference.of("6R", MARK + "1")).build();
  }
}
