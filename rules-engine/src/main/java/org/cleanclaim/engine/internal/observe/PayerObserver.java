package org.cleanclaim.engine.internal.observe;

import java.util.List;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.engine.observation.PayerFact;
import org.cleanclaim.engine.observation.PayerFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;

/** Things about a claim as a whole to which payers differ. */
final class PayerObserver implements Observer {

  private static final String AUTHORIZATION = "G1";
  private static final String REFERRAL = "9F";

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext context) {
    Claim claim = context.claim();
    Coverage payer = claim.payer();
    if (payer == null) {
      return;
    }
    PlanType plan = payer.planType();
    if (plan == PlanType.COMMERCIAL && payer.groupNumber() == null) {
      emit(context, Kind.GROUP_NUMBER_MISSING);
    }
    String frequency = claim.frequency();
    if (claim.professional() && frequency != null && !frequency.equals("1")) {
      emit(context, Kind.NOT_ORIGINAL);
    }
    if (plan == PlanType.VETERANS && !numbered(claim)) {
      emit(context, Kind.NO_REFERENCE_OF_PAYER);
    }
    if (plan.originalMedicare() && "P".equals(payer.responsibility()) && accident(claim)) {
      emit(context, Kind.MEDICARE_FIRST_AFTER_ACCIDENT);
    }
    InstitutionalHeader header = claim.institutional();
    if (header != null && !ClaimFacts.replacement(claim).isEmpty()) {
      change(context, header.conditionCodes());
    }
  }

  private static boolean accident(Claim claim) {
    Accident accident = claim.accident();
    return (accident != null && !accident.relatedCauses().isEmpty())
        || !AccidentObserver.occurrence(claim.institutional()).isEmpty();
  }

  private static boolean numbered(Claim claim) {
    if (claim.reference(REFERRAL) != null || claim.reference(AUTHORIZATION) != null) {
      return true;
    }
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine line = lines.get(i);
      if (line.reference(REFERRAL) == null && line.reference(AUTHORIZATION) == null) {
        return false;
      }
    }
    return !lines.isEmpty();
  }

  /** Condition codes D0 to D9 and E0 say what an adjustment changes. */
  private static void change(ClaimContext context, List<String> conditions) {
    boolean explained = false;
    for (int i = 0; i < conditions.size(); i++) {
      String code = conditions.get(i);
      boolean reason =
          code.length() == 2
              && (code.equals("E0")
                  || (code.charAt(0) == 'D' && Character.isDigit(code.charAt(1))));
      explained |= reason;
      if (code.equals("D9") && context.claim().notes().isEmpty()) {
        emit(context, Kind.CHANGE_WITHOUT_REMARKS);
      }
    }
    if (!explained) {
      emit(context, Kind.CHANGE_UNEXPLAINED);
    }
  }

  private static void emit(ClaimContext context, Kind kind) {
    context.emit(new PayerFact(kind, context.claim()));
  }
}
