package org.cleanclaim.benchmarks.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cleanclaim.claim.Claim;
import org.cleanclaim.claim.Coverage;
import org.cleanclaim.claim.Diagnosis;
import org.cleanclaim.claim.Provider;
import org.cleanclaim.claim.ProviderRole;
import org.cleanclaim.claim.ServiceLine;
import org.cleanclaim.claim.Sex;
import org.cleanclaim.codesets.AddOnTable;
import org.cleanclaim.codesets.CodeStatus;
import org.cleanclaim.codesets.DiagnosisCodes;
import org.cleanclaim.codesets.DiagnosisFlag;
import org.cleanclaim.codesets.DiagnosisStatus;
import org.cleanclaim.codesets.EditSetting;
import org.cleanclaim.codesets.FeeSchedule;
import org.cleanclaim.codesets.ModifierCodes;
import org.cleanclaim.codesets.MueTable;
import org.cleanclaim.codesets.PlaceOfServiceCodes;
import org.cleanclaim.codesets.ProcedureCodes;
import org.cleanclaim.codesets.PtpTable;
import org.cleanclaim.codesets.ReferenceLibrary;

/**
 * The checks of the core pack that a professional Medicare claim meets, written down in one method
 * each: no rules, no coverage, no fixes, no citations. The least that these look-ups can cost.
 */
public final class HandWritten {

  private final ProcedureCodes procedures;
  private final ModifierCodes modifiers;
  private final DiagnosisCodes diagnoses;
  private final PtpTable ptp;
  private final MueTable mue;
  private final AddOnTable addOns;
  private final FeeSchedule fees;
  private final PlaceOfServiceCodes places;

  /** Checks against this library. */
  public HandWritten(ReferenceLibrary library) {
    procedures = library.procedures();
    modifiers = library.modifiers();
    diagnoses = library.diagnoses();
    ptp = library.ptp(EditSetting.PRACTITIONER);
    mue = library.mue(EditSetting.PRACTITIONER);
    addOns = library.addOns();
    fees = library.feeSchedule();
    places = library.placesOfService();
  }

  /** What is wrong, as rule ids with their lines. */
  public List<String> scrub(Claim claim) {
    List<String> found = new ArrayList<>(4);
    header(claim, found);
    diagnoses(claim, found);
    int n = claim.lines().size();
    int[] codes = new int[n];
    int[] days = new int[n];
    for (int i = 0; i < n; i++) {
      ServiceLine line = claim.lines().get(i);
      days[i] = line.from() == null ? 0 : (int) line.from().toEpochDay();
      codes[i] = line.procedure() == null ? -1 : procedures.id(line.procedure());
      line(claim, line, i + 1, codes[i], days[i], found);
    }
    pairs(claim, codes, days, found);
    units(claim, codes, days, found);
    return found;
  }

  private void header(Claim claim, List<String> found) {
    if (claim.lines().size() > 50) {
      found.add("FMT-005");
    }
    if (claim.diagnoses().size() > 12) {
      found.add("FMT-007");
    }
    if (claim.totalChargeCents() == null || claim.totalChargeCents() != claim.lineChargesCents()) {
      found.add("FMT-009");
    }
    if (claim.patient().birthDate() == null
        || claim.submissionDate() != null
            && claim.patient().birthDate().isAfter(claim.submissionDate())) {
      found.add("DEM-002");
    }
    if (claim.patient().sex() == null || claim.patient().sex() == Sex.INVALID) {
      found.add("DEM-005");
    }
    Coverage payer = claim.payer();
    if (payer == null || payer.memberId() == null || !mbi(payer.memberId())) {
      found.add("PAY-001");
    } else if (!"18".equals(payer.subscriberRelationship())
        || payer.patientRelationship() != null) {
      found.add("DEM-010");
    }
    if (payer != null && !"MB".equals(payer.filingIndicator())) {
      found.add("PAY-004");
    }
    if (("7".equals(claim.frequency()) || "8".equals(claim.frequency()))
        && claim.reference("F8") == null) {
      found.add("PAY-040");
    }
    for (Provider p : claim.providers()) {
      if (p.npi() == null ? p.role() == ProviderRole.BILLING : !npi(p.npi())) {
        found.add("PRV-001");
      }
    }
  }

  private void diagnoses(Claim claim, List<String> found) {
    int day = claim.lines().isEmpty() ? 0 : (int) claim.lines().get(0).from().toEpochDay();
    for (int i = 0; i < claim.diagnoses().size(); i++) {
      Diagnosis dx = claim.diagnoses().get(i);
      int id = diagnoses.id(dx.code());
      if (id < 0 || diagnoses.status(id, day) != DiagnosisStatus.BILLABLE) {
        found.add("ICD-002");
      } else if (i == 0
          && (diagnoses.has(id, day, DiagnosisFlag.MANIFESTATION) || dx.code().charAt(0) >= 'V')) {
        found.add("ICD-007");
      }
      for (int j = 0; j < i; j++) {
        if (claim.diagnoses().get(j).code().equals(dx.code())) {
          found.add("ICD-025");
        }
      }
    }
  }

  private void line(
      Claim claim, ServiceLine line, int number, int code, int day, List<String> found) {
    if (code < 0 || procedures.status(code, day) != CodeStatus.VALID) {
      found.add("HCP-002 " + number);
      return;
    }
    String pos = claim.placeOfService(line);
    int place = pos == null ? -1 : places.id(pos);
    if (place < 0 || places.status(place, day) != CodeStatus.VALID) {
      found.add("CLM-001 " + number);
    }
    if (line.to() != null && line.to().isBefore(line.from())
        || claim.submissionDate() != null && line.from().isAfter(claim.submissionDate())) {
      found.add("LIN-003 " + number);
    }
    BigDecimal units = line.units();
    if (units == null || units.signum() <= 0 || units.scale() > 0) {
      found.add("LIN-006 " + number);
    }
    Long charge = line.chargeCents();
    if (charge == null || charge <= 0) {
      found.add("LIN-008 " + number);
    }
    if (line.pointers().isEmpty() || line.pointers().size() > 4) {
      found.add("ICD-026 " + number);
    }
    for (int p : line.pointers()) {
      if (p < 1 || p > claim.diagnoses().size()) {
        found.add("ICD-026 " + number);
      }
    }
    modifiers(line, number, day, found);
    int base = fees.find(code, 0, day);
    if (base >= 0) {
      char status = fees.status(base);
      if (status == 'B' || status == 'I' || status == 'N') {
        found.add("PFS-002 " + number);
      }
      char pcTc = fees.pcTc(base);
      if ((pcTc == '1' || pcTc == '4')
          && !line.hasModifier("26")
          && place >= 0
          && places.facility(place)) {
        found.add("PFS-031 " + number);
      }
      if (line.hasModifier("26") && fees.find(code, 1, day) < 0) {
        found.add("PFS-030 " + number);
      }
      if (line.hasModifier("50") && fees.bilateral(base) != '1' && fees.bilateral(base) != '3') {
        found.add("MOD-009 " + number);
      }
    }
    if (addOns.type(code, day) == 1) {
      boolean primary = false;
      for (ServiceLine other : claim.lines()) {
        int id = procedures.id(other.procedure());
        primary |= id >= 0 && addOns.isPrimary(code, id, day);
      }
      if (!primary) {
        found.add("AOC-001 " + number);
      }
    }
  }

  private void modifiers(ServiceLine line, int number, int day, List<String> found) {
    List<String> mods = line.modifiers();
    if (mods.size() > 4) {
      found.add("MOD-003 " + number);
    }
    for (int i = 0; i < mods.size(); i++) {
      int id = modifiers.id(mods.get(i));
      if (id < 0 || modifiers.status(id, day) != CodeStatus.VALID) {
        found.add("MOD-001 " + number);
      }
      for (int j = 0; j < i; j++) {
        if (mods.get(i).equals(mods.get(j))) {
          found.add("MOD-002 " + number);
        }
      }
    }
  }

  private void pairs(Claim claim, int[] codes, int[] days, List<String> found) {
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < codes.length; j++) {
        if (i == j || codes[i] < 0 || codes[j] < 0 || codes[i] == codes[j] || days[i] != days[j]) {
          continue;
        }
        int row = ptp.find(codes[i], codes[j], days[i]);
        if (row < 0) {
          continue;
        }
        ServiceLine column1 = claim.lines().get(i);
        ServiceLine column2 = claim.lines().get(j);
        if (ptp.indicator(row) == 0) {
          found.add("PTP-001 " + (j + 1));
        } else if (!separated(column1) && !separated(column2)) {
          found.add("PTP-002 " + (j + 1));
        } else if (column2.procedure().startsWith("99") && !column2.hasModifier("25")) {
          found.add("PTP-002 " + (j + 1));
        }
      }
    }
  }

  private static boolean separated(ServiceLine line) {
    for (int i = 0; i < line.modifiers().size(); i++) {
      switch (line.modifiers().get(i)) {
        case "24",
            "25",
            "27",
            "57",
            "58",
            "59",
            "78",
            "79",
            "91",
            "XE",
            "XS",
            "XP",
            "XU",
            "LT",
            "RT" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private void units(Claim claim, int[] codes, int[] days, List<String> found) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] < 0) {
        continue;
      }
      int row = mue.find(codes[i], days[i]);
      if (row < 0) {
        continue;
      }
      long sum = 0;
      boolean first = true;
      for (int j = 0; j < codes.length; j++) {
        if (codes[j] == codes[i] && days[j] == days[i]) {
          first &= j >= i;
          BigDecimal u = claim.lines().get(j).units();
          sum += u == null ? 0 : u.longValue();
        }
      }
      if (first && sum > mue.value(row)) {
        found.add("MUE-002 " + (i + 1));
      }
    }
  }

  private static boolean npi(String npi) {
    if (npi.length() != 10) {
      return false;
    }
    int sum = 24;
    for (int i = 0; i < 10; i++) {
      int d = npi.charAt(i) - '0';
      if (d < 0 || d > 9) {
        return false;
      }
      if ((i & 1) == 0) {
        d *= 2;
        d = d > 9 ? d - 9 : d;
      }
      sum += d;
    }
    return sum % 10 == 0;
  }

  private static boolean mbi(String id) {
    if (id.length() != 11) {
      return false;
    }
    for (int i = 0; i < 11; i++) {
      char c = id.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'A' && c <= 'Z' && "SLOIBZ".indexOf(c) < 0;
      boolean ok =
          switch (i) {
            case 0 -> digit && c != '0';
            case 1, 4, 7, 8 -> letter;
            case 2, 5 -> digit || letter;
            default -> digit;
          };
      if (!ok) {
        return false;
      }
    }
    return true;
  }
}
