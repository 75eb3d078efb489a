package org.cleanclaim.engine.internal.observe;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Accident;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.DatedEvent;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.engine.observation.AccidentFact;
import org.cleanclaim.engine.observation.AccidentFact.Kind;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.jspecify.annotations.Nullable;

/** What the claim tells, and does not tell, of the cause of an injury or illness. */
final class AccidentObserver implements Observer {

  private static final String CASUALTY_NUMBER = "Y4";
  private static final int ENCOUNTER = 6;

  @Override
  public Phase phase() {
    return Phase.VALIDITY;
  }

  @Override
  public void observe(ClaimContext context) {
    Claim claim = context.claim();
    Accident accident = claim.accident();
    String occurrence = occurrence(claim.institutional());
    String first = first(claim.diagnoses());
    boolean injury = injury(first);
    PlanType plan = claim.planType();
    boolean casualty = plan == PlanType.WORKERS_COMP || plan == PlanType.AUTO;
    if (accident == null && occurrence.isEmpty() && !injury && !casualty) {
      return;
    }
    boolean employment = caused(accident, "EM") || occurrence.equals("04");
    boolean auto = caused(accident, "AA");
    String cause = employment ? "EM" : auto ? "AA" : cause(accident, occurrence);
    if (employment || plan == PlanType.WORKERS_COMP) {
      employment(
          context,
          plan,
          employment,
          new AccidentFact(Kind.INJURY_DATE_MISSING, cause, first, injury));
    }
    if (auto) {
      auto(context, accident, cause, first, injury);
    } else if (plan == PlanType.AUTO && !collision(occurrence)) {
      context.emit(new AccidentFact(Kind.AUTO_NOT_SAID, cause, first, injury));
    }
    if (casualty && !casualtyNumber(claim)) {
      context.emit(new AccidentFact(Kind.CASUALTY_NUMBER_MISSING, cause, first, injury));
    }
    if (injury && cause.isEmpty()) {
      context.emit(new AccidentFact(Kind.INJURY_UNEXPLAINED, cause, first, true));
    }
  }

  private static void employment(
      ClaimContext context, PlanType plan, boolean said, AccidentFact undated) {
    Claim claim = context.claim();
    if (!said) {
      context.emit(
          new AccidentFact(
              Kind.EMPLOYMENT_NOT_SAID, undated.cause(), undated.diagnosis(), undated.injury()));
    } else if (plan != PlanType.WORKERS_COMP && !insured(claim, PlanType.WORKERS_COMP)) {
      context.emit(
          new AccidentFact(
              Kind.EMPLOYMENT_WITHOUT_CARRIER,
              undated.cause(),
              undated.diagnosis(),
              undated.injury()));
    }
    if (claim.professional() && claim.date(DatedEvent.ACCIDENT) == null) {
      context.emit(undated);
    }
  }

  private static void auto(
      ClaimContext context,
      @Nullable Accident accident,
      String cause,
      String first,
      boolean injury) {
    if (accident != null && accident.state() == null && accident.country() == null) {
      context.emit(new AccidentFact(Kind.AUTO_WITHOUT_STATE, cause, first, injury));
    }
    LocalDate day = context.claim().date(DatedEvent.ACCIDENT);
    LocalDate service = ClaimFacts.firstService(context.claim());
    if (day == null) {
      context.emit(new AccidentFact(Kind.AUTO_WITHOUT_DATE, cause, first, injury));
    } else if (service != null && day.isAfter(service)) {
      context.emit(new AccidentFact(Kind.AUTO_AFTER_SERVICE, cause, first, injury));
    }
  }

  private static boolean caused(@Nullable Accident accident, String cause) {
    return accident != null && accident.relatedCauses().contains(cause);
  }

  private static String cause(@Nullable Accident accident, String occurrence) {
    return accident != null && !accident.relatedCauses().isEmpty()
        ? accident.relatedCauses().get(0)
        : occurrence;
  }

  /** The first occurrence code of an accident or crime, 01-06; empty when there is none. */
  static String occurrence(@Nullable InstitutionalHeader header) {
    if (header == null) {
      return "";
    }
    for (int i = 0; i < header.occurrences().size(); i++) {
      String code = header.occurrences().get(i).code();
      if (code.length() == 2
          && code.charAt(0) == '0'
          && code.charAt(1) >= '1'
          && code.charAt(1) <= '6') {
        return code;
      }
    }
    return "";
  }

  /** Occurrence codes of accidents with a liable or no-fault insurer. */
  private static boolean collision(String occurrence) {
    return occurrence.equals("01") || occurrence.equals("02") || occurrence.equals("03");
  }

  private static boolean insured(Claim claim, PlanType plan) {
    List<Coverage> coverages = claim.coverages();
    for (int i = 0; i < coverages.size(); i++) {
      if (coverages.get(i).planType() == plan) {
        return true;
      }
    }
    return false;
  }

  private static boolean casualtyNumber(Claim claim) {
    Coverage payer = claim.payer();
    if (payer != null) {
      List<Reference> references = payer.references();
      for (int i = 0; i < references.size(); i++) {
        if (references.get(i).qualifier().equals(CASUALTY_NUMBER)) {
          return true;
        }
      }
    }
    return claim.reference(CASUALTY_NUMBER) != null;
  }

  private static String first(List<Diagnosis> diagnoses) {
    return diagnoses.isEmpty() ? "" : diagnoses.get(0).code();
  }

  /** An injury, S00-T34, in its seventh place said to be under active treatment. */
  private static boolean injury(String code) {
    if (code.length() != ENCOUNTER + 1) {
      return false;
    }
    char chapter = code.charAt(0);
    char tens = code.charAt(1);
    char ones = code.charAt(2);
    boolean injured =
        chapter == 'S'
            || (chapter == 'T' && ((tens >= '0' && tens < '3') || (tens == '3' && ones <= '4')));
    char encounter = code.charAt(ENCOUNTER);
    return injured && encounter >= 'A' && encounter <= 'C';
  }
}
