package org.cleanclaim.codesets;

/**
 * The reference tables a library can hold, one per kind of official file. Snapshots know a kind by
 * its name; the lists supplied by the user come last.
 */
public enum TableKind {
  PTP_PRACTITIONER("NCCI PTP practitioner", Cadence.QUARTER, true),
  PTP_OUTPATIENT_HOSPITAL("NCCI PTP outpatient hospital", Cadence.QUARTER, true),
  MUE_PRACTITIONER("MUE practitioner", Cadence.QUARTER, false),
  MUE_OUTPATIENT_HOSPITAL("MUE outpatient hospital", Cadence.QUARTER, false),
  MUE_DME_SUPPLIER("MUE DME supplier", Cadence.QUARTER, false),
  MEDICAID_PTP_PRACTITIONER("Medicaid NCCI PTP practitioner services", Cadence.QUARTER, true),
  MEDICAID_PTP_OUTPATIENT_HOSPITAL(
      "Medicaid NCCI PTP outpatient hospital services", Cadence.QUARTER, true),
  MEDICAID_PTP_DME_SUPPLIER("Medicaid NCCI PTP durable medical equipment", Cadence.QUARTER, true),
  MEDICAID_MUE_PRACTITIONER("Medicaid NCCI MUE practitioner services", Cadence.QUARTER, false),
  MEDICAID_MUE_OUTPATIENT_HOSPITAL(
      "Medicaid NCCI MUE outpatient hospital services", Cadence.QUARTER, false),
  MEDICAID_MUE_DME_SUPPLIER("Medicaid NCCI MUE DME supplier services", Cadence.QUARTER, false),
  ADD_ON_CODES("NCCI add-on codes", Cadence.QUARTER, true),
  FEE_SCHEDULE("MPFS relative value file", Cadence.QUARTER, false),
  HCPCS("HCPCS Level II", Cadence.QUARTER, true),
  CPT("CPT code list (user supplied)", Cadence.YEAR, true),
  OPPS_ADDENDUM_B("OPPS Addendum B", Cadence.QUARTER, false),
  ASC_ADDENDA("ASC addenda AA and BB", Cadence.QUARTER, false),
  CLINICAL_LAB_SCHEDULE("Clinical laboratory fee schedule", Cadence.QUARTER, false),
  ICD10CM_ORDER("ICD-10-CM order file", Cadence.OCTOBER_AND_APRIL, false),
  ICD10CM_TABULAR("ICD-10-CM tabular list", Cadence.OCTOBER_AND_APRIL, false),
  ICD10PCS_ORDER("ICD-10-PCS order file", Cadence.OCTOBER_AND_APRIL, false),
  MEDICARE_CODE_EDITOR("Medicare Code Editor", Cadence.OCTOBER_AND_APRIL, true),
  POA_EXEMPT("POA-exempt diagnoses", Cadence.OCTOBER, false),
  PROVIDER_TAXONOMY("NUCC provider taxonomy", Cadence.HALF_YEAR, true),
  REVENUE_CODES("NUBC revenue codes (user supplied)", Cadence.YEAR, true),
  CONDITION_CODES("NUBC condition codes (user supplied)", Cadence.YEAR, true),
  TYPE_OF_BILL("NUBC type of bill (user supplied)", Cadence.YEAR, true),
  DISCHARGE_STATUS("NUBC patient discharge status (user supplied)", Cadence.YEAR, true),
  POINT_OF_ORIGIN("NUBC point of origin (user supplied)", Cadence.YEAR, true),
  ADMISSION_TYPE("NUBC admission type (user supplied)", Cadence.YEAR, true);

  /** How often the publisher replaces the table. */
  public enum Cadence {
    QUARTER,
    HALF_YEAR,
    OCTOBER_AND_APRIL,
    OCTOBER,
    YEAR
  }

  private final String title;
  private final Cadence cadence;
  private final boolean datedRows;

  TableKind(String title, Cadence cadence, boolean datedRows) {
    this.title = title;
    this.cadence = cadence;
    this.datedRows = datedRows;
  }

  /** The name a biller knows the table by. */
  public String title() {
    return title;
  }

  /** How often a new release comes out, which decides when a loaded one is stale. */
  public Cadence cadence() {
    return cadence;
  }

  /**
   * Whether each row carries its own dates, so that one release also answers for earlier dates;
   * where not, a release answers only from its own first day on.
   */
  public boolean datedRows() {
    return datedRows;
  }
}
