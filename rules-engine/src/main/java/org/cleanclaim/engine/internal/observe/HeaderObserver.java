package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.engine.observation.HeaderFact;
import org.cleanclaim.engine.observation.HeaderFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.engine.rule.Identifiers;

/** States what is unusual about the header, so that an ordinary one costs no fact. */
final class HeaderObserver implements Observer {

  private static final int RETURNED_CHARACTERS = 20;
  private static final int LINES = 50;
  private static final int DIAGNOSES = 12;
  private static final int OLD = 100;

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext context) {
    Claim claim = context.claim();
    size(context, claim);
    patient(context, claim);
    payer(context, claim);
    if (!ClaimFacts.replacement(claim).isEmpty() && claim.reference("F8") == null) {
      emit(context, Kind.REPLACEMENT_WITHOUT_REFERENCE);
    }
    if (ClaimFacts.billingProviderUnidentified(claim)) {
      emit(context, Kind.BILLING_PROVIDER_UNIDENTIFIED);
    }
  }

  private static void size(ClaimContext context, Claim claim) {
    if (claim.controlNumber().length() > RETURNED_CHARACTERS) {
      emit(context, Kind.CONTROL_NUMBER_LONG);
    }
    if (claim.lines().size() > LINES) {
      emit(context, Kind.MANY_LINES);
    }
    if (claim.diagnoses().size() > DIAGNOSES) {
      emit(context, Kind.MANY_DIAGNOSES);
    }
    Long total = claim.totalChargeCents();
    if (total == null) {
      emit(context, Kind.TOTAL_BLANK);
    } else if (total != context.lineChargesCents()) {
      emit(context, Kind.TOTAL_OUT_OF_BALANCE);
    }
  }

  private static void patient(ClaimContext context, Claim claim) {
    LocalDate birth = claim.patient().birthDate();
    if (birth == null) {
      emit(context, Kind.BIRTH_DATE_MISSING);
    } else if (ordinaryAge(claim, birth)) {
      // by the years alone, as nearly every patient
    } else if (ClaimFacts.bornTooLate(claim)) {
      emit(context, Kind.BORN_TOO_LATE);
    } else if (ClaimFacts.age(claim) > OLD) {
      emit(context, Kind.VERY_OLD);
    }
    if (ClaimFacts.sexNotUsable(claim)) {
      emit(context, Kind.SEX_NOT_USABLE);
    }
  }

  private static boolean ordinaryAge(Claim claim, LocalDate birth) {
    LocalDate first = claim.institutional() == null ? ClaimFacts.firstService(claim) : null;
    LocalDate received = claim.submissionDate();
    int born = birth.getYear();
    return first != null
        && born < first.getYear()
        && first.getYear() - born <= OLD
        && (received == null || born < received.getYear());
  }

  private static void payer(ClaimContext context, Claim claim) {
    String member = ClaimFacts.memberId(claim);
    if (member.isEmpty()) {
      emit(context, Kind.MEMBER_ID_MISSING);
    }
    Coverage payer = claim.payer();
    if (payer == null) {
      return;
    }
    boolean medicare = payer.planType().originalMedicare();
    if (medicare && !member.isEmpty() && !Identifiers.isMbi(member)) {
      emit(context, Kind.MEMBER_ID_NOT_MBI);
    }
    if (!"18".equals(payer.subscriberRelationship()) || payer.patientRelationship() != null) {
      emit(context, Kind.NOT_PLAINLY_SUBSCRIBER);
    }
    String indicator = payer.filingIndicator();
    if (medicare
        ? !(claim.professional() ? "MB" : "MA").equals(indicator)
        : PlanType.ofFilingIndicator(indicator) == PlanType.OTHER) {
      emit(context, Kind.FILING_INDICATOR_UNUSUAL);
    }
  }

  private static void emit(ClaimContext context, Kind kind) {
    context.emit(new HeaderFact(kind, context.claim()));
  }
}
