package org.cleanclaim.finding;

import org.cleanclaim.claim.ClaimType;

/**
 * A field of the claim with its addresses: X12 loop and element of 005010X222A1 and 005010X223A2,
 * CMS-1500 item number, UB-04 form locator. An empty address says the form does not have the field.
 */
public enum ClaimField {
  CLAIM("claim", "2300", "CLM", "", ""),
  SYNTAX("transaction", "", "", "", ""),
  CONTROL_NUMBER("patient control number", "2300", "CLM01", "26", "3a"),
  TOTAL_CHARGE("total charge", "2300", "CLM02", "28", "47"),
  PLACE_OF_SERVICE("place of service", "2300", "CLM05-1", "24B", ""),
  TYPE_OF_BILL("type of bill", "2300", "CLM05", "", "4"),
  FREQUENCY("claim frequency code", "2300", "CLM05-3", "22", "4"),
  ORIGINAL_REFERENCE("payer claim control number", "2300", "REF*F8", "22", "64"),
  PATIENT_BIRTH_DATE("patient birth date", "2010CA", "DMG02", "3", "10"),
  PATIENT_SEX("patient sex", "2010CA", "DMG03", "3", "11"),
  RELATIONSHIP("patient relationship to insured", "2000B", "SBR02", "6", "59"),
  MEMBER_ID("member id", "2010BA", "NM109", "1a", "60"),
  FILING_INDICATOR("claim filing indicator", "2000B", "SBR09", "1", "50"),
  GROUP_NUMBER("group number", "2000B", "SBR03", "11", "62"),
  CASUALTY_NUMBER("property and casualty claim number", "2010BA", "REF*Y4", "11b", ""),
  PRIOR_AUTHORIZATION("prior authorization number", "2300", "REF*G1", "23", "63"),
  REFERRAL_NUMBER("referral number", "2300", "REF*9F", "23", "63"),
  RELATED_CAUSES("related causes", "2300", "CLM11", "10", "31-34"),
  ACCIDENT_DATE("accident date", "2300", "DTP*439", "14", "31-34"),
  BILLING_PROVIDER("billing provider NPI", "2010AA", "NM109", "33a", "56"),
  BILLING_TAX_ID("billing provider tax id", "2010AA", "REF02", "25", "5"),
  BILLING_TAXONOMY("billing provider taxonomy", "2000A", "PRV03", "33b", "81"),
  RENDERING_PROVIDER("rendering provider NPI", "2310B", "NM109", "24J", "76"),
  RENDERING_TAXONOMY("rendering provider taxonomy", "2310B", "PRV03", "24I", ""),
  REFERRING_PROVIDER("referring provider NPI", "2310A", "NM109", "17b", "78"),
  SERVICE_FACILITY("service facility NPI", "2310C", "NM109", "32a", ""),
  SUPERVISING_PROVIDER("supervising provider NPI", "2310D", "NM109", "17b", ""),
  ORDERING_PROVIDER("ordering provider NPI", "2420E", "NM109", "17b", ""),
  ATTENDING_PROVIDER("attending provider NPI", "2310A", "NM109", "", "76"),
  OPERATING_PROVIDER("operating provider NPI", "2310B", "NM109", "", "77"),
  OTHER_PROVIDER("provider NPI", "2310", "NM109", "17b", "78"),
  ADMISSION_DATE("admission date", "2300", "DTP*435", "18", "12"),
  DISCHARGE_DATE("discharge date", "2300", "DTP*096", "18", "6"),
  DIAGNOSIS("diagnosis", "2300", "HI", "21", "67"),
  STATEMENT_PERIOD("statement period", "2300", "DTP*434", "", "6"),
  LINES("service lines", "2400", "LX", "24", "42-47"),
  LINE_PROCEDURE("procedure code", "2400", "SV101-2", "24D", "44"),
  LINE_MODIFIERS("modifiers", "2400", "SV101-3", "24D", "44"),
  LINE_REVENUE_CODE("revenue code", "2400", "SV201", "", "42"),
  LINE_CHARGE("line charge", "2400", "SV102", "24F", "47"),
  LINE_UNITS("units of service", "2400", "SV104", "24G", "46"),
  LINE_PLACE_OF_SERVICE("line place of service", "2400", "SV105", "24B", ""),
  LINE_DATE("date of service", "2400", "DTP*472", "24A", "45"),
  LINE_POINTERS("diagnosis pointers", "2400", "SV107", "24E", "");

  private final String label;
  private final String loop;
  private final String element;
  private final String cms1500Box;
  private final String ub04Locator;

  ClaimField(String label, String loop, String element, String cms1500Box, String ub04Locator) {
    this.label = label;
    this.loop = loop;
    this.element = element;
    this.cms1500Box = cms1500Box;
    this.ub04Locator = ub04Locator;
  }

  /** What a biller calls it. */
  public String label() {
    return label;
  }

  /** X12 loop. */
  public String loop(ClaimType type) {
    return loop;
  }

  /** X12 segment and element; the service line segment differs by transaction (SV1, SV2). */
  public String element(ClaimType type) {
    if (type == ClaimType.INSTITUTIONAL && element.startsWith("SV1")) {
      return switch (this) {
        case LINE_PROCEDURE -> "SV202-2";
        case LINE_MODIFIERS -> "SV202-3";
        case LINE_CHARGE -> "SV203";
        case LINE_UNITS -> "SV205";
        default -> "";
      };
    }
    return element;
  }

  /** CMS-1500 item number; empty when the form does not have the field. */
  public String cms1500Box() {
    return cms1500Box;
  }

  /** UB-04 form locator; empty when the form does not have the field. */
  public String ub04Locator() {
    return ub04Locator;
  }

  /** Item number or form locator, whichever form the claim type uses. */
  public String box(ClaimType type) {
    return type == ClaimType.PROFESSIONAL ? cms1500Box : ub04Locator;
  }
}
