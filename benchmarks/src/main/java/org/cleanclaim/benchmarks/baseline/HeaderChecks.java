package org.cleanclaim.benchmarks.baseline;

import java.util.List;
import java.util.Set;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Money;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.SyntaxProblem;
import org.cleanclaim.engine.rule.ClaimFacts;
import org.cleanclaim.engine.rule.Identifiers;
import org.cleanclaim.engine.rule.TimelyFiling;

/** Source, header, patient and payer: FMT, DEM and PAY. */
final class HeaderChecks {

  private static final Set<String> RELATIONSHIPS =
      Set.of("", "01", "19", "20", "21", "39", "40", "53", "G8");
  private static final Set<String> INDICATORS =
      Set.of(
          "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM",
          "MA", "MB", "MC", "OF", "TV", "VA", "WC", "ZZ");

  void check(HandClaim h) {
    Claim c = h.claim;
    source(h, c);
    size(h, c);
    patient(h, c);
    payer(h, c);
    filing(h);
    String replacement = ClaimFacts.replacement(c);
    if (!replacement.isEmpty() && c.reference("F8") == null) {
      h.problem(
          "PAY-040", 0, "CO-16", "frequency " + replacement + " needs the payer's control number");
    }
    if (ClaimFacts.billingProviderUnidentified(c)) {
      h.problem("PRV-002", 0, "CO-206", "the billing provider has no NPI");
    }
  }

  private static void source(HandClaim h, Claim c) {
    List<SyntaxProblem> problems = c.problems();
    for (int i = 0; i < problems.size(); i++) {
      SyntaxProblem p = problems.get(i);
      String id = p.ruleId();
      String rule = id.equals("FMT-001") || id.equals("FMT-002") ? id : "FMT-003";
      int line = p.line() >= 1 && p.line() <= h.lines.length ? p.line() : 0;
      h.problem(rule, line, "", p.element() + ": " + p.problem());
    }
    if (c.controlNumber().length() > 20) {
      h.problem(
          "FMT-003",
          0,
          "",
          "the patient control number has " + c.controlNumber().length() + " characters, not 20");
    }
  }

  private static void size(HandClaim h, Claim c) {
    if (c.lines().size() > 50) {
      h.problem("FMT-005", 0, "", c.lines().size() + " service lines; a claim holds 50");
    }
    if (c.diagnoses().size() > 12) {
      h.problem("FMT-007", 0, "", c.diagnoses().size() + " diagnoses; a claim holds 12");
    }
    Long total = c.totalChargeCents();
    long sum = c.lineChargesCents();
    if (total == null) {
      h.problem("FMT-009", 0, "", "no total charge; the lines sum up to " + Money.text(sum));
    } else if (total != sum) {
      h.problem(
          "FMT-009", 0, "", "total charge " + Money.text(total) + " is not " + Money.text(sum));
    }
  }

  private static void patient(HandClaim h, Claim c) {
    if (c.patient().birthDate() == null) {
      h.problem("DEM-002", 0, "CO-16", "the birth date is missing or is no date");
    } else if (ClaimFacts.bornTooLate(c)) {
      h.problem("DEM-003", 0, "CO-16", "the birth date is after the service or the receipt");
    } else {
      int age = ClaimFacts.age(c);
      if (age > 124) {
        h.problem("DEM-004", 0, "CO-16", "the patient would be " + age + " years old");
      }
    }
    if (ClaimFacts.sexNotUsable(c)) {
      h.problem("DEM-005", 0, "CO-16", "the sex is missing or no code taken (F, M, U)");
    }
  }

  private static void payer(HandClaim h, Claim c) {
    String member = ClaimFacts.memberId(c);
    if (member.isEmpty()) {
      h.problem("PAY-003", 0, "CO-16", "there is no member id");
    }
    Coverage payer = c.payer();
    if (payer == null) {
      return;
    }
    boolean medicare = payer.planType().originalMedicare();
    if (medicare
        && !member.isEmpty()
        && !Identifiers.isMbi(member)
        && !ClaimFacts.oldMedicareNumberTaken(c)) {
      h.problem("PAY-001", 0, "CO-16", "shape " + Identifiers.shape(member) + " is no MBI's");
      if (Identifiers.isHicn(member)) {
        h.problem("PAY-002", 0, "CO-16", "shape " + Identifiers.shape(member) + " is a HICN's");
      }
    }
    relationship(h, payer, medicare);
    indicator(h, payer, medicare);
  }

  private static void relationship(HandClaim h, Coverage payer, boolean medicare) {
    String subscriber = payer.subscriberRelationship();
    String patient = payer.patientRelationship();
    if ("18".equals(subscriber) && patient == null) {
      return;
    }
    String self = subscriber == null ? "" : subscriber;
    String other = patient == null ? "" : patient;
    if (!self.isEmpty() && !self.equals("18")
        || !RELATIONSHIPS.contains(other)
        || self.isEmpty() && other.isEmpty()) {
      String code = other.isEmpty() ? self : other;
      h.problem(
          "DEM-009", 0, "CO-16", "relationship " + (code.isEmpty() ? "(none)" : code) + " is none");
    }
    if (medicare) {
      h.problem("DEM-010", 0, "CO-16", "a Medicare beneficiary is always the subscriber");
    }
  }

  private static void indicator(HandClaim h, Coverage payer, boolean medicare) {
    String sent = payer.filingIndicator();
    if (medicare ? "MB".equals(sent) : PlanType.ofFilingIndicator(sent) != PlanType.OTHER) {
      return;
    }
    String indicator = sent == null ? "" : sent;
    if (!INDICATORS.contains(indicator)) {
      String shown = indicator.isEmpty() ? "(none)" : Identifiers.codeOrShape(indicator);
      h.problem("PAY-004", 0, "CO-16", "claim filing indicator " + shown + " is no code");
    }
    if (medicare) {
      h.problem(
          "PAY-004",
          0,
          "CO-16",
          "a professional claim to Medicare carries MB, not " + Identifiers.codeOrShape(indicator));
    }
  }

  private static void filing(HandClaim h) {
    if (!h.medicare() || h.received == HandLine.NO_DAY) {
      return;
    }
    for (HandLine l : h.lines) {
      if (l.first != HandLine.NO_DAY
          && h.received - l.first > 300
          && TimelyFiling.lateForMedicare(l.first, h.received)) {
        h.problem(
            "PAY-030",
            l.number,
            "CO-29",
            "received "
                + (h.received - l.first)
                + " days after the service, "
                + TimelyFiling.daysLate(l.first, h.received)
                + " past the limit of one year");
      }
    }
  }
}
