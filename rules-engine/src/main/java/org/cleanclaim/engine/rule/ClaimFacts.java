package org.cleanclaim.engine.rule;

import java.time.LocalDate;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.Reference;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.jspecify.annotations.Nullable;

/** What conditions of rules ask of a claim beyond its plain fields. Nothing here allocates. */
public final class ClaimFacts {

  /** Age that is not known. */
  public static final int UNKNOWN_AGE = -1;

  private static final LocalDate SEX_UNKNOWN_ACCEPTED = LocalDate.of(2024, 10, 1);
  private static final LocalDate MBI_ONLY = LocalDate.of(2020, 1, 1);

  private ClaimFacts() {}

  /** Whether the total charge is absent or not the sum of the line charges, to the cent. */
  public static boolean outOfBalance(Claim claim) {
    Long total = claim.totalChargeCents();
    return total == null || total != claim.lineChargesCents();
  }

  /** Member id with the payer the claim goes to; empty when there is none. */
  public static String memberId(Claim claim) {
    Coverage payer = claim.payer();
    String id = payer == null ? null : payer.memberId();
    return id == null ? "" : id;
  }

  /** Claim filing indicator of the payer the claim goes to; empty when there is none. */
  public static String filingIndicator(Claim claim) {
    Coverage payer = claim.payer();
    String indicator = payer == null ? null : payer.filingIndicator();
    return indicator == null ? "" : indicator;
  }

  /**
   * Relationship of the patient to the subscriber as the patient loop gives it (PAT01); empty when
   * there is none.
   */
  public static String patientRelationship(Claim claim) {
    Coverage payer = claim.payer();
    String code = payer == null ? null : payer.patientRelationship();
    return code == null ? "" : code;
  }

  /** Relationship of the subscriber to the patient (SBR02); empty when not sent. */
  public static String subscriberRelationship(Claim claim) {
    Coverage payer = claim.payer();
    String code = payer == null ? null : payer.subscriberRelationship();
    return code == null ? "" : code;
  }

  /** Earliest line From or statement From date. */
  public static @Nullable LocalDate firstService(Claim claim) {
    InstitutionalHeader header = claim.institutional();
    LocalDate first = header == null ? null : header.statementFrom();
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      LocalDate from = lines.get(i).from();
      if (from != null && (first == null || from.isBefore(first))) {
        first = from;
      }
    }
    return first;
  }

  /** Whether the patient was born after the first service or after the payer receives the claim. */
  public static boolean bornTooLate(Claim claim) {
    LocalDate birth = claim.patient().birthDate();
    if (birth == null) {
      return false;
    }
    LocalDate first = firstService(claim);
    LocalDate received = claim.submissionDate();
    return first != null && birth.isAfter(first) || received != null && birth.isAfter(received);
  }

  /**
   * Completed years of the patient on the admission date, else the first service; {@link
   * #UNKNOWN_AGE} when not known. Somebody born on 29 February completes a year on 1 March.
   */
  public static int age(Claim claim) {
    LocalDate birth = claim.patient().birthDate();
    InstitutionalHeader header = claim.institutional();
    LocalDate day = header == null ? null : header.admissionDate();
    if (day == null) {
      day = firstService(claim);
    }
    if (birth == null || day == null || day.isBefore(birth)) {
      return UNKNOWN_AGE;
    }
    int years = day.getYear() - birth.getYear();
    boolean before =
        day.getMonthValue() < birth.getMonthValue()
            || day.getMonthValue() == birth.getMonthValue()
                && day.getDayOfMonth() < birth.getDayOfMonth();
    return before ? years - 1 : years;
  }

  /** Whether the sex is absent, or no code the programme knows on the date of the claim. */
  public static boolean sexNotUsable(Claim claim) {
    Sex sex = claim.patient().sex();
    if (sex == null || sex == Sex.INVALID) {
      return true;
    }
    if (sex != Sex.UNKNOWN || !inpatient(claim)) {
      return false;
    }
    LocalDate discharge = statementThrough(claim);
    return discharge != null && discharge.isBefore(SEX_UNKNOWN_ACCEPTED);
  }

  /**
   * Frequency code of a claim that replaces or voids an earlier one, 7 or 8, as CLM05-3 or the last
   * digit of the type of bill gives it; empty for any other claim.
   */
  public static String replacement(Claim claim) {
    String frequency = claim.frequency();
    if (frequency != null && (frequency.equals("7") || frequency.equals("8"))) {
      return frequency;
    }
    InstitutionalHeader header = claim.institutional();
    String bill = header == null ? null : header.typeOfBill();
    if (bill != null && bill.length() == 4) {
      return bill.charAt(3) == '7' ? "7" : bill.charAt(3) == '8' ? "8" : "";
    }
    return "";
  }

  private static @Nullable LocalDate statementThrough(Claim claim) {
    InstitutionalHeader header = claim.institutional();
    return header == null ? null : header.statementThrough();
  }

  /** Whether this is a hospital inpatient bill, TOB 11x. */
  public static boolean inpatient(Claim claim) {
    InstitutionalHeader header = claim.institutional();
    String bill = header == null ? null : header.typeOfBill();
    return bill != null && bill.startsWith("011");
  }

  /**
   * Whether Medicare still takes the old claim number on this claim: received before 2020, an
   * adjustment of services before 2020, or an institutional bill that began before.
   */
  public static boolean oldMedicareNumberTaken(Claim claim) {
    if (!Identifiers.isHicn(memberId(claim))) {
      return false;
    }
    LocalDate received = claim.submissionDate();
    if (received != null && received.isBefore(MBI_ONLY)) {
      return true;
    }
    LocalDate first = firstService(claim);
    if (first == null || !first.isBefore(MBI_ONLY)) {
      return false;
    }
    LocalDate through = statementThrough(claim);
    return !replacement(claim).isEmpty() || through != null && !through.isBefore(MBI_ONLY);
  }

  /**
   * Whether the billing provider has neither an NPI nor the payer's own number for an atypical
   * provider.
   */
  public static boolean billingProviderUnidentified(Claim claim) {
    Provider billing = claim.provider(ProviderRole.BILLING);
    if (billing == null) {
      return true;
    }
    if (billing.npi() != null) {
      return false;
    }
    List<Reference> ids = billing.secondaryIds();
    for (int i = 0; i < ids.size(); i++) {
      String qualifier = ids.get(i).qualifier();
      if (qualifier.equals("G2") || qualifier.equals("LU")) {
        return false;
      }
    }
    return true;
  }
}
