package org.cleanclaim.codesets;

/**
 * The settings for which CMS publishes separate NCCI tables, for Medicare and again for Medicaid.
 * Rows are never borrowed across them.
 */
public enum EditSetting {
  /** Practitioner and ambulatory surgical centre services. */
  PRACTITIONER,
  /** Outpatient hospital services. */
  OUTPATIENT_HOSPITAL,
  /** Suppliers of durable medical equipment (PTP for Medicaid only). */
  DME_SUPPLIER
}
