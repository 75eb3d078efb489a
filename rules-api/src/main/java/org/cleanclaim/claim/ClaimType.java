package org.cleanclaim.claim;

/** Which of the two claim transactions a claim travels in. */
public enum ClaimType {
  /** CMS-1500 or X12 837P (005010X222A1). */
  PROFESSIONAL,
  /** UB-04 or X12 837I (005010X223A2). */
  INSTITUTIONAL
}
