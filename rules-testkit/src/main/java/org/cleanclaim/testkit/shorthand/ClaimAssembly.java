package org.cleanclaim.testkit.shorthand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Address;
import org.cleanclaim.claim.Attachment;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Note;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.claim.SyntaxProblem;
import org.jspecify.annotations.Nullable;

/** Builds the claim a shorthand says, and what it does not say in order. */
final class ClaimAssembly {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final int DAYS_TO_FILE = 21;

  private final Header said;
  private final Values values;
  private final Problems problems;
  private final @Nullable LocalDate day;

  ClaimAssembly(Header said, Values values, Problems problems) {
    this.said = said;
    this.values = values;
    this.problems = problems;
    this.day = said.date(HeaderWord.ON, DAY);
  }

  /** Day of service of lines that say none. */
  @Nullable LocalDate day() {
    return day;
  }

  Claim build(List<ServiceLine> lines) {
    String id = Objects.requireNonNullElse(said.text(HeaderWord.ID, "T-1"), "");
    Claim.Builder b =
        said.professional()
            ? Claim.professional(id)
            : Claim.institutional(id, new HospitalHeader(said, values).build(day));
    b.submissionDate(said.date(HeaderWord.SUB, day == null ? null : day.plusDays(DAYS_TO_FILE)));
    b.frequency(said.text(HeaderWord.FREQ, "1"));
    if (said.says(HeaderWord.ASSIGN)) {
      b.signatures(said.text(HeaderWord.ASSIGN, "A"), "Y", "Y", null);
    }
    payers(b);
    patient(b);
    providers(b);
    events(b);
    for (Word dx : diagnoses()) {
      b.diagnosis(HospitalHeader.diagnosis(dx, said.text(HeaderWord.QUAL, null)));
    }
    b.lines(lines);
    Word total = said.word(HeaderWord.TOT);
    if (total != null) {
      b.totalChargeCents(total.absent() ? null : values.cents(total));
    }
    Word paid = said.word(HeaderWord.PAID);
    if (paid != null) {
      b.patientPaidCents(values.cents(paid));
    }
    return b.build();
  }

  private List<Word> diagnoses() {
    return said.says(HeaderWord.DX) ? said.list(HeaderWord.DX) : List.of(new Word("J06.9", 0, 0));
  }

  private void payers(Claim.Builder b) {
    for (Word other : said.list(HeaderWord.PRIMARY)) {
      b.coverage(other(other, "P"), false);
    }
    b.payer(
        Objects.requireNonNullElse(said.text(HeaderWord.PAYER, "PAYER"), ""),
        PlanType.ofFilingIndicator(said.payerClass()),
        this::destination);
    for (Word other : said.list(HeaderWord.SECONDARY)) {
      b.coverage(other(other, "S"), false);
    }
  }

  private void destination(Coverage.Builder c) {
    c.filingIndicator(said.text(HeaderWord.FILING, said.payerClass()));
    if (said.says(HeaderWord.PRIMARY)) {
      c.responsibility("S");
    }
    Word plan = said.word(HeaderWord.PLAN);
    if (plan != null) {
      PlanType type = planType(plan);
      if (type != null) {
        c.planType(type);
      }
    }
    c.memberId(said.text(HeaderWord.MID, said.originalMedicare() ? "1EG4TE5MK73" : "XYZ123456789"));
    if (said.says(HeaderWord.SBR)) {
      c.subscriberRelationship(said.text(HeaderWord.SBR, null));
    }
    c.patientRelationship(said.text(HeaderWord.PAT, null));
    c.group(said.text(HeaderWord.GROUP, null), null);
    c.insuranceType(said.text(HeaderWord.MSP, null));
    Word eligible = said.word(HeaderWord.ELIG);
    Values.Span span = eligible == null ? null : values.span(eligible);
    if (span != null) {
      c.eligibility(span.from(), span.to());
    }
  }

  private @Nullable PlanType planType(Word word) {
    for (PlanType type : PlanType.values()) {
      if (type.name().equals(word.text())) {
        return type;
      }
    }
    problems.add(
        word,
        "there is no plan type '" + word.text() + "'",
        Problems.meant(word.text(), Arrays.stream(PlanType.values()).map(Enum::name).toList()));
    return null;
  }

  private Coverage other(Word word, String responsibility) {
    List<Word> parts = Words.parts(word, '/');
    Coverage.Builder c =
        Coverage.builder()
            .responsibility(responsibility)
            .payerId("OTHER")
            .filingIndicator(parts.get(0).text());
    if (parts.size() > 1) {
      c.paidCents(values.cents(parts.get(1)));
    }
    return c.build();
  }

  private void patient(Claim.Builder b) {
    b.patient(
        p ->
            p.name("DOE", "PAT")
                .sex(Sex.of(said.text(HeaderWord.SEX, "F")))
                .birthDate(said.date(HeaderWord.DOB, LocalDate.of(1950, 1, 1)))
                .deathDate(said.date(HeaderWord.DIED, null)));
  }

  private void providers(Claim.Builder b) {
    b.provider(billing());
    if (said.professional()) {
      b.placeOfService(said.text(HeaderWord.POS, "11"));
      String rendering = said.text(HeaderWord.REND, "1245319599");
      if (rendering != null) {
        b.provider(
            Provider.builder(ProviderRole.RENDERING)
                .npi(rendering)
                .taxonomy(said.text(HeaderWord.RENDTAX, null))
                .build());
      }
    } else {
      provider(b, ProviderRole.ATTENDING, said.text(HeaderWord.ATT, "1245319599"));
      provider(b, ProviderRole.OPERATING, said.text(HeaderWord.OP, null));
    }
    provider(b, ProviderRole.REFERRING, said.text(HeaderWord.REFER, null));
    provider(b, ProviderRole.ORDERING, said.text(HeaderWord.ORDER, null));
    provider(b, ProviderRole.SUPERVISING, said.text(HeaderWord.SUPER, null));
    provider(b, ProviderRole.SERVICE_FACILITY, said.text(HeaderWord.FAC, null));
  }

  private static void provider(Claim.Builder b, ProviderRole role, @Nullable String npi) {
    if (npi != null) {
      b.provider(role, npi);
    }
  }

  private Provider billing() {
    Provider.Builder b = Provider.builder(ProviderRole.BILLING).organization();
    b.npi(said.text(HeaderWord.BILL, "1234567893"));
    b.taxonomy(said.text(HeaderWord.TAX, null));
    if (said.says(HeaderWord.EIN)) {
      b.taxId("EI", said.text(HeaderWord.EIN, null));
    }
    if (said.says(HeaderWord.SSN)) {
      b.taxId("SY", said.text(HeaderWord.SSN, null));
    }
    String own = said.text(HeaderWord.G2, null);
    if (own != null) {
      b.secondaryId("G2", own);
    }
    if (said.says(HeaderWord.STATE) || said.says(HeaderWord.ZIP)) {
      b.address(
          new Address(
              "1 MAIN ST",
              null,
              "TOWN",
              said.text(HeaderWord.STATE, null),
              said.text(HeaderWord.ZIP, null),
              null));
    }
    return b.build();
  }

  private void events(Claim.Builder b) {
    reference(b, "F8", HeaderWord.F8);
    reference(b, "G1", HeaderWord.AUTH);
    reference(b, "9F", HeaderWord.REFERRAL);
    reference(b, "X4", HeaderWord.CLIA);
    for (Word w : said.list(HeaderWord.REF)) {
      Word[] pair = values.pair(w, '=', HeaderWord.REF.example());
      if (pair != null) {
        b.reference(pair[0].text(), pair[1].text());
      }
    }
    if (said.professional()) {
      date(b, DatedEvent.ADMISSION, said.date(HeaderWord.ADMIT, null));
    }
    date(b, DatedEvent.DISCHARGE, said.date(HeaderWord.DISCHARGE, null));
    date(b, DatedEvent.ACCIDENT, said.date(HeaderWord.ACCIDENT, null));
    for (Word w : said.list(HeaderWord.DATE)) {
      Word[] pair = values.pair(w, '=', HeaderWord.DATE.example());
      if (pair != null) {
        date(b, pair[0].text(), values.date(pair[1]));
      }
    }
    Word cause = said.word(HeaderWord.CAUSE);
    if (cause != null) {
      List<Word> parts = Words.parts(cause, '/');
      b.accident(
          new Accident(
              parts.isEmpty() ? List.of() : List.of(parts.get(0).text()),
              part(parts, 1),
              part(parts, 2)));
    }
    papers(b);
  }

  private static @Nullable String part(List<Word> parts, int index) {
    return index < parts.size() && !parts.get(index).absent() ? parts.get(index).text() : null;
  }

  private void papers(Claim.Builder b) {
    Word note = said.word(HeaderWord.NOTE);
    if (note != null) {
      Word[] pair = values.pair(note, '=', HeaderWord.NOTE.example());
      if (pair != null) {
        b.note(new Note(pair[0].text(), pair[1].text()));
      }
    }
    for (Word w : said.list(HeaderWord.PWK)) {
      List<Word> parts = Words.parts(w, '/');
      b.attachment(
          new Attachment(
              parts.get(0).text(),
              parts.size() > 1 ? parts.get(1).text() : "AA",
              parts.size() > 2 ? parts.get(2).text() : null));
    }
    Word segment = said.word(HeaderWord.SEG);
    if (segment != null) {
      b.other(Segments.of(segment, "2300"));
    }
    Word problem = said.word(HeaderWord.PROBLEM);
    if (problem != null) {
      List<Word> parts = Words.parts(problem, '/');
      b.problem(
          new SyntaxProblem(
              parts.isEmpty() ? "" : parts.get(0).text(),
              2,
              "2300",
              parts.size() > 1 ? parts.get(1).text() : "CLM",
              0,
              parts.size() > 2 ? parts.get(2).text() : "not as the implementation guide has it",
              null));
    }
  }

  private void reference(Claim.Builder b, String qualifier, HeaderWord word) {
    String value = said.text(word, null);
    if (value != null) {
      b.reference(qualifier, value);
    }
  }

  private static void date(Claim.Builder b, String qualifier, @Nullable LocalDate day) {
    if (day != null) {
      b.date(qualifier, day);
    }
  }
}
