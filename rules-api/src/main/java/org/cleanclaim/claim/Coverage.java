package org.cleanclaim.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One insurance of the patient: the one the claim goes to (loops 2000B, 2010BA, 2010BB) or another
 * (2320, 2330).
 *
 * @param responsibility SBR01: P, S, T, A-H or U
 * @param payerName NM103 of the payer
 * @param payerId NM109 of the payer
 * @param filingIndicator SBR09 as sent
 * @param memberId upper case, without dashes and blanks
 * @param subscriberRelationship SBR02; 18 when the subscriber is the patient
 * @param patientRelationship PAT01; {@code null} when there is no patient loop
 * @param insuranceType SBR05, Medicare secondary payer type
 * @param paidCents AMT*D, what this payer paid
 * @param adjustments claim-level CAS of this payer
 * @param paidDate DTP*573
 * @param eligibleFrom first day of eligibility, inclusive, when the caller knows it
 * @param eligibleTo last day of eligibility, inclusive
 */
public record Coverage(
    @Nullable String responsibility,
    @Nullable String payerName,
    @Nullable String payerId,
    PlanType planType,
    @Nullable String filingIndicator,
    @Nullable String memberId,
    @Nullable String groupNumber,
    @Nullable String groupName,
    @Nullable String subscriberRelationship,
    @Nullable String patientRelationship,
    @Nullable String insuranceType,
    Person subscriber,
    @Nullable Long paidCents,
    List<Adjustment> adjustments,
    @Nullable LocalDate paidDate,
    @Nullable LocalDate eligibleFrom,
    @Nullable LocalDate eligibleTo,
    List<Reference> references,
    @Nullable SourcePosition position) {

  /** Copies the lists. */
  public Coverage {
    adjustments = List.copyOf(adjustments);
    references = List.copyOf(references);
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from this coverage. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.responsibility = responsibility;
    b.payerName = payerName;
    b.payerId = payerId;
    b.planType = planType;
    b.filingIndicator = filingIndicator;
    b.memberId = memberId;
    b.groupNumber = groupNumber;
    b.groupName = groupName;
    b.subscriberRelationship = subscriberRelationship;
    b.patientRelationship = patientRelationship;
    b.insuranceType = insuranceType;
    b.subscriber = subscriber;
    b.paidCents = paidCents;
    b.adjustments.addAll(adjustments);
    b.paidDate = paidDate;
    b.eligibleFrom = eligibleFrom;
    b.eligibleTo = eligibleTo;
    b.references.addAll(references);
    b.position = position;
    return b;
  }

  /**
   * Whether another payer has decided on this claim: paid amount, adjustment or date is present.
   */
  public boolean adjudicated() {
    return paidCents != null || !adjustments.isEmpty() || paidDate != null;
  }

  @Override
  public String toString() {
    return "Coverage[" + planType + "]";
  }

  /** Builds a {@link Coverage}. */
  public static final class Builder {
    private @Nullable String responsibility;
    private @Nullable String payerName;
    private @Nullable String payerId;
    private PlanType planType = PlanType.OTHER;
    private @Nullable String filingIndicator;
    private @Nullable String memberId;
    private @Nullable String groupNumber;
    private @Nullable String groupName;
    private @Nullable String subscriberRelationship = "18";
    private @Nullable String patientRelationship;
    private @Nullable String insuranceType;
    private Person subscriber = Person.UNKNOWN;
    private @Nullable Long paidCents;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private @Nullable LocalDate paidDate;
    private @Nullable LocalDate eligibleFrom;
    private @Nullable LocalDate eligibleTo;
    private final List<Reference> references = new ArrayList<>();
    private @Nullable SourcePosition position;

    private Builder() {}

    /** SBR01. */
    public Builder responsibility(@Nullable String value) {
      responsibility = Text.code(value);
      return this;
    }

    /** Payer name (NM103). */
    public Builder payerName(@Nullable String value) {
      payerName = Text.trimmed(value);
      return this;
    }

    /** Payer id (NM109). */
    public Builder payerId(@Nullable String value) {
      payerId = Text.trimmed(value);
      return this;
    }

    /** Plan type together with the filing indicator it usually travels with. */
    public Builder plan(PlanType value) {
      planType = value;
      filingIndicator = value.filingIndicator();
      return this;
    }

    /** SBR09; sets the plan type it stands for. */
    public Builder filingIndicator(@Nullable String value) {
      filingIndicator = Text.code(value);
      planType = PlanType.ofFilingIndicator(filingIndicator);
      return this;
    }

    /** Overrides the plan type and leaves the filing indicator as it is. */
    public Builder planType(PlanType value) {
      planType = value;
      return this;
    }

    /** NM109 of the subscriber. */
    public Builder memberId(@Nullable String value) {
      memberId = Text.compact(value);
      return this;
    }

    /** SBR03 and SBR04. */
    public Builder group(@Nullable String number, @Nullable String name) {
      groupNumber = Text.trimmed(number);
      groupName = Text.trimmed(name);
      return this;
    }

    /** SBR02. */
    public Builder subscriberRelationship(@Nullable String value) {
      subscriberRelationship = Text.code(value);
      return this;
    }

    /** PAT01 of loop 2000C. */
    public Builder patientRelationship(@Nullable String value) {
      patientRelationship = Text.code(value);
      return this;
    }

    /** SBR05. */
    public Builder insuranceType(@Nullable String value) {
      insuranceType = Text.code(value);
      return this;
    }

    /** The subscriber, when not the patient or when sent with this coverage. */
    public Builder subscriber(Person value) {
      subscriber = value;
      return this;
    }

    /** AMT*D in cents. */
    public Builder paidCents(@Nullable Long value) {
      paidCents = value;
      return this;
    }

    /** A claim-level CAS triplet. */
    public Builder adjustment(Adjustment value) {
      adjustments.add(value);
      return this;
    }

    /** DTP*573. */
    public Builder paidDate(@Nullable LocalDate value) {
      paidDate = value;
      return this;
    }

    /** Eligibility the caller verified; both days inclusive, {@code null} for open. */
    public Builder eligibility(@Nullable LocalDate from, @Nullable LocalDate to) {
      eligibleFrom = from;
      eligibleTo = to;
      return this;
    }

    /** A REF of this payer. */
    public Builder reference(Reference value) {
      references.add(value);
      return this;
    }

    /** Where it was read. */
    public Builder position(@Nullable SourcePosition value) {
      position = value;
      return this;
    }

    Builder apply(Consumer<Builder> more) {
      more.accept(this);
      return this;
    }

    /** The coverage. */
    public Coverage build() {
      return new Coverage(
          responsibility,
          payerName,
          payerId,
          planType,
          filingIndicator,
          memberId,
          groupNumber,
          groupName,
          subscriberRelationship,
          patientRelationship,
          insuranceType,
          subscriber,
          paidCents,
          adjustments,
          paidDate,
          eligibleFrom,
          eligibleTo,
          references,
          position);
    }
  }
}
