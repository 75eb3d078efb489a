package org.cleanclaim.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A professional or institutional claim as it would be sent. Any claim can be built, however wrong:
 * the scrubber finds, the model does not refuse. Its {@code toString} tells nothing of the patient.
 *
 * @param controlNumber patient control number, CLM01 [CMS-1500 item 26, UB-04 FL 3a]
 * @param totalChargeCents CLM02 [item 28]; {@code null} when absent
 * @param placeOfService CLM05-1 of a professional claim
 * @param frequency CLM05-3
 * @param submissionDate the day the payer receives it (BHT04 for files), {@code null} when unknown
 * @param assignment CLM07
 * @param benefitsAssigned CLM08
 * @param releaseOfInformation CLM09
 * @param signatureSource CLM10
 * @param patientPaidCents AMT*F5 [item 29]
 * @param coverages in payer order, primary first
 * @param destination index in {@code coverages} of the payer this claim goes to, -1 when there is
 *     none
 * @param providers claim-level providers
 * @param diagnoses in HI order, principal first
 * @param institutional {@code null} for a professional claim
 * @param problems what a reader found wrong with the source
 */
public record Claim(
    ClaimType type,
    String controlNumber,
    @Nullable Long totalChargeCents,
    @Nullable String placeOfService,
    @Nullable String frequency,
    @Nullable LocalDate submissionDate,
    @Nullable String assignment,
    @Nullable String benefitsAssigned,
    @Nullable String releaseOfInformation,
    @Nullable String signatureSource,
    @Nullable Long patientPaidCents,
    Person patient,
    List<Coverage> coverages,
    int destination,
    List<Provider> providers,
    List<Diagnosis> diagnoses,
    List<ServiceLine> lines,
    List<Reference> references,
    List<DatedEvent> dates,
    List<Attachment> attachments,
    List<Note> notes,
    @Nullable Accident accident,
    @Nullable InstitutionalHeader institutional,
    List<X12Segment> other,
    List<SyntaxProblem> problems,
    @Nullable SourcePosition position) {

  /** Copies the lists. */
  public Claim {
    coverages = List.copyOf(coverages);
    providers = List.copyOf(providers);
    diagnoses = List.copyOf(diagnoses);
    lines = List.copyOf(lines);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    attachments = List.copyOf(attachments);
    notes = List.copyOf(notes);
    other = List.copyOf(other);
    problems = List.copyOf(problems);
  }

  /** A builder of a professional claim with this patient control number. */
  public static Builder professional(String controlNumber) {
    return new Builder(ClaimType.PROFESSIONAL, controlNumber);
  }

  /** A builder of an institutional claim with this patient control number. */
  public static Builder institutional(String controlNumber, InstitutionalHeader header) {
    Builder b = new Builder(ClaimType.INSTITUTIONAL, controlNumber);
    b.institutional = header;
    return b;
  }

  /** Whether it is a professional claim. */
  public boolean professional() {
    return type == ClaimType.PROFESSIONAL;
  }

  /** The coverage this claim goes to. */
  public @Nullable Coverage payer() {
    return destination >= 0 && destination < coverages.size() ? coverages.get(destination) : null;
  }

  /** Plan type of the payer this claim goes to. */
  public PlanType planType() {
    Coverage payer = payer();
    return payer == null ? PlanType.OTHER : payer.planType();
  }

  /** Place of service of a line: its own, else the claim's. */
  public @Nullable String placeOfService(ServiceLine line) {
    return line.placeOfService() != null ? line.placeOfService() : placeOfService;
  }

  /** The claim-level provider in this role. */
  public @Nullable Provider provider(ProviderRole role) {
    return provider(providers, role);
  }

  /** The provider in this role for a line: the line's own, else the claim's. */
  public @Nullable Provider provider(ServiceLine line, ProviderRole role) {
    Provider own = line.provider(role);
    return own != null ? own : provider(role);
  }

  /** Value of the first claim-level reference with this qualifier. */
  public @Nullable String reference(String qualifier) {
    return reference(references, qualifier);
  }

  /** First day of the first claim-level DTP with this qualifier. */
  public @Nullable LocalDate date(String qualifier) {
    for (int i = 0; i < dates.size(); i++) {
      DatedEvent d = dates.get(i);
      if (d.qualifier().equals(qualifier)) {
        return d.from();
      }
    }
    return null;
  }

  /** Sum of the line charges in cents; absent charges count zero. */
  public long lineChargesCents() {
    long sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      Long charge = lines.get(i).chargeCents();
      if (charge != null) {
        sum += charge;
      }
    }
    return sum;
  }

  static @Nullable Provider provider(List<Provider> providers, ProviderRole role) {
    for (int i = 0; i < providers.size(); i++) {
      Provider p = providers.get(i);
      if (p.role() == role) {
        return p;
      }
    }
    return null;
  }

  static @Nullable String reference(List<Reference> references, String qualifier) {
    for (int i = 0; i < references.size(); i++) {
      Reference r = references.get(i);
      if (r.qualifier().equals(qualifier)) {
        return r.value();
      }
    }
    return null;
  }

  /** A builder that starts from this claim. */
  public Builder toBuilder() {
    Builder b = new Builder(type, controlNumber);
    b.totalChargeCents = totalChargeCents;
    b.totalGiven = true;
    b.placeOfService = placeOfService;
    b.frequency = frequency;
    b.submissionDate = submissionDate;
    b.assignment = assignment;
    b.benefitsAssigned = benefitsAssigned;
    b.releaseOfInformation = releaseOfInformation;
    b.signatureSource = signatureSource;
    b.patientPaidCents = patientPaidCents;
    b.patient = patient;
    b.coverages.addAll(coverages);
    b.destination = destination;
    b.providers.addAll(providers);
    b.diagnoses.addAll(diagnoses);
    b.lines.addAll(lines);
    b.references.addAll(references);
    b.dates.addAll(dates);
    b.attachments.addAll(attachments);
    b.notes.addAll(notes);
    b.accident = accident;
    b.institutional = institutional;
    b.other.addAll(other);
    b.problems.addAll(problems);
    b.position = position;
    return b;
  }

  @Override
  public String toString() {
    return "Claim["
        + type
        + ", "
        + planType()
        + ", lines="
        + lines.size()
        + ", diagnoses="
        + diagnoses.size()
        + "]";
  }

  /**
   * Builds a {@link Claim}. What is not set is absent, save three conveniences for callers who
   * build claims by hand: frequency is {@code 1}, and a total charge that was never set is the sum
   * of the lines.
   */
  public static final class Builder {
    private final ClaimType type;
    private String controlNumber;
    private @Nullable Long totalChargeCents;
    private boolean totalGiven;
    private @Nullable String placeOfService;
    private @Nullable String frequency = "1";
    private @Nullable LocalDate submissionDate;
    private @Nullable String assignment = "A";
    private @Nullable String benefitsAssigned = "Y";
    private @Nullable String releaseOfInformation = "Y";
    private @Nullable String signatureSource;
    private @Nullable Long patientPaidCents;
    private Person patient = Person.UNKNOWN;
    private final List<Coverage> coverages = new ArrayList<>();
    private int destination = -1;
    private final List<Provider> providers = new ArrayList<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<DatedEvent> dates = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Accident accident;
    private @Nullable InstitutionalHeader institutional;
    private final List<X12Segment> other = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private @Nullable SourcePosition position;

    private Builder(ClaimType type, String controlNumber) {
      this.type = type;
      this.controlNumber = controlNumber;
    }

    /** CLM01. */
    public Builder controlNumber(String value) {
      controlNumber = value;
      return this;
    }

    /** CLM02 in cents; {@code null} says it was sent blank. */
    public Builder totalChargeCents(@Nullable Long value) {
      totalChargeCents = value;
      totalGiven = true;
      return this;
    }

    /** CLM02 as a decimal amount. */
    public Builder totalCharge(String amount) {
      return totalChargeCents(Money.cents(amount));
    }

    /** CLM05-1 of a professional claim. */
    public Builder placeOfService(@Nullable String value) {
      placeOfService = Text.code(value);
      return this;
    }

    /** CLM05-3. */
    public Builder frequency(@Nullable String value) {
      frequency = Text.code(value);
      return this;
    }

    /** The day the payer receives it. */
    public Builder submissionDate(@Nullable LocalDate value) {
      submissionDate = value;
      return this;
    }

    /** The day the payer receives it, as an ISO date. */
    public Builder submissionDate(String isoDate) {
      return submissionDate(LocalDate.parse(isoDate));
    }

    /** CLM07, CLM08, CLM09, CLM10. */
    public Builder signatures(
        @Nullable String clm07,
        @Nullable String clm08,
        @Nullable String clm09,
        @Nullable String clm10) {
      assignment = Text.code(clm07);
      benefitsAssigned = Text.code(clm08);
      releaseOfInformation = Text.code(clm09);
      signatureSource = Text.code(clm10);
      return this;
    }

    /** AMT*F5 in cents. */
    public Builder patientPaidCents(@Nullable Long value) {
      patientPaidCents = value;
      return this;
    }

    /** The patient. */
    public Builder patient(Person value) {
      patient = value;
      return this;
    }

    /** The patient. */
    public Builder patient(Consumer<Person.Builder> more) {
      Person.Builder b = patient.toBuilder();
      more.accept(b);
      patient = b.build();
      return this;
    }

    /** The payer this claim goes to, as primary; the subscriber is the patient. */
    public Builder payer(String payerId, PlanType planType) {
      return payer(payerId, planType, c -> {});
    }

    /** The payer this claim goes to, as primary unless told otherwise. */
    public Builder payer(String payerId, PlanType planType, Consumer<Coverage.Builder> more) {
      destination = coverages.size();
      coverages.add(
          Coverage.builder()
              .payerId(payerId)
              .responsibility("P")
              .plan(planType)
              .apply(more)
              .build());
      return this;
    }

    /** Member id with the payer this claim goes to; set the payer first. */
    public Builder memberId(@Nullable String value) {
      if (destination < 0) {
        payer("", PlanType.OTHER);
      }
      coverages.set(destination, coverages.get(destination).toBuilder().memberId(value).build());
      return this;
    }

    /** A further coverage; {@code receiver} marks the one this claim goes to. */
    public Builder coverage(Coverage value, boolean receiver) {
      if (receiver) {
        destination = coverages.size();
      }
      coverages.add(value);
      return this;
    }

    /** Replaces the coverage this claim goes to, or adds it. */
    public Builder destinationCoverage(UnaryOperator<Coverage> change) {
      if (destination >= 0) {
        coverages.set(destination, change.apply(coverages.get(destination)));
      }
      return this;
    }

    /** A provider of the claim. */
    public Builder provider(Provider value) {
      providers.add(value);
      return this;
    }

    /** The billing provider, an organisation, by NPI. */
    public Builder billingProvider(@Nullable String npi) {
      return provider(Provider.builder(ProviderRole.BILLING).npi(npi).build());
    }

    /** The rendering provider by NPI. */
    public Builder renderingProvider(@Nullable String npi) {
      return provider(Provider.builder(ProviderRole.RENDERING).npi(npi).build());
    }

    /** A provider in a role by NPI. */
    public Builder provider(ProviderRole role, @Nullable String npi) {
      return provider(Provider.builder(role).npi(npi).build());
    }

    /** Adds a diagnosis in HI order; the first is principal. */
    public Builder diagnosis(String code) {
      return diagnosis(Diagnosis.of(code));
    }

    /** Adds a diagnosis in HI order; the first is principal. */
    public Builder diagnosis(Diagnosis value) {
      diagnoses.add(value);
      return this;
    }

    /** Replaces the diagnoses. */
    public Builder diagnoses(List<Diagnosis> values) {
      List<Diagnosis> copy = List.copyOf(values);
      diagnoses.clear();
      diagnoses.addAll(copy);
      return this;
    }

    /** Adds a service line. */
    public Builder line(Consumer<ServiceLine.Builder> more) {
      ServiceLine.Builder b = ServiceLine.builder();
      more.accept(b);
      return line(b.build());
    }

    /** Adds a service line. */
    public Builder line(ServiceLine value) {
      lines.add(value);
      return this;
    }

    /** Replaces the service lines. */
    public Builder lines(List<ServiceLine> values) {
      List<ServiceLine> copy = List.copyOf(values);
      lines.clear();
      lines.addAll(copy);
      return this;
    }

    /** A claim-level REF. */
    public Builder reference(String qualifier, String value) {
      return reference(Reference.of(qualifier, value));
    }

    /** A claim-level REF. */
    public Builder reference(Reference value) {
      references.add(value);
      return this;
    }

    /** A claim-level DTP. */
    public Builder date(String qualifier, LocalDate day) {
      return date(new DatedEvent(qualifier, day, null));
    }

    /** A claim-level DTP. */
    public Builder date(DatedEvent value) {
      dates.add(value);
      return this;
    }

    /** Admission date (DTP*435). */
    public Builder admitted(String isoDate) {
      return date(DatedEvent.ADMISSION, LocalDate.parse(isoDate));
    }

    /** A claim-level PWK. */
    public Builder attachment(Attachment value) {
      attachments.add(value);
      return this;
    }

    /** A claim-level NTE. */
    public Builder note(Note value) {
      notes.add(value);
      return this;
    }

    /** Accident data. */
    public Builder accident(@Nullable Accident value) {
      accident = value;
      return this;
    }

    /** A segment without a field of its own. */
    public Builder other(X12Segment value) {
      other.add(value);
      return this;
    }

    /** Something wrong with the source. */
    public Builder problem(SyntaxProblem value) {
      problems.add(value);
      return this;
    }

    /** Where it was read. */
    public Builder position(@Nullable SourcePosition value) {
      position = value;
      return this;
    }

    /** The claim. */
    public Claim build() {
      Claim claim =
          new Claim(
              type,
              controlNumber,
              totalChargeCents,
              placeOfService,
              frequency,
              submissionDate,
              assignment,
              benefitsAssigned,
              releaseOfInformation,
              signatureSource,
              patientPaidCents,
              patient,
              coverages,
              destination,
              providers,
              diagnoses,
              lines,
              references,
              dates,
              attachments,
              notes,
              accident,
              institutional,
              other,
              problems,
              position);
      return totalGiven ? claim : claim.withTotal(claim.lineChargesCents());
    }
  }

  private Claim withTotal(long cents) {
    return toBuilder().totalChargeCents(cents).build();
  }
}
