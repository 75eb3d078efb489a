package org.cleanclaim.engine.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.InstitutionalHeader;
import org.cleanclaim.claim.PlanType;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;

/**
 * Claims in which nothing is wrong but what the test puts there. The builders that come back can be
 * changed further.
 *
 * <p>A line in shorthand is {@code CODE-MOD-MOD} and, in any order behind it: {@code x2} units,
 * {@code $120.00} charge, {@code @22} its own place of service, {@code >1,2} pointers, {@code
 * 2024-08-01} or {@code 2024-08-01..2024-08-03} dates, {@code #0450} revenue code, {@code
 * by:1245319599} its own rendering NPI. What is not said: one unit, $100.00, the claim's day,
 * pointer 1.
 */
public final class TestClaims {

  public static final String BILLING_NPI = "1234567893";
  public static final String RENDERING_NPI = "1245319599";
  public static final String OTHER_NPI = "1987654328";
  public static final String MBI = "1EG4TE5MK73";

  private TestClaims() {}

  /**
   * An original Medicare professional claim of one day, POS 11, diagnosis J06.9, filed 20 days
   * later.
   */
  public static Claim.Builder medicare(String day, String... lines) {
    return professional(PlanType.MEDICARE_B, day, lines);
  }

  /** The same to a commercial payer. */
  public static Claim.Builder commercial(String day, String... lines) {
    return professional(PlanType.COMMERCIAL, day, lines);
  }

  /** The same to Medicaid. */
  public static Claim.Builder medicaid(String day, String... lines) {
    return professional(PlanType.MEDICAID, day, lines);
  }

  /** A professional claim to any payer. */
  public static Claim.Builder professional(PlanType plan, String day, String... lines) {
    Claim.Builder claim = bare(plan, day).diagnosis("J06.9");
    for (String line : lines) {
      claim.line(line(line, day, true));
    }
    return claim;
  }

  /** A professional claim without diagnoses and lines. */
  public static Claim.Builder bare(PlanType plan, String day) {
    return people(Claim.professional("T-1"), plan, day)
        .placeOfService("11")
        .provider(
            Provider.builder(ProviderRole.RENDERING)
                .npi(RENDERING_NPI)
                .taxonomy("207Q00000X")
                .name("Docname", "Rendering")
                .build());
  }

  /**
   * An outpatient hospital claim (TOB 0131) of one day; revenue code 0510 unless a line says
   * otherwise.
   */
  public static Claim.Builder outpatient(PlanType plan, String day, String... lines) {
    return institutional(plan, "0131", day, day, lines);
  }

  /** An institutional claim; lines fall on the first day unless they say otherwise. */
  public static Claim.Builder institutional(
      PlanType plan, String typeOfBill, String from, String through, String... lines) {
    InstitutionalHeader header =
        InstitutionalHeader.builder(typeOfBill)
            .statement(LocalDate.parse(from), LocalDate.parse(through))
            .admission(LocalDate.parse(from), 8)
            .admissionType("3", "1")
            .dischargeStatus("01")
            .build();
    Claim.Builder claim =
        people(Claim.institutional("T-1", header), plan, through)
            .diagnosis("J06.9")
            .provider(ProviderRole.ATTENDING, RENDERING_NPI);
    for (String line : lines) {
      claim.line(line(line, from, false));
    }
    return claim;
  }

  private static Claim.Builder people(Claim.Builder claim, PlanType plan, String day) {
    boolean medicare = plan.originalMedicare();
    return claim
        .payer("PAYER", plan, c -> c.memberId(medicare ? MBI : "XYZ123456789"))
        .submissionDate(LocalDate.parse(day).plusDays(20))
        .patient(p -> p.name("Lastname", "Firstname").birthDate("1950-01-01").sex(Sex.FEMALE))
        .provider(
            Provider.builder(ProviderRole.BILLING)
                .npi(BILLING_NPI)
                .taxonomy("261QM1300X")
                .name("Group Practice", null)
                .taxId("EI", "741234560")
                .build());
  }

  /**
   * A line in shorthand; pointer 1 on a professional claim, revenue code 0510 on an institutional
   * one.
   */
  public static ServiceLine line(String shorthand, String day, boolean professional) {
    ServiceLine.Builder line = ServiceLine.builder().on(day).charge("100.00");
    boolean pointed = false;
    boolean revenue = false;
    for (String word : shorthand.strip().split("\\s+")) {
      String rest = word.substring(1);
      if (word.charAt(0) == 'x') {
        line.units(new BigDecimal(rest));
      } else if (word.charAt(0) == '$') {
        line.charge(rest);
      } else if (word.charAt(0) == '@') {
        line.placeOfService(rest);
      } else if (word.charAt(0) == '#') {
        line.revenueCode(rest);
        revenue = true;
      } else if (word.charAt(0) == '>') {
        for (String p : rest.split(",")) {
          line.pointer(Integer.parseInt(p));
        }
        pointed = true;
      } else if (word.startsWith("by:")) {
        line.rendering(word.substring(3));
      } else if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
        line.on(word);
      } else if (word.contains("..")) {
        line.between(word.substring(0, 10), word.substring(12));
      } else {
        String[] parts = word.split("-");
        line.procedure(parts[0], java.util.Arrays.copyOfRange(parts, 1, parts.length));
      }
    }
    if (professional && !pointed) {
      line.pointer(1);
    }
    if (!professional && !revenue) {
      line.revenueCode("0510");
    }
    return line.build();
  }
}
