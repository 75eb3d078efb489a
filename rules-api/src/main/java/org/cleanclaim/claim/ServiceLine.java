package org.cleanclaim.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service line (loop 2400).
 *
 * @param procedureQualifier SV101-1 or SV202-1: HC, HP, ER, IV, WK; {@code null} stands for HC
 * @param procedure CPT or HCPCS code in upper case; {@code null} when absent
 * @param modifiers in order, upper case
 * @param description SV101-7, free text
 * @param revenueCode SV201, four digits
 * @param chargeCents SV102 or SV203; {@code null} when absent
 * @param nonCoveredCents SV207
 * @param units SV104 or SV205, exact
 * @param unitQualifier SV103: UN, MJ, DA; {@code null} stands for UN
 * @param placeOfService the line's own (SV105); {@code null} when the claim's applies
 * @param from first day of service, inclusive
 * @param to last day of service, inclusive; {@code null} when it is a single day
 * @param pointers diagnosis pointers, from 1, primary first
 */
public record ServiceLine(
    @Nullable String procedureQualifier,
    @Nullable String procedure,
    List<String> modifiers,
    @Nullable String description,
    @Nullable String revenueCode,
    @Nullable Long chargeCents,
    @Nullable Long nonCoveredCents,
    @Nullable BigDecimal units,
    @Nullable String unitQualifier,
    @Nullable String placeOfService,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Integer> pointers,
    @Nullable String emergency,
    @Nullable String epsdt,
    @Nullable String familyPlanning,
    @Nullable String copayStatus,
    List<Provider> providers,
    List<Reference> references,
    List<DatedEvent> dates,
    List<Attachment> attachments,
    List<Note> notes,
    @Nullable DrugDetail drug,
    List<LineAdjudication> adjudications,
    List<X12Segment> other,
    @Nullable SourcePosition position) {

  /** Copies the lists. */
  public ServiceLine {
    modifiers = List.copyOf(modifiers);
    pointers = List.copyOf(pointers);
    providers = List.copyOf(providers);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    attachments = List.copyOf(attachments);
    notes = List.copyOf(notes);
    adjudications = List.copyOf(adjudications);
    other = List.copyOf(other);
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Last day of service, inclusive: {@link #to}, else {@link #from}. */
  public @Nullable LocalDate through() {
    return to != null ? to : from;
  }

  /** Whether the line carries this modifier in any position. */
  public boolean hasModifier(String modifier) {
    for (int i = 0; i < modifiers.size(); i++) {
      if (modifiers.get(i).equals(modifier)) {
        return true;
      }
    }
    return false;
  }

  /** The provider in this role on the line itself, {@code null} when the claim's applies. */
  public @Nullable Provider provider(ProviderRole role) {
    return Claim.provider(providers, role);
  }

  /** Value of the first reference with this qualifier. */
  public @Nullable String reference(String qualifier) {
    return Claim.reference(references, qualifier);
  }

  /** A builder that starts from this line. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.procedureQualifier = procedureQualifier;
    b.procedure = procedure;
    b.modifiers.addAll(modifiers);
    b.description = description;
    b.revenueCode = revenueCode;
    b.chargeCents = chargeCents;
    b.nonCoveredCents = nonCoveredCents;
    b.units = units;
    b.unitQualifier = unitQualifier;
    b.placeOfService = placeOfService;
    b.from = from;
    b.to = to;
    b.pointers.addAll(pointers);
    b.emergency = emergency;
    b.epsdt = epsdt;
    b.familyPlanning = familyPlanning;
    b.copayStatus = copayStatus;
    b.providers.addAll(providers);
    b.references.addAll(references);
    b.dates.addAll(dates);
    b.attachments.addAll(attachments);
    b.notes.addAll(notes);
    b.drug = drug;
    b.adjudications.addAll(adjudications);
    b.other.addAll(other);
    b.position = position;
    return b;
  }

  @Override
  public String toString() {
    return "ServiceLine["
        + (procedure != null ? procedure : revenueCode)
        + " "
        + modifiers
        + " x "
        + units
        + "]";
  }

  /** Builds a {@link ServiceLine}. */
  public static final class Builder {
    private @Nullable String procedureQualifier;
    private @Nullable String procedure;
    private final List<String> modifiers = new ArrayList<>();
    private @Nullable String description;
    private @Nullable String revenueCode;
    private @Nullable Long chargeCents;
    private @Nullable Long nonCoveredCents;
    private @Nullable BigDecimal units = BigDecimal.ONE;
    private @Nullable String unitQualifier;
    private @Nullable String placeOfService;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private final List<Integer> pointers = new ArrayList<>();
    private @Nullable String emergency;
    private @Nullable String epsdt;
    private @Nullable String familyPlanning;
    private @Nullable String copayStatus;
    private final List<Provider> providers = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<DatedEvent> dates = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable DrugDetail drug;
    private final List<LineAdjudication> adjudications = new ArrayList<>();
    private final List<X12Segment> other = new ArrayList<>();
    private @Nullable SourcePosition position;

    private Builder() {}

    /** Procedure code and its modifiers; replaces the modifiers set before. */
    public Builder procedure(@Nullable String code, String... mods) {
      procedure = Text.code(code);
      return modifiers(List.of(mods));
    }

    /** SV101-1 or SV202-1. */
    public Builder procedureQualifier(@Nullable String value) {
      procedureQualifier = Text.code(value);
      return this;
    }

    /** Replaces the modifiers; blank ones are dropped. */
    public Builder modifiers(List<String> mods) {
      modifiers.clear();
      for (String m : mods) {
        String code = Text.code(m);
        if (code != null) {
          modifiers.add(code);
        }
      }
      return this;
    }

    /** SV101-7. */
    public Builder description(@Nullable String value) {
      description = Text.trimmed(value);
      return this;
    }

    /** SV201; three digits get their leading zero. */
    public Builder revenueCode(@Nullable String value) {
      String code = Text.code(value);
      revenueCode = code != null && code.length() == 3 ? "0" + code : code;
      return this;
    }

    /** Charge in cents. */
    public Builder chargeCents(@Nullable Long value) {
      chargeCents = value;
      return this;
    }

    /** Charge as a decimal amount such as {@code 120.00}. */
    public Builder charge(String amount) {
      return chargeCents(Money.cents(amount));
    }

    /** Non-covered charge in cents. */
    public Builder nonCoveredCents(@Nullable Long value) {
      nonCoveredCents = value;
      return this;
    }

    /** Units of service; 1 unless set. */
    public Builder units(@Nullable BigDecimal value) {
      units = value;
      return this;
    }

    /** Units of service. */
    public Builder units(long value) {
      return units(BigDecimal.valueOf(value));
    }

    /** SV103. */
    public Builder unitQualifier(@Nullable String value) {
      unitQualifier = Text.code(value);
      return this;
    }

    /** SV105. */
    public Builder placeOfService(@Nullable String value) {
      placeOfService = Text.code(value);
      return this;
    }

    /** A single day of service. */
    public Builder on(@Nullable LocalDate day) {
      return between(day, null);
    }

    /** A single day of service as an ISO date. */
    public Builder on(String isoDate) {
      return on(LocalDate.parse(isoDate));
    }

    /** A period of service, both days inclusive. */
    public Builder between(@Nullable LocalDate first, @Nullable LocalDate last) {
      from = first;
      to = last;
      return this;
    }

    /** A period of service as ISO dates, both days inclusive. */
    public Builder between(String first, String last) {
      return between(LocalDate.parse(first), LocalDate.parse(last));
    }

    /** Adds a diagnosis pointer, from 1. */
    public Builder pointer(int index) {
      pointers.add(index);
      return this;
    }

    /** Replaces the diagnosis pointers. */
    public Builder pointers(List<Integer> indexes) {
      pointers.clear();
      pointers.addAll(indexes);
      return this;
    }

    /** SV109 (emergency), SV111 (EPSDT), SV112 (family planning), SV115 (co-pay status). */
    public Builder indicators(
        @Nullable String sv109,
        @Nullable String sv111,
        @Nullable String sv112,
        @Nullable String sv115) {
      emergency = Text.code(sv109);
      epsdt = Text.code(sv111);
      familyPlanning = Text.code(sv112);
      copayStatus = Text.code(sv115);
      return this;
    }

    /** A provider of this line. */
    public Builder provider(Provider value) {
      providers.add(value);
      return this;
    }

    /** The rendering provider of this line by NPI. */
    public Builder rendering(String npi) {
      return provider(Provider.builder(ProviderRole.RENDERING).npi(npi).build());
    }

    /** A REF of this line. */
    public Builder reference(Reference value) {
      references.add(value);
      return this;
    }

    /** A DTP of this line other than the date of service. */
    public Builder date(DatedEvent value) {
      dates.add(value);
      return this;
    }

    /** A PWK of this line. */
    public Builder attachment(Attachment value) {
      attachments.add(value);
      return this;
    }

    /** An NTE of this line. */
    public Builder note(Note value) {
      notes.add(value);
      return this;
    }

    /** Drug detail (loop 2410). */
    public Builder drug(@Nullable DrugDetail value) {
      drug = value;
      return this;
    }

    /** Another payer's decision on this line (loop 2430). */
    public Builder adjudication(LineAdjudication value) {
      adjudications.add(value);
      return this;
    }

    /** A segment without a field of its own. */
    public Builder other(X12Segment value) {
      other.add(value);
      return this;
    }

    /** Where it was read. */
    public Builder position(@Nullable SourcePosition value) {
      position = value;
      return this;
    }

    /** The line. */
    public ServiceLine build() {
      return new ServiceLine(
          procedureQualifier,
          procedure,
          modifiers,
          description,
          revenueCode,
          chargeCents,
          nonCoveredCents,
          units,
          unitQualifier,
          placeOfService,
          from,
          to,
          pointers,
          emergency,
          epsdt,
          familyPlanning,
          copayStatus,
          providers,
          references,
          dates,
          attachments,
          notes,
          drug,
          adjudications,
          other,
          position);
    }
  }
}
